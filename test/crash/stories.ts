import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import {
  INTAKE_EVENTS,
  nextState,
  type IntakeEvent,
  type IntakeState,
} from '../../electron/contract/lifecycle.ts'
import { rowFrameSchema } from '../../electron/contract/journal-events.ts'
import { succeeded } from '../../electron/contract/result.ts'
import { journalFile } from '../../electron/journal/open-database.ts'
import { readRows } from '../../electron/journal/rows.ts'
import { withJournal } from '../../electron/journal/verify-journal.ts'

/** What a row of the journal says, as far as a judge of crashes needs it. */
export interface Told {
  readonly event: string
  readonly intakeId: string | null
  readonly payload: Readonly<Record<string, unknown>>
}

/** What the journal tells of one intake. */
export interface Story {
  readonly intakeId: string
  readonly serial: string
  readonly events: readonly IntakeEvent[]
  /** Where the lifecycle leads it; `impossible` where it lists one of the events nowhere. */
  readonly state: IntakeState | 'impossible'
  /** The PATCHes that left the station, as the journal tells it: those that it later knew as not sent are taken off. */
  readonly sent: number
}

/** Reads the journal of a data folder, whether anybody writes to it or not. A folder without one tells nothing. */
export function readTold(folder: string): readonly Told[] {
  if (!existsSync(journalFile(folder))) return []
  const read = withJournal(folder, (db) => succeeded(hasEvents(db) ? [...readRows(db)] : []))
  if (!read.ok) throw new Error(read.problem.detail)
  return read.value.map(({ text }) => {
    const { event, intakeId, payload } = rowFrameSchema.parse(JSON.parse(text))
    return { event, intakeId, payload: payload as Told['payload'] }
  })
}

/** Killed before the schema was there. */
function hasEvents(db: DatabaseSync): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'events'").get() !== undefined
}

/** The stories of all intakes, in the order in which these began. */
export function storiesOf(told: readonly Told[]): readonly Story[] {
  const stories = new Map<string, Story>()
  for (const { event, intakeId, payload } of told) {
    if (intakeId === null) continue
    const before = stories.get(intakeId)
    const happened = INTAKE_EVENTS.find((name) => name === event)
    const from = before?.state ?? 'none'
    const state = happened === undefined || from === 'impossible' ? undefined : nextState(from, happened)
    stories.set(intakeId, {
      intakeId,
      serial: before?.serial ?? String(payload['deviceSerial']),
      events: [...(before?.events ?? []), ...(happened === undefined ? [] : [happened])],
      state: state ?? 'impossible',
      sent: (before?.sent ?? 0) + sentBy(event, payload, from),
    })
  }
  return [...stories.values()]
}

function sentBy(event: string, payload: Told['payload'], from: string): number {
  if (event === 'disable-sent') return 1
  return event === 'disable-deferred' && payload['sent'] === false && from === 'sending' ? -1 : 0
}
