import { problem, type Problem } from '../contract/problem.ts'

/**
 * Makes a problem of what SQLite or the file system throws. Result codes: sqlite.org/rescode.html; node:sqlite
 * puts the extended code into `errcode`, whose low byte is the primary code.
 */
export function journalProblem(error: unknown, place: string): Problem {
  const cause = error instanceof Error ? error.message : String(error)
  switch (primaryCode(error)) {
    case 13: // SQLITE_FULL
      return problem('journal-disk-full', { place })
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return problem('journal-damaged', { place, cause })
    default:
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
        return problem('journal-disk-full', { place })
      }
      return problem('journal-not-writable', { place, cause })
  }
}

/** Whether the database itself threw it. */
export function isOfSqlite(error: unknown): boolean {
  return primaryCode(error) !== undefined || (error instanceof Error && 'code' in error)
}

/** Whether another process holds the lock that was asked for. */
export function isLockedOut(error: unknown): boolean {
  const code = primaryCode(error)
  return code === SQLITE_BUSY || code === SQLITE_LOCKED
}

const SQLITE_BUSY = 5
const SQLITE_LOCKED = 6

function primaryCode(error: unknown): number | undefined {
  if (error instanceof Error && 'errcode' in error && typeof error.errcode === 'number') {
    return error.errcode & 0xff
  }
  return undefined
}
