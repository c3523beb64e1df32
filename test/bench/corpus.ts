import { createDecoder, type DeviceFacts } from '../../electron/scanner/create-decoder.ts'
import type { Decoder } from '../../electron/scanner/decoder.ts'
import { HONEYWELL_FULL, IBM_HANDHELD, NEWLAND, ZEBRA } from '../scanners/descriptors.ts'
import { encodeReports, type ReportLayout } from '../scanners/reports.ts'

/** What one scanner sends in the bench, and how the station reads it. */
export interface BenchScanner {
  readonly layout: ReportLayout
  readonly vendorId: number
  readonly reports: readonly Uint8Array[]
  /** How many codes these reports are. */
  readonly codes: number
  /** A fresh decoder: by the descriptor, or as where nobody can see it. */
  readonly decoder: (by: 'descriptor' | 'habit') => Decoder
}

const SERIALS = 400
/** Every fifth code is a QR code over two to eight reports. */
const EVERY = 5

const FACTS: Readonly<
  Record<ReportLayout, Omit<DeviceFacts, 'descriptor'> & { readonly descriptor: Uint8Array }>
> = {
  honeywell: { vendorId: 0x0c2e, usagePage: 0x8c, usage: 2, descriptor: HONEYWELL_FULL },
  zebra: { vendorId: 0x05e0, usagePage: 0x8c, usage: 2, descriptor: ZEBRA },
  newland: { vendorId: 0x1eab, usagePage: 0x8c, usage: 2, descriptor: NEWLAND },
  ibm: { vendorId: 0x05e0, usagePage: 0xff45, usage: 0x4b00, descriptor: IBM_HANDHELD },
}

/** Serials of nine digits, and for HID POS a long text between them now and then. */
function codesOf(layout: ReportLayout): readonly { readonly text: string; readonly aim: string }[] {
  return Array.from({ length: SERIALS }, (_, index) => {
    if (layout === 'ibm' || index % EVERY !== 0) return { text: String(140_100_080 + index), aim: ']C0' }
    const reports = 2 + ((index / EVERY) % 7)
    return { text: `long text number ${index} `.repeat(60).slice(0, reports * 56 - 20), aim: ']Q1' }
  })
}

/** The bench's scanner of one layout. */
export function benchScanner(layout: ReportLayout): BenchScanner {
  const facts = FACTS[layout]
  const codes = codesOf(layout)
  return {
    layout,
    vendorId: facts.vendorId,
    reports: codes.flatMap(({ text, aim }) => encodeReports(layout, text, { aim })),
    codes: codes.length,
    decoder: (by) => {
      const { decoder } = createDecoder(by === 'descriptor' ? facts : { ...facts, descriptor: null })
      if (decoder === null) throw new Error(`${layout} has no decoder`)
      return decoder
    },
  }
}

/** All layouts that the station knows. */
export const BENCH_SCANNERS = (['honeywell', 'zebra', 'newland', 'ibm'] as const).map(benchScanner)
