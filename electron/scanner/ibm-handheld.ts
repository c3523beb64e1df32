import { problem } from '../contract/problem.ts'
import { codeText } from './code-text.ts'
import type { Decoded, Decoder } from './decoder.ts'

/** The IBM hand-held protocol (USB OPOS scanners, usage page 0xFF45): one report a label. */

/** Length, three status bytes; the label begins behind them. */
const HEAD = 4

/** Symbologies of one byte behind the label (documented). */
const ONE_BYTE: Readonly<Record<number, string>> = {
  0x0a: 'EAN/UPC', // UPC-E
  0x0c: 'EAN/UPC', // EAN-8
  0x0d: 'EAN/UPC', // UPC-A
  0x16: 'EAN/UPC', // EAN-13
}

/** Symbologies between 00 and 0B behind the label: Code 128 documented, the rest as public OPOS drivers have them. */
const THREE_BYTES: Readonly<Record<number, string>> = {
  0x0a: 'Code 39',
  0x0d: 'Interleaved 2 of 5',
  0x0e: 'Codabar',
  0x18: 'Code 128',
  0x19: 'Code 93',
  0x25: 'Code 128',
  0x2e: 'PDF417',
  0x2f: 'MaxiCode',
  0x32: 'Data Matrix',
  0x33: 'QR Code',
}

/** Makes the decoder of one IBM hand-held scanner; its codes have no parts. */
export function createIbmHandheldDecoder(): Decoder {
  return {
    push: (report) => [decodeReport(report)],
    isWaiting: () => false,
    drop: () => [],
  }
}

/** Whether a report of an unknown device is one of an IBM hand-held: its own length in front, then `10 03 00`. */
export function looksLikeIbmHandheld(report: Uint8Array): boolean {
  const total = report[0] ?? 0
  return total >= HEAD && total <= report.length && report[1] === 0x10 && report[2] === 3 && report[3] === 0
}

function decodeReport(report: Uint8Array): Decoded {
  const total = report[0] ?? 0
  if (total < HEAD) return malformed(`it says that it is ${total} bytes long`)
  if (total > report.length) return malformed(`it says ${total} bytes, and has ${report.length}`)
  if (total === HEAD) return { kind: 'no-scan', why: 'status' }
  const { label, symbology } = splitLabel(report.subarray(HEAD, total))
  if (label.length === 0) return malformed('it names a symbology and no label')
  const text = label.every((byte) => byte <= 9)
    ? label.reduce((digits, byte) => digits + String(byte), '')
    : codeText(label)
  return { kind: 'scan', scan: { text, symbology, source: 'ibm-handheld' }, aim: null }
}

function malformed(fault: string): Decoded {
  return { kind: 'trouble', problem: problem('report-malformed', { fault }) }
}

/** Label and symbology; a last byte that is no symbology belongs to the label. */
function splitLabel(bytes: Uint8Array): { readonly label: Uint8Array; readonly symbology: string | null } {
  const end = bytes.length
  const last = bytes[end - 1] ?? 0
  if (last === 0x0b && bytes[end - 3] === 0) {
    return { label: bytes.subarray(0, end - 3), symbology: THREE_BYTES[bytes[end - 2] ?? 0] ?? null }
  }
  const isSymbology = last > 9 && last < 0x20
  return isSymbology
    ? { label: bytes.subarray(0, end - 1), symbology: ONE_BYTE[last] ?? null }
    : { label: bytes, symbology: null }
}
