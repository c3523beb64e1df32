import type { DatabaseSync } from 'node:sqlite'
import { JOURNAL_EVENTS, rowFrameSchema } from '../contract/journal-events.ts'

/** What tells these rows by their stored text, which every row of the journal has in this form. */
const IS_PIN_TRY = `(instr(text, '"event":"pin-refused"') > 0 OR instr(text, '"event":"undo-requested"') > 0)`

/** Among millions of rows these few are found at once. A step of the schema. */
export const PIN_TRIES = `
CREATE INDEX pin_tries ON events (row) WHERE ${IS_PIN_TRY};
`

/** When a PIN of a supervisor was typed, and whether it was the right one. */
export interface RecordedPinTry {
  readonly at: Date
  readonly right: boolean
}

/** Reads the PINs that were typed for a supervisor since a time (ISO 8601), in order. */
export type ReadPinTries = (supervisor: string, since: string) => readonly RecordedPinTry[]

/** Opens the rows about PINs of an open journal. */
export function openPinTries(db: DatabaseSync): ReadPinTries {
  const newestFirst = db.prepare(
    `SELECT text FROM events INDEXED BY pin_tries WHERE ${IS_PIN_TRY} ORDER BY row DESC`,
  )
  return (supervisor, since) => {
    const tries: RecordedPinTry[] = []
    for (const stored of newestFirst.iterate()) {
      const { at, event, payload } = rowFrameSchema.parse(JSON.parse(String(stored['text'])))
      if (at < since) break
      if (event !== 'pin-refused' && event !== 'undo-requested') continue
      if (JOURNAL_EVENTS[event].payload.parse(payload).supervisor !== supervisor) continue
      tries.push({ at: new Date(at), right: event === 'undo-requested' })
    }
    return tries.reverse()
  }
}
