import type { IntakeView } from '../../../../electron/contract/intake.ts'
import { useWords } from '../../../i18n/words.tsx'
import { recordedFact } from './facts.ts'
import { OutcomeFrame } from './frame.tsx'
import { NextDevice, STAY_SECONDS } from './next-device.tsx'

/** Closed by a person before anything was sent. */
export function Cancelled({ intake }: { intake: IntakeView }) {
  const speech = useWords()
  const { t } = speech
  return (
    <OutcomeFrame
      intake={intake}
      word={t('outcome.cancelled')}
      lead={t('outcome.cancelled.lead')}
      facts={[recordedFact(speech, intake)]}
      actions={<NextDevice intakeId={intake.intakeId} seconds={STAY_SECONDS.done} main />}
    />
  )
}
