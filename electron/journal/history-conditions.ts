import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { HistoryQuery } from '../contract/history.ts'
import { beginOfDay, endOfDay } from '../contract/history-days.ts'
import { findPeople } from './history-people.ts'
import { afterAll, readText, type TextMeaning } from './history-text.ts'

/** A condition on a row of `history`. An intake fits it where one of its ways holds. */
export interface Condition {
  readonly ways: readonly Way[]
  /** Whether it is about a short time: then it says where to walk, too. */
  readonly isShort?: boolean
}

/** One expression over the columns of `history`, with values for its question marks. Each is answered by an index. */
export interface Way {
  readonly where: string
  readonly values: readonly SQLInputValue[]
}

/** What a query asks for, as conditions that must all hold. */
export interface Conditions {
  readonly all: readonly Condition[]
  /** More people fit the text than were looked for. */
  readonly manyPeople: boolean
}

/** Reads a query. Looks the text up among people, operators and rows. */
export function conditionsOf(
  db: DatabaseSync,
  query: HistoryQuery,
  operators: readonly string[],
): Conditions {
  const text = readText(query.text)
  const people = text === null ? { users: [], more: false } : findPeople(db, text)
  const { states, reason, operator, from, to } = query
  const all: readonly (Condition | null)[] = [
    text === null ? null : { ways: waysOfText(db, text, people.users, operators) },
    states === null ? null : one('state IN (SELECT value FROM json_each(?))', JSON.stringify(states)),
    reason === null ? null : one('reason = ?', reason),
    operator === null ? null : one('operator = ?', operator),
    from === null && to === null ? null : ofDays(from, to),
  ]
  return { all: all.filter((condition) => condition !== null), manyPeople: people.more }
}

/** Everybody who is named as an operator, in the order of the alphabet. */
export function listOperators(db: DatabaseSync): readonly string[] {
  // One step of the index for each of them, not for each of their intakes.
  return db
    .prepare(
      `WITH RECURSIVE names (name) AS (
         SELECT min(operator) FROM history
         UNION ALL
         SELECT (SELECT min(operator) FROM history WHERE operator > name) FROM names WHERE name IS NOT NULL
       ) SELECT name FROM names WHERE name IS NOT NULL LIMIT 500`,
    )
    .all()
    .map((row) => String(row['name']))
}

/** So long is a short time, in milliseconds: a quarter. To see where a longer one lies costs more than it spares. */
const SHORT_MS = 92 * 86_400_000

function ofDays(from: string | null, to: string | null): Condition {
  const begin = from === null ? Number.MIN_SAFE_INTEGER : beginOfDay(from)
  const end = to === null ? Number.MAX_SAFE_INTEGER : endOfDay(to)
  return { ...one('opened_at >= ? AND opened_at < ?', begin, end), isShort: end - begin <= SHORT_MS }
}

function waysOfText(
  db: DatabaseSync,
  { row, intakeId, serial, word }: TextMeaning,
  users: readonly string[],
  operators: readonly string[],
): readonly Way[] {
  const wanted = word.toLocaleLowerCase()
  const named = operators.filter((name) => name.toLocaleLowerCase().includes(wanted))
  const ways: (Way | null)[] = [
    row === null ? null : way('intake_id = ?', intakeOfRow(db, row)),
    intakeId === null ? null : way('intake_id = ?', intakeId),
    serial === null ? null : way('device_serial >= ? AND device_serial < ?', serial, afterAll(serial)),
    serial === null ? null : endsWith(serial),
    way('ticket >= ? AND ticket < ?', word, afterAll(word)),
    named.length === 0 ? null : way('operator IN (SELECT value FROM json_each(?))', JSON.stringify(named)),
    users.length === 0 ? null : way('user IN (SELECT value FROM json_each(?))', JSON.stringify(users)),
  ]
  return ways.filter((each) => each !== null)
}

/** The index has the last three characters; a shorter end says too little to be looked for. */
function endsWith(serial: string): Way | null {
  if (serial.length < 3) return null
  const last = 'substr(device_serial, -3) = ? COLLATE NOCASE'
  const whole = `substr(device_serial, -${serial.length}) = ? COLLATE NOCASE`
  return serial.length === 3 ? way(last, serial) : way(`${last} AND ${whole}`, serial.slice(-3), serial)
}

function intakeOfRow(db: DatabaseSync, row: number): string {
  const found = db.prepare('SELECT intake_id FROM events WHERE row = ?').get(row)?.['intake_id']
  return typeof found === 'string' ? found : ''
}

function one(where: string, ...values: readonly SQLInputValue[]): Condition {
  return { ways: [way(where, ...values)] }
}

function way(where: string, ...values: readonly SQLInputValue[]): Way {
  return { where, values }
}
