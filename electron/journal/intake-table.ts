import type { DatabaseSync } from 'node:sqlite'
import { intakeStateSchema } from '../contract/intake.ts'
import { INTAKE_STATES, type IntakeState } from '../contract/lifecycle.ts'
import { intakeIdSchema, type BatchId, type DeviceSerial, type IntakeId } from '../contract/serials.ts'
import { openHistoryTable } from './history-table.ts'
import { intakeRecordSchema, type IntakeRecord } from './intake-record.ts'

/** The derived table of intakes: what the station asks the journal, answered from an index. */
export interface IntakeTable {
  put(record: IntakeRecord, lastRow: number): void
  find(intakeId: IntakeId): IntakeRecord | null
  /** The newest intake of this serial in one of these states. */
  newestOf(serial: DeviceSerial, states: readonly IntakeState[]): IntakeRecord | null
  /** Which intake of this serial was opened last; those that were closed without doing anything do not count. */
  newestOpened(serial: DeviceSerial): IntakeId | null
  /** The intakes in these states, the oldest change first. */
  inStates(states: readonly IntakeState[]): readonly IntakeRecord[]
  /** The first intakes in these states: lost and stolen devices first, then the oldest change. */
  urgentFirst(states: readonly IntakeState[], most: number): readonly IntakeRecord[]
  /** The intakes of one batch, in these states or in any, the oldest change first. */
  ofBatch(batchId: BatchId, states?: readonly IntakeState[]): readonly IntakeRecord[]
  /** How many intakes of one batch stand in each state. */
  countsOfBatch(batchId: BatchId): ReadonlyMap<IntakeState, number>
  /** How many intakes of any batch stand in these states. */
  countOfBatches(states: readonly IntakeState[]): number
  /** What may be tried now: lost and stolen devices first, then the oldest change. */
  due(among: Among, when: When, most: number): readonly IntakeId[]
  /** Since when the oldest of them is in its state, of whichever batch; null where there is none. */
  oldest(among: Pick<Among, 'states' | 'statesOfBatch'>): string | null
  /** When the next of them may be tried; null where none waits. */
  dueNext(among: Among, when: When): string | null
  /** How many intakes stand in these states. */
  count(states: readonly IntakeState[]): number
  /** The intakes that changed last, the newest first. */
  latest(most: number): readonly IntakeRecord[]
  /** The intakes in these states that changed last, the newest first. */
  latestIn(states: readonly IntakeState[], most: number): readonly IntakeRecord[]
  /** How many intakes whose state is younger than a time stand in each state. */
  countsSince(time: string): ReadonlyMap<string, number>
}

/** Among which intakes is asked. */
export interface Among {
  readonly states: readonly IntakeState[]
  /** These states count for the devices of a batch alone. */
  readonly statesOfBatch: readonly IntakeState[]
  /** Only this batch; null for all. */
  readonly batchId: BatchId | null
  /** All but this batch. */
  readonly notBatchId?: BatchId | null
}

/** What may be tried now. */
export interface When {
  /** ISO 8601, as in the journal. */
  readonly now: string
  /** No waiting time is later than this: one that is comes from a clock that was wrong, and does not count. */
  readonly implausible: string
  /** Whose last row is not above this one need not wait: somebody said “try now” then. 0 waives nothing. */
  readonly waivedRow: number
}

/** Sorts lost and stolen devices first. */
const URGENCY = `coalesce(record ->> '$.reason', record ->> '$.batch.reason', '') NOT IN ('lost', 'stolen')`

function named({ states, statesOfBatch, batchId, notBatchId = null }: Among) {
  return {
    states: JSON.stringify(states),
    ofBatch: JSON.stringify(statesOfBatch),
    batchId,
    notBatchId,
  }
}

const ALL_STATES = JSON.stringify(INTAKE_STATES)

/** The oldest change first. */
function inOrder(rows: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  return rows.toSorted((one, other) => Number(one['last_row']) - Number(other['last_row']))
}

