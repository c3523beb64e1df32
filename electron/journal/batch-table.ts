import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { timeSchema } from '../contract/intake.ts'
import { STATION_EVENT_CATALOGUE, type JournalEvent } from '../contract/journal-events.ts'

/** A batch as the journal's events tell of it. */
const batchRecordSchema = z.strictObject({
  ...STATION_EVENT_CATALOGUE['batch-started'].payload.shape,
  startedAt: timeSchema,
})
/** A batch as the journal's events tell of it. */
export type BatchRecord = z.infer<typeof batchRecordSchema>

/** The derived table of batches. */
export interface BatchTable {
  /** Takes over what an event says of a batch; other events are no business of this table. */
  fold(happened: JournalEvent, at: string): void
  /** The batches that have not ended, the oldest first. */
  underWay(): readonly BatchRecord[]
}

/** Opens the table of an open journal. */
export function openBatchTable(db: DatabaseSync): BatchTable {
  const put = db.prepare(
    'INSERT OR REPLACE INTO batches (batch_id, digest, started_at, ended_at, started) VALUES (?, ?, ?, NULL, ?)',
  )
  const end = db.prepare('UPDATE batches SET ended_at = ? WHERE batch_id = ?')
  const underWay = db.prepare('SELECT started FROM batches WHERE ended_at IS NULL ORDER BY started_at')
  return {
    fold: (happened, at) => {
      if (happened.event === 'batch-started') {
        const { batchId, digest } = happened.payload
        put.run(batchId, digest, at, JSON.stringify({ ...happened.payload, startedAt: at }))
      } else if (happened.event === 'batch-ended') {
        end.run(at, happened.payload.batchId)
      }
    },
    underWay: () => underWay.all().map((row) => batchRecordSchema.parse(JSON.parse(String(row['started'])))),
  }
}
