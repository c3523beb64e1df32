import { z } from 'zod'
import { DEFAULT_CHECKS } from './lost-rules.ts'
import { problemSchema } from './problem.ts'
import { deviceSerialSchema } from './serials.ts'
import { languageSchema, reasonSchema } from './words.ts'

/**
 * The lost-device desk: somebody without a device to scan. The main process keeps whom it found and which devices
 * they have; the page names places in those lists, never a serial or a user.
 */

/** What an administrator writes for people to read: one text for all, or one for each language. */
export const localTextSchema = z.union([
  z.string().trim().min(1).max(200),
  z
    .partialRecord(languageSchema, z.string().trim().min(1).max(200))
    .refine((texts) => Object.keys(texts).length > 0, 'names no language'),
])
/** A text of the administrator's. */
export type LocalText = z.infer<typeof localTextSchema>

/** The member `lost` of the station file. Null: the page's own words. */
export const lostSettingsSchema = z.strictObject({
  /** What must be ticked before anything is disabled. */
  checks: z.array(localTextSchema).min(1).max(6).nullable().default(null),
  /** What the person should do next, shown with the outcome. */
  next: z.array(localTextSchema).max(6).nullable().default(null),
  /** Whom to call when a device can't be disabled now. */
  callNumber: z
    .string()
    .trim()
    .regex(/^[0-9+*#][0-9 +*#()/.-]{1,38}$/, 'is not a telephone number')
    .nullable()
    .default(null),
  callName: localTextSchema.nullable().default(null),
})
/** The member `lost` of the station file, with its defaults filled in. */
export type LostSettings = z.output<typeof lostSettingsSchema>

/** What a station has whose file says nothing of lost devices. */
export const NO_LOST_SETTINGS: LostSettings = lostSettingsSchema.parse({})

/** How many ticks a desk wants. */
export function checksWanted({ checks }: LostSettings): number {
  return checks?.length ?? DEFAULT_CHECKS.length
}

/** A person as the desk shows one. `from` says who named them. */
export const lostPersonSchema = z.strictObject({
  displayName: z.string().max(300).nullable(),
  email: z.string().max(320).nullable(),
  username: z.string().max(300).nullable(),
  from: z.enum(['rsa', 'directory']),
  /** What RSA says of the account besides; it stands in nobody's way. Null where it says nothing of the kind. */
  account: z.enum(['disabled', 'locked', 'leaving']).nullable(),
})
/** A person as the desk shows one. */
export type LostPerson = z.infer<typeof lostPersonSchema>

/** One DS100 of the person. Its place in the list names it. */
export const lostDeviceSchema = z.strictObject({
  /** Null where RSA does not say: such a device can't be disabled here. */
  deviceSerial: deviceSerialSchema.nullable(),
  name: z.string().max(100).nullable(),
  /** A device without one counts as Enabled. */
  status: z.enum(['Enabled', 'Disabled']),
  /** ISO 8601, or RSA's raw text where that does not parse. */
  assignedAt: z.string().max(60).nullable(),
  expiresAt: z.string().max(60).nullable(),
})
/** One DS100 of the person. */
export type LostDevice = z.infer<typeof lostDeviceSchema>

const list = z.array(lostPersonSchema).max(50)

/** How far the desk is. The text that was sought is kept for the person at the desk, and nowhere else. */
export const lostSearchSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('ask') }),
  z.strictObject({ step: z.literal('searching'), sought: z.string() }),
  /** Nobody has that name. */
  z.strictObject({ step: z.literal('nobody'), sought: z.string(), problem: problemSchema }),
  /** Several have: a person chooses. */
  z.strictObject({ step: z.literal('people'), sought: z.string(), people: list }),
  /** RSA can't say who it is, or which devices they have. `person` is null where nobody knows them. */
  z.strictObject({
    step: z.literal('unreached'),
    sought: z.string(),
    person: lostPersonSchema.nullable(),
    problem: problemSchema,
  }),
  z.strictObject({
    step: z.literal('person'),
    sought: z.string(),
    person: lostPersonSchema,
    devices: z.array(lostDeviceSchema).max(200),
    /** What else the person signs in with: this desk does not touch it. */
    others: z.int().nonnegative(),
  }),
])
/** How far the desk is. */
export type LostSearch = z.infer<typeof lostSearchSchema>

/** What the snapshot says of the lost-device desk. */
export const lostDeskSchema = z.strictObject({
  settings: lostSettingsSchema,
  /** Grows with each search; a command that names another one means what is not on the screen any more. */
  searchId: z.int().nonnegative(),
  search: lostSearchSchema,
})
/** What the snapshot says of the lost-device desk. */
export type LostDeskView = z.infer<typeof lostDeskSchema>

const nothing = z.strictObject({})
const searchId = z.int().nonnegative()
const place = z.int().min(0).max(999)

/** The commands of the desk; a station of another kind refuses them. */
export const LOST_COMMANDS = {
  /** Looks a person up by e-mail address or user name. What came of it is in the snapshot. */
  'lost.find': { request: z.strictObject({ text: z.string().max(320) }), response: nothing },
  /** One of several people. */
  'lost.choosePerson': { request: z.strictObject({ searchId, person: place }), response: nothing },
  /** Asks again what had no answer. */
  'lost.tryAgain': { request: z.strictObject({ searchId }), response: nothing },
  /** Somebody is at work: what was found is kept a while longer. */
  'lost.stay': { request: z.strictObject({ searchId }), response: nothing },
  /** Forgets what was found. */
  'lost.startOver': { request: nothing, response: nothing },
  /**
   * A person ticked the list and confirmed. Ends when the outcome, or what is owed, is in the journal. `checks` are
   * the words that were ticked, as they stood on the screen.
   */
  'lost.disable': {
    request: z.strictObject({
      searchId,
      device: place,
      reason: reasonSchema,
      checks: z.array(z.string().trim().min(1).max(200)).max(6),
    }),
    response: nothing,
  },
} as const
