/** The rate is that of the last seconds, in milliseconds: it follows what happens without jumping. */
export const RATE_WINDOW_MS = 10_000

/** How fast something goes. */
export interface Rate {
  /** One more is done. Milliseconds of any clock. */
  count(now: number): void
  /** How many a second, over the last seconds. */
  perSecond(now: number): number
}

/** Begins to count. Memory is bounded by what happens within the window. */
export function createRate(): Rate {
  const times: number[] = []
  let first: number | undefined
  return {
    count: (now) => {
      first ??= now
      times.push(now)
    },
    perSecond: (now) => {
      while ((times[0] ?? Infinity) <= now - RATE_WINDOW_MS) times.shift()
      const since = Math.min(RATE_WINDOW_MS, now - (first ?? now))
      return since < 250 ? 0 : (times.length * 1000) / since
    },
  }
}
