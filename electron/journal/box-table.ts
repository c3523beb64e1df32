import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { boxHeadSchema } from '../contract/box.ts'
import { intakeStateSchema, timeSchema } from '../contract/intake.ts'
import type { JournalEvent } from '../contract/journal-events.ts'
import { INTAKE_STATES, type IntakeState } from '../contract/lifecycle.ts'
import { intakeIdSchema, type BatchId, type DeviceSerial, type IntakeId } from '../contract/serials.ts'
import { intakeRecordSchema, type IntakeRecord } from './intake-record.ts'

/** A box as the journal's events tell of it. */
const boxRecordSchema = z.strictObject({
  ...boxHeadSchema.shape,
  /** Who opened it. */
  openedBy: z.string(),
  /** Null while it is open. */
  closedAt: timeSchema.nullable(),
  closedBy: z.string().nullable(),
})
/** A box as the journal's events tell of it. */
export type BoxRecord = z.infer<typeof boxRecordSchema>

/** Which intake a scan of a box led to, and whether that was confirmed with the box. */
export interface BoxScan {
  readonly number: number
  readonly intakeId: IntakeId
  readonly scannedAt: string
  /** Who was at the desk. */
  readonly operator: string
  /** Whether its intake was open before. */
  readonly isResumed: boolean
  readonly isOrdered: boolean
}

/** How many scans of a box stand in a state, those that were confirmed with the box apart. */
export interface BoxCount {
  readonly state: IntakeState
  readonly isOrdered: boolean
  readonly count: number
}

/** Which scans of a box are wanted; `isOrdered` null wants both. */
export interface BoxFilter {
  readonly states: readonly IntakeState[]
  readonly isOrdered: boolean | null
}
/** Every scan of a box. */
export const ANY_SCAN: BoxFilter = { states: INTAKE_STATES, isOrdered: null }

/** The derived tables of boxes: everything is answered from an index. */
export interface BoxTable {
  /** Takes over what an event says of a box; other events are no business of these tables. */
  fold(happened: JournalEvent, frame: { readonly at: string; readonly operator: string }): void
  /** The box that is open; null where none is. */
  current(): BoxRecord | null
  /** The box that was opened last, open or not; null where there never was one. */
  newest(): BoxRecord | null
  /** The box that was closed last; null where none was. */
  lastClosed(): BoxRecord | null
  find(boxId: BatchId): BoxRecord | null
  /** How many devices are in a box, which is the number of its last scan. */
  count(boxId: BatchId): number
  /** How many stand in each state. */
  counts(boxId: BatchId): readonly BoxCount[]
  /** Some scans of a box, the newest first. */
  scans(boxId: BatchId, wanted: BoxFilter, from: number, most: number): readonly BoxScan[]
  /** The intakes of a box in such states, in the order of their scans. */
  intakesIn(boxId: BatchId, wanted: BoxFilter, most: number): readonly IntakeId[]
  /** The last scan of this device; null where the box does not have it. */
  scanOf(boxId: BatchId, serial: DeviceSerial): BoxScan | null
  /** Every scan of a box in order, with its intake as it stands: what a hand-over sheet lists. */
  sheet(boxId: BatchId): Iterable<BoxScan & { readonly record: IntakeRecord }>
  /** The first intakes in these states that are not in this box; null leaves none out. */
  outside(boxId: BatchId | null, states: readonly IntakeState[], most: number): readonly IntakeRecord[]
}

const SCAN = 'number, box_scans.intake_id, scanned_at, operator, is_resumed, is_ordered'
const WANTED = `FROM box_scans INDEXED BY box_scans_by_state
  WHERE box_id = :boxId AND state IN (SELECT value FROM json_each(:states))
  AND (:ordered IS NULL OR is_ordered = :ordered)`