/** Opens the table of an open journal. */
export function openIntakeTable(db: DatabaseSync): IntakeTable {
  const read = (row: Record<string, unknown> | undefined): IntakeRecord | null =>
    row === undefined ? null : intakeRecordSchema.parse(JSON.parse(String(row['record'])))
  const readAll = (rows: readonly Record<string, unknown>[]) =>
    rows.map((row) => intakeRecordSchema.parse(JSON.parse(String(row['record']))))
  const put = db.prepare(
    'INSERT OR REPLACE INTO intakes (intake_id, device_serial, state, since, last_row, record) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const history = openHistoryTable(db)
  const find = db.prepare('SELECT record FROM intakes WHERE intake_id = ?')
  const newest = db.prepare(
    'SELECT record FROM intakes WHERE device_serial = ? AND state IN (SELECT value FROM json_each(?)) ORDER BY last_row DESC LIMIT 1',
  )
  const newestOpened = db.prepare(
    // By place and not by time: the clock may have been set back. The index takes both cases of a letter for the same.
    `SELECT intake_id FROM history WHERE device_serial = :serial AND device_serial = :serial COLLATE BINARY
     AND state <> 'cancelled' ORDER BY place DESC LIMIT 1`,
  )
  const inStates = db.prepare(
    'SELECT record FROM intakes WHERE state IN (SELECT value FROM json_each(?)) ORDER BY last_row',
  )
  // The narrow table tells which are urgent: no record of thousands is taken apart at each change.
  const urgent = db.prepare(
    `SELECT intake_id, last_row FROM history INDEXED BY history_by_state JOIN intakes USING (intake_id)
     WHERE history.state = ? AND history.reason IN ('lost', 'stolen') ORDER BY last_row LIMIT ?`,
  )
  const oldestRows = db.prepare(
    'SELECT intake_id, last_row FROM intakes WHERE state = ? ORDER BY last_row LIMIT ?',
  )
  const ofBatch = db.prepare(
    'SELECT record FROM intakes WHERE batch_id = ? AND state IN (SELECT value FROM json_each(?)) ORDER BY last_row',
  )
  const countsOfBatch = db.prepare(
    'SELECT state, count(*) AS n FROM intakes WHERE batch_id = ? GROUP BY state',
  )
  const countOfBatches = db.prepare(
    'SELECT count(*) AS n FROM intakes WHERE batch_id IS NOT NULL AND state IN (SELECT value FROM json_each(?))',
  )
  // Two ways to be among them, each with an index: thousands that wait for a person are not passed over one by one.
  const columns = 'intake_id, batch_id, since, last_row, record'
  const among = `(
      SELECT ${columns} FROM intakes INDEXED BY intakes_by_state
        WHERE state IN (SELECT value FROM json_each(:states))
      UNION ALL
      SELECT ${columns} FROM intakes INDEXED BY intakes_of_batches
        WHERE batch_id IS NOT NULL AND state IN (SELECT value FROM json_each(:ofBatch))
          AND state NOT IN (SELECT value FROM json_each(:states)))
    WHERE (:batchId IS NULL OR batch_id = :batchId)
      AND (:notBatchId IS NULL OR batch_id IS NOT :notBatchId)`
  const notBefore = `coalesce(record ->> '$.notBefore', '')`
  const isDue = `(last_row <= :waivedRow OR ${notBefore} <= :now OR ${notBefore} > :implausible)`
  const due = db.prepare(
    `SELECT intake_id FROM ${among} AND ${isDue} ORDER BY ${URGENCY}, last_row LIMIT :most`,
  )
  const oldest = db.prepare(
    `SELECT min(at) AS at FROM (
       SELECT (SELECT min(since) FROM intakes WHERE state = value) AS at FROM json_each(:states)
       UNION ALL SELECT min(since) FROM intakes INDEXED BY intakes_of_batches
         WHERE batch_id IS NOT NULL AND state IN (SELECT value FROM json_each(:ofBatch)))`,
  )
  const dueNext = db.prepare(`SELECT min(record ->> '$.notBefore') AS at FROM ${among} AND NOT ${isDue}`)
  const count = db.prepare(
    'SELECT count(*) AS n FROM intakes WHERE state IN (SELECT value FROM json_each(?))',
  )
  const latest = db.prepare('SELECT record FROM intakes ORDER BY last_row DESC LIMIT ?')
  const rowsOfState = db.prepare(
    'SELECT intake_id, last_row FROM intakes WHERE state = ? ORDER BY last_row DESC LIMIT ?',
  )
  // Asked at each change, on a day with thousands of intakes too: an index counts them state by state.
  const counts = db.prepare(
    'SELECT value AS state, (SELECT count(*) FROM intakes WHERE state = value AND since >= ?) AS n FROM json_each(?)',
  )
  return {
    put: (record, lastRow) => {
      const { intakeId, deviceSerial, state, since } = record
      put.run(intakeId, deviceSerial, state, since, lastRow, JSON.stringify(record))
      history.put(record)
    },
    find: (intakeId) => read(find.get(intakeId)),
    newestOf: (serial, states) => read(newest.get(serial, JSON.stringify(states))),
    newestOpened: (serial) =>
      intakeIdSchema.nullable().parse(newestOpened.get({ serial })?.['intake_id'] ?? null),
    inStates: (states) => readAll(inStates.all(JSON.stringify(states))),
    urgentFirst: (states, most) => {
      const first = inOrder(states.flatMap((state) => urgent.all(state, most)))
      const known = new Set(first.map((row) => row['intake_id']))
      const rest = inOrder(states.flatMap((state) => oldestRows.all(state, most + known.size)))
      return [...first, ...rest.filter((row) => !known.has(row['intake_id']))]
        .slice(0, most)
        .flatMap((row) => read(find.get(String(row['intake_id']))) ?? [])
    },
    ofBatch: (batchId, states = INTAKE_STATES) => readAll(ofBatch.all(batchId, JSON.stringify(states))),
    countsOfBatch: (batchId) =>
      new Map(
        countsOfBatch
          .all(batchId)
          .map((row) => [intakeStateSchema.parse(row['state']), Number(row['n'])] as const),
      ),
    countOfBatches: (states) => Number(countOfBatches.get(JSON.stringify(states))?.['n'] ?? 0),
    due: (wanted, when, most) =>
      due.all({ ...named(wanted), ...when, most }).map((row) => intakeIdSchema.parse(row['intake_id'])),
    oldest: (wanted) => {
      const { states, ofBatch } = named({ ...wanted, batchId: null })
      const at = oldest.get({ states, ofBatch })?.['at']
      return typeof at === 'string' ? at : null
    },
    dueNext: (wanted, when) => {
      const at = dueNext.get({ ...named(wanted), ...when })?.['at']
      return typeof at === 'string' ? at : null
    },
    count: (states) => Number(count.get(JSON.stringify(states))?.['n'] ?? 0),
    latest: (most) => readAll(latest.all(most)),
    // State by state: thousands in another one are not passed over.
    latestIn: (states, most) =>
      states
        .flatMap((state) => rowsOfState.all(state, most))
        .sort((one, other) => Number(other['last_row']) - Number(one['last_row']))
        .slice(0, most)
        .flatMap((row) => read(find.get(String(row['intake_id']))) ?? []),
    countsSince: (time) =>
      new Map(counts.all(time, ALL_STATES).map((row) => [String(row['state']), Number(row['n'])] as const)),
  }
}
