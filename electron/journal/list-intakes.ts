import type { IntakeState } from '../contract/lifecycle.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { IntakeRecord } from './intake-record.ts'
import { openIntakeTable } from './intake-table.ts'
import { isUpToDate, journalFile, openForWriting } from './open-database.ts'
import { isLockedOut, journalProblem } from './trouble.ts'
import { withJournal } from './verify-journal.ts'
import { takeWriterLock } from './writer-lock.ts'

/**
 * The intakes in these states, urgent ones first, read beside a running station. A database that an older version
 * left is brought up to date first: no station runs on it, or it would be.
 */
export function listIntakes(
  folder: string,
  states: readonly IntakeState[],
  most: number,
): Result<readonly IntakeRecord[]> {
  const readable = withJournal(folder, (db) => (isUpToDate(db) ? succeeded(null) : bringUpToDate(folder)))
  return readable.ok
    ? withJournal(folder, (db) => succeeded(openIntakeTable(db).urgentFirst(states, most)))
    : readable
}

function bringUpToDate(folder: string): Result<null> {
  const place = journalFile(folder)
  try {
    const lock = takeWriterLock(folder)
    try {
      openForWriting(folder).close()
      return succeeded(null)
    } finally {
      lock.release()
    }
  } catch (error) {
    return failed(isLockedOut(error) ? problem('journal-in-use', { place }) : journalProblem(error, place))
  }
}
