import type { DatabaseSync } from 'node:sqlite'
import {
  INTAKE_EVENT_CATALOGUE,
  JOURNAL_EVENTS,
  type IntakeJournalEvent,
  type JournalEvent,
} from '../contract/journal-events.ts'
import { problem, type Problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { IntakeId } from '../contract/serials.ts'
import type { BatchTable } from './batch-table.ts'
import type { BoxTable } from './box-table.ts'
import { chainHash, FIRST_HASH } from './chain.ts'
import { foldEvent, type IntakeRecord } from './intake-record.ts'
import type { IntakeTable } from './intake-table.ts'
import type { Entry, JournalOptions, Make, RecordedTo } from './journal.ts'
import type { People } from './people.ts'
import { isOfSqlite, journalProblem } from './trouble.ts'

/** What rows are written with. */
export interface RowParts extends Pick<JournalOptions, 'now' | 'operator'> {
  readonly place: string
  readonly people: People
  readonly intakes: IntakeTable
  readonly batches: BatchTable
  readonly boxes: BoxTable
}

/** Writes rows, and what is derived from them. */
export interface RowWriter {
  /**
   * One transaction for all. What can't be recorded, because the lifecycle or the schema does not have it, is rolled
   * back by itself; what the disk or the database refuses fails them all.
   */
  writeAll(makes: readonly Make[]): readonly Result<RecordedTo>[]
  /** The last row and its hash. */
  head(): RecordedTo
}

/** The intakes that one record has changed so far, and by which row: several events of one are stored once. */
type Changed = Map<IntakeId, { readonly record: IntakeRecord; readonly row: number }>
/** So many of them are kept until then. */
const MANY = 100

/** Makes the writer of an open database. */
export function createRowWriter(db: DatabaseSync, parts: RowParts): RowWriter {
  const { place, people, intakes, batches, boxes } = parts
  const insert = db.prepare('INSERT INTO events (row, text, hash) VALUES (?, ?, ?)')
  const last = db.prepare('SELECT row, hash FROM events ORDER BY row DESC LIMIT 1')

  const head = (): RecordedTo => {
    const stored = last.get()
    return stored === undefined
      ? { row: 0, head: FIRST_HASH }
      : { row: Number(stored['row']), head: String(stored['hash']) }
  }

  const write = (entry: Entry, before: RecordedTo, changed: Changed): RecordedTo => {
    const row = before.row + 1
    const at = parts.now().toISOString()
    const operator = parts.operator()
    const { event, intakeId } = entry
    const payload: unknown = JOURNAL_EVENTS[event].payload.parse(entry.payload)
    const text = JSON.stringify({ row, at, event, intakeId, operator, payload })
    const hash = chainHash(before.head, text)
    insert.run(row, text, hash)
    // The payload was parsed by the schema of that very event.
    const happened = { event, payload } as JournalEvent
    if (intakeId !== null && event in INTAKE_EVENT_CATALOGUE) {
      const known = changed.get(intakeId)?.record ?? intakes.find(intakeId)
      const folded = foldEvent(known, { intakeId, at, operator }, happened as IntakeJournalEvent)
      if (folded === undefined) {
        throw new CantBeRecorded(problem('wrong-state', { state: known?.state ?? 'none', event }))
      }
      changed.set(intakeId, { record: folded, row })
    }
    batches.fold(happened, at)
    boxes.fold(happened, { at, operator })
    return { row, head: hash }
  }

  const store = (changed: Changed): void => {
    for (const { record, row } of changed.values()) intakes.put(record, row)
    changed.clear()
  }

  const writeOne = (make: Make, before: RecordedTo): Result<RecordedTo> => {
    db.exec('SAVEPOINT entries')
    try {
      let now = before
      const changed: Changed = new Map()
      for (const entry of make(people)) {
        now = write(entry, now, changed)
        if (changed.size >= MANY) store(changed)
      }
      store(changed)
      db.exec('RELEASE entries')
      return succeeded(now)
    } catch (error) {
      if (isOfSqlite(error)) throw error
      db.exec('ROLLBACK TO entries; RELEASE entries')
      const cause = error instanceof Error ? error.name : 'unknown'
      return failed(error instanceof CantBeRecorded ? error.problem : problem('unexpected', { cause }))
    }
  }

  return {
    head,
    writeAll: (makes) => {
      try {
        db.exec('BEGIN IMMEDIATE')
        let before = head()
        const results: Result<RecordedTo>[] = []
        for (const make of makes) {
          const result = writeOne(make, before)
          if (result.ok) before = result.value
          results.push(result)
        }
        db.exec('COMMIT')
        return results
      } catch (error) {
        if (db.isOpen && db.isTransaction) db.exec('ROLLBACK')
        return makes.map(() => failed(journalProblem(error, place)))
      }
    },
  }
}

/** An event that the lifecycle does not list. */
class CantBeRecorded extends Error {
  readonly problem: Problem
  constructor(why: Problem) {
    super(why.title)
    this.problem = why
  }
}
