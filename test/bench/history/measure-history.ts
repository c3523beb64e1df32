import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { HistoryQuery } from '../../../electron/contract/history.ts'
import { daysOf } from '../../../electron/contract/history-days.ts'
import { ALL_HISTORY } from '../../../electron/contract/history-names.ts'
import { HISTORY_STEP } from '../../../electron/journal/history-schema.ts'
import { createHistoryThread } from '../../../electron/journal/history-thread.ts'
import { openForWriting } from '../../../electron/journal/open-database.ts'
import { SCHEMA_STEPS } from '../../../electron/journal/schema.ts'
import { makeJournal } from './make-journal.ts'
import { RIVALS } from './rivals.ts'

/** The journal takes minutes to make, so it is kept from one run to the next. */
const FOLDER = resolve(import.meta.dirname, '../../../node_modules/.cache/ds100-intake/bench-history')
const ROWS = 1_000_000

/** What somebody at a counter looks for. The last ones are the hardest: conditions that many fit, and nobody both. */
const SEARCHES: readonly Partial<HistoryQuery>[] = [
  {},
  { text: '140123456' },
  { text: '1401' },
  { text: '4567' },
  { text: '77' },
  { text: 'INC0012345' },
  { text: 'INC001' },
  { text: 'ada example 8400' },
  { text: 'müller' },
  { text: 'ada.adler.8400@example.com' },
  { text: '00008400-414c' },
  { text: 'nobody of this name' },
  { text: '#500000' },
  { text: 'temp' },
  { states: ['disabled'] },
  { states: ['unknown', 'queued', 'requested', 'sending'] },
  { reason: 'stolen' },
  { operator: 'os:temp' },
  { from: '2026-03-03', to: '2026-03-03' },
  { from: '2026-03-01', to: '2026-03-31', reason: 'lost', operator: 'os:anna' },
  { states: ['already-disabled'], reason: 'lost' },
  { states: ['cancelled'], operator: 'os:bela', from: '2025-12-01', to: '2026-11-01' },
]

/** What was measured; times in milliseconds. */
export interface HistoryFigures {
  readonly rows: number
  readonly searches: number
  readonly p95: number
  readonly median: number
  readonly slowest: number
  readonly rivals: readonly { readonly name: string; readonly p95: number }[]
  readonly day: number
  readonly month: number
  /** The longest that this process itself was held up while all of that was asked. */
  readonly heldUp: number
  /** How long an older journal of this size needs at its first start. */
  readonly step: number
}

/** Measures searches and reports as the station does them, in their thread, each of them so many times. */
export async function measureHistory(times: number): Promise<HistoryFigures> {
  const rows = made()
  const thread = createHistoryThread(FOLDER)
  const timed = async (work: () => unknown): Promise<number> => {
    const begin = performance.now()
    await work()
    return performance.now() - begin
  }
  const report = (days: readonly string[]) => timed(() => thread.ask('report', { days }))
  const all: number[] = []
  await thread.ask('search', { query: ALL_HISTORY, after: null })
  const watch = watchLoop()
  for (let time = 0; time < times; time += 1) {
    for (const change of SEARCHES) {
      all.push(await timed(() => thread.ask('search', { query: { ...ALL_HISTORY, ...change }, after: null })))
    }
  }
  const day = await report(['2026-03-03'])
  const month = await report(daysOf('2026-03-01', '2026-03-31', 366))
  const heldUp = watch()
  await thread.close()
  const db = new DatabaseSync(join(FOLDER, 'journal.db'))
  const rivals = []
  for (const [name, search] of Object.entries(RIVALS)) {
    const once: number[] = []
    for (const change of SEARCHES) once.push(await timed(() => search(db, { ...ALL_HISTORY, ...change })))
    rivals.push({ name, p95: quantile(once, 0.95) })
  }
  const step = await timed(() => takeStep(db))
  db.close()
  return {
    rows,
    searches: all.length,
    p95: quantile(all, 0.95),
    median: quantile(all, 0.5),
    slowest: Math.max(...all),
    rivals,
    day,
    month,
    heldUp,
    step,
  }
}

function made(): number {
  if (!existsSync(join(FOLDER, 'made'))) {
    rmSync(FOLDER, { recursive: true, force: true })
    mkdirSync(FOLDER, { recursive: true })
    makeJournal(FOLDER, ROWS)
    mkdirSync(join(FOLDER, 'made'))
  }
  // A journal of an earlier run may lack today's steps.
  const db = openForWriting(FOLDER)
  const rows = Number(db.prepare('SELECT max(row) AS rows FROM events').get()?.['rows'])
  db.close()
  return rows
}

/** Takes the history's step of the schema once more, on the journal of today, and undoes nothing else. */
function takeStep(db: DatabaseSync): void {
  const indexes = [...HISTORY_STEP.matchAll(/INDEX (\w+) ON (?:people|directory)/g)].map(([, name]) => name)
  db.exec(`BEGIN; DROP TABLE history; ${indexes.map((name) => `DROP INDEX ${name};`).join('')} COMMIT`)
  db.exec(`BEGIN; ${HISTORY_STEP} PRAGMA user_version = ${SCHEMA_STEPS.length}; COMMIT`)
}

function watchLoop(): () => number {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - 5)
    last = now
  }, 5)
  return () => {
    clearInterval(timer)
    return longest
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}
