import type { DatabaseSync } from 'node:sqlite'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { verifyChain } from './chain.ts'
import { journalFile, openForReading } from './open-database.ts'
import { readRows } from './rows.ts'
import { journalProblem } from './trouble.ts'

/** Runs something over the journal of a folder, beside a running station, for reading alone. */
export function withJournal<T>(folder: string, use: (db: DatabaseSync) => Result<T>): Result<T> {
  const opened = openForReading(folder)
  if (!opened.ok) return opened
  try {
    return use(opened.value)
  } catch (error) {
    return failed(journalProblem(error, journalFile(folder)))
  } finally {
    opened.value.close()
  }
}

/** Verifies the whole chain of a folder's journal; the problem names the first row that does not fit. */
export function verifyJournal(folder: string): Result<{ readonly rows: number; readonly head: string }> {
  return withJournal(folder, (db) => {
    const verdict = verifyChain(readRows(db))
    return verdict.ok
      ? succeeded({ rows: verdict.rows, head: verdict.head })
      : failed(problem('journal-altered', { row: verdict.row, fault: verdict.fault }))
  })
}
