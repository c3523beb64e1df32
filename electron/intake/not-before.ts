import { pauseAfter } from '../cloud/retry/pause.ts'
import type { Problem } from '../contract/problem.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'

/** What a waiting time is made of. */
export interface RetryClock {
  readonly now: () => Date
  /** From 0 to below 1. */
  readonly random: () => number
}

/** When an intake may be tried again by itself after it came to this: ISO 8601. */
export function notBefore(
  { now, random }: RetryClock,
  { tries }: Pick<IntakeRecord, 'tries'>,
  { problem, retryAfterMs }: { readonly problem: Problem; readonly retryAfterMs: number | null },
): string {
  const pause = pauseAfter({ tries: tries + 1, retry: problem.retry, retryAfterMs }, random)
  return new Date(now().getTime() + pause).toISOString()
}
