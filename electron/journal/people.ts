import { createHmac, randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { AssignedUser } from '../contract/credential.ts'
import type { Directory } from './directory.ts'

/**
 * The side table of people. The journal's rows name a user only by HMAC-SHA256 of the user id under a random
 * key of that person. When the person is removed the key goes too, so nobody can tell any more whose hash it
 * was, and the chain still verifies.
 */
export interface People {
  /** The hash that stands for this user, made at first sight. Names are kept where they are known. */
  hashOf(user: AssignedUser): string
  /** Who a hash stands for; null once that person was removed. */
  find(userHash: string): AssignedUser | null
  /** Removes a person, from the directory too, and keeps them out of later imports; true where there was one. */
  forget(userId: string): boolean
}

/** Opens the side table of an open journal. */
export function openPeople(db: DatabaseSync, directory: Pick<Directory, 'forget'>): People {
  const byId = db.prepare('SELECT user FROM people WHERE user_id = ?')
  const byHash = db.prepare('SELECT user_id, display_name, email FROM people WHERE user = ?')
  const insert = db.prepare(
    'INSERT INTO people (user, user_id, key, display_name, email) VALUES (?, ?, ?, ?, ?)',
  )
  const rename = db.prepare(
    'UPDATE people SET display_name = coalesce(?, display_name), email = coalesce(?, email) WHERE user = ?',
  )
  const remove = db.prepare('DELETE FROM people WHERE user_id = ?')
  return {
    hashOf: (user) => {
      const known = byId.get(user.userId)?.['user']
      if (typeof known === 'string') {
        if (user.displayName !== null || user.email !== null) rename.run(user.displayName, user.email, known)
        return known
      }
      const key = randomBytes(32)
      const hash = createHmac('sha256', key).update(user.userId, 'utf8').digest('hex')
      insert.run(hash, user.userId, key, user.displayName, user.email)
      return hash
    },
    find: (userHash) => {
      const row = byHash.get(userHash)
      if (typeof row?.['user_id'] !== 'string') return null
      return {
        userId: row['user_id'],
        displayName: textOrNull(row['display_name']),
        email: textOrNull(row['email']),
      }
    },
    forget: (userId) => {
      // All of it or nothing, within a transaction or without.
      db.exec('SAVEPOINT forget')
      try {
        const listed = directory.forget(userId)
        const known = remove.run(userId).changes > 0
        db.exec('RELEASE forget')
        return known || listed
      } catch (error) {
        db.exec('ROLLBACK TO forget; RELEASE forget')
        throw error
      }
    },
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
