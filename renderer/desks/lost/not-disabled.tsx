import type { IntakeView } from '../../../electron/contract/intake.ts'
import type { LostSettings } from '../../../electron/contract/lost.ts'
import { useStation } from '../../app/station.ts'
import { useHeadline } from '../../app/use-headline.ts'
import { useWords } from '../../i18n/words.tsx'
import { TriesAgain } from '../../outbox/tries-again.tsx'
import { OutcomeIcon } from '../../parts/outcome-icon.tsx'
import { Serial } from '../../parts/serial.tsx'
import { CallCard } from './call-card.tsx'

/**
 * RSA has not taken it: the largest words on the screen say that it still works, and whom to call. It stays until
 * somebody turns to the next person, and goes over to the outcome by itself.
 */
export function NotDisabled({
  intake,
  state,
  settings,
}: {
  intake: IntakeView
  state: 'queued' | 'unknown' | 'parked'
  settings: LostSettings
}) {
  const { t, clockExact, problem } = useWords()
  const { snapshot, act } = useStation()
  const headline = useHeadline()
  const { intakeId, busy } = intake
  const tries = snapshot.waiting.find((line) => line.intakeId === intakeId)?.tries ?? 0
  return (
    <div className="screen lost-not" data-lost="not-disabled">
      <div className="outcome-head">
        <OutcomeIcon state="queued" size="hero" />
        <div>
          <h1 className="lost-not-disabled" tabIndex={-1} ref={headline}>
            {t('lost.notDisabled')}
          </h1>
          <Serial serial={intake.deviceSerial} size="large" />
        </div>
      </div>
      <div className="outcome-body">
        <p className="lead">{t(`lost.owed.${state}`)}</p>
        <CallCard settings={settings} />
        <p className="soft">
          {intake.problem !== null && `${problem(intake.problem).title} · `}
          {t('lost.owed.since', { time: clockExact(intake.since) })} ·{' '}
          {t('lost.owed.tries', { count: tries })}
        </p>
        <TriesAgain intakeId={intakeId} busy={busy} />
      </div>
      <div className="actions">
        <button
          type="button"
          className="button button-main"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) void act('intake.checkAgain', { intakeId })
          }}
        >
          {t('lost.tryNow')}
        </button>
        <button type="button" className="button" onClick={() => void act('intake.leave', { intakeId })}>
          {t('lost.nextPerson')}
        </button>
      </div>
    </div>
  )
}
