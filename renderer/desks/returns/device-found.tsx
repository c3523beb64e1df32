import { useRef, useState } from 'react'
import type { IntakeView } from '../../../electron/contract/intake.ts'
import { SETTLE_MS } from '../../../electron/contract/scan-policy.ts'
import type { Reason } from '../../../electron/contract/words.ts'
import { useStation } from '../../app/station.ts'
import { useControls } from '../../app/use-controls.ts'
import { useHeadline } from '../../app/use-headline.ts'
import { useWords } from '../../i18n/words.tsx'
import { HoldButton } from '../../parts/hold-button.tsx'
import { Serial } from '../../parts/serial.tsx'
import { Owner } from './owner.tsx'
import { ReasonChips } from './reason-chips.tsx'

const LONGEST_TICKET = 64

/** Whose device it is, and why it is here; a person confirms. */
export function DeviceFound({ intake }: { intake: IntakeView }) {
  const { t } = useWords()
  const { snapshot, act, draft, setDraft } = useStation()
  const headline = useHeadline()
  const [since] = useState(() => Date.now())
  const sent = useRef(false)
  const { intakeId } = intake
  const mine = draft?.intakeId === intakeId ? draft : null
  const reason: Reason = mine?.reason ?? intake.reason ?? snapshot.reasons[0] ?? 'other'
  const ticket = mine?.ticket ?? intake.ticket ?? ''

  const confirm = (): void => {
    if (sent.current) return
    sent.current = true
    void act('intake.disable', { intakeId, reason, ticket }).then((result) => {
      if (!result.ok) sent.current = false
    })
  }
  const settled = (): boolean => Date.now() - since >= SETTLE_MS
  useControls({
    // The main process decided that this was on purpose; it must mean the device that stands here.
    sameDevice: (scanned) => {
      if (scanned === intakeId) confirm()
    },
    enter: (deliberate, target) => {
      if (target instanceof HTMLButtonElement && !target.classList.contains('hold')) return false
      if (deliberate && settled()) confirm()
      return true
    },
  })

  return (
    <div className="screen found">
      <div className="found-head">
        <h1 className="found-title" tabIndex={-1} ref={headline}>
          <span className="label">{t('found.label')}</span>
          <Serial serial={intake.deviceSerial} size="hero" />
        </h1>
        <p className="status-chip">{t('found.enabled')}</p>
      </div>
      <section className="card owner">
        <Owner user={intake.assignedUser} assignedAt={intake.credential?.assignedAt ?? null} />
        <p className="fido">
          <strong>{t('found.fidoTitle')}</strong> <span className="soft">{t('found.fido')}</span>
        </p>
      </section>
      <ReasonChips
        reasons={snapshot.reasons}
        chosen={reason}
        onChoose={(next) => {
          setDraft({ intakeId, reason: next, ticket })
        }}
      />
      <label className="ticket">
        <span className="label">{t('found.ticket')}</span>
        <input
          className="field"
          type="text"
          value={ticket}
          maxLength={LONGEST_TICKET}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setDraft({ intakeId, reason, ticket: event.target.value })
          }}
        />
      </label>
      <div className="actions found-actions">
        <HoldButton word={t('found.hold')} holding={t('found.keepHolding')} onDone={confirm} />
        <button type="button" className="button" onClick={() => void act('intake.cancel', { intakeId })}>
          {t('found.notThis')}
        </button>
        <p className="found-hint soft">{t('found.hint')}</p>
      </div>
    </div>
  )
}
