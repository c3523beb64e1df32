import type { ScannerMaker } from '../../contract/scanners.ts'
import type { ReportDescriptor, ReportField } from '../descriptor/report-field.ts'
import { cellOf, usageAt } from '../descriptor/report-field.ts'
import { SCANNER_USAGE } from '../descriptor/usages.ts'
import { laysOutLikeNewland } from '../makers.ts'

/** Bits of a report that hold one value, counted from the report's first bit, its id included. */
export interface BitSpan {
  readonly bit: number
  readonly bits: number
}

/** Where a HID POS input report keeps what. */
export interface HidPosLayout {
  /** 0 where the device has no report ids; else the report's first byte. */
  readonly reportId: number
  /** Bytes of the whole report, its id included. */
  readonly bytes: number
  /** How many bytes of data this report has; null where it does not say. */
  readonly count: BitSpan | null
  /** The three characters of the AIM symbology identifier; null where the report has none. */
  readonly aim: readonly [BitSpan, BitSpan, BitSpan] | null
  /** The data: its first bit and its length in bytes. */
  readonly dataBit: number
  readonly dataBytes: number
  readonly codeId: BitSpan | null
  /** One bit: more of this code follows in the next report. */
  readonly more: BitSpan | null
}

/** A scanner's own beeps: the output report that asks for them. */
export interface BeepLayout {
  readonly reportId: number
  /** Bytes of the report, its id included. */
  readonly bytes: number
  /** The bit that asks for each, counted from the report's first bit, its id included. */
  readonly errorBit: number
  readonly goodReadBit: number
}

/** What a scanner's descriptor says about its scans, or what it describes instead. */
export type ScannerLayout =
  | {
      readonly kind: 'hid-pos'
      readonly layouts: readonly HidPosLayout[]
      readonly beeps: BeepLayout | null
      readonly canRedirect: boolean
    }
  | { readonly kind: 'ibm-handheld' }
  | { readonly kind: 'none'; readonly saw: string }

/**
 * Finds the scans in a descriptor: the input reports with decoded data (page 0x8C, usage 0xFE) under the
 * top-level usage Barcode Scanner. The same report under a vendor's page (0xFF8C) is a second view of the same
 * scans and does not count.
 */
export function layoutOf(descriptor: ReportDescriptor, maker: ScannerMaker | null): ScannerLayout {
  const { applications, fields } = descriptor
  if (applications.includes(SCANNER_USAGE.scanner)) {
    const inputs = fields.filter(
      ({ kind, application }) => kind === 'input' && application === SCANNER_USAGE.scanner,
    )
    const ids = [...new Set(inputs.map(({ reportId }) => reportId))]
    const layouts = ids.flatMap((id) => {
      const layout = layoutOfReport(
        inputs.filter(({ reportId }) => reportId === id),
        maker,
      )
      return layout === null ? [] : [layout]
    })
    if (layouts.length > 0) {
      return { kind: 'hid-pos', layouts, beeps: beepsOf(fields), canRedirect: canRedirect(fields) }
    }
  }
  if (applications.includes(SCANNER_USAGE.ibmHandheld)) return { kind: 'ibm-handheld' }
  return { kind: 'none', saw: describe(applications) }
}

function layoutOfReport(fields: readonly ReportField[], maker: ScannerMaker | null): HidPosLayout | null {
  const data = fields.find((field) => holds(field, SCANNER_USAGE.decodedData))
  if (data === undefined) return null
  const { reportId } = data
  const head = reportId === 0 ? 0 : 8
  const first = cellOf(data, SCANNER_USAGE.decodedData) ?? 0
  const cells = data.count - first
  const dataBits = cells * data.bitSize
  if (data.bitSize % 8 !== 0) return null
  const dataBit = head + data.bitOffset + first * data.bitSize
  const spanOf = (usage: number): BitSpan | null => {
    for (const field of fields) {
      const cell = holds(field, usage) ? cellOf(field, usage) : undefined
      if (cell !== undefined && field.bitSize <= 32) {
        return { bit: head + field.bitOffset + cell * field.bitSize, bits: field.bitSize }
      }
    }
    return null
  }
  const more = spanOf(SCANNER_USAGE.dataContinued)
  return {
    reportId,
    bytes: bytesOf(fields, head),
    count: spanOf(SCANNER_USAGE.byteCount),
    aim: aimOf(fields, head, spanOf),
    dataBit,
    dataBytes: dataBits / 8,
    codeId: spanOf(SCANNER_USAGE.vendorCodeId) ?? unnamedCodeId(fields, head, dataBit + dataBits, maker),
    more: more === null ? null : { bit: more.bit, bits: 1 },
  }
}

