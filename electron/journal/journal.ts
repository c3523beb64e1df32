import type { DatabaseSync } from 'node:sqlite'
import type { StoryLine } from '../contract/intake.ts'
import {
  INTAKE_EVENT_CATALOGUE,
  JOURNAL_EVENTS,
  rowFrameSchema,
  type EventPayloadOf,
  type IntakeEventName,
  type IntakeJournalEvent,
  type JournalEvent,
  type JournalEventName,
} from '../contract/journal-events.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { IntakeId } from '../contract/serials.ts'
import { openBatchTable, type BatchTable } from './batch-table.ts'
import { chainHash, FIRST_HASH } from './chain.ts'
import { openDirectory, type Directory } from './directory.ts'
import { foldEvent, type IntakeRecord } from './intake-record.ts'
import { openIntakeTable, type IntakeTable } from './intake-table.ts'
import { journalFile, openForWriting } from './open-database.ts'
import { openPeople, type People } from './people.ts'
import { openLog, type LogOnDisk } from './log-on-disk.ts'
import { createTogether } from './together.ts'
import { isLockedOut, journalProblem } from './trouble.ts'
import { takeWriterLock, type WriterLock } from './writer-lock.ts'

type EntryOf<N extends JournalEventName> = N extends JournalEventName
  ? { readonly event: N; readonly intakeId: IntakeId | null; readonly payload: EventPayloadOf<N> }
  : never

/** What is to be recorded: the event, for which intake, and what it says. */
export type Entry = EntryOf<JournalEventName>

/** The last row of what was recorded, and its hash. */
export interface RecordedTo {
  readonly row: number
  readonly head: string
}

/** The journal, open for writing. */
export interface Journal {
  readonly people: People
  readonly intakes: Omit<IntakeTable, 'put'>
  readonly batches: Omit<BatchTable, 'fold'>
  readonly directory: Omit<Directory, 'forget'>
  /**
   * Records what `make` returns in one transaction: all of it, or nothing and a problem. When it has succeeded
   * the rows are on the disk. `make` gets the people, so that a hash is made in the same transaction.
   */
  record(make: Make): Result<RecordedTo>
  /**
   * The same, together with whatever else is to be recorded meanwhile: one transaction and one wait for the disk for
   * all of them, which does not hold up the process. What can't be recorded takes nothing else with it.
   */
  recordSoon(make: Make): Promise<Result<RecordedTo>>
  /** The number of the last row; 0 where there is none. */
  lastRow(): number
  /** The rows of one intake, in order. */
  story(intakeId: IntakeId): readonly StoryLine[]
  close(): void
}

/** Makes the entries of one record; gets the people, so that a hash is made in the same transaction. */
export type Make = (people: People) => Iterable<Entry>

/** What the journal needs from outside. */
export interface JournalOptions {
  /** The data folder; made where it does not exist. */
  readonly folder: string
  readonly now: () => Date
  /** Who every row names as its operator. */
  readonly operator: () => string
  /** A limit on the database's pages, which acts like a full disk; for tests. */
  readonly maxPages?: number
}

