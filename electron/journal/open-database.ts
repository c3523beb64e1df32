import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { CONNECTION, SCHEMA_STEPS } from './schema.ts'
import { journalProblem } from './trouble.ts'

/** Where the journal of a data folder lies. */
export function journalFile(folder: string): string {
  return join(folder, 'journal.db')
}

/** Opens, and where there is none creates, the database for writing. Throws what SQLite throws. */
export function openForWriting(folder: string): DatabaseSync {
  const db = new DatabaseSync(journalFile(folder))
  try {
    db.exec(CONNECTION)
    const version = schemaVersion(db)
    if (version > SCHEMA_STEPS.length) {
      throw new Error(`it was written by a newer version (schema ${version})`)
    }
    if (version < SCHEMA_STEPS.length) {
      const steps = SCHEMA_STEPS.slice(version).join('')
      db.exec(`BEGIN IMMEDIATE; ${steps} PRAGMA user_version = ${SCHEMA_STEPS.length}; COMMIT`)
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Opens the database beside a running station, for reading alone. */
export function openForReading(folder: string): Result<DatabaseSync> {
  const place = journalFile(folder)
  if (!existsSync(place)) return failed(problem('journal-missing', { place: folder }))
  try {
    const db = new DatabaseSync(place, { readOnly: true })
    db.exec('PRAGMA busy_timeout = 2000')
    schemaVersion(db)
    return succeeded(db)
  } catch (error) {
    return failed(journalProblem(error, place))
  }
}

/** Whether a database has all tables of today's schema. */
export function isUpToDate(db: DatabaseSync): boolean {
  return schemaVersion(db) >= SCHEMA_STEPS.length
}

function schemaVersion(db: DatabaseSync): number {
  const version = db.prepare('PRAGMA user_version').get()?.['user_version']
  return typeof version === 'number' ? version : 0
}
