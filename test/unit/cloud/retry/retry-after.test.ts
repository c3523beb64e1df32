import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_RETRY_AFTER_MS, retryAfterMs } from '../../../../electron/cloud/retry/retry-after.ts'

const NOW = new Date('2026-01-01T00:00:00Z')

describe('Retry-After', () => {
  it('is read as seconds', () => {
    expect(retryAfterMs('7', NOW)).toBe(7000)
    expect(retryAfterMs(' 0 ', NOW)).toBe(0)
  })

  it('is read as a date, which may have passed', () => {
    expect(retryAfterMs('Thu, 01 Jan 2026 00:00:30 GMT', NOW)).toBe(30_000)
    expect(retryAfterMs('Wed, 31 Dec 2025 23:59:00 GMT', NOW)).toBe(0)
  })

  it('says nothing where it can’t be read', () => {
    for (const header of [undefined, '', 'soon', '-5', '1.5', '2026']) {
      expect({ header, wait: retryAfterMs(header, NOW) }).toEqual({
        header,
        wait: header === '2026' ? LONGEST_RETRY_AFTER_MS : null,
      })
    }
  })

  it('is never longer than the cap, nor negative, whatever is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.nat().map(String), fc.date().map(String)), (header) => {
        const wait = retryAfterMs(header, NOW)
        if (wait === null) return
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(LONGEST_RETRY_AFTER_MS)
      }),
    )
  })
})
