import { z } from 'zod'
import { credentialSchema } from '../credential.ts'
import { batchOrderSchema, timeSchema } from '../intake.ts'
import { problemSchema } from '../problem.ts'
import { deviceSerialSchema } from '../serials.ts'
import { conditionSchema, ownerVerdictSchema } from '../returns.ts'
import { supervisorNameSchema, undoReasonSchema } from '../undo.ts'
import { intakeSourceSchema, reasonSchema } from '../words.ts'

/** The keyed hash that stands for a user in the journal: 64 hex digits. */
export const userHashSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** One record of a lookup, with its owner hashed. */
export const recordedRecordSchema = z.strictObject({
  credential: credentialSchema,
  user: userHashSchema.nullable(),
})
/** One record of a lookup, with its owner hashed. */
export type RecordedRecord = z.infer<typeof recordedRecordSchema>

const why = z.strictObject({ problem: problemSchema })

/** Before this time the station does not try again by itself; rows of older versions lack it. */
const notBefore = timeSchema.optional()

/** The events of one intake; the same names as in the lifecycle. */
export const INTAKE_EVENT_CATALOGUE = {
  opened: {
    says: 'A device serial was scanned or typed; the intake begins.',
    payload: z.strictObject({
      deviceSerial: deviceSerialSchema,
      source: intakeSourceSchema,
      /** Where the intake belongs to a batch, which a person confirmed as a whole. */
      batch: batchOrderSchema.optional(),
    }),
  },
  'looked-up': {
    says: 'RSA named the credential and its user.',
    payload: recordedRecordSchema,
  },
  'lookup-failed': {
    says: 'RSA gave no answer to the lookup that can be used.',
    payload: z.strictObject({ problem: problemSchema, notBefore }),
  },
  'record-chosen': {
    says: 'A person chose one of several records, or the new owner.',
    payload: recordedRecordSchema,
  },
  'owner-checked': {
    says: 'A person gave an e-mail address, and it was compared with the owner; the address is not kept.',
    payload: z.strictObject({
      verdict: ownerVerdictSchema,
      /** Whose word it is; null where nobody could say. */
      by: z.enum(['directory', 'rsa']).nullable(),
    }),
  },
  'owner-accepted': {
    says: 'The address was somebody else’s, and a person went on all the same.',
    payload: z.strictObject({}),
  },
  'fido-requested': {
    says: 'A person asked to disable the device’s FIDO credential too; written before that call leaves.',
    payload: z.strictObject({}),
  },
  'fido-disabled': {
    says: 'RSA says that the FIDO credential is Disabled, in its answer or (`by` lookup) in its list afterwards.',
    payload: z.strictObject({ by: z.enum(['answer', 'lookup']), changedAt: z.string().max(60).nullable() }),
  },
  'fido-refused': {
    says: 'The FIDO credential was not disabled: RSA refused, was busy, or was not reached.',
    payload: why,
  },
  'fido-unanswered': {
    says: 'The call that disables the FIDO credential was sent, and there is no answer to rely on.',
    payload: why,
  },
  'batch-joined': {
    says: 'Its device is on the list of a batch, which a person confirmed as a whole.',
    payload: batchOrderSchema,
  },
  'identity-checked': {
    says: 'At the lost-device desk the operator ticked the check-list; `checks` are its words as they were read.',
    payload: z.strictObject({ checks: z.array(z.string().max(200)).max(6), user: userHashSchema }),
  },
  'disable-requested': {
    says: 'A person confirmed. From here a call is owed.',
    payload: z.strictObject({
      reason: reasonSchema,
      ticket: z.string(),
      /** How the device looked, where somebody said so; rows of older versions lack it. */
      condition: conditionSchema.optional(),
      user: userHashSchema,
    }),
  },
  'disable-sent': {
    says: 'Written before the PATCH leaves the station.',
    payload: z.strictObject({ attempt: z.int().positive() }),
  },
  'disable-deferred': {
    says: 'Nothing happened at RSA: the PATCH was not sent (`sent` false), or RSA was busy (429).',
    payload: z.strictObject({ sent: z.boolean(), problem: problemSchema, notBefore }),
  },
  'disable-unanswered': {
    says: 'The PATCH was sent and there is no answer to rely on.',
    payload: z.strictObject({ problem: problemSchema, notBefore }),
  },
  held: {
    says: 'A person must decide: another user, or several records.',
    payload: z.strictObject({ problem: problemSchema, records: z.array(recordedRecordSchema).max(1000) }),
  },
  disabled: {
    says: 'RSA says Disabled, in the answer to the PATCH or (`by` lookup) afterwards.',
    payload: z.strictObject({ by: z.enum(['answer', 'lookup']), changedAt: z.string().max(60).nullable() }),
  },
  'already-disabled': {
    says: 'RSA says that the credential was Disabled before this station sent anything.',
    payload: z.strictObject({ credential: credentialSchema, user: userHashSchema.nullable() }),
  },
  'not-registered': {
    says: 'RSA does not know the device, or it has no owner (`not-assigned`).',
    payload: why,
  },
  refused: { says: 'RSA refused the disable call.', payload: why },
  cancelled: {
    says: 'The intake was closed: nothing was sent for it, or a person gave it up while it was held.',
    payload: z.strictObject({ problem: problemSchema.nullable() }),
  },
  'undo-requested': {
    says: 'A supervisor, proved by a PIN, asked to enable the device again: it was disabled by mistake.',
    payload: z.strictObject({ reason: undoReasonSchema, supervisor: supervisorNameSchema }),
  },
  'undo-sent': { says: 'Written before the enable call leaves the station.', payload: z.strictObject({}) },
  'undo-refused': { says: 'It was not enabled: RSA still says Disabled, or nothing was sent.', payload: why },
  'undo-unanswered': { says: 'The enable call was sent and there is no answer to rely on.', payload: why },
  undone: {
    says: 'RSA says Enabled: in the answer to the enable call or (`by` lookup) afterwards. The device is alive.',
    payload: z.strictObject({ by: z.enum(['answer', 'lookup']), changedAt: z.string().max(60).nullable() }),
  },
} as const
