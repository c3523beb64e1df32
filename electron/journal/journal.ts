import type { DatabaseSync } from 'node:sqlite'
import type { StoryLine } from '../contract/intake.ts'
import {
  rowFrameSchema,
  type EventPayloadOf,
  type IntakeEventName,
  type JournalEventName,
} from '../contract/journal-events.ts'
import { problem, type Problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { IntakeId } from '../contract/serials.ts'
import { openBatchTable, type BatchTable } from './batch-table.ts'
import { openBoxTable, type BoxTable } from './box-table.ts'
import { openDirectory, type Directory } from './directory.ts'
import { openIntakeTable, type IntakeTable } from './intake-table.ts'
import { journalFile, openForWriting } from './open-database.ts'
import { openPinTries, type ReadPinTries } from './pin-tries.ts'
import { openPeople, type People } from './people.ts'
import { openLog, type LogOnDisk } from './log-on-disk.ts'
import { createTogether } from './together.ts'
import { isLockedOut, journalProblem } from './trouble.ts'
import { createRowWriter } from './write-rows.ts'
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
  readonly boxes: Omit<BoxTable, 'fold'>
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
  /** The last row and its hash, as a printed sheet names them. */
  head(): RecordedTo
  /** The hash of a row; null where there is none. */
  hashOf(row: number): string | null
  /** The number of the last row; 0 where there is none. */
  lastRow(): number
  /** The rows of one intake, in order. */
  story(intakeId: IntakeId): readonly StoryLine[]
  /** The PINs that were typed for a supervisor since a time (ISO 8601), in order. */
  readonly pinTries: ReadPinTries
  /** The stored texts of these rows. */
  rowsOf(intakeId: IntakeId): readonly string[]
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
    try {
      if (options.maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${options.maxPages}`)
      return succeeded(journalOn(db, openLog(db, place), lock, place, options))
    } catch (error) {
      db.close()
      throw error
    }
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
  { now, operator }: JournalOptions,
): Journal {
  const directory = openDirectory(db)
  const people = openPeople(db, directory)
  const intakes = openIntakeTable(db)
  const batches = openBatchTable(db)
  const boxes = openBoxTable(db)
  const ofIntake = db.prepare('SELECT text FROM events WHERE intake_id = ? ORDER BY row')
  const hashOfRow = db.prepare('SELECT hash FROM events WHERE row = ?')
  const rows = createRowWriter(db, { now, operator, place, people, intakes, batches, boxes })
  /**
   * Once the disk has failed, the system may take the next wait for a success although rows before it are lost: from
   * then on nothing is recorded until the journal is opened again.
   */
  let trouble: Problem | undefined
  const writeAll = (makes: readonly Make[]): readonly Result<RecordedTo>[] => {
    const why = trouble
    return why === undefined ? rows.writeAll(makes) : makes.map(() => failed(why))
  }
  const together = createTogether<Make, Result<RecordedTo>>({
    work: (makes) => log.unwaited(() => writeAll(makes)),
    settle: async (results) => {
      const error = await log.put()
      if (error === null) return results
      trouble = journalProblem(error, place)
      return results.map(() => failed(journalProblem(error, place)))
    },
    trouble: (error) => failed(journalProblem(error, place)),
  })

  return {
    people,
    intakes,
    batches,
    boxes,
    directory,
    record: (make) => writeAll([make])[0] ?? failed(problem('unknown-intake')),
    recordSoon: together.add,
    head: () => rows.head(),
    hashOf: (row) => {
      const hash = hashOfRow.get(row)?.['hash']
      return typeof hash === 'string' ? hash : null
    },
    lastRow: () => rows.head().row,
    pinTries: openPinTries(db),
    rowsOf: (intakeId) => ofIntake.all(intakeId).map((stored) => String(stored['text'])),
    story: (intakeId) => ofIntake.all(intakeId).map((stored) => storyLine(String(stored['text']))),
    close: () => {
      together.flush()
      log.close()
      db.close()
      lock.release()
    },
  }
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
