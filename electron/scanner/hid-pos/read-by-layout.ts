import type { BitSpan, HidPosLayout } from './layout.ts'
import { aimText, IGNORED, isIdle, type ReportRead } from './part.ts'

/** Makes the reader of a described scanner: a report in, a part of a code out. */
export function readerOf(layouts: readonly HidPosLayout[]): (report: Uint8Array) => ReportRead {
  const [only, ...others] = layouts
  if (only !== undefined && others.length === 0) {
    return (report) =>
      only.reportId !== 0 && report[0] !== only.reportId ? IGNORED : readByLayout(only, report)
  }
  const byId = new Map(layouts.map((layout) => [layout.reportId, layout]))
  return (report) => {
    const layout = byId.get(report[0] ?? 0)
    return layout === undefined ? IGNORED : readByLayout(layout, report)
  }
}

function readByLayout(layout: HidPosLayout, report: Uint8Array): ReportRead {
  const { dataBit, dataBytes, count, aim, more } = layout
  const said = count === null ? lengthWithoutCount(layout, report) : valueAt(report, count)
  const follows = more !== null && valueAt(report, more) !== 0
  const its = aim === null ? null : aimAt(report, aim)
  const isBelieved = aim === null || its !== null
  // What is missing can't be taken for zero: where the flag is lost, a full report may go on.
  if (report.length < layout.bytes) {
    return { kind: 'malformed', fault: 'it is cut off', more: isBelieved && (follows || said >= dataBytes) }
  }
  if (said > dataBytes) {
    const fault = `it says ${said} bytes, and has room for ${dataBytes}`
    return { kind: 'malformed', fault, more: isBelieved && follows }
  }
  if (isIdle(said, follows, its)) return IGNORED
  const codeId = layout.codeId === null ? 0 : valueAt(report, layout.codeId)
  return {
    kind: 'part',
    part: {
      reportId: layout.reportId,
      data: bytesAt(report, dataBit, said),
      aim: its,
      codeId: codeId === 0 ? null : codeId,
      more: follows,
    },
  }
}

function aimAt(report: Uint8Array, [one, two, three]: readonly [BitSpan, BitSpan, BitSpan]): string | null {
  return aimText(valueAt(report, one), valueAt(report, two), valueAt(report, three))
}

/** A report that does not say how long its data is: all of it, less the zeros at its end. */
function lengthWithoutCount({ dataBit, dataBytes }: HidPosLayout, report: Uint8Array): number {
  const data = bytesAt(report, dataBit, dataBytes)
  let length = data.length
  while (length > 0 && data[length - 1] === 0) length -= 1
  return length
}

/** A value of at most 32 bits, least significant bit first, as HID packs them. */
function valueAt(report: Uint8Array, { bit, bits }: BitSpan): number {
  if (bits === 8 && bit % 8 === 0) return report[bit / 8] ?? 0
  let value = 0
  for (let index = 0; index < bits; index += 1) {
    const at = bit + index
    if ((((report[at >> 3] ?? 0) >> (at & 7)) & 1) === 1) value += 2 ** index
  }
  return value
}

function bytesAt(report: Uint8Array, bit: number, bytes: number): Uint8Array {
  if (bit % 8 === 0) return report.subarray(bit / 8, bit / 8 + bytes)
  return Uint8Array.from({ length: bytes }, (_, index) => valueAt(report, { bit: bit + index * 8, bits: 8 }))
}
