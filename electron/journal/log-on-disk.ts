import { closeSync, fdatasync, openSync, realpathSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

/** Waits for the disk without holding up the process. */
export interface LogOnDisk {
  /** Runs a transaction that does not wait for the disk by itself: what it wrote counts when `put` has come. */
  unwaited<T>(transaction: () => T): T
  /** Puts on the disk what was committed so far; null where it went well. */
  put(): Promise<Error | null>
  close(): void
}

/**
 * Opens the write-ahead log of a database that is open for writing. A commit with `synchronous` = NORMAL is in that
 * file and not on the disk yet, and nothing else misses: a checkpoint waits for the log before it touches the
 * database (sqlite.org/pragma.html). The file stays the same as long as the database is open (sqlite.org/wal.html).
 */
export function openLog(db: DatabaseSync, place: string): LogOnDisk {
  // The first transaction makes the file.
  db.exec('BEGIN IMMEDIATE; COMMIT')
  // Windows flushes a file only for those who may write to it.
  const file = openSync(`${realpathSync(place)}-wal`, 'r+')
  let underWay = 0
  let isClosed = false
  const closeWhenIdle = (): void => {
    // While it is waited for, its number must not become another file's.
    if (isClosed && underWay === 0) closeSync(file)
  }
  return {
    unwaited: (transaction) => {
      db.exec('PRAGMA synchronous = NORMAL')
      try {
        return transaction()
      } finally {
        if (db.isOpen) db.exec('PRAGMA synchronous = FULL')
      }
    },
    put: () =>
      new Promise((done) => {
        underWay += 1
        fdatasync(file, (error) => {
          underWay -= 1
          closeWhenIdle()
          done(error)
        })
      }),
    close: () => {
      isClosed = true
      closeWhenIdle()
    },
  }
}
