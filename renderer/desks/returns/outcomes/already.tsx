import type { IntakeView } from '../../../../electron/contract/intake.ts'
import { useWords } from '../../../i18n/words.tsx'
import { recordedFact } from './facts.ts'
import { OutcomeFrame } from './frame.tsx'
import { NextDevice, STAY_SECONDS } from './next-device.tsx'

/** RSA had disabled it before: a success of its own kind. */
export function AlreadyDisabled({ intake }: { intake: IntakeView }) {
  const speech = useWords()
  const { t } = speech
  return (
    <OutcomeFrame
      intake={intake}
      word={t('outcome.already')}
      lead={t('outcome.already.lead')}
      facts={[intake.assignedUser?.displayName ?? null, recordedFact(speech, intake)]}
      actions={<NextDevice intakeId={intake.intakeId} seconds={STAY_SECONDS.done} main />}
    />
  )
}
