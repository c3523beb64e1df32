import fc from 'fast-check'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { beginOfDay, daysOf, endOfDay } from '../../../electron/contract/history-days.ts'
import { TIME_BUCKETS } from '../../../electron/contract/history-names.ts'
import { makeReport, summarise } from '../../../electron/journal/history-report.ts'
import { SCHEMA_STEPS } from '../../../electron/journal/schema.ts'

describe('the times of a report', () => {
  it('are none where nothing came to an outcome', () => {
    expect(summarise([])).toMatchObject({ count: 0, median: null, ninety: null })
  })

  it('name a time that really was: half are not longer than the median, nine of ten not than the other', () => {
    const times = fc.array(fc.integer({ min: 0, max: 200_000_000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(times, (all) => {
        const { median, ninety, buckets } = summarise(all)
        const notLonger = (than: number | null) => all.filter((time) => time <= (than ?? -1)).length
        expect(all).toContain(median)
        expect(all).toContain(ninety)
        expect(notLonger(median)).toBeGreaterThanOrEqual(all.length / 2)
        expect(notLonger((median ?? 0) - 1)).toBeLessThan(all.length / 2)
        expect(notLonger(ninety)).toBeGreaterThanOrEqual(all.length * 0.9)
        expect(notLonger((ninety ?? 0) - 1)).toBeLessThan(all.length * 0.9)
        expect(buckets.reduce((sum, count) => sum + count)).toBe(all.length)
        TIME_BUCKETS.forEach((seconds, place) => {
          const upTo = buckets.slice(0, place + 1).reduce((sum, count) => sum + count)
          expect(upTo).toBe(notLonger(seconds * 1000))
        })
      }),
    )
  })
})

describe('the picture of some days', () => {
  const days = daysOf('2026-03-27', '2026-03-31', 366)
  const put = (
    rows: readonly (readonly [state: string, reason: string | null, opened: number, since: number])[],
  ) => {
    const db = new DatabaseSync(':memory:')
    db.exec(SCHEMA_STEPS.join(''))
    const insert = db.prepare(
      `INSERT INTO history (intake_id, device_serial, state, reason, operator, opened_at, since)
       VALUES (?, '1', ?, ?, 'o', ?, ?)`,
    )
    rows.forEach(([state, reason, opened, since], index) =>
      insert.run(String(index), state, reason, opened, since),
    )
    return db
  }

  it('has each intake on the day on which it was opened, whatever clocks were changed', () => {
    const first = beginOfDay(days[0] ?? '')
    const end = endOfDay(days.at(-1) ?? '')
    const moments = fc.array(fc.integer({ min: first - 90_000_000, max: end + 90_000_000 }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(moments, (opened) => {
        const db = put(opened.map((at) => ['disabled', 'returned', at, at + 1000] as const))
        const report = makeReport(db, days)
        for (const { day, states } of report.days) {
          const ofDay = opened.filter((at) => at >= beginOfDay(day) && at < endOfDay(day)).length
          expect(states).toEqual(ofDay === 0 ? [] : [{ state: 'disabled', count: ofDay }])
        }
        expect(report.total).toBe(opened.filter((at) => at >= first && at < end).length)
        db.close()
      }),
      { numRuns: 30 },
    )
  })

  it('counts states and reasons, the oldest that is owed, and times of what RSA settled alone', () => {
    const at = beginOfDay('2026-03-30')
    const report = makeReport(
      put([
        ['disabled', 'returned', at, at + 4000],
        ['disabled', 'lost', at + 1, at],
        ['queued', 'lost', at, at + 9000],
        ['unknown', null, at, at + 3000],
        ['cancelled', null, at, at + 70_000],
      ]),
      days,
    )
    expect(report.total).toBe(5)
    expect(new Map(report.states.map(({ state, count }) => [state, count])).get('disabled')).toBe(2)
    expect(report.reasons).toContainEqual({ reason: 'lost', count: 2 })
    expect(report.reasons).toContainEqual({ reason: null, count: 2 })
    // The clock was set back in between: that is no time below none.
    expect(report.times).toMatchObject({ count: 2, median: 0, ninety: 4000 })
    expect(report.owed).toEqual({ count: 2, oldestSince: new Date(at + 3000).toISOString() })
  })
})
