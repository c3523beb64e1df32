import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FIRST_PAUSE_MS,
  LONGEST_PAUSE_MS,
  pauseAfter,
  pauseCeiling,
  type FailedTry,
} from '../../../../electron/cloud/retry/pause.ts'
import { LONGEST_RETRY_AFTER_MS } from '../../../../electron/cloud/retry/retry-after.ts'

const anyTry: fc.Arbitrary<FailedTry> = fc.record({
  tries: fc.integer({ min: 1, max: 10_000 }),
  retry: fc.constantFrom('now', 'later', 'never', 'after-person'),
  retryAfterMs: fc.option(fc.integer({ min: 0, max: LONGEST_RETRY_AFTER_MS })),
})
const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('the pause after a try', () => {
  it('doubles its ceiling from one second up to five minutes', () => {
    const ceilings = [1, 2, 3, 4, 9, 10, 11].map((tries) => pauseCeiling({ tries, retry: 'later' }))
    expect(ceilings).toEqual([1000, 2000, 4000, 8000, 256_000, 300_000, 300_000])
    expect(FIRST_PAUSE_MS).toBe(1000)
  })

  it('takes any part of its ceiling, so that many stations do not come back at once', () => {
    const failed: FailedTry = { tries: 4, retry: 'later', retryAfterMs: null }
    expect(pauseAfter(failed, () => 0)).toBe(0)
    expect(pauseAfter(failed, () => 0.5)).toBe(4000)
    expect(pauseAfter(failed, () => 0.999_999)).toBe(8000)
  })

  it('gives up the small steps where a person must change something first', () => {
    for (const retry of ['never', 'after-person'] as const) {
      expect(pauseCeiling({ tries: 1, retry })).toBe(LONGEST_PAUSE_MS)
    }
  })

  it('is never shorter than RSA asks for, and never longer than its ceiling or that', () => {
    fc.assert(
      fc.property(anyTry, anyRandom, (failed, random) => {
        const pause = pauseAfter(failed, () => random)
        const asked = failed.retryAfterMs ?? 0
        expect(pause).toBeGreaterThanOrEqual(asked)
        expect(pause).toBeLessThanOrEqual(Math.max(asked, pauseCeiling(failed)))
        expect(pause).toBeLessThanOrEqual(Math.max(LONGEST_PAUSE_MS, LONGEST_RETRY_AFTER_MS))
      }),
    )
  })
})
