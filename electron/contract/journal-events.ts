import { z } from 'zod'
import { boxOrderSchema } from './box.ts'
import { credentialSchema } from './credential.ts'
import { batchOrderSchema, intakeStateSchema, timeSchema } from './intake.ts'
import { keyAboutSchema } from './key.ts'
import { digestSchema, madeHowSchema, paperSizeSchema } from './paper.ts'
import { problemSchema } from './problem.ts'
import { batchIdSchema, deviceSerialSchema, intakeIdSchema } from './serials.ts'
import { conditionSchema, ownerVerdictSchema } from './returns.ts'
import { supervisorNameSchema, undoReasonSchema } from './undo.ts'
import { intakeSourceSchema, modeSchema, reasonSchema } from './words.ts'

/**
 * The catalogue of everything that the journal records, as data: types, checks and `docs/journal-events.md`
 * derive from it. A person appears only as `user`, a keyed hash (see `electron/journal/people.ts`).
 */

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

/** The events that belong to no intake. */
export const STATION_EVENT_CATALOGUE = {
  'station-started': {
    says: 'The station, or a command of the command line, opened the journal for writing.',
    payload: z.strictObject({ version: z.string(), mode: modeSchema, stationName: z.string() }),
  },
  'station-stopped': { says: 'It closed the journal in good order.', payload: z.strictObject({}) },
  'batch-started': {
    says: 'A person confirmed a list of devices as a whole; their intakes follow.',
    payload: z.strictObject({
      batchId: batchIdSchema,
      /** SHA-256 of the list: the same list again goes on where this one stopped. */
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      source: z.string().max(300),
      devices: z.int().nonnegative(),
      reason: reasonSchema,
    }),
  },
  'batch-ended': {
    says: 'Nothing of the batch is under way any more; what is owed is in the outbox.',
    payload: z.strictObject({
      batchId: batchIdSchema,
      how: z.enum(['done', 'cancelled']),
      /** How many of its devices stand in each state. */
      counts: z.partialRecord(intakeStateSchema, z.int().nonnegative()),
    }),
  },
  'box-set': {
    says: 'A box of the recycling station has this name, reason and ticket from now on; the first one opens it.',
    payload: z.strictObject({
      boxId: batchIdSchema,
      /** The how-manieth box of the station. */
      ordinal: z.int().positive(),
      ...boxOrderSchema.shape,
    }),
  },
  'box-scanned': {
    says: 'A device was scanned into a box, as its so-manieth; a number again stands for a device that is tried anew.',
    payload: z.strictObject({
      boxId: batchIdSchema,
      number: z.int().positive(),
      intakeId: intakeIdSchema,
      /** Whether its intake was open before. */
      resumed: z.boolean(),
    }),
  },
  'box-undone': {
    says: 'The last scan of a box was taken back; its number is free again.',
    payload: z.strictObject({ boxId: batchIdSchema, number: z.int().positive(), intakeId: intakeIdSchema }),
  },
  'box-closed': {
    says: 'A box was finished; how many of its devices stand in each state. What is owed is in the outbox.',
    payload: z.strictObject({
      boxId: batchIdSchema,
      devices: z.int().nonnegative(),
      counts: z.partialRecord(intakeStateSchema, z.int().nonnegative()),
    }),
  },
  'person-sought': {
    says: 'Somebody was looked up by name at the lost-device desk. What was typed is not kept.',
    payload: z.strictObject({
      /** Who named them; null where nobody did. */
      from: z.enum(['rsa', 'directory']).nullable(),
      matches: z.int().nonnegative(),
      /** Where it is one person. */
      user: userHashSchema.nullable(),
      problemCode: z.string().max(80).nullable(),
    }),
  },
  'directory-imported': {
    says: 'The names of users were read from the users file; they lie outside of the journal.',
    payload: z.strictObject({
      rows: z.int().nonnegative(),
      /** Rows without a user id, or with their cells in disorder. */
      skipped: z.int().nonnegative(),
      /** Rows of people who were forgotten here; they stayed out. */
      forgotten: z.int().nonnegative(),
      /** SHA-256 of the file. */
      digest: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  },
  'key-kept': {
    says: 'A key was imported at the station, in place of the one imported before.',
    payload: z.strictObject({ about: keyAboutSchema, kept: z.enum(['keyring', 'passphrase']) }),
  },
  'key-removed': {
    says: 'The imported key was removed at the station; recorded where the station was at work.',
    payload: z.strictObject({ about: keyAboutSchema.nullable() }),
  },
  'receipt-made': {
    says: 'A receipt of an intake was printed or saved: how the intake stood, by which row.',
    payload: z.strictObject({
      receiptOf: intakeIdSchema,
      state: intakeStateSchema,
      how: madeHowSchema,
      size: paperSizeSchema,
      row: z.int().positive(),
      /** SHA-256 of what the receipt says, which is printed on it as well. */
      digest: digestSchema,
    }),
  },
  'handover-made': {
    says: 'The hand-over sheet of a finished box was printed or saved.',
    payload: z.strictObject({
      boxId: batchIdSchema,
      devices: z.int().nonnegative(),
      how: madeHowSchema,
      row: z.int().positive(),
      /** SHA-256 of what the sheet says, which is printed on it as well. */
      digest: digestSchema,
    }),
  },
  'pin-refused': {
    says: 'A PIN was typed that is not that supervisor’s.',
    payload: z.strictObject({ supervisor: supervisorNameSchema }),
  },
  'directory-refused': {
    says: 'The users file could not be used; the names of the last import hold.',
    payload: z.strictObject({ problemCode: z.string().max(80) }),
  },
} as const

/** The whole catalogue. */
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
