import type { DatabaseSync } from 'node:sqlite'
import {
  INTAKE_EVENT_CATALOGUE,
  JOURNAL_EVENTS,
  rowFrameSchema,
  type IntakeJournalEvent,
  type JournalEvent,
} from '../contract/journal-events.ts'
import { openBatchTable } from './batch-table.ts'
import { openBoxTable } from './box-table.ts'
import { foldEvent } from './intake-record.ts'
import { openIntakeTable } from './intake-table.ts'
import { readRows } from './rows.ts'

/** Makes the derived tables anew from the events, in one transaction. Answers the number of intakes. */
export function rebuildIntakes(db: DatabaseSync): number {
  const table = openIntakeTable(db)
  const batches = openBatchTable(db)
  const boxes = openBoxTable(db)
  db.exec(
    'BEGIN IMMEDIATE; DELETE FROM intakes; DELETE FROM history; DELETE FROM batches; DELETE FROM boxes; DELETE FROM box_scans',
  )
  for (const { row, text } of readRows(db)) {
    const { intakeId, event, at, operator, payload } = rowFrameSchema.parse(JSON.parse(text))
    const happened = { event, payload: JOURNAL_EVENTS[event].payload.parse(payload) } as JournalEvent
    batches.fold(happened, at)
    boxes.fold(happened, { at, operator })
    if (intakeId === null || !(event in INTAKE_EVENT_CATALOGUE)) continue
    const frame = { intakeId, at, operator }
    const folded = foldEvent(table.find(intakeId), frame, happened as IntakeJournalEvent)
    if (folded !== undefined) table.put(folded, row)
  }
  db.exec('COMMIT')
  return Number(db.prepare('SELECT count(*) AS n FROM intakes').get()?.['n'] ?? 0)
}
