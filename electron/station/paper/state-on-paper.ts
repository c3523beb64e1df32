import type { IntakeState } from '../../contract/lifecycle.ts'
import { isUncertain } from '../../contract/undo.ts'
import type { IntakeRecord } from '../../journal/intake-record.ts'

/**
 * How an intake stands, as paper may say it. A device that an undo may have enabled again, without an answer to rely on,
 * is disabled by nobody's word: paper that says so would be believed.
 */
export function stateOnPaper({ state, undo }: Pick<IntakeRecord, 'state' | 'undo'>): IntakeState {
  return state === 'disabled' && isUncertain(undo, false) ? 'unknown' : state
}
