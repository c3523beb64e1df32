/** How many calls the simulated cloud takes a second, and what it says when there are more. */
export interface RateLimit {
  readonly perSecond: number
  /** `Retry-After`: left out, as seconds, or as a date. */
  readonly retryAfter: 'none' | 'seconds' | 'date'
}

/** Decides about calls one by one. */
export interface RateLimiter {
  /** Null lets the call pass; else the seconds until one would. */
  refuse(at: number): number | null
}

/** A bucket that fills by `perSecond` and holds as many: a burst of one second passes. Times in milliseconds. */
export function createRateLimiter({ perSecond }: RateLimit, start: number): RateLimiter {
  let tokens = perSecond
  let filledAt = start
  return {
    refuse: (at) => {
      tokens = Math.min(perSecond, tokens + ((at - filledAt) / 1000) * perSecond)
      filledAt = at
      if (tokens >= 1) {
        tokens -= 1
        return null
      }
      return (1 - tokens) / perSecond
    },
  }
}
