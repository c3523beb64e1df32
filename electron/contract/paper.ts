import { z } from 'zod'
import { intakeStateSchema, timeSchema } from './intake.ts'
import { problemSchema } from './problem.ts'
import { conditionSchema } from './returns.ts'
import { batchIdSchema, deviceSerialSchema, intakeIdSchema, tokenSerialSchema } from './serials.ts'
import { deskSchema, languageSchema, modeSchema, reasonSchema } from './words.ts'

/**
 * Paper: the receipt of an intake and the hand-over sheet of a box. The main process says what is on a sheet; a page
 * of its own draws it; the page at the counter only names which one.
 */

/** SHA-256 in hex. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** What a receipt is printed on. `roll-80` is a roll of 80 mm, as long as the receipt is. */
export const paperSizeSchema = z.enum(['page', 'roll-80', 'label'])
/** What a receipt is printed on. */
export type PaperSize = z.infer<typeof paperSizeSchema>

/** What a desk does with a sheet: prints it, offers to save it, or neither. A PDF can be had in any case. */
export const paperHowSchema = z.enum(['print', 'save', 'none'])
/** What a desk does with a sheet. */
export type PaperHow = z.infer<typeof paperHowSchema>

/** What the page offers at this desk. */
export const paperOfferSchema = z.strictObject({
  receipt: z.strictObject({
    how: paperHowSchema,
    /** Whether the receipt is printed as soon as the outcome is there, without a question. */
    automatic: z.boolean(),
  }),
  handover: z.strictObject({ how: paperHowSchema }),
})
/** What the page offers at this desk. */
export type PaperOffer = z.infer<typeof paperOfferSchema>

/** A sheet's paper in millimetres; a roll's height is what the sheet needs. */
export const sheetPaperSchema = z.strictObject({
  size: paperSizeSchema,
  widthMm: z.number().positive(),
  heightMm: z.number().positive().nullable(),
})
/** A sheet's paper. */
export type SheetPaper = z.infer<typeof sheetPaperSchema>

const head = {
  stationName: z.string(),
  desk: deskSchema,
  mode: modeSchema,
  madeAt: timeSchema,
  /** The last journal row that the sheet tells of, and its hash: whoever has both can prove the sheet. */
  row: z.int().positive(),
  hash: digestSchema,
}

/** What a receipt says: how one intake stands, by the journal, at the moment the receipt is made. */
export const receiptSchema = z.strictObject({
  kind: z.literal('receipt'),
  ...head,
  intakeId: intakeIdSchema,
  deviceSerial: deviceSerialSchema,
  tokenSerial: tokenSerialSchema.nullable(),
  state: intakeStateSchema,
  /** Why it is not done, where there is a reason. */
  problem: problemSchema.nullable(),
  /** When it was taken in, and since when it stands as it does. */
  openedAt: timeSchema,
  since: timeSchema,
  reason: reasonSchema.nullable(),
  ticket: z.string().nullable(),
  condition: conditionSchema.nullable(),
  operator: z.string(),
  /** Whose it is; null where no name is known, or the station prints none. */
  name: z.string().nullable(),
})
/** What a receipt says. */
export type Receipt = z.infer<typeof receiptSchema>

/** What a hand-over sheet says: everything that was in a finished box. */
export const handoverSchema = z.strictObject({
  kind: z.literal('handover'),
  ...head,
  boxId: batchIdSchema,
  /** The how-manieth box of this station; a box without a name is called by it. */
  ordinal: z.int().positive(),
  name: z.string().nullable(),
  reason: reasonSchema,
  ticket: z.string(),
  operator: z.string(),
  openedAt: timeSchema,
  closedAt: timeSchema,
  /** How many stand in each state; the states that none is in are left out. */
  counts: z.array(z.strictObject({ state: intakeStateSchema, count: z.int().positive() })),
  devices: z.array(
    z.strictObject({
      number: z.int().positive(),
      deviceSerial: deviceSerialSchema,
      state: intakeStateSchema,
      since: timeSchema,
    }),
  ),
})
/** What a hand-over sheet says. */
export type Handover = z.infer<typeof handoverSchema>

/** One sheet, as the page that draws it gets it. */
export const sheetSchema = z.strictObject({
  content: z.discriminatedUnion('kind', [receiptSchema, handoverSchema]),
  /** SHA-256 of the content; the journal's row about this sheet has the same. */
  digest: digestSchema,
  paper: sheetPaperSchema,
  /** Null follows the operating system. */
  language: languageSchema.nullable(),
})
/** One sheet. */
export type Sheet = z.infer<typeof sheetSchema>

/** Which sheet. */
export const whichSheetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('receipt'), intakeId: intakeIdSchema }),
  z.strictObject({ kind: z.literal('handover'), boxId: batchIdSchema }),
])
/** Which sheet. */
export type WhichSheet = z.infer<typeof whichSheetSchema>

/** How a sheet left the station. */
export const madeHowSchema = z.enum(['printed', 'pdf', 'csv'])

/** The commands of paper. */
export const PAPER_COMMANDS = {
  /** Prints a sheet; ends when the printer's queue has it, or somebody closed the system's dialog. */
  'paper.print': {
    request: z.strictObject({
      what: whichSheetSchema,
      /** The page asks by itself: an outcome is printed once. */
      automatic: z.boolean().optional(),
    }),
    response: z.strictObject({ end: z.enum(['printed', 'cancelled', 'made-before']) }),
  },
  /** Saves a sheet where a person says; null where they changed their mind. Only a hand-over sheet has a CSV. */
  'paper.save': {
    request: z.strictObject({ what: whichSheetSchema, as: z.enum(['pdf', 'csv']) }),
    response: z.strictObject({ place: z.string().nullable() }),
  },
} as const