/** Opens the journal of a data folder as its one writer. Every failure is a problem that says what to do. */
export function openJournal(options: JournalOptions): Result<Journal> {
  const place = journalFile(options.folder)
  let lock: WriterLock
  try {
    lock = takeWriterLock(options.folder)
  } catch (error) {
    return failed(isLockedOut(error) ? problem('journal-in-use', { place }) : journalProblem(error, place))
  }
  try {
    const db = openForWriting(options.folder)
    if (options.maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${options.maxPages}`)
    return succeeded(journalOn(db, openLog(db, place), lock, place, options))
  } catch (error) {
    lock.release()
    return failed(journalProblem(error, place))
  }
}

function journalOn(
  db: DatabaseSync,
  log: LogOnDisk,
  lock: WriterLock,
  place: string,
  options: JournalOptions,
): Journal {
  const directory = openDirectory(db)
  const people = openPeople(db, directory)
  const intakes = openIntakeTable(db)
  const batches = openBatchTable(db)
  const insert = db.prepare('INSERT INTO events (row, text, hash) VALUES (?, ?, ?)')
  const last = db.prepare('SELECT row, hash FROM events ORDER BY row DESC LIMIT 1')
  const ofIntake = db.prepare('SELECT text FROM events WHERE intake_id = ? ORDER BY row')

  const readHead = () => {
    const stored = last.get()
    return stored === undefined
      ? { row: 0, head: FIRST_HASH }
      : { row: Number(stored['row']), head: String(stored['hash']) }
  }

  const write = (entry: Entry, before: RecordedTo, changed: Changed): RecordedTo => {
    const row = before.row + 1
    const at = options.now().toISOString()
    const operator = options.operator()
    const payload: unknown = JOURNAL_EVENTS[entry.event].payload.parse(entry.payload)
    const text = JSON.stringify({ row, at, event: entry.event, intakeId: entry.intakeId, operator, payload })
    const head = chainHash(before.head, text)
    insert.run(row, text, head)
    if (entry.intakeId !== null && entry.event in INTAKE_EVENT_CATALOGUE) {
      const known = changed.get(entry.intakeId)?.record ?? intakes.find(entry.intakeId)
      const folded = foldEvent(
        known,
        { intakeId: entry.intakeId, at, operator },
        asEvent(entry, payload) as IntakeJournalEvent,
      )
      if (folded === undefined) throw new ImpossibleEvent(known, entry.event)
      changed.set(entry.intakeId, { record: folded, row })
    }
    batches.fold(asEvent(entry, payload), at)
    return { row, head }
  }

  const store = (changed: Changed): void => {
    for (const { record, row } of changed.values()) intakes.put(record, row)
    changed.clear()
  }

  /** One transaction: each `make` succeeds or fails by itself, unless the disk fails them all. */
  const recordAll = (makes: readonly Make[]): readonly Result<RecordedTo>[] => {
    try {
      db.exec('BEGIN IMMEDIATE')
      let before = readHead()
      const results = makes.map((make): Result<RecordedTo> => {
        db.exec('SAVEPOINT entries')
        try {
          let head = before
          const changed: Changed = new Map()
          for (const entry of make(people)) {
            head = write(entry, head, changed)
            if (changed.size >= MANY) store(changed)
          }
          store(changed)
          db.exec('RELEASE entries')
          before = head
          return succeeded(head)
        } catch (error) {
          if (!(error instanceof ImpossibleEvent)) throw error
          db.exec('ROLLBACK TO entries; RELEASE entries')
          return failed(problem('wrong-state', { state: error.state, event: error.event }))
        }
      })
      db.exec('COMMIT')
      return results
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      return makes.map(() => failed(journalProblem(error, place)))
    }
  }
  const together = createTogether<Make, Result<RecordedTo>>({
    work: (makes) => log.unwaited(() => recordAll(makes)),
    settle: async (results) => {
      const error = await log.put()
      return error === null ? results : results.map(() => failed(journalProblem(error, place)))
    },
  })

  return {
    people,
    intakes,
    batches,
    directory,
    record: (make) => recordAll([make])[0] ?? failed(problem('unknown-intake')),
    recordSoon: together.add,
    lastRow: () => readHead().row,
    story: (intakeId) => ofIntake.all(intakeId).map((stored) => storyLine(String(stored['text']))),
    close: () => {
      together.flush()
      log.close()
      db.close()
      lock.release()
    },
  }
}

/** The intakes that one record has changed so far, and by which row: several events of one are stored once. */
type Changed = Map<IntakeId, { readonly record: IntakeRecord; readonly row: number }>
/** So many of them are kept until then. */
const MANY = 100

/** An event that the lifecycle does not list; it rolls the transaction back. */
class ImpossibleEvent extends Error {
  readonly state: string
  readonly event: string
  constructor(before: IntakeRecord | null, event: string) {
    super(`${event} is impossible`)
    this.state = before?.state ?? 'none'
    this.event = event
  }
}

/** The entry's event with its checked payload. The payload was parsed by the schema of that very event. */
function asEvent(entry: Entry, payload: unknown): JournalEvent {
  return { event: entry.event, payload } as JournalEvent
}

function storyLine(text: string): StoryLine {
  const { row, at, event, payload } = rowFrameSchema.parse(JSON.parse(text))
  const code =
    typeof payload === 'object' && payload !== null && 'problem' in payload ? payload.problem : undefined
  return {
    row,
    at,
    event: event as IntakeEventName,
    problemCode:
      typeof code === 'object' && code !== null && 'code' in code && typeof code.code === 'string'
        ? code.code
        : null,
  }
}
