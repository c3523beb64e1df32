import { z } from 'zod'
import { assignedUserSchema } from './credential.ts'
import { MOST_DAYS, PAGE_SIZE, TIME_BUCKETS } from './history-names.ts'
import { intakeStateSchema, intakeViewSchema, timeSchema } from './intake.ts'
import { INTAKE_EVENTS } from './lifecycle.ts'
import { problemSchema } from './problem.ts'
import { deviceSerialSchema, intakeIdSchema } from './serials.ts'
import { reasonSchema } from './words.ts'

const nothing = z.strictObject({})
const count = z.int().nonnegative()

/** A day at the station, in its own time zone: it begins at local midnight. `YYYY-MM-DD`. */
export const daySchema = z.iso.date()

/** What is searched for. Everything that is given must hold; an empty text and null hold for all. */
export const historyQuerySchema = z.strictObject({
  /** What somebody typed: a serial, a ticket, a person, an operator, `#` and a row's number, or an intake id. */
  text: z.string().max(200),
  /** Null for any state. */
  states: z.array(intakeStateSchema).min(1).nullable(),
  reason: reasonSchema.nullable(),
  operator: z.string().max(200).nullable(),
  /** The first and the last day on which the device was taken in; null leaves that end open. */
  from: daySchema.nullable(),
  to: daySchema.nullable(),
})
/** What is searched for. */
export type HistoryQuery = z.infer<typeof historyQuerySchema>

/** Whose the device was. `forgotten`: the person was removed, and nobody can tell any more. `none`: never looked up. */
export const historyPersonSchema = z.discriminatedUnion('known', [
  z.strictObject({ known: z.literal('yes'), user: assignedUserSchema }),
  z.strictObject({ known: z.literal('forgotten') }),
  z.strictObject({ known: z.literal('none') }),
])
/** Whose the device was, as far as that is known now. */
export type HistoryPerson = z.infer<typeof historyPersonSchema>

/** One intake in the list of what was found. */
export const historyLineSchema = z.strictObject({
  /** Its place among all intakes, the first one is 1: also where the next page begins. */
  place: z.int().positive(),
  intakeId: intakeIdSchema,
  deviceSerial: deviceSerialSchema,
  state: intakeStateSchema,
  openedAt: timeSchema,
  /** Since when it is in this state. */
  since: timeSchema,
  reason: reasonSchema.nullable(),
  ticket: z.string().nullable(),
  operator: z.string(),
  person: historyPersonSchema,
})
/** One intake in the list of what was found. */
export type HistoryLine = z.infer<typeof historyLineSchema>

/** One page of what was found, the newest first. */
export const historyPageSchema = z.strictObject({
  lines: z.array(historyLineSchema).max(PAGE_SIZE),
  /** How many fit, never more than `MOST_COUNTED`; `more` says that there are. Null on a later page. */
  found: z.strictObject({ count, more: z.boolean() }).nullable(),
  /** What to send as `after` for the next page; null at the end. */
  next: z.int().positive().nullable(),
  /** More people than `MOST_PEOPLE` fit the text, and not all were looked for. */
  manyPeople: z.boolean(),
  /** Everybody who ever worked here, for the choice of an operator. */
  operators: z.array(z.string()),
})
/** One page of what was found. */
export type HistoryPage = z.infer<typeof historyPageSchema>

/** One row of the journal in an intake's story. */
export const tellingLineSchema = z.strictObject({
  row: z.int().positive(),
  at: timeSchema,
  event: z.enum(INTAKE_EVENTS),
  operator: z.string(),
  problem: problemSchema.nullable(),
})
/** One row of the journal in an intake's story. */
export type TellingLine = z.infer<typeof tellingLineSchema>

/** One intake with all that is known of it. */
export const historyIntakeSchema = z.strictObject({
  intake: intakeViewSchema,
  person: historyPersonSchema,
  telling: z.array(tellingLineSchema),
})
/** One intake with all that is known of it. */
export type HistoryIntake = z.infer<typeof historyIntakeSchema>

/** The picture of a day, a month, or any days. What was taken in then, and how it stands now. */
export const historyReportSchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  total: count,
  states: z.array(z.strictObject({ state: intakeStateSchema, count })),
  /** Null: no reason was given, since nobody confirmed. */
  reasons: z.array(z.strictObject({ reason: reasonSchema.nullable(), count })),
  /** From the scan to the outcome; closed ones are left out. Milliseconds; null where there is none. */
  times: z.strictObject({
    count,
    median: count.nullable(),
    ninety: count.nullable(),
    /** One for each of `TIME_BUCKETS`, and one for all that took longer. */
    buckets: z.array(count).length(TIME_BUCKETS.length + 1),
  }),
  owed: z.strictObject({ count, oldestSince: timeSchema.nullable() }),
  /** Every day of the range in order. */
  days: z
    .array(
      z.strictObject({
        day: daySchema,
        states: z.array(z.strictObject({ state: intakeStateSchema, count })),
      }),
    )
    .max(MOST_DAYS),
})
/** The picture of a day, a month, or any days. */
export type HistoryReport = z.infer<typeof historyReportSchema>

/** How far an export is. */
export const exportProgressSchema = z.strictObject({ written: count, total: count, done: z.boolean() })
/** How far an export is. */
export type ExportProgress = z.infer<typeof exportProgressSchema>

/** The commands of the history screen. */
export const HISTORY_COMMANDS = {
  /** What fits a query. `after` is the `next` of the page before; null for the first page. */
  'history.search': {
    request: z.strictObject({ query: historyQuerySchema, after: z.int().positive().nullable() }),
    response: historyPageSchema,
  },
  /** One intake's whole story. */
  'history.intake': {
    request: z.strictObject({ intakeId: intakeIdSchema }),
    response: historyIntakeSchema,
  },
  /** The picture of some days. */
  'history.report': {
    request: z.strictObject({ from: daySchema, to: daySchema }),
    response: historyReportSchema,
  },
  /** Asks where to, and begins a CSV file of all that fits a query; `chosen` is false where nobody chose a place. */
  'history.export': {
    request: z.strictObject({ query: historyQuerySchema }),
    response: z.strictObject({ chosen: z.boolean() }),
  },
  /** Writes the next part of it; the page asks until it is done. */
  'history.exportNext': { request: nothing, response: exportProgressSchema },
  /** Gives it up and leaves no file. */
  'history.exportCancel': { request: nothing, response: nothing },
} as const
