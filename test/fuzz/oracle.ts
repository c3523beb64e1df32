import { PROBLEMS, problemSchema, type Problem } from '../../electron/contract/problem.ts'
import { LONGEST_CODE, scanSchema } from '../../electron/contract/scan.ts'
import type { Reading } from '../../electron/scanner/create-decoder.ts'
import type { Decoded } from '../../electron/scanner/decoder.ts'
import { parseDescriptor } from '../../electron/scanner/descriptor/parse-descriptor.ts'
import type { ReportDescriptor } from '../../electron/scanner/descriptor/report-field.ts'
import { beepReport } from '../../electron/scanner/devices/beep.ts'
import { layoutOf } from '../../electron/scanner/hid-pos/layout.ts'
import { makerOf } from '../../electron/scanner/makers.ts'

/** Throws an Error that says what must not be. */
function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}

/** A problem is of the catalogue, and its texts have no gap that no value fills. */
export function judgeProblem(problem: Problem): void {
  must(problemSchema.safeParse(problem).success, `no problem of the contract: ${JSON.stringify(problem)}`)
  must(problem.code in PROBLEMS, `no problem of the catalogue: ${problem.code}`)
  const text = `${problem.title} ${problem.detail} ${problem.remedy}`
  must(!/\{\w+\}/.test(text), `a gap in a text: ${text}`)
}

/** A descriptor is refused at one of its bytes, or its fields lie side by side within the limits. */
export function judgeDescriptor(bytes: Uint8Array, vendorId: number): void {
  const parsed = parseDescriptor(bytes)
  if (!parsed.ok) {
    judgeProblem(parsed.problem)
    const { offset } = parsed.problem.values
    must(
      typeof offset === 'number' && offset >= 0 && offset <= bytes.length,
      `an offset outside: ${offset ?? ''}`,
    )
    return
  }
  judgeFields(parsed.value)
  const layout = layoutOf(parsed.value, makerOf(vendorId))
  if (layout.kind !== 'hid-pos') return
  for (const { bytes: length, dataBit, dataBytes, count, aim, codeId, more } of layout.layouts) {
    const end = length * 8
    must(Number.isInteger(dataBytes) && dataBit + dataBytes * 8 <= end, 'data outside of its report')
    for (const span of [count, codeId, more, ...(aim ?? [])]) {
      must(
        span === null || (span.bit >= 0 && span.bits <= 32 && span.bit + span.bits <= end),
        'a value outside of its report',
      )
    }
  }
}

function judgeFields({ fields }: ReportDescriptor): void {
  const ends = new Map<string, number>()
  for (const { kind, reportId, bitOffset, bitSize, count, usages } of fields) {
    const key = `${kind} ${reportId}`
    must(bitOffset === (ends.get(key) ?? 0), `a field at ${bitOffset} and not at ${ends.get(key) ?? 0}`)
    must(bitSize > 0 && count > 0 && bitOffset + bitSize * count <= 16_384 * 8, 'a field without a place')
    must(
      usages.every(({ from, to }) => from <= to),
      'usages upside down',
    )
    ends.set(key, bitOffset + bitSize * count)
  }
}

/** What is known of a device before it sends: a problem of the catalogue, and beeps that fit into their report. */
export function judgeReading({ problem, beeps, decoder, protocol }: Reading): void {
  if (problem !== null) judgeProblem(problem)
  must((decoder === null) === (protocol === null), 'a decoder without a protocol, or the other way round')
  if (beeps === null) return
  for (const beep of ['error', 'good-read'] as const) {
    const report = beepReport(beeps, beep)
    must(report.length === beeps.bytes + (beeps.reportId === 0 ? 1 : 0), 'a beep of the wrong length')
    must(
      report.every((byte) => byte >= 0 && byte <= 255),
      'a beep that is no bytes',
    )
  }
}

/**
 * What came out must have gone in: a text is made of pieces of the reports since the last code, in their order,
 * and is no longer than a code may be. Answers whether a code ended here.
 */
export function judgeDecoded(decoded: Decoded, reports: readonly Uint8Array[]): boolean {
  switch (decoded.kind) {
    case 'no-scan':
      return true
    case 'trouble':
      judgeProblem(decoded.problem)
      return false
    case 'scan': {
      const { text } = decoded.scan
      must(
        scanSchema.safeParse(decoded.scan).success,
        `no scan of the contract: ${JSON.stringify(decoded.scan)}`,
      )
      must(text.length <= LONGEST_CODE, `a text of ${text.length} characters`)
      must(
        decoded.aim === null || /^\][A-Za-z][!-~]$/.test(decoded.aim),
        `no identifier: ${decoded.aim ?? ''}`,
      )
      must(isMadeOf(text, reports), `a text that was not sent: ${JSON.stringify(text)}`)
      return true
    }
  }
}

/** Whether a text's bytes are pieces of the reports, one behind the other, at one of the eight places within a byte. */
export function isMadeOf(text: string, reports: readonly Uint8Array[]): boolean {
  for (let shift = 0; shift < 8; shift += 1) {
    const shifted = reports.map((report) => shiftedBy(report, shift))
    if (bytesOf(text).some((bytes) => isComposed(bytes, shifted))) return true
  }
  return false
}

/** The bytes that may have been read as this text: UTF-8, Latin-1, or digits as numbers. */
function bytesOf(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text)
  const latin1 = Buffer.from(text, 'latin1')
  const digits = /^[0-9]*$/.test(text) ? [latin1.map((byte) => byte - 0x30)] : []
  return [utf8, latin1, ...digits.map((bytes) => Buffer.from(bytes))]
}

function shiftedBy(report: Uint8Array, shift: number): Buffer {
  if (shift === 0) return Buffer.from(report.buffer, report.byteOffset, report.length)
  return Buffer.from(report.map((byte, at) => (byte >> shift) | ((report[at + 1] ?? 0) << (8 - shift))))
}

/** The longest piece that fits is always a right one: what is left of the next one is a piece as well. */
function isComposed(bytes: Buffer, reports: readonly Buffer[]): boolean {
  let done = 0
  for (const report of reports) {
    let [fits, tooLong] = [0, Math.min(report.length, bytes.length - done) + 1]
    while (tooLong - fits > 1) {
      const length = (fits + tooLong) >> 1
      if (report.includes(bytes.subarray(done, done + length))) fits = length
      else tooLong = length
    }
    done += fits
  }
  return done === bytes.length
}
