import { z } from 'zod'
import { boxOrderSchema } from '../box.ts'
import { intakeStateSchema } from '../intake.ts'
import { keyAboutSchema } from '../key.ts'
import { digestSchema, madeHowSchema, paperSizeSchema } from '../paper.ts'
import { userHashSchema } from './of-an-intake.ts'
import { batchIdSchema, intakeIdSchema } from '../serials.ts'
import { supervisorNameSchema } from '../undo.ts'
import { modeSchema, reasonSchema } from '../words.ts'

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
