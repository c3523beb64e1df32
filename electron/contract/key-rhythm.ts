/**
 * The rhythm of keys, as the page and the station both judge it: the page when it tells a scanner in keyboard
 * mode from fingers, the station when it learns how one scanner types. All times are milliseconds.
 */

/** A key of which the rhythm is asked: what it types (null for Enter, Tab and the like) and when it went down. */
export interface TimedKey {
  readonly char: string | null
  readonly at: number
}

/** The pauses between neighbouring keys. */
export interface Rhythm {
  readonly average: number
  readonly longest: number
  /** How many pauses average and spread are of. */
  readonly gaps: number
  /** How far the pauses lie apart, the longest of them left out: one hiccup does not make a person. */
  readonly spread: number
}

/** No person types a serial at this average or faster; steady or not, it was a machine. */
export const QUICK_MS = 60
/** The slowest average of a scanner that nothing was learnt about: Zebra's are at about 80, some at 120. */
export const SLOWEST_MS = 160
/** The longest pause of anything that is still a scanner. */
export const PERSON_MS = 250

/** One tick of the coarsest clock that dates keys (Windows, 15.6 ms), and one poll of a slow keyboard (8 ms). */
const STEADY_MS = 24
const STEADY_SHARE = 0.25
/** From so many pauses on their being alike says something: chance makes four alike, and hardly seven. */
export const ENOUGH_GAPS = 7

/**
 * The rhythm of keys in their order. A key with Shift takes a scanner two more reports, so the pauses around
 * such keys say little about its pace; where enough others are left, average and spread are theirs alone.
 */
export function rhythmOf(keys: readonly TimedKey[]): Rhythm {
  const gaps: number[] = []
  const plain: number[] = []
  for (const [index, key] of keys.entries()) {
    const before = keys[index - 1]
    if (before === undefined) continue
    gaps.push(key.at - before.at)
    if (!needsShift(before.char) && !needsShift(key.char)) plain.push(key.at - before.at)
  }
  const judged = plain.length >= ENOUGH_GAPS ? plain : gaps
  return {
    average: judged.reduce((sum, gap) => sum + gap, 0) / Math.max(1, judged.length),
    longest: Math.max(0, ...gaps),
    gaps: judged.length,
    spread: spreadOf(judged),
  }
}

/** Whether the pauses are as alike as a machine makes them, and hardly ever a person. */
export function isSteady({ average, spread }: Rhythm): boolean {
  return isAlike(spread, average)
}

/** Whether times that lie so far apart are as good as equal, at this average of milliseconds a key. */
export function isAlike(spread: number, average: number): boolean {
  return spread <= Math.max(STEADY_MS, STEADY_SHARE * average)
}

/** How far times lie apart, the longest left out. */
export function spreadOf(times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other)
  return (sorted.at(-2) ?? 0) - (sorted[0] ?? 0)
}

function needsShift(char: string | null): boolean {
  return char !== null && /^[A-Z~!@#$%^&*()_+{}|:"<>?]$/.test(char)
}
