import type { Box, BoxRow } from '../../../electron/contract/box.ts'

/** One scan of a box: its number and its serial. */
export interface BoxScan {
  readonly number: number
  readonly deviceSerial: string
}

/** What there is to say about the last thing that happened at a box. `turn` is another one each time. */
export type Said =
  | { readonly what: 'nothing' }
  | { readonly what: 'new'; readonly row: BoxRow }
  | { readonly what: 'repeated' | 'undone'; readonly scan: BoxScan; readonly turn: number }

/** A scan that was taken back here; `at` is how many devices the box had then. */
export interface Undone extends BoxScan {
  readonly at: number
}

/**
 * What there is to say: that a scan was taken back, until the next one comes; that a device was in the box already; else
 * the newest device.
 */
export function whatWasSaid(
  box: Pick<Box, 'count' | 'repeated' | 'newest'>,
  undone: Undone | null,
  turn: number,
): Said {
  if (box.repeated !== null) return { what: 'repeated', scan: box.repeated, turn }
  if (undone !== null && undone.at === box.count) return { what: 'undone', scan: undone, turn }
  const [row] = box.newest
  return row === undefined ? { what: 'nothing' } : { what: 'new', row }
}
