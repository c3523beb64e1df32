import type { IntakeView } from '../../electron/contract/intake.ts'
import { isFinal, isWaiting } from '../../electron/contract/lifecycle.ts'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { PaperActions } from '../paper/paper-actions.tsx'
import { UndoAction } from '../undo/undo-action.tsx'

/** What can be done with an intake of the history. Each action is a line here, and decides itself whether it is there. */
export function IntakeActions({ intake }: { intake: IntakeView }) {
  return (
    <>
      <ShowAtCounter intake={intake} />
      <UndoAction intakeId={intake.intakeId} serial={intake.deviceSerial} />
      {(isFinal(intake.state) || isWaiting(intake.state)) && (
        <PaperActions what={{ kind: 'receipt', intakeId: intake.intakeId }} place="history" />
      )}
    </>
  )
}

/** Puts it in front, where its outcome is: what waits goes on from there. */
function ShowAtCounter({ intake: { intakeId } }: { intake: IntakeView }) {
  const { t } = useWords()
  const { act } = useStation()
  return (
    <button
      type="button"
      className="button button-small"
      onClick={() => void act('intake.show', { intakeId })}
    >
      {t('history.story.show')}
    </button>
  )
}
