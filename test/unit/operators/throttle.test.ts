import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FORGIVEN_AFTER_MS,
  LONGEST_WAIT_MS,
  restOfWait,
  waitAfter,
  type PinTry,
} from '../../../electron/operators/throttle.ts'

const NOON = new Date('2026-11-24T12:00:00.000Z').getTime()
const at = (seconds: number) => new Date(NOON + seconds * 1000)
const wrong = (seconds: number): PinTry => ({ at: at(seconds), right: false })
const right = (seconds: number): PinTry => ({ at: at(seconds), right: true })

describe('after wrong PINs', () => {
  it('the first two cost no waiting, then it doubles up to a quarter of an hour', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 20, 2000].map((count) => waitAfter(count) / 1000)).toEqual([
      0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900,
    ])
  })

  it('the rest of the wait counts from the last of them', () => {
    const tries = [wrong(0), wrong(5), wrong(10)]
    expect(restOfWait(tries, at(10))).toBe(30_000)
    expect(restOfWait(tries, at(39.9))).toBe(100)
    expect(restOfWait(tries, at(40))).toBe(0)
    expect(restOfWait([...tries, wrong(41)], at(41))).toBe(60_000)
  })

  it('a right one forgives those before it, and none after it', () => {
    expect(restOfWait([wrong(0), wrong(1), wrong(2), wrong(3), right(100), wrong(101)], at(101))).toBe(0)
    expect(restOfWait([right(0), wrong(1), wrong(2), wrong(3)], at(3))).toBe(30_000)
  })

  it('those of a day ago count no more', () => {
    const long = FORGIVEN_AFTER_MS / 1000
    expect(restOfWait([wrong(0), wrong(1), wrong(2), wrong(long + 3)], at(long + 3))).toBe(0)
  })

  it('nobody ever waits longer than the longest wait, wherever the clock was set', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ seconds: fc.integer({ min: -1e6, max: 1e6 }), right: fc.boolean() })),
        fc.integer({ min: -1e6, max: 1e6 }),
        (tries, now) => {
          const rest = restOfWait(
            tries.map(({ seconds, right }) => ({ at: at(seconds), right })),
            at(now),
          )
          expect(rest).toBeGreaterThanOrEqual(0)
          expect(rest).toBeLessThanOrEqual(LONGEST_WAIT_MS)
        },
      ),
    )
  })

  it('a million tries take years: that is what the waits are for', () => {
    const aDay = (24 * 60 * 60_000) / LONGEST_WAIT_MS
    expect(1_000_000 / aDay / 365).toBeGreaterThan(25)
  })
})
