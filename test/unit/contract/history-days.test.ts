import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginOfDay, dayAfter, dayOf, daysOf, endOfDay } from '../../../electron/contract/history-days.ts'

const MODULE = join(import.meta.dirname, '../../../electron/contract/history-days.ts')

/** What an expression comes to where the clocks are those of another place: the zone is one of the whole process. */
function inZone(zone: string, expression: string): unknown {
  const script = `import * as days from ${JSON.stringify(MODULE)}; console.log(JSON.stringify(${expression}))`
  const env = { ...process.env, TZ: zone, NODE_OPTIONS: '' }
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script]
  return JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8', env }))
}

const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

describe('the days of a station', () => {
  it('follow each other without a gap: each ends where the next one begins, and has its own moments', () => {
    fc.assert(
      fc.property(day, fc.double({ min: 0, max: 0.999, noNaN: true }), (name, share) => {
        const [begin, end] = [beginOfDay(name), endOfDay(name)]
        expect(end).toBe(beginOfDay(dayAfter(name, 1)))
        expect(dayOf(new Date(begin))).toBe(name)
        expect(dayOf(new Date(begin + Math.floor((end - begin) * share)))).toBe(name)
        expect(dayOf(new Date(end - 1))).toBe(name)
      }),
    )
  })

  it('are counted by the calendar, forth and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (name, days) => {
        expect(dayAfter(dayAfter(name, days), -days)).toBe(name)
      }),
    )
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01')
  })

  it('of a range are every one of it, and none where it ends before it begins', () => {
    expect(daysOf('2026-02-27', '2026-03-02', 366)).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ])
    expect(daysOf('2026-03-02', '2026-03-01', 366)).toEqual([])
    expect(daysOf('2000-01-01', '2099-01-01', 366)).toHaveLength(367)
  })

  it('have 23 and 25 hours where the clocks are changed', () => {
    const hours = (name: string) => `(days.endOfDay('${name}') - days.beginOfDay('${name}')) / 3600000`
    expect(
      inZone('Europe/Berlin', `[${hours('2026-03-29')}, ${hours('2026-10-25')}, ${hours('2026-06-01')}]`),
    ).toEqual([23, 25, 24])
  })

  it('begin at one o’clock where the clocks skip midnight', () => {
    const begin = `new Date(days.beginOfDay('2026-09-06')).toISOString()`
    expect(
      inZone('America/Santiago', `[${begin}, days.dayOf(new Date(days.beginOfDay('2026-09-06')))]`),
    ).toEqual(['2026-09-06T04:00:00.000Z', '2026-09-06'])
  })
})
