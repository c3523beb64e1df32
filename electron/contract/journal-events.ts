import { z } from 'zod'
import { timeSchema } from './intake.ts'
import { INTAKE_EVENT_CATALOGUE } from './journal-events/of-an-intake.ts'
import { STATION_EVENT_CATALOGUE } from './journal-events/of-the-station.ts'
import { intakeIdSchema } from './serials.ts'

export { recordedRecordSchema, userHashSchema, type RecordedRecord } from './journal-events/of-an-intake.ts'
export { INTAKE_EVENT_CATALOGUE, STATION_EVENT_CATALOGUE }

/**
 * The catalogue of everything that the journal records, as data: types, checks and `docs/journal-events.md`
 * derive from it. A person appears only as `user`, a keyed hash (see `electron/journal/people.ts`).
 */
export const JOURNAL_EVENTS = { ...INTAKE_EVENT_CATALOGUE, ...STATION_EVENT_CATALOGUE }
/** The name of a journal event. */
export type JournalEventName = keyof typeof JOURNAL_EVENTS
/** The name of an event of one intake. */
export type IntakeEventName = keyof typeof INTAKE_EVENT_CATALOGUE

/** What an event says beyond time, operator and intake. */
export type EventPayloadOf<N extends JournalEventName> = z.input<(typeof JOURNAL_EVENTS)[N]['payload']>

type AnyOf<N extends JournalEventName> = N extends JournalEventName
  ? { readonly event: N; readonly payload: z.output<(typeof JOURNAL_EVENTS)[N]['payload']> }
  : never

/** One event with its payload, as a union over all names. */
export type JournalEvent = AnyOf<JournalEventName>
/** One event of an intake with its payload. */
export type IntakeJournalEvent = AnyOf<IntakeEventName>

/** What every row's text holds around the payload. */
export const rowFrameSchema = z.strictObject({
  row: z.int().positive(),
  at: timeSchema,
  event: z.enum(Object.keys(JOURNAL_EVENTS) as [JournalEventName, ...JournalEventName[]]),
  intakeId: intakeIdSchema.nullable(),
  operator: z.string().min(1).max(120),
  payload: z.unknown(),
})
