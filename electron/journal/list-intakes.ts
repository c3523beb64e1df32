import type { IntakeState } from '../contract/lifecycle.ts'
import { succeeded, type Result } from '../contract/result.ts'
import type { IntakeRecord } from './intake-record.ts'
import { openIntakeTable } from './intake-table.ts'
import { withJournal } from './verify-journal.ts'

/** The intakes in these states, urgent ones first, read beside a running station. */
export function listIntakes(
  folder: string,
  states: readonly IntakeState[],
  most: number,
): Result<readonly IntakeRecord[]> {
  return withJournal(folder, (db) => succeeded(openIntakeTable(db).urgentFirst(states, most)))
}
