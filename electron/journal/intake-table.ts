import type { DatabaseSync } from 'node:sqlite'
import { INTAKE_STATES, type IntakeState } from '../contract/lifecycle.ts'
import type { DeviceSerial, IntakeId } from '../contract/serials.ts'
import { intakeRecordSchema, type IntakeRecord } from './intake-record.ts'

/** The derived table of intakes: what the station asks the journal, answered from an index. */
export interface IntakeTable {
  put(record: IntakeRecord, lastRow: number): void
  find(intakeId: IntakeId): IntakeRecord | null
  /** The newest intake of this serial in one of these states. */
  newestOf(serial: DeviceSerial, states: readonly IntakeState[]): IntakeRecord | null
  /** The intakes in these states, the oldest change first. */
  inStates(states: readonly IntakeState[]): readonly IntakeRecord[]
  /** The intakes that changed last, the newest first. */
  latest(count: number): readonly IntakeRecord[]
  /** How many intakes whose state is younger than a time stand in each state. */
  countsSince(time: string): ReadonlyMap<string, number>
}

const ALL_STATES = JSON.stringify(INTAKE_STATES)

/** Opens the table of an open journal. */
export function openIntakeTable(db: DatabaseSync): IntakeTable {
  const read = (row: Record<string, unknown> | undefined): IntakeRecord | null =>
    row === undefined ? null : intakeRecordSchema.parse(JSON.parse(String(row['record'])))
  const readAll = (rows: readonly Record<string, unknown>[]) =>
    rows.map((row) => intakeRecordSchema.parse(JSON.parse(String(row['record']))))
  const put = db.prepare(
    'INSERT OR REPLACE INTO intakes (intake_id, device_serial, state, since, last_row, record) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const find = db.prepare('SELECT record FROM intakes WHERE intake_id = ?')
  const newest = db.prepare(
    'SELECT record FROM intakes WHERE device_serial = ? AND state IN (SELECT value FROM json_each(?)) ORDER BY last_row DESC LIMIT 1',
  )
  const inStates = db.prepare(
    'SELECT record FROM intakes WHERE state IN (SELECT value FROM json_each(?)) ORDER BY last_row',
  )
  const latest = db.prepare('SELECT record FROM intakes ORDER BY last_row DESC LIMIT ?')
  // Asked at each change, on a day with thousands of intakes too: an index counts them state by state.
  const counts = db.prepare(
    'SELECT value AS state, (SELECT count(*) FROM intakes WHERE state = value AND since >= ?) AS n FROM json_each(?)',
  )
  return {
    put: (record, lastRow) => {
      const { intakeId, deviceSerial, state, since } = record
      put.run(intakeId, deviceSerial, state, since, lastRow, JSON.stringify(record))
    },
    find: (intakeId) => read(find.get(intakeId)),
    newestOf: (serial, states) => read(newest.get(serial, JSON.stringify(states))),
    inStates: (states) => readAll(inStates.all(JSON.stringify(states))),
    latest: (count) => readAll(latest.all(count)),
    countsSince: (time) =>
      new Map(counts.all(time, ALL_STATES).map((row) => [String(row['state']), Number(row['n'])] as const)),
  }
}
