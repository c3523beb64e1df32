import { describe, expect, it } from 'vitest'
import { ageOf } from '../../../../renderer/desks/returns/credential-age.ts'

const NOW = Date.parse('2026-11-24T09:41:00.000Z')

describe('the age of a credential', () => {
  it.each([
    ['2026-11-24T09:00:00.000Z', 'credential.days', 0],
    ['2026-11-23T09:00:00.000Z', 'credential.days', 1],
    ['2026-09-01T09:00:00.000Z', 'credential.months', 2],
    ['2025-03-03T09:00:00.000Z', 'credential.months', 20],
    ['2024-03-04T09:00:00.000Z', 'credential.years', 2],
  ] as const)('since %s is %s %i', (since, text, count) => {
    expect(ageOf(since, NOW)).toEqual({ text, count })
  })

  it('is not said of no time, a text that is no time, and a day that is yet to come', () => {
    for (const since of [null, 'the day before yesterday', '2027-01-01T00:00:00.000Z']) {
      expect(ageOf(since, NOW)).toBeNull()
    }
  })
})
