import type { IntakeView } from '../../../../electron/contract/intake.ts'
import { useWords } from '../../../i18n/words.tsx'
import { ProblemCard } from '../../../parts/problem-card.tsx'
import { recordedFact, ticketFact } from './facts.ts'
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
      facts={[recordedFact(speech, intake), ticketFact(speech, intake)]}
      actions={<NextDevice intakeId={intake.intakeId} seconds={STAY_SECONDS.open} main />}
    >
      {intake.problem !== null && <ProblemCard problem={intake.problem} />}
    </OutcomeFrame>
  )
}
