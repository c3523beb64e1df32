import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HistoryQuery } from '../../../electron/contract/history.ts'
import { ALL_HISTORY, MOST_COUNTED, PAGE_SIZE } from '../../../electron/contract/history-names.ts'
import { INTAKE_STATES } from '../../../electron/contract/lifecycle.ts'
import { reasonSchema } from '../../../electron/contract/words.ts'
import { beginOfDay, endOfDay } from '../../../electron/contract/history-days.ts'
import { openHistoryReader } from '../../../electron/journal/history-reader.ts'
import { SCHEMA_STEPS } from '../../../electron/journal/schema.ts'

interface Row {
  readonly serial: string
  readonly state: (typeof INTAKE_STATES)[number]
  readonly reason: string | null
  readonly ticket: string | null
  readonly operator: string
  /** Which of `PEOPLE`; null for a device that was never looked up. */
  readonly person: number | null
  readonly openedAt: number
}

const PEOPLE = [
  {
    hash: 'a',
    userId: '0001-aa',
    name: 'Ada Example',
    email: 'ada@example.com',
    listed: null,
    username: null,
  },
  { hash: 'b', userId: '0002-bb', name: null, email: null, listed: 'Özlem Çelik', username: 'oezlem' },
  { hash: 'c', userId: '0003-cc', name: 'Bea Adams', email: null, listed: 'Bea Adams', username: 'bea' },
] as const
const NOON = Date.parse('2026-03-01T12:00:00.000Z')
const HOUR = 3_600_000

