import type { IntakeView } from '../../../electron/contract/intake.ts'
import { AlreadyDisabled } from './outcomes/already.tsx'
import { Cancelled } from './outcomes/cancelled.tsx'
import { Done } from './outcomes/done.tsx'
import { Held } from './outcomes/held.tsx'
import { NotRegistered } from './outcomes/not-registered.tsx'
import { Owed } from './outcomes/owed.tsx'
import { Refused } from './outcomes/refused.tsx'
import { UndoUncertain } from '../../undo/undo-uncertain.tsx'
import { Undone } from '../../undo/undone.tsx'

/** How an intake stands when the station has nothing more to do for it right now. */
export function Outcome({ intake }: { intake: IntakeView }) {
  switch (intake.state) {
    case 'disabled':
      return intake.undoUncertain === true ? <UndoUncertain intake={intake} /> : <Done intake={intake} />
    case 'already-disabled':
      return <AlreadyDisabled intake={intake} />
    case 'queued':
    case 'unknown':
    case 'parked':
      return <Owed intake={intake} state={intake.state} />
    case 'held':
      return <Held intake={intake} />
    case 'refused':
      return <Refused intake={intake} />
    case 'not-registered':
      return <NotRegistered intake={intake} />
    case 'cancelled':
      return <Cancelled intake={intake} />
    case 'undone':
      return <Undone intake={intake} />
    case 'opened':
    case 'found':
    case 'requested':
    case 'sending':
      return null
  }
}
