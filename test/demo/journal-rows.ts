import { rowFrameSchema } from '../../electron/contract/journal-events.ts'
import { exportJournal } from '../../electron/journal/export-journal.ts'

/** One row of the journal with its text as it is stored. */
export interface JournalRow {
  readonly row: number
  readonly at: string
  readonly event: string
  readonly intakeId: string | null
  readonly operator: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly text: string
}

/** All rows of a folder's journal, read beside a running station. Throws where there is no journal to read. */
export function readJournal(folder: string): readonly JournalRow[] {
  const rows: JournalRow[] = []
  const exported = exportJournal(folder, 'jsonl', (line) => {
    const { text } = JSON.parse(line) as { text: string }
    const frame = rowFrameSchema.parse(JSON.parse(text))
    rows.push({ ...frame, payload: frame.payload as JournalRow['payload'], text })
  })
  if (!exported.ok) throw new Error(exported.problem.detail)
  return rows
}
