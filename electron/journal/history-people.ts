import type { DatabaseSync } from 'node:sqlite'
import { MOST_PEOPLE } from '../contract/history.ts'
import { beginsWith, type TextMeaning } from './history-text.ts'

/** The hashes that stand for people in the journal's rows. `more`: not all who fit are among them. */
export interface PeopleFound {
  readonly users: readonly string[]
  readonly more: boolean
}

/**
 * Everybody with this at the beginning of a word of their name, or at the beginning of their e-mail address, user name
 * or user id. What the directory says of somebody counts as what the station learnt itself. Somebody who was forgotten
 * is in neither table, so nobody finds them by name any more.
 */
export function findPeople(db: DatabaseSync, { names }: Pick<TextMeaning, 'names'>): PeopleFound {
  if (names.length === 0) return { users: [], more: false }
  const rows = db.prepare(FIND).all({ names: JSON.stringify(names.map(beginsWith)), most: MOST_PEOPLE + 1 })
  const users = rows.slice(0, MOST_PEOPLE).map((row) => String(row['user']))
  return { users, more: rows.length > MOST_PEOPLE }
}

/** Whether a table's row fits one of the names. */
function fits(table: string, ...columns: readonly string[]): string {
  const name = `${table}.display_name`
  const ways = [name, ...columns.map((column) => `${table}.${column}`)].map(
    (column) => `${column} LIKE value ESCAPE '\\'`,
  )
  return `EXISTS (SELECT 1 FROM json_each(:names)
    WHERE ${ways.join(' OR ')} OR ${name} LIKE '% ' || value ESCAPE '\\')`
}

const FIND = `
SELECT user FROM people WHERE ${fits('people', 'email', 'user_id')}
UNION
SELECT people.user FROM directory CROSS JOIN people ON people.user_id = directory.user_id
  WHERE ${fits('directory', 'email', 'username')}
LIMIT :most
`
