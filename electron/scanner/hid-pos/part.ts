/** What one HID POS report says. */
export interface Part {
  /** The report's id; 0 where there are none. A code's parts all come in the same report. */
  readonly reportId: number
  /** Data of the code, as long as the report says it is. */
  readonly data: Uint8Array
  /** The AIM symbology identifier, for example "]C0"; null where the report has none. */
  readonly aim: string | null
  /** The maker's own letter for the symbology; null where there is none. */
  readonly codeId: number | null
  /** More of this code follows in the next report. */
  readonly more: boolean
}

/** A report read: a part of a code, nothing for us, or something that makes no sense. */
export type ReportRead =
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'ignored' }
  | {
      readonly kind: 'malformed'
      readonly fault: string
      /** More of its code may follow. Of a report without its identifier nothing is believed. */
      readonly more: boolean
    }

/** A report with nothing for us in it. */
export const IGNORED: ReportRead = { kind: 'ignored' }

/**
 * Whether a report says nothing at all. One that is empty but names the symbology is the end of a code: of one
 * that filled the reports before it to the last byte.
 */
export function isIdle(bytes: number, more: boolean, aim: string | null): boolean {
  return bytes === 0 && !more && aim === null
}

/** The identifier of three bytes, or null where they are none (ISO/IEC 15424: `]`, a letter, a modifier). */
export function aimText(first: number, letter: number, modifier: number): string | null {
  if (first !== 0x5d || !isLetter(letter) || modifier < 0x21 || modifier > 0x7e) return null
  return String.fromCharCode(first, letter, modifier)
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}
