import type { Retry } from '../../contract/problem.ts'

/** The first pause is at most this long, in milliseconds; each one after it may be twice as long. */
export const FIRST_PAUSE_MS = 1000
/** No pause is longer than this by itself, in milliseconds: a station that was forgotten recovers in minutes. */
export const LONGEST_PAUSE_MS = 5 * 60 * 1000
/** What a try came to that led to nothing. */
export interface FailedTry {
  /** How many in a row, this one included; at least 1. */
  readonly tries: number
  /** When its problem says that trying again makes sense. */
  readonly retry: Retry
  /** How long RSA asks us to wait, in milliseconds; null where it does not say. */
  readonly retryAfterMs: number | null
}

/** Whether time alone may help. Otherwise a person must change something first. */
export function mayPassByItself(retry: Retry): boolean {
  return retry === 'now' || retry === 'later'
}

/** The longest that a pause may be at random, in milliseconds. */
export function pauseCeiling({ tries, retry }: Pick<FailedTry, 'tries' | 'retry'>): number {
  // Asking often would only be noise.
  if (!mayPassByItself(retry)) return LONGEST_PAUSE_MS
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries - 1, 30))
}

/**
 * How long to wait before the next try, in milliseconds: full jitter under a ceiling that doubles (Brooker,
 * “Exponential Backoff And Jitter”, 2015), and never less than RSA asked for. `random` is from 0 to below 1.
 */
export function pauseAfter(failed: FailedTry, random: () => number): number {
  return Math.max(Math.round(random() * pauseCeiling(failed)), failed.retryAfterMs ?? 0)
}
