import type { IntakeView } from '../../../../electron/contract/intake.ts'
import { useWords } from '../../../i18n/words.tsx'
import { recordedFact } from './facts.ts'
import { OffOutcome } from './off.tsx'

/** RSA had disabled it before: a success of its own kind. */
export function AlreadyDisabled({ intake }: { intake: IntakeView }) {
  const speech = useWords()
  const { t } = speech
  return (
    <OffOutcome
      intake={intake}
      word={t('outcome.already')}
      lead={t('outcome.already.lead')}
      facts={[intake.assignedUser?.displayName ?? null, recordedFact(speech, intake)]}
    />
  )
}
