import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { DirectorySource, DirectoryUser } from './directory.ts'

/**
 * A directory on its way in. Its users lie in a temporary table, so that they can come in small parts between
 * which the journal writes as usual; then they take the old ones' place at once.
 */
export interface DirectoryStaging {
  /** Takes some users. The first row of a user id counts. Answers how many were kept out as forgotten. */
  add(users: readonly DirectoryUser[]): number
  /** Takes a user back out. */
  leaveOut(userId: string): void
  /** Makes these users the directory; answers how many they are. To be called within a transaction. */
  takeOver(source: Omit<DirectorySource, 'rows'>): number
  /** Drops what was staged. */
  end(): void
}

/** Begins to stage a directory; what an earlier staging left is dropped. Throws what SQLite throws. */
export function stageDirectory(db: DatabaseSync, isForgotten: (userId: string) => boolean): DirectoryStaging {
  db.exec(`
    DROP TABLE IF EXISTS temp.incoming;
    CREATE TABLE temp.incoming (user_id TEXT PRIMARY KEY, display_name TEXT, email TEXT, username TEXT) STRICT;
  `)
  const insert = db.prepare('INSERT OR IGNORE INTO temp.incoming VALUES (?, ?, ?, ?)')
  const remove = db.prepare('DELETE FROM temp.incoming WHERE user_id = ?')
  let ended = false
  return {
    add: (users) => {
      let forgotten = 0
      db.exec('BEGIN')
      try {
        for (const { userId, displayName, email, username } of users) {
          if (isForgotten(userId)) forgotten += 1
          else insert.run(userId, displayName, email, username)
        }
        db.exec('COMMIT')
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
      return forgotten
    },
    leaveOut: (userId) => {
      if (!ended) remove.run(userId)
    },
    takeOver: ({ digest, importedAt, file }) => {
      // Only what differs is written: a directory of last week is mostly the one of today.
      db.exec(TAKE_OVER)
      const rows = Number(readAll(db, 'SELECT count(*) AS rows FROM directory')[0]?.['rows'])
      db.prepare(
        'INSERT OR REPLACE INTO directory_source (id, digest, imported_at, rows, file) VALUES (1, ?, ?, ?, ?)',
      ).run(digest, importedAt, rows, file)
      return rows
    },
    end: () => {
      if (!ended) db.exec('DROP TABLE IF EXISTS temp.incoming')
      ended = true
    },
  }
}

const TAKE_OVER = `
DELETE FROM directory WHERE user_id NOT IN (SELECT user_id FROM temp.incoming);
INSERT INTO directory (user_id, display_name, email, username)
  SELECT user_id, display_name, email, username FROM temp.incoming WHERE true
  ON CONFLICT (user_id) DO UPDATE
    SET display_name = excluded.display_name, email = excluded.email, username = excluded.username
    WHERE (display_name, email, username) IS NOT (excluded.display_name, excluded.email, excluded.username);
`

/** The rows of a query. */
export function readAll(
  db: DatabaseSync,
  query: string,
  ...values: readonly SQLInputValue[]
): readonly Readonly<Record<string, unknown>>[] {
  return db.prepare(query).all(...values)
}
