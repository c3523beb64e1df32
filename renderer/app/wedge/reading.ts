import type { KeyStroke } from '../../../electron/contract/wedge-profile.ts'
import type { RunKey } from './find-scan.ts'

/** What is remembered between two keys, and what a key makes the page do. `B` is what can be put back. */

/** A key of the run under way. */
export interface HeldKey<B> extends RunKey {
  readonly code: string
  /** What the field or the keypad held before this key. */
  readonly before: B
}

/** What is remembered between two keys. */
export interface Reading<B> {
  /** The keys that came without a pause. */
  readonly run: readonly HeldKey<B>[]
  /** When something printable was last typed. */
  readonly printableAt: number | null
  /** When the last scan ended. */
  readonly scanAt: number | null
  /** The digits of an Alt code under way. */
  readonly altCode: string
}

/** Where a key lands. */
export interface Place<B> {
  readonly inField: boolean
  /** What the field or the keypad holds, to be put back should the key be part of a scan. */
  readonly before: B
}

/** A scan, all its keys, and what to put back. */
export interface WedgeScan<B> {
  readonly text: string
  readonly keys: readonly KeyStroke[]
  readonly before: B
}

/** What is to be done about a key. */
export type Deed<B> =
  | { readonly does: 'pass' }
  /** Nobody else hears of the key. */
  | { readonly does: 'swallow' }
  /** A character for the keypad. */
  | { readonly does: 'type'; readonly char: string }
  | { readonly does: 'erase'; readonly all: boolean }
  /** An Enter for the screen; swallowed where it is no decision of its own. */
  | { readonly does: 'enter'; readonly deliberate: boolean }
  /** The key ended a scan, and is swallowed. */
  | { readonly does: 'scan'; readonly scan: WedgeScan<B> }

/** One step: what is remembered from here on, and what is to be done. */
export interface Step<B> {
  readonly next: Reading<B>
  readonly deed: Deed<B>
}

/** Before the first key. */
export function newReading<B>(): Reading<B> {
  return { run: [], printableAt: null, scanAt: null, altCode: '' }
}
