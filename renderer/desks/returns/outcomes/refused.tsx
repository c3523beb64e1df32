import type { IntakeView } from '../../../../electron/contract/intake.ts'
import { useWords } from '../../../i18n/words.tsx'
import { ProblemCard } from '../../../parts/problem-card.tsx'
import { conditionFact, recordedFact, ticketFact } from './facts.ts'
import { PaperActions } from '../../../paper/paper-actions.tsx'
import { OutcomeFrame } from './frame.tsx'
import { NextDevice, STAY_SECONDS } from './next-device.tsx'

/** RSA refused to disable it. */
export function Refused({ intake }: { intake: IntakeView }) {
  const speech = useWords()
  const { t } = speech
  return (
    <OutcomeFrame
      intake={intake}
      word={t('outcome.refused')}
      lead={t('outcome.refused.lead')}
      facts={[recordedFact(speech, intake), ticketFact(speech, intake), conditionFact(speech, intake)]}
      actions={
        <>
          <PaperActions what={{ kind: 'receipt', intakeId: intake.intakeId }} place="outcome" />
          <NextDevice intakeId={intake.intakeId} seconds={STAY_SECONDS.open} main />
        </>
      }
    >
      {intake.problem !== null && <ProblemCard problem={intake.problem} />}
    </OutcomeFrame>
  )
}
