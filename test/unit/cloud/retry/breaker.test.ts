import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createBreaker,
  FAILURES_TO_OPEN,
  FIRST_REST_MS,
  LONGEST_REST_MS,
  type Breaker,
} from '../../../../electron/cloud/retry/breaker.ts'

/** A breaker that has just opened, at time 0 and with the longest jitter. */
function opened(): Breaker {
  const breaker = createBreaker(() => 0.999_999)
  for (let call = 0; call < FAILURES_TO_OPEN; call += 1) breaker.begin().failed(0)
  return breaker
}

describe('the breaker', () => {
  it('stays closed while calls are answered now and then', () => {
    const breaker = createBreaker(() => 0.5)
    for (let round = 0; round < 20; round += 1) {
      for (let call = 1; call < FAILURES_TO_OPEN; call += 1) breaker.begin().failed(round)
      breaker.begin().answered()
      expect([breaker.mayChange(), breaker.restMs(round)]).toEqual([true, 0])
    }
  })

  it('opens after failures in a row: no change may leave, and automatic lookups rest', () => {
    const breaker = opened()
    expect(breaker.mayChange()).toBe(false)
    expect(breaker.restMs(0)).toBe(FIRST_REST_MS)
    expect(breaker.restMs(FIRST_REST_MS - 1)).toBe(1)
  })

  it('lets one lookup go when the rest is over, and still no change', () => {
    const breaker = opened()
    expect(breaker.restMs(FIRST_REST_MS)).toBe(0)
    breaker.begin()
    expect(breaker.restMs(FIRST_REST_MS)).toBeGreaterThan(0)
    expect(breaker.mayChange()).toBe(false)
  })

  it('closes with the first answer, whoever got it', () => {
    const breaker = opened()
    const byPerson = breaker.begin()
    byPerson.answered()
    expect([breaker.mayChange(), breaker.restMs(0)]).toEqual([true, 0])
  })

  it('rests twice as long after each lookup that finds nobody, up to a minute', () => {
    const breaker = opened()
    let now = 0
    const rests: number[] = []
    for (let probe = 0; probe < 8; probe += 1) {
      rests.push(breaker.restMs(now))
      now += breaker.restMs(now)
      breaker.begin().failed(now)
    }
    expect(rests).toEqual([
      2000,
      4000,
      8000,
      16_000,
      32_000,
      LONGEST_REST_MS,
      LONGEST_REST_MS,
      LONGEST_REST_MS,
    ])
  })

  it('is not moved by what was under way when it opened and fails too', () => {
    const breaker = createBreaker(() => 0.999_999)
    const calls = Array.from({ length: 8 }, () => breaker.begin())
    for (const call of calls) call.failed(0)
    expect(breaker.restMs(0)).toBe(FIRST_REST_MS)
  })

  it('asks again after a lookup that was told to come later', () => {
    const breaker = opened()
    const probe = breaker.begin()
    expect(breaker.restMs(FIRST_REST_MS)).toBeGreaterThan(0)
    probe.undecided()
    expect([breaker.restMs(FIRST_REST_MS), breaker.mayChange()]).toEqual([0, false])
  })

  it('never lets a change leave between a failure that opens it and an answer, whatever happens', () => {
    const step = fc.record({
      pass: fc.integer({ min: 0, max: 70_000 }),
      what: fc.constantFrom('answered', 'failed', 'undecided'),
    })
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (steps, random) => {
          const breaker = createBreaker(() => random)
          let now = 0
          let inARow = 0
          for (const { pass, what } of steps) {
            now += pass
            const call = breaker.begin()
            if (what === 'failed') call.failed(now)
            else call[what]()
            inARow = what === 'answered' ? 0 : inARow + (what === 'failed' ? 1 : 0)
            expect(breaker.mayChange()).toBe(inARow < FAILURES_TO_OPEN)
            expect(breaker.restMs(now)).toBeLessThanOrEqual(LONGEST_REST_MS)
            expect(breaker.restMs(now) === 0 || !breaker.mayChange()).toBe(true)
          }
        },
      ),
    )
  })
})
