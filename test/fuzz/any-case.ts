import fc from 'fast-check'
import type { DeviceFacts } from '../../electron/scanner/create-decoder.ts'
import { anyLayout } from '../scanners/any-layout.ts'
import { CAPTURES, COMMAND_ANSWER } from '../scanners/captures.ts'
import * as descriptors from '../scanners/descriptors.ts'
import { describeLayout, encodeMade, type MadeLayout } from '../scanners/made-layout.ts'
import { encodeReports, type ReportLayout } from '../scanners/reports.ts'
import { shortItem } from '../scanners/write-descriptor.ts'

/** What a device is and what it sends. */
export interface FuzzCase {
  readonly facts: DeviceFacts
  readonly reports: readonly { readonly bytes: Uint8Array; readonly pause: number }[]
  readonly end: 'silence' | 'unplugged'
}

/** One change to some bytes. */
interface Change {
  readonly kind: 'flip' | 'set' | 'cut' | 'insert' | 'remove' | 'repeat'
  readonly at: number
  readonly value: number
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('flip', 'flip', 'set', 'set', 'cut', 'insert', 'remove', 'repeat'),
  at: fc.nat({ max: 4095 }),
  value: fc.nat({ max: 255 }),
})

/** Most bytes stay as they are; some are changed once or a few times. */
const changes = fc.oneof(
  { weight: 2, arbitrary: fc.constant<readonly Change[]>([]) },
  { weight: 3, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }) },
)

function changed(bytes: Uint8Array, all: readonly Change[]): Uint8Array {
  return all.reduce(changedOnce, bytes)
}

function changedOnce(bytes: Uint8Array, { kind, at: anywhere, value }: Change): Uint8Array {
  const at = bytes.length === 0 ? 0 : anywhere % bytes.length
  const before = bytes.subarray(0, at)
  switch (kind) {
    case 'flip':
      return bytes.length === 0 ? bytes : bytes.with(at, (bytes[at] ?? 0) ^ (1 << (value & 7)))
    case 'set':
      return bytes.length === 0 ? bytes : bytes.with(at, value)
    case 'cut':
      return before
    case 'insert':
      return Uint8Array.from([...before, value, ...bytes.subarray(at)])
    case 'remove':
      return Uint8Array.from([...before, ...bytes.subarray(at + 1)])
    case 'repeat':
      return Uint8Array.from([...bytes, ...bytes.subarray(at, at + (value % 32))])
  }
}

const KNOWN = Object.values(descriptors)
const LAYOUTS: readonly ReportLayout[] = ['honeywell', 'zebra', 'newland', 'ibm']
const CAPTURED = [...CAPTURES.flatMap(({ reports }) => reports), ...COMMAND_ANSWER].map((hex) =>
  Uint8Array.from(Buffer.from(hex, 'hex')),
)

/** An item that means something, with any value. */
const item = fc
  .record({
    prefix: fc.constantFrom(
      ...[0x04, 0x04, 0x08, 0x08, 0x18, 0x28, 0x74, 0x74, 0x84, 0x94, 0x94, 0x80, 0x80, 0x90, 0xb0],
      ...[0xa0, 0xa0, 0xa8, 0xa4, 0xb4, 0xc0, 0xc0, 0x14, 0x24, 0x0c],
    ),
    value: fc.oneof(fc.constantFrom(0, 1, 2, 8, 0x3b, 0x8c, 0xfb, 0xfe, 0xff), fc.nat({ max: 0xffff_ffff })),
    size: fc.constantFrom(0 as const, 1 as const, 1 as const, 2 as const, 4 as const),
  })
  .map(({ prefix, value, size }) => shortItem(prefix, value, size))

const layouts = fc.option(anyLayout, { nil: null, freq: 2 })

interface Source {
  readonly made: MadeLayout | null
  readonly known: Uint8Array
  readonly items: readonly (readonly number[])[]
  readonly noise: Uint8Array
  readonly from: 'made' | 'known' | 'items' | 'noise' | 'none'
}

function describedBy({ made, known, items, noise, from }: Source): Uint8Array | null {
  switch (from) {
    case 'made':
      return made === null ? known : describeLayout(made)
    case 'known':
      return known
    case 'items':
      return Uint8Array.from(items.flat())
    case 'noise':
      return noise
    case 'none':
      return null
  }
}

const send = fc.record({
  kind: fc.constantFrom('code', 'code', 'made', 'made', 'captured', 'noise'),
  layout: fc.constantFrom(...LAYOUTS),
  text: fc.uint8Array({ maxLength: 130 }),
  noise: fc.uint8Array({ maxLength: 70 }),
  captured: fc.nat({ max: CAPTURED.length - 1 }),
  reportId: fc.constantFrom(-1, -1, 0, 2, 3, 255),
  changes,
  pause: fc.constantFrom(0, 1, 1, 10, 499, 500, 900),
})

type Send = typeof send extends fc.Arbitrary<infer T> ? T : never

function reportsOf({ kind, layout, text, noise, captured, ...rest }: Send, made: MadeLayout | null) {
  const sent = (): readonly Uint8Array[] => {
    switch (kind) {
      case 'code':
        return encodeReports(layout, layout === 'ibm' ? text.subarray(0, 56) : text)
      case 'made':
        return made === null ? [noise] : encodeMade(made, text)
      case 'captured':
        return [CAPTURED[captured] ?? noise]
      case 'noise':
        return [noise]
    }
  }
  const { reportId, changes: all, pause } = rest
  return sent().map((report, index) => {
    const bytes = index === 0 ? changed(report, all) : report
    return { bytes: reportId < 0 || bytes.length === 0 ? bytes : bytes.with(0, reportId), pause }
  })
}

/** Any device that describes itself rightly, wrongly or not at all, and whatever it sends. */
export const anyCase: fc.Arbitrary<FuzzCase> = fc
  .record({
    vendorId: fc.constantFrom(0x0c2e, 0x05e0, 0x1eab, 0x0acd, 0x9999),
    usages: fc.constantFrom<readonly number[]>([], [0x8c], [0x8c, 2], [0xff45, 0x4b00], [0xff8c, 2], [1, 6]),
    made: layouts,
    known: fc.constantFrom(...KNOWN),
    items: fc.array(item, { maxLength: 40 }),
    noise: fc.uint8Array({ maxLength: 80 }),
    from: fc.constantFrom('made', 'made', 'known', 'items', 'noise', 'none'),
    changes,
    sends: fc.array(send, { maxLength: 6 }),
    end: fc.constantFrom('silence', 'unplugged'),
  })
  .map(({ vendorId, usages: [usagePage, usage], sends, end, changes: all, ...source }) => {
    const described = describedBy(source)
    const descriptor = described === null ? null : changed(described, all)
    return {
      facts: { vendorId, usagePage, usage, descriptor },
      reports: sends.flatMap((each) => reportsOf(each, source.made)),
      end,
    }
  })
