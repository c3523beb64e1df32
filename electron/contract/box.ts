import { z } from 'zod'
import { intakeStateSchema, timeSchema } from './intake.ts'
import type { IntakeState } from './lifecycle.ts'
import { problemSchema } from './problem.ts'
import { batchIdSchema, deviceSerialSchema, intakeIdSchema } from './serials.ts'
import { reasonSchema, ticketSchema } from './words.ts'

/**
 * The box of a recycling station: devices that are scanned one after the other, looked up at once, and disabled
 * together when a person says so. It becomes a batch then, under the same id.
 */

const count = z.int().nonnegative()

/** What a person calls a box: one line. */
export const boxNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'one line of printable characters')

/** What holds for the whole box. A change counts for what is not disabled yet. */
export const boxOrderSchema = z.strictObject({
  /** Null where nobody named it: it is called by its ordinal then, in the page's language ("Box 14"). */
  name: boxNameSchema.nullable(),
  reason: reasonSchema,
  ticket: ticketSchema,
})
/** What holds for the whole box. */
export type BoxOrder = z.infer<typeof boxOrderSchema>

/** Which box it is, and what holds for the whole of it. */
export const boxHeadSchema = z.strictObject({
  boxId: batchIdSchema,
  /** The how-manieth box of this station. */
  ordinal: z.int().positive(),
  ...boxOrderSchema.shape,
  openedAt: timeSchema,
})

/** One device of a box. */
export const boxRowSchema = z.strictObject({
  /** Its place in the box, from 1 without gaps: the last one's is how many there are. */
  number: z.int().positive(),
  intakeId: intakeIdSchema,
  deviceSerial: deviceSerialSchema,
  state: intakeStateSchema,
  /** Whether a person confirmed it together with the box: it is, or was, disabled without asking again. */
  ordered: z.boolean(),
  scannedAt: timeSchema,
  /** Whose it is: the name, else the user id; null where RSA named nobody, or has not been asked. */
  owner: z.string().nullable(),
  /** Why it is not done, where there is a reason. */
  problem: problemSchema.nullable(),
  /** Whether the main process is asking RSA about it right now. */
  busy: z.boolean(),
})
/** One device of a box. */
export type BoxRow = z.infer<typeof boxRowSchema>

/** Rows in these states are gathered for a person: they wait for a decision, for RSA, or were refused. */
export const PROBLEM_STATES = [
  'held',
  'refused',
  'parked',
  'queued',
  'unknown',
] as const satisfies IntakeState[]

/** Which rows of a box are asked for: every one; those for a person; those that Disable would take. */
export const boxRowsWhichSchema = z.enum(['all', 'problems', 'ready'])
/** Which rows of a box are asked for. */
export type BoxRowsWhich = z.infer<typeof boxRowsWhichSchema>

/** How far the disabling of a box is. */
export const boxProgressSchema = z.strictObject({
  /** Devices that were confirmed for this run. */
  total: count,
  /** Those of which nothing more is to be done without a person. */
  done: count,
  /** Devices a second, over the last seconds. */
  perSecond: z.number().nonnegative(),
  /** Null as long as there is nothing to judge by. */
  secondsLeft: z.number().nonnegative().nullable(),
  /** `resting`: RSA does not answer. `waiting`: nothing may be tried before `goesOnAt`. */
  phase: z.enum(['working', 'resting', 'waiting', 'paused']),
  goesOnAt: timeSchema.nullable(),
})
/** How far the disabling of a box is. */
export type BoxProgress = z.infer<typeof boxProgressSchema>

/** So many of the newest devices are in the snapshot; others are asked for. */
export const NEWEST_ROWS = 30
/** So many rows can be asked for at once. */
export const MOST_ROWS = 100
/** So many devices are named at once for their lookup. */
export const MOST_LOOKUPS = 8

const scanned = z.strictObject({ number: z.int().positive(), deviceSerial: deviceSerialSchema })

/** The box on the screen. */
export const boxSchema = z.strictObject({
  ...boxHeadSchema.shape,
  /** Devices in it, and the number of the last one. */
  count,
  /** How many stand in each state. */
  counts: z.partialRecord(intakeStateSchema, count),
  /** How many are looked up, Enabled and not confirmed: `box.disable` takes these. */
  ready: count,
  /** How many rows are gathered for a person. */
  problems: count,
  /** Devices that nobody asked RSA about yet, the first scan first: the page looks them up. */
  lookUpNext: z.array(intakeIdSchema).max(MOST_LOOKUPS),
  /** What `box.undo` would take back; null where the last device was confirmed, or there is none. */
  undo: scanned.nullable(),
  /** The device that was scanned once more, with its number; null where the last scan was a new one. */
  repeated: scanned.nullable(),
  newest: z.array(boxRowSchema).max(NEWEST_ROWS),
  /** Null while nothing of it is being disabled. */
  progress: boxProgressSchema.nullable(),
})
/** The box on the screen. */
export type Box = z.infer<typeof boxSchema>

/** The box that was finished last: its hand-over sheet can still be made. */
export const lastBoxSchema = z.strictObject({
  ...boxHeadSchema.shape,
  closedAt: timeSchema,
  count,
  /** How many stand in each state today: what was owed goes on in the outbox. */
  counts: z.partialRecord(intakeStateSchema, count),
})
/** The box that was finished last. */
export type LastBox = z.infer<typeof lastBoxSchema>

const nothing = z.strictObject({})

/** The commands of the recycling station. */
export const BOX_COMMANDS = {
  /** Name, reason and ticket of the box; opens one where there is none. */
  'box.set': { request: boxOrderSchema, response: nothing },
  /** Some rows, the newest first; `from` 0 is the newest. `total` counts all of them. */
  'box.rows': {
    request: z.strictObject({
      /** Null asks for the box on the screen. */
      boxId: batchIdSchema.nullable().default(null),
      which: boxRowsWhichSchema,
      from: count,
      count: z.int().min(1).max(MOST_ROWS),
    }),
    response: z.strictObject({ total: count, rows: z.array(boxRowSchema) }),
  },
  /** Takes the last scan back: what was not confirmed is closed, and its number is free again. */
  'box.undo': { request: nothing, response: scanned },
  /** A person confirmed: disables every device that is ready. Its progress is in the snapshot. */
  'box.disable': { request: nothing, response: z.strictObject({ devices: z.int().positive() }) },
  'box.pause': { request: nothing, response: nothing },
  'box.resume': { request: nothing, response: nothing },
  /** Closes the box; refused while a device waits for its lookup or for Disable, or a run is under way. */
  'box.finish': { request: nothing, response: z.strictObject({ boxId: batchIdSchema }) },
} as const
