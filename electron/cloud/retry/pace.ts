/** The share of the measured rate that is left after a refusal. */
const CUT = 0.88
/** How much of the last limit is taken back quickly; above it the pace only feels its way. */
const NEAR = 0.97
/** Growth a second, as a share of the limit: quickly while far below it, slowly near and above it. */
const FAST_GROWTH = 0.1
const SLOW_GROWTH = 0.01
/** As long as the limit is not known, the rate grows by this factor a second. */
const SEARCH_GROWTH = 1.4
/** After so long without a refusal, in milliseconds, the slow growth doubles, again and again. */
const CALM_MS = 8_000
/** What a late timer may catch up, in milliseconds. */
const SLACK_MS = 25
/** What counts as the measured rate: the calls that were taken within this time, in milliseconds. */
const WINDOW_MS = 1000
/** A refusal without Retry-After stops the automatic calls for so long, in milliseconds; it doubles. */
const FIRST_STOP_MS = 50
const LONGEST_STOP_MS = 30_000
/** The first guess is never lower than this, in calls a second: one early refusal says little of the rate. */
const LEAST_GUESS = 10
/** Never slower than this by itself, in calls a second. */
const SLOWEST = 0.05

/** What came of a call, as far as the pace cares. */
export interface PacedCall {
  /** It was taken. Milliseconds of the caller's clock, like all times here. */
  taken(now: number): void
  /** It was refused because there were too many (429). `retryAfterMs` is null where nothing was said. */
  refused(now: number, retryAfterMs: number | null): void
}

/** Finds the rate that the tenant allows and stays just under it. */
export interface Pace {
  /** How long an automatic call must wait, in milliseconds; 0 lets it go. */
  waitMs(now: number): number
  /** How much longer a refusal stops the automatic calls, in milliseconds; 0 where none does. */
  stopMs(now: number): number
  /** A call leaves. A person's call does not wait; it counts all the same. */
  begin(now: number): PacedCall
  /** Calls a second that are allowed; Infinity as long as nothing was ever refused. */
  rate(now: number): number
}

/**
 * Makes a pace without a limit. The first refusal sets the rate to a little less than what was taken in the last
 * second; from then on it grows, quickly at first and slowly near the last limit, and each refusal cuts it
 * (additive increase, multiplicative decrease; the two speeds as in TCP's CUBIC, RFC 9438). Calls are spread
 * evenly, so that the tenant sees no bursts.
 */
export function createPace(): Pace {
  let rate = Infinity
  let limit = Infinity
  /** The first refusal often comes before a whole second was measured: then the limit is only a guess. */
  let isSearching = false
  let grownAt = 0
  let cutAt = -Infinity
  let nextAt = -Infinity
  let stoppedUntil = -Infinity
  let stopMs = FIRST_STOP_MS
  let takenSinceCut = 0
  const taken: number[] = []

  const measured = (now: number): number => {
    while ((taken[0] ?? Infinity) <= now - WINDOW_MS) taken.shift()
    return taken.length / (WINDOW_MS / 1000)
  }
  const grow = (now: number): void => {
    const seconds = Math.max(0, now - Math.max(grownAt, stoppedUntil)) / 1000
    grownAt = Math.max(now, grownAt)
    if (rate === Infinity || seconds === 0) return
    if (isSearching) {
      rate *= SEARCH_GROWTH ** seconds
      return
    }
    const slow = SLOW_GROWTH * 2 ** Math.min(8, Math.floor((now - cutAt) / CALM_MS))
    const near = limit * NEAR
    const fast = Math.min(Math.max(0, near - rate), FAST_GROWTH * limit * seconds)
    rate += fast > 0 ? fast : slow * limit * seconds
    limit = Math.max(limit, rate)
  }
  const refuse = (now: number, sentAt: number, retryAfterMs: number | null): void => {
    stoppedUntil = Math.max(stoppedUntil, now + (retryAfterMs ?? 0))
    // What was sent before the last cut tells of the rate before it.
    if (sentAt < cutAt) return
    grow(now)
    const isFirst = rate === Infinity
    const allowed = Math.max(isFirst ? LEAST_GUESS : 1, measured(now))
    const isFarOff = takenSinceCut === 0 && !isFirst
    limit = Math.max(SLOWEST, isFarOff ? rate / 2 : Math.min(rate, allowed))
    isSearching = isFirst || isFarOff
    rate = Math.max(SLOWEST, limit * CUT)
    stopMs = takenSinceCut === 0 ? Math.min(LONGEST_STOP_MS, stopMs * 2) : FIRST_STOP_MS
    if (retryAfterMs === null) stoppedUntil = Math.max(stoppedUntil, now + stopMs)
    cutAt = now
    takenSinceCut = 0
  }

  return {
    waitMs: (now) => {
      grow(now)
      return Math.max(0, stoppedUntil - now, rate === Infinity ? 0 : nextAt - now)
    },
    stopMs: (now) => Math.max(0, stoppedUntil - now),
    begin: (now) => {
      grow(now)
      if (rate !== Infinity) nextAt = Math.max(nextAt, now - SLACK_MS) + 1000 / rate
      return {
        taken: (at) => {
          taken.push(at)
          measured(at)
          takenSinceCut += 1
        },
        refused: (at, retryAfterMs) => {
          refuse(at, now, retryAfterMs)
        },
      }
    },
    rate: (now) => {
      grow(now)
      return rate
    },
  }
}
