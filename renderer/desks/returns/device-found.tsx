import { useRef, useState } from 'react'
import type { IntakeView } from '../../../electron/contract/intake.ts'
import type { Condition } from '../../../electron/contract/returns-rules.ts'
import { SETTLE_MS } from '../../../electron/contract/scan-policy.ts'
import type { Reason } from '../../../electron/contract/words.ts'
import { useStation } from '../../app/station.ts'
import { useControls } from '../../app/use-controls.ts'
import { useHeadline } from '../../app/use-headline.ts'
import { useWords } from '../../i18n/words.tsx'
import { HoldButton } from '../../parts/hold-button.tsx'
import { ReasonChoices } from '../../parts/reason-choices.tsx'
import { FamilyIcon } from '../../parts/outcome-icon.tsx'
import { Serial } from '../../parts/serial.tsx'
import { play } from '../../parts/tones.ts'
import { ConditionChips } from './condition-chips.tsx'
import { CredentialFacts } from './credential-facts.tsx'
import { OwnerCard } from './owner-card.tsx'
import { SilentStation } from './silent-station.tsx'
import { TicketField } from './ticket-field.tsx'
import { useAnswerLimit } from './use-answer-limit.ts'
import { whyNot, type WhyNot } from './why-not.ts'

/** Whose device it is, and why it is here; a person confirms. */
export function DeviceFound({ intake }: { intake: IntakeView }) {
  const { t } = useWords()
  const { snapshot, act, draft, setDraft } = useStation()
  const headline = useHeadline()
  const ticketField = useRef<HTMLInputElement>(null)
  const [since] = useState(() => Date.now())
  const [tried, setTried] = useState<WhyNot | null>(null)
  const sent = useRef(false)
  const answer = useAnswerLimit(() => {
    // The button is not dead: it may be held again, and the main process takes one confirmation alone.
    sent.current = false
    play('refused')
  })
  const { intakeId, ownerCheck } = intake
  const { ticket: rules } = snapshot.rules
  const mine = draft?.intakeId === intakeId ? draft : null
  const reason: Reason = mine?.reason ?? intake.reason ?? snapshot.reasons[0] ?? 'other'
  const ticket = mine?.ticket ?? intake.ticket ?? ''
  const condition = mine?.condition ?? intake.condition ?? null
  const why = whyNot({ ownerCheck, rules, ticket })
  const change = (to: { reason?: Reason; ticket?: string; condition?: Condition }): void => {
    setDraft({ intakeId, reason, ticket, condition, ...to })
  }

  const confirm = (by: 'scan' | 'hand'): void => {
    if (sent.current) return
    if (why !== null) {
      setTried(why)
      play('refused')
      // After a scan the focus stays: the next one comes, and nothing on the screen was touched.
      if (why !== 'owner' && by === 'hand') ticketField.current?.focus()
      return
    }
    sent.current = true
    answer.begin()
    const seen = condition === null ? {} : { condition }
    void act('intake.disable', { intakeId, reason, ticket, ...seen }).then((result) => {
      answer.end()
      if (!result.ok) sent.current = false
    })
  }
  const settled = (): boolean => Date.now() - since >= SETTLE_MS
  useControls({
    // The main process decided that this was on purpose; it must mean the device that stands here.
    sameDevice: (scanned) => {
      if (scanned === intakeId) confirm('scan')
    },
    enter: (deliberate, target) => {
      if (target instanceof HTMLButtonElement && !target.classList.contains('hold')) return false
      // There it sends the address, and confirms nothing.
      if (target instanceof Element && target.closest('.owner-check') !== null) return false
      if (deliberate && settled()) confirm('hand')
      return true
    },
  })

  return (
    <div className="screen found" data-why-not={why}>
      <div className="found-head">
        <h1 className="found-title" tabIndex={-1} ref={headline}>
          <span className="label">{t('found.label')}</span>
          <Serial serial={intake.deviceSerial} size="hero" />
        </h1>
        <div className="found-state">
          <p className="status-chip">{t('found.enabled')}</p>
          <CredentialFacts credential={intake.credential} />
        </div>
      </div>
      <OwnerCard intake={intake} home={headline} />
      <ReasonChoices
        label={t('found.reason')}
        reasons={snapshot.reasons}
        chosen={reason}
        onChoose={(next) => {
          change({ reason: next })
        }}
      />
      <div className="found-row">
        <TicketField
          rules={rules}
          ticket={ticket}
          tried={tried !== null && tried !== 'owner'}
          field={ticketField}
          onChange={(next) => {
            change({ ticket: next })
          }}
        />
        <ConditionChips
          chosen={condition}
          onChoose={(next) => {
            change({ condition: next })
          }}
        />
      </div>
      <div className="actions found-actions">
        <HoldButton
          word={t('found.hold')}
          holding={t('found.keepHolding')}
          onDone={() => {
            confirm('hand')
          }}
        />
        <button type="button" className="button" onClick={() => void act('intake.cancel', { intakeId })}>
          {t('found.notThis')}
        </button>
        {why !== null && tried === why && (
          <p className="found-refusal" role="alert">
            <FamilyIcon family="refused" size="chip" />
            {t(REFUSALS[why], { expected: rules.example ?? rules.pattern ?? '' })}
          </p>
        )}
      </div>
      {answer.isSilent && <SilentStation />}
      {(why === null || tried !== why) && <p className="found-hint soft">{t('found.hint')}</p>}
    </div>
  )
}

const REFUSALS = {
  owner: 'owner.choose',
  missing: 'ticket.notConfirmed',
  wrong: 'ticket.notConfirmedWrong',
} as const satisfies Record<WhyNot, string>
