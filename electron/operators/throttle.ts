/** So many wrong PINs in a row cost no waiting: people mistype. */
const FREE = 2
/** The first wait after them; each further wrong PIN doubles it. Milliseconds. */
const FIRST_WAIT_MS = 30_000
/** No wait is longer: about a hundred tries a day remain, and a PIN of six digits has a million. Milliseconds. */
export const LONGEST_WAIT_MS = 15 * 60_000
/** A wrong PIN of longer ago does not count any more. Milliseconds. */
export const FORGIVEN_AFTER_MS = 24 * 60 * 60_000

/** How long one must wait after so many wrong PINs in a row, counted from the last of them. Milliseconds. */
export function waitAfter(wrong: number): number {
  return wrong <= FREE ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrong - FREE - 1))
}

/** What the journal says of one supervisor's PINs: when a wrong one was typed, and when a right one. */
export interface PinTry {
  readonly at: Date
  readonly right: boolean
}

/**
 * How long a supervisor still has to wait, in milliseconds; 0 where a PIN may be looked at now. `tries` are theirs, in
 * order. A clock that was set back makes nobody wait longer than the wait itself.
 */
export function restOfWait(tries: readonly PinTry[], now: Date): number {
  const lastRight = tries.findLastIndex(({ right }) => right)
  const wrong = tries
    .slice(lastRight + 1)
    .filter(({ at }) => now.getTime() - at.getTime() < FORGIVEN_AFTER_MS)
  const last = wrong.at(-1)
  if (last === undefined) return 0
  const wait = waitAfter(wrong.length)
  return Math.max(0, Math.min(wait, last.at.getTime() + wait - now.getTime()))
}
