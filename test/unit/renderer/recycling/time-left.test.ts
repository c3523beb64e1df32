import { describe, expect, it } from 'vitest'
import { paceOf, timeLeftOf } from '../../../../renderer/desks/recycling/time-left.ts'

describe('the time that is left', () => {
  it.each([
    [null, { say: 'unknown' }],
    [Number.POSITIVE_INFINITY, { say: 'unknown' }],
    [0, { say: 'moments' }],
    [9.9, { say: 'moments' }],
    [10, { say: 'seconds', seconds: 10 }],
    [41, { say: 'seconds', seconds: 50 }],
    [51, { say: 'minutes', minutes: 1 }],
    [61, { say: 'minutes', minutes: 2 }],
    [59 * 60, { say: 'minutes', minutes: 59 }],
    [59 * 60 + 1, { say: 'hours', hours: 1, minutes: 0 }],
    [61 * 60, { say: 'hours', hours: 1, minutes: 5 }],
    [119 * 60, { say: 'hours', hours: 2, minutes: 0 }],
  ] as const)('of %s seconds is said as people say it', (seconds, said) => {
    expect(timeLeftOf(seconds)).toEqual(said)
  })

  it('never promises less than there is', () => {
    for (let seconds = 10; seconds < 20_000; seconds += 7) {
      const said = timeLeftOf(seconds)
      const promised =
        said.say === 'seconds'
          ? said.seconds
          : said.say === 'minutes'
            ? said.minutes * 60
            : said.say === 'hours'
              ? (said.hours * 60 + said.minutes) * 60
              : 0
      expect(promised).toBeGreaterThanOrEqual(seconds)
    }
  })
})

describe('the pace', () => {
  it('is told in devices a second, or a minute where that would be less than one', () => {
    expect(paceOf(7.44)).toEqual({ per: 'second', devices: 7.4 })
    expect(paceOf(0.5)).toEqual({ per: 'minute', devices: 30 })
  })
})
