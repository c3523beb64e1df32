import type { IntakeView } from '../../../../electron/contract/intake.ts'
import { useStation } from '../../../app/station.ts'
import { useWords } from '../../../i18n/words.tsx'
import { PaperActions } from '../../../paper/paper-actions.tsx'
import { ProblemCard } from '../../../parts/problem-card.tsx'
import { TriesAgain } from '../../../outbox/tries-again.tsx'
import { conditionFact, ticketFact } from './facts.ts'
import { OutcomeFrame } from './frame.tsx'
import { NextDevice, STAY_SECONDS } from './next-device.tsx'

/** Not done: not sent yet, sent without an answer, or not even looked up. It never looks like done. */
export function Owed({ intake, state }: { intake: IntakeView; state: 'queued' | 'unknown' | 'parked' }) {
  const speech = useWords()
  const { t, clockExact } = speech
  const { act } = useStation()
  const { intakeId, busy } = intake
  return (
    <OutcomeFrame
      intake={intake}
      word={t(`outcome.${state}`)}
      lead={t(`outcome.${state}.lead`)}
      facts={[
        t('outcome.waitingSince', { time: clockExact(intake.since) }),
        t('outcome.attempts', { attempts: intake.attempts }),
        ticketFact(speech, intake),
        conditionFact(speech, intake),
      ]}
      actions={
        <>
          <button
            type="button"
            className="button button-main"
            aria-disabled={busy}
            onClick={() => {
              if (!busy) void act('intake.checkAgain', { intakeId })
            }}
          >
            {t('outcome.checkAgain')}
          </button>
          {state === 'parked' && (
            <button
              type="button"
              className="button"
              aria-disabled={busy}
              onClick={() => {
                if (!busy) void act('intake.cancel', { intakeId })
              }}
            >
              {t('outcome.close')}
            </button>
          )}
          {state !== 'parked' && <PaperActions what={{ kind: 'receipt', intakeId }} place="outcome" />}
          <NextDevice intakeId={intakeId} seconds={STAY_SECONDS.open} main={false} />
        </>
      }
    >
      <TriesAgain intakeId={intakeId} busy={busy} />
      {intake.problem !== null && <ProblemCard problem={intake.problem} tone="owed" />}
    </OutcomeFrame>
  )
}
