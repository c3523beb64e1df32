import type { IntakeLine } from '../../electron/contract/intake.ts'
import { isOwed, type IntakeState } from '../../electron/contract/lifecycle.ts'

/** Whom a waiting intake waits for: the station's own call, a person, or the lookup that comes before both. */
export type WaitingGroup = 'owed' | 'person' | 'parked'

/** The groups as the screen shows them, one after the other. */
export const WAITING_GROUPS: readonly WaitingGroup[] = ['owed', 'person', 'parked']

/** Which group a line belongs to. A batch was confirmed as a whole: what was not even looked up is owed too. */
export function groupOf({ state, ofBatch }: Pick<IntakeLine, 'state' | 'ofBatch'>): WaitingGroup {
  if (isOwed(state)) return 'owed'
  if (state === 'held') return 'person'
  if (ofBatch) return 'owed'
  return state === 'parked' ? 'parked' : 'person'
}

/** The state whose sign a line has: what is owed looks so, however far its batch has come with it. */
export function signOf(line: Pick<IntakeLine, 'state' | 'ofBatch'>): IntakeState {
  return groupOf(line) === 'owed' && !isOwed(line.state) ? 'queued' : line.state
}
