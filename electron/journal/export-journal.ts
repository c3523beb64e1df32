import { stringify } from 'csv-stringify/sync'
import { rowFrameSchema } from '../contract/journal-events.ts'
import { succeeded, type Result } from '../contract/result.ts'
import type { ChainedRow } from './chain.ts'
import { readRows } from './rows.ts'
import { withJournal } from './verify-journal.ts'

/** `jsonl` carries the stored bytes and verifies anywhere; `csv` is for a spreadsheet. */
export type ExportFormat = 'jsonl' | 'csv'

const COLUMNS = ['row', 'at', 'event', 'intakeId', 'operator', 'payload', 'hash'] as const

/** Writes every row of a folder's journal, one line each, to `write`. Answers the number of rows. */
export function exportJournal(
  folder: string,
  format: ExportFormat,
  write: (line: string) => void,
): Result<number> {
  return withJournal(folder, (db) => {
    let rows = 0
    if (format === 'csv') write(stringify([COLUMNS]))
    for (const row of readRows(db)) {
      write(format === 'jsonl' ? `${JSON.stringify(row)}\n` : csvLine(row))
      rows += 1
    }
    return succeeded(rows)
  })
}

/** One row as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP's advice). */
export function csvLine({ row, text, hash }: ChainedRow): string {
  const frame = rowFrameSchema.safeParse(JSON.parse(text))
  if (!frame.success)
    return stringify([[row, '', 'unreadable', '', '', text, hash]], { escape_formulas: true })
  const { at, event, intakeId, operator, payload } = frame.data
  return stringify([[row, at, event, intakeId ?? '', operator, JSON.stringify(payload), hash]], {
    escape_formulas: true,
  })
}