const digits = fc.string({ unit: fc.constantFrom('0', '1', '2'), minLength: 9, maxLength: 9 })
const row: fc.Arbitrary<Row> = fc.record({
  serial: digits,
  state: fc.constantFrom(...INTAKE_STATES),
  reason: fc.option(fc.constantFrom(...reasonSchema.options)),
  ticket: fc.option(fc.constantFrom('INC1', 'INC12', 'inc2', '012', 'Ada')),
  operator: fc.constantFrom('os:anna', 'os:Bela', 'ada'),
  person: fc.option(fc.integer({ min: 0, max: PEOPLE.length })),
  openedAt: fc.integer({ min: 0, max: 100 }).map((hours) => NOON + hours * HOUR),
})
const text = fc.oneof(
  fc.constantFrom(
    '',
    'INC1',
    'inc',
    'ada',
    'Ada Ex',
    'adams',
    'ÖZLEM',
    'çel',
    'bel',
    '@',
    '%',
    'oez',
    '0002-b',
    '#3',
  ),
  digits.chain((serial) => fc.integer({ min: 1, max: 9 }).map((length) => serial.slice(0, length))),
  fc.constant('12 0'),
)
const day = fc.option(fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-04', '2026-03-09'))
const query: fc.Arbitrary<HistoryQuery> = fc.record({
  text,
  states: fc.option(fc.uniqueArray(fc.constantFrom(...INTAKE_STATES), { minLength: 1, maxLength: 4 })),
  reason: fc.option(fc.constantFrom(...reasonSchema.options)),
  operator: fc.option(fc.constantFrom('os:anna', 'nobody')),
  from: day,
  to: day,
})

/** A database with these intakes; the person after the last of `PEOPLE` was forgotten. */
function databaseWith(rows: readonly Row[]): DatabaseSync {
  const db = new DatabaseSync(':memory:')
  db.exec(SCHEMA_STEPS.join(''))
  for (const { hash, userId, name, email, listed, username } of PEOPLE) {
    db.prepare('INSERT INTO people VALUES (?, ?, ?, ?, ?)').run(hash, userId, new Uint8Array(1), name, email)
    db.prepare('INSERT INTO directory VALUES (?, ?, ?, ?)').run(userId, listed, null, username)
  }
  const insert = db.prepare('INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  db.exec('BEGIN')
  rows.forEach(({ serial, state, reason, ticket, operator, person, openedAt }, index) => {
    const user = person === null ? null : (PEOPLE[person]?.hash ?? 'forgotten')
    insert.run(index + 1, idOf(index), serial, state, reason, ticket, operator, user, openedAt, openedAt)
    db.prepare('INSERT INTO events (row, text, hash) VALUES (?, ?, ?)').run(
      index + 1,
      JSON.stringify({ intakeId: idOf(index) }),
      '',
    )
  })
  db.exec('COMMIT')
  return db
}

const idOf = (index: number): string => String(index).padStart(26, '0')

/** The same question answered row by row, in the plainest way. */
function fits(index: number, found: Row, asked: HistoryQuery): boolean {
  const { states, reason, operator, from, to } = asked
  return (
    fitsText(index, found, asked.text.toLowerCase()) &&
    (states === null || states.includes(found.state)) &&
    (reason === null || found.reason === reason) &&
    (operator === null || found.operator === operator) &&
    (from === null || found.openedAt >= beginOfDay(from)) &&
    (to === null || found.openedAt < endOfDay(to))
  )
}

function fitsText(index: number, { serial, ticket, operator, person }: Row, typed: string): boolean {
  if (typed === '') return true
  const together = typed.replaceAll(' ', '')
  const isSerial = /^[0-9a-z]+$/.test(together) && /[0-9]/.test(together)
  const somebody = person === null ? undefined : PEOPLE[person]
  const names = [somebody?.name, somebody?.listed].flatMap((name) => name?.toLowerCase() ?? [])
  const ids = [somebody?.email, somebody?.userId, somebody?.username].flatMap((id) => id ?? [])
  return (
    typed === `#${index + 1}` ||
    (isSerial && (serial.startsWith(together) || (together.length > 2 && serial.endsWith(together)))) ||
    (ticket?.toLowerCase().startsWith(typed) ?? false) ||
    operator.toLowerCase().includes(typed) ||
    (typed.length > 1 &&
      (names.some((name) => name.startsWith(typed) || name.includes(` ${typed}`)) ||
        ids.some((id) => id.startsWith(typed))))
  )
}

const placesOf = (rows: readonly Row[], asked: HistoryQuery): readonly number[] =>
  rows.flatMap((found, index) => (fits(index, found, asked) ? [index + 1] : [])).reverse()

describe('a search of the history', () => {
  it('finds exactly what a plain look at each intake finds, the newest first', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.array(query, { minLength: 1, maxLength: 8 }),
        (rows, queries) => {
          const db = databaseWith(rows)
          const reader = openHistoryReader(db)
          for (const asked of queries) {
            const page = reader.search({ query: asked, after: null })
            expect(page.lines.map(({ place }) => place)).toEqual(placesOf(rows, asked))
            expect(page.found).toEqual({ count: page.lines.length, more: false })
            expect(reader.count({ query: asked })).toBe(page.lines.length)
          }
          db.close()
        },
      ),
      { numRuns: 150 },
    )
  })

  it('finds the same whether few fit or thousands, page by page, and counts no more than it says', () => {
    const rows = fc.sample(row, { numRuns: 9000, seed: 4 })
    const db = databaseWith(rows)
    const reader = openHistoryReader(db)
    for (const asked of [ALL_HISTORY, ...fc.sample(query, { numRuns: 60, seed: 5 })]) {
      const wanted = placesOf(rows, asked)
      const first = reader.search({ query: asked, after: null })
      expect(first.found).toEqual({
        count: Math.min(wanted.length, MOST_COUNTED),
        more: wanted.length > MOST_COUNTED,
      })
      const found = first.lines.map(({ place }) => place)
      for (let after = first.next; after !== null && found.length < 3 * PAGE_SIZE;) {
        const next = reader.search({ query: asked, after })
        expect(next.found).toBeNull()
        found.push(...next.lines.map(({ place }) => place))
        after = next.next
      }
      expect(found).toEqual(wanted.slice(0, found.length))
      expect(found.length).toBe(Math.min(wanted.length, 3 * PAGE_SIZE))
      expect(reader.count({ query: asked })).toBe(wanted.length)
    }
    db.close()
  })

  it('shows a forgotten person as one, and finds nobody by their name any more', () => {
    const some: Row = {
      serial: '140100080',
      state: 'disabled',
      reason: 'returned',
      ticket: null,
      operator: 'os:anna',
      person: 0,
      openedAt: NOON,
    }
    const db = databaseWith([some])
    const reader = openHistoryReader(db)
    const search = (typed: string) =>
      reader.search({ query: { ...ALL_HISTORY, text: typed }, after: null }).lines
    expect(search('ada')[0]?.person).toMatchObject({ known: 'yes', user: { userId: '0001-aa' } })
    db.exec("DELETE FROM people WHERE user = 'a'; DELETE FROM directory WHERE user_id = '0001-aa'")
    expect(search('ada')).toEqual([])
    expect(search('0001-aa')).toEqual([])
    expect(search('140100080')[0]?.person).toEqual({ known: 'forgotten' })
    db.close()
  })

  it('says so where more people fit a word than it looks for', () => {
    const db = databaseWith([])
    const insert = db.prepare('INSERT INTO people VALUES (?, ?, ?, ?, NULL)')
    for (let each = 0; each < 1001; each += 1)
      insert.run(`h${each}`, `u${each}`, new Uint8Array(1), `Many ${each}`)
    const reader = openHistoryReader(db)
    expect(reader.search({ query: { ...ALL_HISTORY, text: 'many' }, after: null }).manyPeople).toBe(true)
    expect(reader.search({ query: { ...ALL_HISTORY, text: 'many 10' }, after: null }).manyPeople).toBe(false)
    db.close()
  })
})