/** Opens the tables of an open journal. */
export function openBoxTable(db: DatabaseSync): BoxTable {
  const put = db.prepare(
    'INSERT OR REPLACE INTO boxes (box_id, ordinal, closed_at, record) VALUES (?, ?, ?, ?)',
  )
  // The intake of the same transaction may be stored a little later: a trigger follows it then.
  const scan = db.prepare(
    `INSERT OR REPLACE INTO box_scans (box_id, number, intake_id, scanned_at, operator, is_resumed, state, is_ordered)
     VALUES (:boxId, :number, :intakeId, :at, :operator, :resumed,
       coalesce((SELECT state FROM intakes WHERE intake_id = :intakeId), 'opened'),
       coalesce((SELECT batch_id = :boxId FROM intakes WHERE intake_id = :intakeId), 0))`,
  )
  const undo = db.prepare('DELETE FROM box_scans WHERE box_id = ? AND number = ?')
  const one = (where: string) => db.prepare(`SELECT record FROM boxes ${where}`)
  const find = one('WHERE box_id = ?')
  const current = one('WHERE closed_at IS NULL ORDER BY ordinal DESC LIMIT 1')
  const newest = one('ORDER BY ordinal DESC LIMIT 1')
  const lastClosed = one('WHERE closed_at IS NOT NULL ORDER BY closed_at DESC, ordinal DESC LIMIT 1')
  const last = db.prepare('SELECT max(number) AS n FROM box_scans WHERE box_id = ?')
  const counts = db.prepare(
    'SELECT state, is_ordered, count(*) AS n FROM box_scans WHERE box_id = ? GROUP BY state, is_ordered',
  )
  // Numbers have no gaps, so a place among all of them is reached at once.
  const allScans = db.prepare(
    `SELECT ${SCAN} FROM box_scans WHERE box_id = ? AND number <= ? ORDER BY number DESC LIMIT ?`,
  )
  const scans = db.prepare(`SELECT ${SCAN} FROM box_scans WHERE box_id = :boxId
     AND number IN (SELECT number ${WANTED} ORDER BY number DESC LIMIT :most OFFSET :from)
     ORDER BY number DESC`)
  const intakesIn = db.prepare(`SELECT intake_id ${WANTED} ORDER BY number LIMIT :most`)
  const scanOf = db.prepare(
    // Few intakes have the same serial, and thousands of scans the same box.
    `SELECT ${SCAN} FROM intakes INDEXED BY intakes_by_serial
     CROSS JOIN box_scans INDEXED BY box_scans_of_intake ON box_scans.intake_id = intakes.intake_id
     WHERE device_serial = ? AND box_id = ? ORDER BY number DESC LIMIT 1`,
  )
  const sheet = db.prepare(
    `SELECT ${SCAN}, record FROM box_scans JOIN intakes USING (intake_id) WHERE box_id = ? ORDER BY number`,
  )
  const outside = db.prepare(
    `SELECT record FROM intakes WHERE state IN (SELECT value FROM json_each(?))
     AND NOT EXISTS (SELECT 1 FROM box_scans WHERE box_scans.intake_id = intakes.intake_id AND box_id = ?)
     ORDER BY last_row LIMIT ?`,
  )

  const readBox = (row: Row | undefined): BoxRecord | null =>
    row === undefined ? null : boxRecordSchema.parse(JSON.parse(String(row['record'])))
  const store = (box: BoxRecord): void => {
    put.run(box.boxId, box.ordinal, box.closedAt, JSON.stringify(box))
  }
  const count = (boxId: BatchId): number => Number(last.get(boxId)?.['n'] ?? 0)

  return {
    fold: ({ event, payload }, { at, operator }) => {
      switch (event) {
        case 'box-set': {
          const opened = { openedAt: at, openedBy: operator, closedAt: null, closedBy: null }
          store({ ...(readBox(find.get(payload.boxId)) ?? opened), ...payload })
          break
        }
        case 'box-scanned': {
          const { boxId, number, intakeId, resumed } = payload
          scan.run({ boxId, number, intakeId, at, operator, resumed: Number(resumed) })
          break
        }
        case 'box-undone':
          undo.run(payload.boxId, payload.number)
          break
        case 'box-closed': {
          const box = readBox(find.get(payload.boxId))
          if (box !== null) store({ ...box, closedAt: at, closedBy: operator })
          break
        }
        default:
      }
    },
    current: () => readBox(current.get()),
    newest: () => readBox(newest.get()),
    lastClosed: () => readBox(lastClosed.get()),
    find: (boxId) => readBox(find.get(boxId)),
    count,
    counts: (boxId) =>
      counts.all(boxId).map((row) => ({
        state: intakeStateSchema.parse(row['state']),
        isOrdered: row['is_ordered'] === 1,
        count: Number(row['n']),
      })),
    scans: (boxId, wanted, from, most) =>
      (wanted === ANY_SCAN
        ? allScans.all(boxId, count(boxId) - from, most)
        : scans.all({ boxId, ...named(wanted), from, most })
      ).map(readScan),
    intakesIn: (boxId, wanted, most) =>
      intakesIn.all({ boxId, ...named(wanted), most }).map((row) => intakeIdSchema.parse(row['intake_id'])),
    scanOf: (boxId, serial) => {
      const row = scanOf.get(serial, boxId)
      return row === undefined ? null : readScan(row)
    },
    sheet: function* (boxId) {
      for (const row of sheet.iterate(boxId)) {
        yield { ...readScan(row), record: intakeRecordSchema.parse(JSON.parse(String(row['record']))) }
      }
    },
    outside: (boxId, states, most) =>
      outside
        .all(JSON.stringify(states), boxId, most)
        .map((row) => intakeRecordSchema.parse(JSON.parse(String(row['record'])))),
  }
}

type Row = Readonly<Record<string, unknown>>

function named({ states, isOrdered }: BoxFilter) {
  return {
    states: JSON.stringify(states),
    ordered: isOrdered === null ? null : Number(isOrdered),
  }
}

function readScan(row: Row): BoxScan {
  return {
    number: Number(row['number']),
    intakeId: intakeIdSchema.parse(row['intake_id']),
    scannedAt: timeSchema.parse(row['scanned_at']),
    operator: String(row['operator']),
    isResumed: row['is_resumed'] === 1,
    isOrdered: row['is_ordered'] === 1,
  }
}
