import { z } from 'zod'
import { assignedUserSchema, credentialSchema } from './credential.ts'
import { INTAKE_EVENTS, INTAKE_STATES } from './lifecycle.ts'
import { problemSchema } from './problem.ts'
import { conditionSchema, fidoStandSchema, ownerCheckSchema } from './returns.ts'
import { batchIdSchema, deviceSerialSchema, intakeIdSchema } from './serials.ts'
import { intakeSourceSchema, reasonSchema } from './words.ts'

/** Where an intake stands, checked. */
export const intakeStateSchema = z.enum(INTAKE_STATES)

/** A time of the station: ISO 8601 in UTC with milliseconds. */
export const timeSchema = z.iso.datetime()

/** What a person confirmed for a device of a batch, before anybody looked it up. */
export const batchOrderSchema = z.strictObject({
  batchId: batchIdSchema,
  reason: reasonSchema,
  ticket: z.string(),
})
/** What a person confirmed for a device of a batch. */
export type BatchOrder = z.infer<typeof batchOrderSchema>

/** One of several records that a person must choose from. `choice` is its place in the list that RSA returned. */
export const candidateSchema = z.strictObject({
  choice: z.int().nonnegative(),
  credential: credentialSchema,
  assignedUser: assignedUserSchema.nullable(),
})
/** One of several records that a person must choose from. */
export type Candidate = z.infer<typeof candidateSchema>

/** One line of an intake's story. */
export const storyLineSchema = z.strictObject({
  row: z.int().positive(),
  at: timeSchema,
  event: z.enum(INTAKE_EVENTS),
  problemCode: z.string().nullable(),
})
/** One line of an intake's story. */
export type StoryLine = z.infer<typeof storyLineSchema>

/** One intake as the page shows it. The page never sends any of this back, except the id. */
export const intakeViewSchema = z.strictObject({
  intakeId: intakeIdSchema,
  deviceSerial: deviceSerialSchema,
  source: intakeSourceSchema,
  state: intakeStateSchema,
  openedAt: timeSchema,
  /** Since when it is in this state. */
  since: timeSchema,
  credential: credentialSchema.nullable(),
  assignedUser: assignedUserSchema.nullable(),
  /** Filled while it is `held`. */
  candidates: z.array(candidateSchema),
  reason: reasonSchema.nullable(),
  ticket: z.string().nullable(),
  condition: conditionSchema.nullable(),
  /** What a person ticked at the lost-device desk before this was confirmed. */
  checks: z.array(z.string()),
  /** Whether the owner was compared with an e-mail address that a person gave. */
  ownerCheck: ownerCheckSchema.nullable(),
  /** The device's FIDO credential, where disabling it was asked for after the OTP credential. */
  fido: fidoStandSchema.nullable(),
  operator: z.string(),
  /** Why it is not done, where there is a reason. */
  problem: problemSchema.nullable(),
  /** PATCHes sent. */
  attempts: z.int().nonnegative(),
  /** When RSA says that the credential was disabled: ISO 8601, or RSA's raw text where that does not parse. */
  changedAt: z.string().nullable(),
  /** Whether the main process is asking RSA about it right now. */
  busy: z.boolean(),
  /** Disabled, and an enable call without a clear answer: it may be alive again. */
  undoUncertain: z.boolean().optional(),
  story: z.array(storyLineSchema),
})
/** One intake as the page shows it. */
export type IntakeView = z.infer<typeof intakeViewSchema>

/** One intake in a list: the rail's last ones, and what waits. */
export const intakeLineSchema = z.strictObject({
  intakeId: intakeIdSchema,
  deviceSerial: deviceSerialSchema,
  state: intakeStateSchema,
  since: timeSchema,
  /** Why it waits, where there is a reason. */
  problem: problemSchema.nullable(),
  reason: reasonSchema.nullable(),
  /** Tries in a row that led to nothing. */
  tries: z.int().nonnegative(),
  /** When the station tries again by itself at the earliest; null means at its next turn. */
  notBefore: timeSchema.nullable(),
  /** Whether it belongs to a batch, which was confirmed as a whole. */
  ofBatch: z.boolean(),
  /** Disabled, and an enable call without a clear answer: it may be alive again. */
  undoUncertain: z.boolean().optional(),
  /** Whether the main process is asking RSA about it right now. */
  busy: z.boolean(),
})
/** One intake in a list. */
export type IntakeLine = z.infer<typeof intakeLineSchema>
