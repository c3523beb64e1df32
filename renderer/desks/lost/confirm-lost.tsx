import { useRef, useState } from 'react'
import { canBeDisabled, DEFAULT_CHECKS } from '../../../electron/contract/lost-rules.ts'
import { SETTLE_MS } from '../../../electron/contract/scan-policy.ts'
import type { Reason } from '../../../electron/contract/words.ts'
import { useStation } from '../../app/station.ts'
import { useControls } from '../../app/use-controls.ts'
import { useHeadline } from '../../app/use-headline.ts'
import { useWords } from '../../i18n/words.tsx'
import { groupSerial } from '../../parts/group-serial.ts'
import { ReasonChoices } from '../../parts/reason-choices.tsx'
import { HoldButton } from '../../parts/hold-button.tsx'
import { play } from '../../parts/tones.ts'
import { SilentStation } from '../returns/silent-station.tsx'
import { useAnswerLimit } from '../returns/use-answer-limit.ts'
import { CheckList } from './check-list.tsx'
import { DeviceChoice } from './device-choice.tsx'
import { useLocalText } from './local-text.ts'
import { PersonDetails } from './people.tsx'
import { useNameOf, type PersonFoundProps } from './person-found.tsx'

/** Which device, what happened, who says so: everything on one screen, and then it is held to the end. */
export function ConfirmLost({ search, searchId, settings }: PersonFoundProps) {
  const { t } = useWords()
  const local = useLocalText()
  const nameOf = useNameOf()
  const { snapshot, act, auto } = useStation()
  const headline = useHeadline()
  const { person, devices, others, sought } = search
  const places = devices.flatMap((device, place) => (canBeDisabled(device) ? [place] : []))
  const [chosen, setChosen] = useState<number | null>(places.length === 1 ? (places[0] ?? null) : null)
  const [reason, setReason] = useState<Reason>(snapshot.reasons[0] ?? 'lost')
  const checks = settings.checks?.map(local) ?? DEFAULT_CHECKS.map((name) => t(`lost.check.${name}`))
  const [ticked, setTicked] = useState<readonly boolean[]>(() => checks.map(() => false))
  const [since] = useState(() => Date.now())
  const sent = useRef(false)
  const answer = useAnswerLimit(() => {
    // The button is not dead: it may be held again, and the main process takes one confirmation alone.
    sent.current = false
    play('refused')
  })

  const unticked = ticked.filter((tick) => !tick).length
  const ready = chosen !== null && unticked === 0
  const serial = chosen === null ? null : (devices[chosen]?.deviceSerial ?? null)
  /** Somebody is at work on it: it is kept a while longer. */
  const used = () => void auto('lost.stay', { searchId })
  const confirm = (): void => {
    if (chosen === null || !ready || sent.current) return
    sent.current = true
    answer.begin()
    void act('lost.disable', { searchId, device: chosen, reason, checks }).then((result) => {
      answer.end()
      if (!result.ok) sent.current = false
    })
  }
  useControls({
    enter: (deliberate, target) => {
      if (target instanceof HTMLButtonElement && !target.classList.contains('hold')) return false
      if (deliberate && Date.now() - since >= SETTLE_MS) confirm()
      return true
    },
  })

  const grouped = serial === null ? null : groupSerial(serial).join('\u00a0')
  const hint =
    chosen === null
      ? t('lost.needs.device')
      : unticked > 0
        ? t('lost.needs.ticks', { count: unticked })
        : t('lost.needs.nothing')
  const word = grouped === null ? t('lost.holdNone') : t('lost.hold', { serial: grouped })
  return (
    <div className="screen lost-person" data-lost="person" data-ready={ready}>
      <div className="lost-head">
        <div className="lost-head-words">
          <p className="label">{t('lost.person.label')}</p>
          <h1 className="headline lost-name" tabIndex={-1} ref={headline}>
            {nameOf(person, sought)}
          </h1>
          <PersonDetails person={person} />
        </div>
        <p className="status-chip">{t('lost.person.count', { count: devices.length })}</p>
      </div>
      <DeviceChoice
        devices={devices}
        chosen={chosen}
        onChoose={(place) => {
          setChosen(place)
          used()
        }}
      />
      {others > 0 && <p className="soft lost-others">{t('lost.person.others', { count: others })}</p>}
      <div className="lost-questions">
        <CheckList
          checks={checks}
          ticked={ticked}
          onTick={(index, on) => {
            setTicked((now) => now.with(index, on))
            used()
          }}
        />
        <ReasonChoices
          className="reasons lost-reasons"
          label={t('lost.reason')}
          reasons={snapshot.reasons}
          chosen={reason}
          onChoose={(next) => {
            setReason(next)
            used()
          }}
        />
      </div>
      {answer.isSilent && <SilentStation />}
      <div className="actions lost-actions">
        {ready ? (
          <HoldButton word={word} holding={t('found.keepHolding')} onDone={confirm} />
        ) : (
          <button
            type="button"
            className="button button-main hold lost-not-yet"
            aria-disabled="true"
            aria-describedby="lost-needs"
          >
            {word}
          </button>
        )}
        <button type="button" className="button" onClick={() => void act('lost.startOver', {})}>
          {t('lost.startOver')}
        </button>
        <p className="lost-needs soft" id="lost-needs">
          {hint}
        </p>
      </div>
    </div>
  )
}
