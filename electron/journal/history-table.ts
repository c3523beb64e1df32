import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { IntakeRecord } from './intake-record.ts'

/** Keeps the history's row of an intake. */
export interface HistoryTable {
  put(record: IntakeRecord): void
}

/** Opens the table of a journal that is open for writing. */
export function openHistoryTable(db: DatabaseSync): HistoryTable {
  const find = db.prepare(
    'SELECT place, state, since, reason, ticket, operator, user FROM history WHERE intake_id = ?',
  )
  const insert = db.prepare(
    `INSERT INTO history (state, since, reason, ticket, operator, user, intake_id, device_serial, opened_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  // SQLite writes the index of each column that is named, changed or not; and most changes are those of the state.
  const move = db.prepare('UPDATE history SET state = ?, since = ? WHERE place = ?')
  const change = db.prepare(
    'UPDATE history SET state = ?, since = ?, reason = ?, ticket = ?, operator = ?, user = ? WHERE place = ?',
  )
  return {
    put: (record) => {
      const { intakeId, deviceSerial, openedAt } = record
      const moving: readonly SQLInputValue[] = [record.state, Date.parse(record.since)]
      const rest = restOf(record)
      const before = find.get(intakeId)
      if (before === undefined) {
        insert.run(...moving, ...Object.values(rest), intakeId, deviceSerial, Date.parse(openedAt))
        return
      }
      const place = Number(before['place'])
      if (Object.entries(rest).some(([column, value]) => before[column] !== value)) {
        change.run(...moving, ...Object.values(rest), place)
      } else if (before['state'] !== moving[0] || before['since'] !== moving[1]) {
        move.run(...moving, place)
      }
    },
  }
}

/** What seldom changes, by its column and in the order of the statements. */
function restOf({
  reason,
  ticket,
  batch,
  operator,
  user,
}: IntakeRecord): Readonly<Record<string, string | null>> {
  return {
    reason: reason ?? batch?.reason ?? null,
    ticket: (ticket ?? batch?.ticket ?? '') || null,
    operator,
    user,
  }
}
