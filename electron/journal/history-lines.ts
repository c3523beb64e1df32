import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { historyPersonSchema, type HistoryLine, type HistoryPerson } from '../contract/history.ts'
import { intakeStateSchema } from '../contract/intake.ts'
import { deviceSerialSchema, intakeIdSchema } from '../contract/serials.ts'
import { reasonSchema } from '../contract/words.ts'

const text = z.string().nullable()

const storedSchema = z.object({
  place: z.number(),
  intake_id: intakeIdSchema,
  device_serial: deviceSerialSchema,
  state: intakeStateSchema,
  reason: reasonSchema.nullable(),
  ticket: text,
  operator: z.string(),
  user: text,
  opened_at: z.number(),
  since: z.number(),
  user_id: text,
  display_name: text,
  email: text,
})

/** The lines of these places, the newest first, with the people put back in place of their hashes. */
export function readLines(
  db: DatabaseSync,
  places: readonly number[],
  names: 'all' | 'own',
): readonly HistoryLine[] {
  return db
    .prepare(names === 'all' ? WITH_DIRECTORY : OWN_NAMES)
    .all(JSON.stringify(places))
    .map((row) => toLine(storedSchema.parse(row)))
}

function toLine(stored: z.infer<typeof storedSchema>): HistoryLine {
  return {
    place: stored.place,
    intakeId: stored.intake_id,
    deviceSerial: stored.device_serial,
    state: stored.state,
    openedAt: new Date(stored.opened_at).toISOString(),
    since: new Date(stored.since).toISOString(),
    reason: stored.reason,
    ticket: stored.ticket,
    operator: stored.operator,
    person: personOf(stored),
  }
}

function personOf({ user, user_id, display_name, email }: z.infer<typeof storedSchema>): HistoryPerson {
  if (user === null) return { known: 'none' }
  if (user_id === null) return { known: 'forgotten' }
  return historyPersonSchema.parse({
    known: 'yes',
    user: { userId: user_id, displayName: display_name, email },
  })
}

const OF_PLACES = `
  FROM history LEFT JOIN people ON people.user = history.user
  LEFT JOIN directory ON directory.user_id = people.user_id
  WHERE place IN (SELECT value FROM json_each(?)) ORDER BY place DESC`

/** What the station learnt of a person itself comes before the directory. */
const WITH_DIRECTORY = `
SELECT history.*, people.user_id,
  coalesce(people.display_name, directory.display_name) AS display_name,
  coalesce(people.email, directory.email) AS email ${OF_PLACES}`

/** As the side table of people has them. */
const OWN_NAMES = `SELECT history.*, people.user_id, people.display_name, people.email ${OF_PLACES}`
