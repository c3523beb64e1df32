import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { DEFAULT_LABEL_PATTERN } from '../contract/label.ts'
import { lostSettingsSchema } from '../contract/lost.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { ticketFault } from '../contract/returns-rules.ts'
import { scannerFeedbackSchema } from '../contract/scanners.ts'
import { soundsSchema, volumeSchema } from '../contract/sound.ts'
import { wedgeProfileSchema } from '../contract/wedge-profile.ts'
import { PIN_HASH, supervisorNameSchema } from '../contract/undo.ts'
import { deskSchema } from '../contract/words.ts'
import { paperFileSchema } from './paper-settings.ts'

const httpsAddress = z.url({ protocol: /^https?$/, error: 'is not a web address' })

const credentialSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('legacy-key'), keyFile: z.string().min(1) }),
  z.strictObject({
    type: z.literal('oauth'),
    baseUrl: httpsAddress,
    issuer: httpsAddress,
    clientId: z.string().min(1),
    privateKeyFile: z.string().min(1),
    scopeSeparator: z.enum([' ', '+']).default(' '),
  }),
])

const labelSchema = z.strictObject({
  pattern: z
    .string()
    .min(1)
    .max(200)
    .refine(compiles, 'is not a regular expression')
    .refine(
      (pattern) => /^\^[^|]*[^\\|]\$$/.test(pattern),
      'must start with ^, end with $ and have no alternatives (|)',
    )
    .default(DEFAULT_LABEL_PATTERN),
})

/** What a ticket looks like at this help desk. The pattern is held against the whole ticket. */
const ticketRules = z
  .strictObject({
    pattern: z
      .string()
      .min(1)
      .max(200)
      .refine((pattern) => compiles(`^(?:${pattern})$`), 'is not a regular expression')
      .optional(),
    required: z.boolean().default(false),
    example: z.string().trim().min(1).max(64).optional(),
  })
  .transform(({ pattern = null, required, example = null }) => ({ pattern, required, example }))
  .refine((rules) => rules.example === null || ticketFault(rules, rules.example) === null, {
    path: ['example'],
    error: 'does not match the pattern',
  })

/** What the station may do besides looking up and disabling. Off unless the administrator says so. */
const allowSchema = z.strictObject({
  enable: z.boolean().default(false),
  clearPin: z.boolean().default(false),
  deleteCredential: z.boolean().default(false),
  fido: z.boolean().default(false),
  userSync: z.boolean().default(false),
})

/** Who may undo. In place of a PIN stands its hash, which `station supervisor-pin` makes. */
const supervisorsSchema = z
  .array(
    z.strictObject({
      name: supervisorNameSchema,
      pin: z.string().regex(PIN_HASH, 'is no hash: make one with “station supervisor-pin”'),
    }),
  )
  .max(50)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'names somebody twice')

/** The administrator's managed settings; `docs/administration.md` explains every member. Times in milliseconds. */
export const stationFileSchema = z.strictObject({
  mode: z.enum(['live', 'training']).optional(),
  desk: deskSchema.default('returns'),
  stationName: z.string().min(1).max(80).default('DS100 Intake'),
  cloud: z
    .strictObject({
      credential: credentialSchema.optional(),
      caFile: z.string().min(1).optional(),
      proxy: httpsAddress.optional(),
      timeoutMs: z.int().min(100).max(120_000).default(10_000),
      maxConcurrency: z.int().min(1).max(64).default(8),
    })
    .prefault({}),
  label: labelSchema.prefault({}),
  ticket: ticketRules.prefault({}),
  directory: z.strictObject({ usersFile: z.string().min(1) }).optional(),
  scanner: z
    .strictObject({ feedback: scannerFeedbackSchema.optional(), wedge: wedgeProfileSchema.optional() })
    .prefault({}),
  sound: z.strictObject({ play: soundsSchema.optional(), volume: volumeSchema.optional() }).prefault({}),
  allow: allowSchema.prefault({}),
  undo: z.strictObject({ withinMinutes: z.int().min(1).max(10_080).default(60) }).prefault({}),
  supervisors: supervisorsSchema.default([]),
  lost: lostSettingsSchema.prefault({}),
  paper: paperFileSchema.prefault({}),
  kiosk: z.boolean().default(false),
})
/** The station file, with its defaults filled in and its paths made absolute. */
export type StationFile = z.output<typeof stationFileSchema>

/** What a station without a station file has. */
export const NO_STATION_FILE: StationFile = stationFileSchema.parse({})

/** Where the operating system keeps the station file. */
export function defaultStationFile(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  switch (platform) {
    case 'win32':
      return join(env['ProgramData'] ?? 'C:\\ProgramData', 'DS100 Intake', 'station.json')
    case 'darwin':
      return '/Library/Application Support/DS100 Intake/station.json'
    default:
      return '/etc/ds100-intake/station.json'
  }
}

/**
 * Reads a station file. Null where there is none; an unknown or wrong member is a problem that names it. No
 * value is quoted, for a proxy's password may be among them.
 */
export function readStationFile(place: string): Result<StationFile | null> {
  let text: string
  try {
    text = readFileSync(place, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    return code === 'ENOENT'
      ? succeeded(null)
      : failed(problem('station-file-unreadable', { place, cause: code }))
  }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return failed(problem('station-file-invalid', { place, member: 'the file', fault: 'is not JSON' }))
  }
  const parsed = stationFileSchema.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return failed(problem('station-file-invalid', { place, ...faultOf(issue) }))
  }
  return succeeded(withAbsolutePaths(parsed.data, dirname(resolve(place))))
}

function faultOf(issue: z.core.$ZodIssue | undefined): { member: string; fault: string } {
  if (issue === undefined) return { member: 'the file', fault: 'is wrong' }
  if (issue.code === 'unrecognized_keys') {
    const member = [...issue.path, issue.keys[0] ?? ''].join('.')
    return { member, fault: 'is not a member of the station file' }
  }
  return { member: issue.path.join('.') || 'the file', fault: issue.message }
}

function withAbsolutePaths(file: StationFile, folder: string): StationFile {
  const { credential, caFile } = file.cloud
  const absolute =
    credential === undefined
      ? undefined
      : credential.type === 'legacy-key'
        ? { ...credential, keyFile: resolve(folder, credential.keyFile) }
        : { ...credential, privateKeyFile: resolve(folder, credential.privateKeyFile) }
  return {
    ...file,
    ...(file.directory === undefined
      ? {}
      : { directory: { usersFile: resolve(folder, file.directory.usersFile) } }),
    cloud: {
      ...file.cloud,
      ...(absolute === undefined ? {} : { credential: absolute }),
      ...(caFile === undefined ? {} : { caFile: resolve(folder, caFile) }),
    },
  }
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern)
    return true
  } catch {
    return false
  }
}
