import type { DatabaseSync } from 'node:sqlite'
import type { IntakeRecord } from './intake-record.ts'

/** Keeps the history's row of an intake. */
export interface HistoryTable {
  put(record: IntakeRecord): void
}

/** Opens the table of a journal that is open for writing. */
export function openHistoryTable(db: DatabaseSync): HistoryTable {
  // What did not change is not written: most changes of an intake are those of its state.
  const put = db.prepare(`
    INSERT INTO history (intake_id, device_serial, state, reason, ticket, operator, user, opened_at, since)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (intake_id) DO UPDATE SET state = excluded.state, reason = excluded.reason,
      ticket = excluded.ticket, operator = excluded.operator, user = excluded.user, since = excluded.since`)
  return {
    put: (record) => {
      const { intakeId, deviceSerial, state, batch, operator, user, openedAt, since } = record
      put.run(
        intakeId,
        deviceSerial,
        state,
        record.reason ?? batch?.reason ?? null,
        (record.ticket ?? batch?.ticket ?? '') || null,
        operator,
        user,
        Date.parse(openedAt),
        Date.parse(since),
      )
    },
  }
}
