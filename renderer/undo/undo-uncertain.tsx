import type { IntakeView } from '../../electron/contract/intake.ts'
import { recordedFact } from '../desks/returns/outcomes/facts.ts'
import { OutcomeFrame } from '../desks/returns/outcomes/frame.tsx'
import { NextDevice, STAY_SECONDS } from '../desks/returns/outcomes/next-device.tsx'
import { useWords } from '../i18n/words.tsx'
import { useUndo } from './use-undo.ts'

/** Disabled, and an enable call left without a clear answer: the device may be alive until RSA was asked. */
export function UndoUncertain({ intake }: { intake: IntakeView }) {
  const speech = useWords()
  const { t } = speech
  const { working, checkAgain } = useUndo(intake.intakeId)
  return (
    <OutcomeFrame
      intake={intake}
      word={t('state.unknown')}
      lead={`${t('undo.uncertain.title')}. ${t('undo.uncertain.lead')}`}
      facts={[intake.assignedUser?.displayName ?? null, recordedFact(speech, intake)]}
      actions={
        <>
          <button
            type="button"
            className="button button-main"
            disabled={working}
            onClick={() => void checkAgain()}
          >
            {t(working ? 'undo.checking' : 'undo.checkAgain')}
          </button>
          <NextDevice intakeId={intake.intakeId} seconds={STAY_SECONDS.open} main={false} />
        </>
      }
    />
  )
}
