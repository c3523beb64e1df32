import type { IntakeLine } from '../../electron/contract/intake.ts'
import type { Ask } from '../app/client.ts'
import type { MessageId } from '../i18n/messages.en.ts'
import { useWords } from '../i18n/words.tsx'
import type { WaitingGroup } from './waiting-group.ts'

/** The one thing to do with a device that waits: let the station try it alone, or go and decide. */
export function RowAction({ line, group, act }: { line: IntakeLine; group: WaitingGroup; act: Ask }) {
  const { t } = useWords()
  const { intakeId, deviceSerial } = line
  const action = actionOf(line, group)
  if (action === null) return null
  return (
    <button
      type="button"
      className={action.asks === 'intake.show' ? 'button button-small button-strong' : 'button button-small'}
      aria-label={t(action.label, { serial: deviceSerial })}
      aria-disabled={line.busy}
      onClick={() => {
        if (!line.busy) void act(action.asks, { intakeId })
      }}
    >
      {t(action.word)}
    </button>
  )
}

interface Action {
  readonly asks: 'intake.show' | 'intake.checkAgain'
  readonly word: MessageId
  readonly label: MessageId
}

function actionOf({ state, ofBatch }: IntakeLine, group: WaitingGroup): Action | null {
  switch (group) {
    case 'owed':
      // What a batch has not come to yet goes on with its batch.
      if (ofBatch && (state === 'opened' || state === 'parked' || state === 'found')) return null
      return { asks: 'intake.checkAgain', word: 'outbox.try', label: 'outbox.tryOne' }
    case 'parked':
      return { asks: 'intake.checkAgain', word: 'outbox.lookUp', label: 'outbox.lookUpOne' }
    case 'person':
      if (state === 'opened') return { asks: 'intake.show', word: 'outbox.lookUp', label: 'outbox.lookUpOne' }
      return state === 'held'
        ? { asks: 'intake.show', word: 'outbox.decide', label: 'outbox.decideOne' }
        : { asks: 'intake.show', word: 'outbox.confirm', label: 'outbox.confirmOne' }
  }
}
