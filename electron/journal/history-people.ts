import type { DatabaseSync } from 'node:sqlite'
import { MOST_PEOPLE } from '../contract/history-names.ts'
import { LAST_WORD, REST_OF_NAME } from './history-schema.ts'
import { afterAll, type TextMeaning } from './history-text.ts'

/** The hashes that stand for people in the journal's rows. `more`: not all who fit are among them. */
export interface PeopleFound {
  readonly users: readonly string[]
  readonly more: boolean
}

/**
 * Everybody whose name begins with this, or what follows its first gap, or its last word; or whose e-mail address, user
 * name or user id begins with it. What the directory says of somebody counts as what the station learnt itself. Somebody
 * who was forgotten is in neither table, so nobody finds them by name any more.
 */
export function findPeople(db: DatabaseSync, { names }: Pick<TextMeaning, 'names'>): PeopleFound {
  if (names.length === 0) return { users: [], more: false }
  const users = new Set<string>()
  let more = false
  for (const find of FIND.map((sql) => db.prepare(sql))) {
    for (const name of names) {
      const rows = find.all({ begin: name, end: afterAll(name), most: MOST_PEOPLE + 1 })
      for (const row of rows) users.add(String(row['user']))
      more ||= rows.length > MOST_PEOPLE
    }
  }
  return { users: [...users].slice(0, MOST_PEOPLE), more: more || users.size > MOST_PEOPLE }
}

/** Each of these is answered by an index of its own. */
const FIND = [
  ...['display_name COLLATE NOCASE', `${REST_OF_NAME} COLLATE NOCASE`, `${LAST_WORD} COLLATE NOCASE`].flatMap(
    (text) => [ofPeople(text, 'display_name'), ofDirectory(text, 'display_name')],
  ),
  ofPeople('email COLLATE NOCASE', 'email'),
  ofPeople('user_id', 'user_id'),
  ofDirectory('email COLLATE NOCASE', 'email'),
  ofDirectory('username COLLATE NOCASE', 'username'),
]

function ofPeople(text: string, column: string): string {
  return `SELECT user FROM people WHERE ${column} IS NOT NULL AND ${text} >= :begin AND ${text} < :end LIMIT :most`
}

function ofDirectory(text: string, column: string): string {
  return `SELECT people.user AS user FROM (
    SELECT user_id FROM directory WHERE ${column} IS NOT NULL AND ${text} >= :begin AND ${text} < :end
  ) AS listed CROSS JOIN people ON people.user_id = listed.user_id LIMIT :most`
}
