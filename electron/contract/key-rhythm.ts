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

/** Two ticks of the coarsest clock that dates keys (Windows, 15.6 ms). */
const STEADY_MS = 32
const STEADY_SHARE = 0.3
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
  const sorted = judged.toSorted((one, other) => one - other)
  return {
    average: judged.reduce((sum, gap) => sum + gap, 0) / Math.max(1, judged.length),
    longest: Math.max(0, ...gaps),
    gaps: judged.length,
    spread: (sorted.at(-2) ?? 0) - (sorted[0] ?? 0),
  }
}

/** Whether the pauses are as alike as only a machine makes them. At 80 to 250 ms a key nothing else tells. */
export function isSteady({ average, spread }: Rhythm): boolean {
  return spread <= Math.max(STEADY_MS, STEADY_SHARE * average)
}

function needsShift(char: string | null): boolean {
  return char !== null && /^[A-Z~!@#$%^&*()_+{}|:"<>?]$/.test(char)
}
