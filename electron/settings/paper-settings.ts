import { z } from 'zod'
import {
  paperHowSchema,
  paperSizeSchema,
  type PaperHow,
  type PaperOffer,
  type SheetPaper,
} from '../contract/paper.ts'
import type { Desk } from '../contract/words.ts'

/** A label smaller than this has no room for a code that a scanner reads; a larger one is a page. Millimetres. */
const labelSchema = z.strictObject({
  width: z.number().min(50).max(110),
  height: z.number().min(24).max(160),
})
const printer = z.string().min(1).max(200).optional()
const how = paperHowSchema.optional()

/** The station file's `paper`; a station has one desk, so this is the desk's. */
export const paperFileSchema = z.strictObject({
  /** What “page” means. */
  format: z.enum(['a4', 'letter']).default('a4'),
  receipt: z
    .strictObject({
      size: paperSizeSchema.default('page'),
      labelMm: labelSchema.default({ width: 62, height: 29 }),
      how,
      /** The operating system's name of the printer. Without it the system's dialog asks. */
      printer,
      /** Whether the receipt names whose device it is; a label does not unless the administrator says so. */
      showName: z.boolean().optional(),
    })
    .prefault({}),
  handover: z.strictObject({ how, printer }).prefault({}),
})
/** The station file's `paper`. */
export type PaperFile = z.output<typeof paperFileSchema>

/** How one kind of sheet is made at this station. */
export interface SheetSettings {
  readonly paper: SheetPaper
  readonly how: PaperHow
  /** Null lets the operating system's dialog ask. */
  readonly printer: string | null
}

/** How this station makes its sheets. */
export interface PaperSettings {
  readonly receipt: SheetSettings & { readonly showName: boolean }
  readonly handover: SheetSettings
}

/** Somebody waits for a receipt at two of the desks; at the third nobody does, and the box has its sheet. */
const RECEIPT_OF_DESK: Readonly<Record<Desk, PaperHow>> = {
  returns: 'print',
  recycling: 'none',
  lost: 'print',
}

/** The station file's word on paper, with what the desk usually does where it says nothing. */
export function paperOf(file: PaperFile, desk: Desk): PaperSettings {
  const { receipt, handover } = file
  const page = PAGES[file.format]
  return {
    receipt: {
      paper: paperOfReceipt(file, page),
      how: receipt.how ?? RECEIPT_OF_DESK[desk],
      printer: receipt.printer ?? null,
      showName: receipt.showName ?? receipt.size !== 'label',
    },
    handover: { paper: page, how: handover.how ?? 'print', printer: handover.printer ?? null },
  }
}

/** What the page offers. A receipt prints by itself only where a printer is named: nobody wants a dialog unasked. */
export function offerOf({ receipt, handover }: PaperSettings): PaperOffer {
  return {
    receipt: { how: receipt.how, automatic: receipt.how === 'print' && receipt.printer !== null },
    handover: { how: handover.how },
  }
}

/** ISO 216 A4 and ANSI Letter. */
const PAGES: Readonly<Record<PaperFile['format'], SheetPaper>> = {
  a4: { size: 'page', widthMm: 210, heightMm: 297 },
  letter: { size: 'page', widthMm: 215.9, heightMm: 279.4 },
}

function paperOfReceipt({ receipt }: PaperFile, page: SheetPaper): SheetPaper {
  switch (receipt.size) {
    case 'page':
      return page
    case 'roll-80':
      return { size: 'roll-80', widthMm: 80, heightMm: null }
    case 'label':
      return { size: 'label', widthMm: receipt.labelMm.width, heightMm: receipt.labelMm.height }
  }
}

/** What a station without a word on paper does. */
export function usualPaper(desk: Desk): PaperSettings {
  return paperOf(paperFileSchema.parse({}), desk)
}
