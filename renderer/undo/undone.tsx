import type { IntakeView } from '../../electron/contract/intake.ts'
import { OutcomeFrame } from '../desks/returns/outcomes/frame.tsx'
import { recordedFact } from '../desks/returns/outcomes/facts.ts'
import { NextDevice, STAY_SECONDS } from '../desks/returns/outcomes/next-device.tsx'
import { useWords } from '../i18n/words.tsx'

/** Disabled here, and enabled again by a supervisor: the device is alive. */
export function Undone({ intake }: { intake: IntakeView }) {
  const speech = useWords()
  const { t } = speech
  return (
    <OutcomeFrame
      intake={intake}
      word={t('outcome.undone')}
      lead={t('outcome.undone.lead')}
      facts={[intake.assignedUser?.displayName ?? null, recordedFact(speech, intake)]}
      actions={<NextDevice intakeId={intake.intakeId} seconds={STAY_SECONDS.open} main />}
    />
  )
}
