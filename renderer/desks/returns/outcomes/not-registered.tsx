import type { IntakeView } from '../../../../electron/contract/intake.ts'
import { useWords } from '../../../i18n/words.tsx'
import { recordedFact } from './facts.ts'
import { PaperActions } from '../../../paper/paper-actions.tsx'
import { OutcomeFrame } from './frame.tsx'
import { NextDevice, STAY_SECONDS } from './next-device.tsx'

/** RSA does not know it, or it belongs to nobody. */
export function NotRegistered({ intake }: { intake: IntakeView }) {
  const speech = useWords()
  const { t, problem } = speech
  const unassigned = intake.problem?.code === 'not-assigned'
  return (
    <OutcomeFrame
      intake={intake}
      word={t(unassigned ? 'outcome.notAssigned' : 'outcome.notRegistered')}
      lead={t(unassigned ? 'outcome.notAssigned.lead' : 'outcome.notRegistered.lead')}
      facts={[recordedFact(speech, intake)]}
      actions={
        <>
          <PaperActions what={{ kind: 'receipt', intakeId: intake.intakeId }} place="outcome" />
          <NextDevice intakeId={intake.intakeId} seconds={STAY_SECONDS.open} main />
        </>
      }
    >
      {intake.problem !== null && <p className="outcome-remedy">{problem(intake.problem).remedy}</p>}
    </OutcomeFrame>
  )
}
