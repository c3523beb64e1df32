import type { Problem } from '../contract/problem.ts'
import type { Scan } from '../contract/scan.ts'

/** What a decoder makes of reports. */
export type Decoded =
  | {
      readonly kind: 'scan'
      readonly scan: Scan
      /** The AIM symbology identifier, for example "]C0"; null where the scanner sends none. */
      readonly aim: string | null
    }
  /** The scanner speaks, but not of a code: the answer to a command, or its status. */
  | { readonly kind: 'no-scan'; readonly why: 'command-answer' | 'status' }
  /** Something was lost or made no sense. */
  | { readonly kind: 'trouble'; readonly problem: Problem }

/**
 * Makes codes of one scanner's reports. It keeps the parts of a code that is not whole yet, and no clock:
 * times come in as milliseconds of any steady clock.
 */
export interface Decoder {
  /** One report, as node-hid gives it: with its id where the device has ids. */
  push(report: Uint8Array, at: number): readonly Decoded[]
  /** Whether parts of a code wait for the rest. */
  isWaiting(): boolean
  /** The scanner is gone, or has been silent for `PART_TIMEOUT_MS`: what is not whole is dropped. */
  drop(why: 'silence' | 'unplugged'): readonly Decoded[]
}

/** After so many milliseconds without the next part a code is given up. */
export const PART_TIMEOUT_MS = 500
