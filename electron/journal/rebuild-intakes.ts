import type { DatabaseSync } from 'node:sqlite'
import {
  INTAKE_EVENT_CATALOGUE,
  rowFrameSchema,
  type IntakeEventName,
  type IntakeJournalEvent,
} from '../contract/journal-events.ts'
import { foldEvent } from './intake-record.ts'
import { openIntakeTable } from './intake-table.ts'
import { readRows } from './rows.ts'

/** Makes the derived table of intakes anew from the events, in one transaction. Answers the number of intakes. */
export function rebuildIntakes(db: DatabaseSync): number {
  const table = openIntakeTable(db)
  db.exec('BEGIN IMMEDIATE; DELETE FROM intakes')
  for (const { row, text } of readRows(db)) {
    const { intakeId, event, at, operator, payload } = rowFrameSchema.parse(JSON.parse(text))
    if (intakeId === null || !(event in INTAKE_EVENT_CATALOGUE)) continue
    const happened = {
      event,
      payload: INTAKE_EVENT_CATALOGUE[event as IntakeEventName].payload.parse(payload),
    } as IntakeJournalEvent
    const folded = foldEvent(table.find(intakeId), { intakeId, at, operator }, happened)
    if (folded !== undefined) table.put(folded, row)
  }
  db.exec('COMMIT')
  return Number(db.prepare('SELECT count(*) AS n FROM intakes').get()?.['n'] ?? 0)
}
