import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * One writer a data folder. The lock is SQLite's own exclusive lock on a small file of its own: the operating
 * system drops it with the process, however that ends, so a crash never leaves a folder locked.
 */
export interface WriterLock {
  release(): void
}

/** Takes the lock, making the folder where there is none, or throws SQLite's SQLITE_BUSY at once where another process has it. */
export function takeWriterLock(folder: string): WriterLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const db = new DatabaseSync(join(folder, 'writer.lock'), { timeout: 0 })
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    throw error
  }
  return { release: () => db.close() }
}
