import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPace } from '../../../../electron/cloud/retry/pace.ts'
import { createRateLimiter } from '../../../../electron/training/rate-limit.ts'

/** How a simulated tenant and its callers behave. Times in milliseconds. */
interface Scene {
  readonly perSecond: number
  readonly retryAfter: 'none' | 'seconds' | 'exact'
  readonly calls: number
  readonly workers: number
  readonly latency: number
  /** How late timers are at most. */
  readonly late: () => number
}

/** Plays callers against a tenant on a virtual clock, until every call was taken once. */
function play({ perSecond, retryAfter, calls, workers, latency, late }: Scene) {
  const pace = createPace()
  const limiter = createRateLimiter({ perSecond, retryAfter: 'none' }, 0)
  const agenda: { at: number; run: () => void }[] = []
  let now = 0
  let left = calls
  let refused = 0
  const at = (time: number, run: () => void) => agenda.push({ at: time, run })
  const work = (): void => {
    if (left === 0) return
    const wait = pace.waitMs(now)
    if (wait > 0) {
      at(now + Math.ceil(wait) + late(), work)
      return
    }
    left -= 1
    const call = pace.begin(now)
    at(now + latency, () => {
      const seconds = limiter.refuse(now)
      if (seconds === null) call.taken(now)
      else {
        refused += 1
        left += 1
        const exact = seconds * 1000
        const asked = { none: null, exact, seconds: Math.ceil(seconds) * 1000 }[retryAfter]
        call.refused(now, asked)
      }
      work()
    })
  }
  for (let worker = 0; worker < workers; worker += 1) work()
  while (agenda.length > 0) {
    const next = agenda.reduce((first, each) => (each.at < first.at ? each : first))
    agenda.splice(agenda.indexOf(next), 1)
    now = next.at
    next.run()
  }
  return { seconds: now / 1000, share: refused / (calls + refused) }
}

describe('the pace', () => {
  it('keeps no call back as long as nothing was refused', () => {
    const pace = createPace()
    for (let call = 0; call < 1000; call += 1) {
      expect(pace.waitMs(call)).toBe(0)
      pace.begin(call).taken(call + 20)
    }
    expect(pace.rate(1000)).toBe(Infinity)
  })

  it('waits as long as a refusal asks for', () => {
    const pace = createPace()
    pace.begin(0).refused(20, 7000)
    expect(pace.waitMs(20)).toBe(7000)
    expect(pace.waitMs(7020)).toBeLessThanOrEqual(1000 / pace.rate(7020))
  })

  it('takes a refusal of what was sent before the last cut for the same one', () => {
    const pace = createPace()
    const calls = Array.from({ length: 8 }, () => pace.begin(0))
    for (const call of calls.slice(0, 4)) call.taken(20)
    for (const call of calls.slice(4)) call.refused(21, null)
    const once = createPace()
    const others = Array.from({ length: 8 }, () => once.begin(0))
    for (const call of others.slice(0, 4)) call.taken(20)
    others[4]?.refused(21, null)
    expect(pace.rate(30)).toBeCloseTo(once.rate(30), 6)
  })

  it('finds the rate that a tenant allows: at most a tenth slower, and few calls are refused', () => {
    const scenes = fc.record({
      perSecond: fc.integer({ min: 20, max: 200 }),
      retryAfter: fc.constantFrom('none' as const, 'exact' as const, 'seconds' as const),
      workers: fc.constantFrom(8, 16),
      lateness: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(scenes, ({ perSecond, retryAfter, workers, lateness }) => {
        // Forty seconds' worth of calls, with fast enough workers.
        fc.pre((workers * 1000) / 20 > perSecond * 1.3)
        const calls = perSecond * 40
        const late = () => lateness / 2
        const { seconds, share } = play({ perSecond, retryAfter, calls, workers, latency: 20, late })
        expect(seconds).toBeLessThanOrEqual((calls / perSecond) * 1.1)
        expect(share).toBeLessThanOrEqual(0.05)
      }),
      { numRuns: 60 },
    )
  })

  it('comes down to a slow tenant too, and never stops for good', () => {
    const { seconds } = play({
      perSecond: 2,
      retryAfter: 'none',
      calls: 100,
      workers: 8,
      latency: 20,
      late: () => 1,
    })
    expect(seconds).toBeLessThan(100)
  })
})