/** The length of the report that these fields make up. */
function bytesOf(fields: readonly ReportField[], head: number): number {
  const ends = fields.map(({ bitOffset, bitSize, count }) => bitOffset + bitSize * count)
  return Math.ceil((head + Math.max(...ends)) / 8)
}

function holds(field: ReportField, usage: number): boolean {
  return !field.constant && !field.array && cellOf(field, usage) !== undefined
}

/** Three usages of their own, or three cells under the first one. */
function aimOf(
  fields: readonly ReportField[],
  head: number,
  spanOf: (usage: number) => BitSpan | null,
): HidPosLayout['aim'] {
  const one = spanOf(SCANNER_USAGE.symbologyIdentifier1)
  const two = spanOf(SCANNER_USAGE.symbologyIdentifier2)
  const three = spanOf(SCANNER_USAGE.symbologyIdentifier3)
  if (one?.bits !== 8) return null
  if (two?.bits === 8 && three?.bits === 8) return [one, two, three]
  const field = fields.find(
    ({ bitOffset, bitSize, count }) => head + bitOffset === one.bit && bitSize === 8 && count >= 3,
  )
  if (field === undefined || usageAt(field, 2) !== SCANNER_USAGE.symbologyIdentifier1) return null
  return [one, { bit: one.bit + 8, bits: 8 }, { bit: one.bit + 16, bits: 8 }]
}

/**
 * Where the vendor code id stands although no usage says so: right behind the data, and with Newland in byte
 * 62. Only padding and vendors' own bytes may be read as one.
 */
function unnamedCodeId(
  fields: readonly ReportField[],
  head: number,
  dataEnd: number,
  maker: ScannerMaker | null,
): BitSpan | null {
  const bit = laysOutLikeNewland(maker) ? 62 * 8 : dataEnd
  const field = fields.find(
    ({ bitOffset, bitSize, count }) =>
      bit >= head + bitOffset && bit + 8 <= head + bitOffset + bitSize * count,
  )
  if (field === undefined) return null
  const page = Math.floor((field.usages[0]?.from ?? 0) / 0x10000)
  return field.constant || page === 0 || page >= 0xff00 ? { bit, bits: 8 } : null
}

function beepsOf(fields: readonly ReportField[]): BeepLayout | null {
  const outputs = fields.filter(({ kind }) => kind === 'output')
  const bitIn = (among: readonly ReportField[], usage: number) => {
    const field = among.find((each) => each.bitSize === 1 && holds(each, usage))
    if (field === undefined) return null
    const { reportId, bitOffset } = field
    return { reportId, bit: (reportId === 0 ? 0 : 8) + bitOffset + (cellOf(field, usage) ?? 0) }
  }
  const error = bitIn(outputs, SCANNER_USAGE.soundErrorBeep)
  if (error === null) return null
  const { reportId, bit: errorBit } = error
  const same = outputs.filter((field) => field.reportId === reportId)
  const good = bitIn(same, SCANNER_USAGE.soundGoodReadBeep)
  if (good === null) return null
  return { reportId, bytes: bytesOf(same, reportId === 0 ? 0 : 8), errorBit, goodReadBit: good.bit }
}

function canRedirect(fields: readonly ReportField[]): boolean {
  return fields.some(
    (field) =>
      field.kind === 'feature' &&
      field.reportId === 254 &&
      cellOf(field, SCANNER_USAGE.outputRedirection) !== undefined,
  )
}

function describe(applications: readonly number[]): string {
  const [first] = applications
  if (first === undefined) return 'nothing'
  if (applications.includes(SCANNER_USAGE.keyboard)) return 'a keyboard'
  const hex = (value: number) => `0x${value.toString(16).toUpperCase().padStart(2, '0')}`
  return `usage page ${hex(Math.floor(first / 0x10000))}, usage ${hex(first % 0x10000)}`
}
