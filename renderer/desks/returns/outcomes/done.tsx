import type { IntakeView } from '../../../../electron/contract/intake.ts'
import { useWords } from '../../../i18n/words.tsx'
import { conditionFact, recordedFact, ticketFact } from './facts.ts'
import { OffOutcome } from './off.tsx'

/** RSA said Disabled, in answer to this station. */
export function Done({ intake }: { intake: IntakeView }) {
  const speech = useWords()
  const { t, clockExact } = speech
  const name = intake.assignedUser?.displayName ?? null
  return (
    <OffOutcome
      intake={intake}
      word={t('outcome.disabled')}
      lead={name === null ? t('outcome.disabled.leadNoName') : t('outcome.disabled.lead', { name })}
      facts={[
        t('outcome.disabled.confirmed', { time: clockExact(intake.changedAt ?? intake.since) }),
        recordedFact(speech, intake),
        ticketFact(speech, intake),
        conditionFact(speech, intake),
      ]}
    />
  )
}
