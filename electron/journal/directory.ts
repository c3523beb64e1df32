import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { readAll, stageDirectory, type DirectoryStaging } from './directory-staging.ts'
import { openForReading } from './open-database.ts'

/** A user as the directory names them: RSA's user id, and what the imported file says. */
export interface DirectoryUser {
  readonly userId: string
  readonly displayName: string | null
  readonly email: string | null
  readonly username: string | null
}

/** Which file the directory came from. */
export interface DirectorySource {
  /** SHA-256 of the file's bytes, in hex. */
  readonly digest: string
  readonly importedAt: string
  readonly rows: number
  readonly file: string
}

/**
 * Names for user ids, imported from a file and replaceable as a whole. It lies beside the journal's events, which
 * never name anybody. A person who was forgotten stays out of every later import: what is kept of them is a
 * SHA-256 of the user id, which says nothing to somebody who does not have the id already.
 */
export interface Directory {
  find(userId: string): DirectoryUser | null
  /** Everybody with exactly this e-mail address or user name; upper and lower case are the same. */
  findByEmailOrUsername(text: string): readonly DirectoryUser[]
  /** Null before the first import. */
  source(): DirectorySource | null
  /** Begins to take a new directory's users, beside the one that holds. One at a time. */
  stage(): DirectoryStaging
  /** Removes a person and keeps them out of later imports; true where there was one. */
  forget(userId: string): boolean
}

/** Opens the directory of an open journal. */
export function openDirectory(db: DatabaseSync): Directory {
  const byId = db.prepare(`${SELECT} WHERE user_id = ?`)
  const byText = db.prepare(
    // Each half has an index of its own; one question with OR reads the whole table.
    `${SELECT} WHERE email = ?1 COLLATE NOCASE UNION ${SELECT} WHERE username = ?1 COLLATE NOCASE`,
  )
  const source = db.prepare('SELECT digest, imported_at, rows, file FROM directory_source WHERE id = 1')
  const remove = db.prepare('DELETE FROM directory WHERE user_id = ?')
  const keepOut = db.prepare('INSERT OR IGNORE INTO forgotten_users (mark) VALUES (?)')
  const isOut = db.prepare('SELECT 1 FROM forgotten_users WHERE mark = ?')
  let staging: DirectoryStaging | null = null
  return {
    find: (userId) => {
      const row = byId.get(userId)
      return row === undefined ? null : toUser(row)
    },
    findByEmailOrUsername: (text) => byText.all(text.trim()).map(toUser),
    source: () => {
      const row = source.get()
      if (row === undefined) return null
      return {
        digest: String(row['digest']),
        importedAt: String(row['imported_at']),
        rows: Number(row['rows']),
        file: String(row['file']),
      }
    },
    stage: () => {
      staging = stageDirectory(db, (userId) => isOut.get(markOf(userId)) !== undefined)
      return staging
    },
    forget: (userId) => {
      keepOut.run(markOf(userId))
      staging?.leaveOut(userId)
      return remove.run(userId).changes > 0
    },
  }
}

/**
 * The directory's name for a user, read beside a running station. Null where the folder has no directory or it
 * can't be read now: a name is a help, and its absence no failure.
 */
export function readDirectoryUser(folder: string, userId: string): DirectoryUser | null {
  const opened = openForReading(folder)
  if (!opened.ok) return null
  try {
    const [row] = readAll(opened.value, `${SELECT} WHERE user_id = ?`, userId)
    return row === undefined ? null : toUser(row)
  } catch {
    return null
  } finally {
    opened.value.close()
  }
}

const SELECT = 'SELECT user_id, display_name, email, username FROM directory'

function toUser(row: Readonly<Record<string, unknown>>): DirectoryUser {
  const text = (column: string) => {
    const value = row[column]
    return typeof value === 'string' ? value : null
  }
  return {
    userId: String(row['user_id']),
    displayName: text('display_name'),
    email: text('email'),
    username: text('username'),
  }
}

function markOf(userId: string): string {
  return createHash('sha256').update(`forgotten ${userId}`, 'utf8').digest('hex')
}
