import type { Reason } from '../../electron/contract/words.ts'

/** Every reason, as a table that misses none; the page has no use for the schema at run time. */
const ALL: Readonly<Record<Reason, true>> = {
  returned: true,
  replaced: true,
  'left-company': true,
  defective: true,
  recycled: true,
  lost: true,
  stolen: true,
  other: true,
}

/** Every reason, in the order in which they are offered. */
export const REASONS = Object.keys(ALL) as readonly Reason[]
