import { z } from 'zod'
import { timeSchema } from './intake.ts'

/** What may be told of the key that signs the station in. Nothing of it is secret; the key itself never crosses. */

const name = z.string().max(300)

/** Which key it is: enough to find it in RSA's console, nothing to sign in with. */
export const keyAboutSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('legacy-key'),
    /** The host that it signs in at. */
    host: name,
    customerName: name,
    description: name,
    /** RSA's `accessID`. */
    keyId: name,
  }),
  z.strictObject({ kind: z.literal('oauth'), host: name, clientId: name, keyId: name }),
])
/** Which key it is. */
export type KeyAbout = z.infer<typeof keyAboutSchema>

/** What is worth knowing of a key although it works. */
export const keyAdviceSchema = z.enum(['old', 'readable-by-others', 'generic-host'])
/** What is worth knowing of a key although it works. */
export type KeyAdvice = z.infer<typeof keyAdviceSchema>

/** How a key is kept: in a file of the administrator's, by the operating system's keyring, or under a passphrase. */
export const keyKeepingSchema = z.enum(['file', 'keyring', 'passphrase'])
/** How a key is kept. */
export type KeyKeeping = z.infer<typeof keyKeepingSchema>

/** The key of this station, as the page shows it. */
export const stationKeySchema = z.strictObject({
  from: z.enum(['none', 'simulator', 'station-file', 'imported']),
  /** Null where there is none, or it can't be read. */
  about: keyAboutSchema.nullable(),
  kept: keyKeepingSchema.nullable(),
  /** The key file that the station file names. */
  place: z.string().nullable(),
  /** When it was imported; for a file, when that was last changed. */
  since: timeSchema.nullable(),
  ageDays: z.int().nonnegative().nullable(),
  advice: z.array(keyAdviceSchema),
})
/** The key of this station. */
export type StationKey = z.infer<typeof stationKeySchema>

/** The screen of the cloud key, while it is open. */
export const keyScreenSchema = z.strictObject({
  /** What the station file sets is not changed here. */
  mayChange: z.boolean(),
  /** How a key imported now would be kept. */
  keeping: z.enum(['keyring', 'passphrase']),
  /** A key that was chosen and read, and is not kept yet. */
  chosen: z.strictObject({ about: keyAboutSchema, advice: z.array(keyAdviceSchema) }).nullable(),
})
/** The screen of the cloud key. */
export type KeyScreen = z.infer<typeof keyScreenSchema>

const passphrase = z.string().max(200)
const nothing = z.strictObject({})

/** What an administrator enters of an OAuth client besides its key file. */
export const keyClientSchema = z.strictObject({
  baseUrl: z.string().min(1).max(300),
  issuer: z.string().min(1).max(300),
  clientId: z.string().min(1).max(300),
  scopeSeparator: z.enum([' ', '+']),
})
/** What an administrator enters of an OAuth client besides its key file. */
export type KeyClient = z.infer<typeof keyClientSchema>

/** The commands of the cloud key. No request and no answer carries a key, or where it lies. */
export const KEY_COMMANDS = {
  /** Opens the screen of the cloud key; not over a device that is not finished. */
  'key.show': { request: nothing, response: nothing },
  /** Closes it; a key that was chosen and not kept is forgotten. */
  'key.leave': { request: nothing, response: nothing },
  /** Lets a person choose a key file in the operating system's dialog, and reads it. Null: a `.key` file of RSA. */
  'key.choose': {
    request: z.strictObject({ client: keyClientSchema.nullable() }),
    response: z.strictObject({ chosen: z.boolean() }),
  },
  /** Keeps the chosen key in place of what was imported before, and starts the station with it. */
  'key.keep': { request: z.strictObject({ passphrase: passphrase.nullable() }), response: nothing },
  /** Forgets the chosen key. */
  'key.drop': { request: nothing, response: nothing },
  /** Removes the imported key: the station stops. */
  'key.remove': { request: nothing, response: nothing },
  /** Opens a key that is kept under a passphrase, and starts the station with it. */
  'key.unlock': { request: z.strictObject({ passphrase }), response: nothing },
} as const
