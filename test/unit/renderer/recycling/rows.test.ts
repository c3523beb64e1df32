import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_ROWS } from '../../../../electron/contract/box.ts'
import {
  ASKED_AT_ONCE,
  rowsInView,
  rowsToAsk,
  SPARE_ROWS,
  topAfter,
} from '../../../../renderer/desks/recycling/rows-in-view.ts'

const ROW = 57

describe('the rows that are drawn', () => {
  it('are those in view and a few around, of five thousand', () => {
    expect(rowsInView({ top: 57_000, height: 570, rowHeight: ROW }, 5000)).toEqual({
      first: 1000 - SPARE_ROWS,
      end: 1010 + SPARE_ROWS,
    })
  })

  it('never reach beyond the list, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 400_000 }),
        fc.integer({ min: 0, max: 2000 }),
        fc.nat(5000),
        (top, height, count) => {
          const { first, end } = rowsInView({ top, height, rowHeight: ROW }, count)
          expect(first).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(count)
          expect(first).toBeLessThanOrEqual(end)
          expect(end - first).toBeLessThanOrEqual(Math.ceil(height / ROW) + 2 * SPARE_ROWS + 1)
        },
      ),
    )
  })

  it('are none before the list was measured', () => {
    expect(rowsInView({ top: 0, height: 600, rowHeight: Number.NaN }, 10)).toEqual({ first: 0, end: 0 })
  })
})

describe('the rows that are asked for', () => {
  it('are at most as many as the contract allows', () => {
    expect(ASKED_AT_ONCE).toBe(MOST_ROWS)
  })

  it('are none while every row in view is known', () => {
    expect(rowsToAsk({ first: 10, end: 30 }, 5000, () => true)).toBeNull()
  })

  it('are one request that has the first that is missing, and some around', () => {
    expect(rowsToAsk({ first: 990, end: 1020 }, 5000, (place) => place < 1000)).toEqual({
      from: 960,
      count: 100,
    })
  })

  it('stay inside the list, and always have the first one that is missing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.nat(60),
        fc.nat(5000),
        (count, at, many, known) => {
          const first = Math.min(at, count)
          const inView = { first, end: Math.min(count, first + many) }
          const ask = rowsToAsk(inView, count, (place) => place < known)
          const missing = Math.max(first, known)
          if (ask === null) {
            expect(missing).toBeGreaterThanOrEqual(inView.end)
            return
          }
          expect(ask.count).toBeGreaterThanOrEqual(1)
          expect(ask.count).toBeLessThanOrEqual(MOST_ROWS)
          expect(ask.from).toBeLessThanOrEqual(missing)
          expect(ask.from + ask.count).toBeGreaterThan(missing)
          expect(ask.from + ask.count).toBeLessThanOrEqual(count)
        },
      ),
    )
  })
})

describe('a row that comes in at the top', () => {
  it('shows itself in a list that stands there', () => {
    expect(topAfter({ top: 0, height: 570, rowHeight: ROW }, 1)).toBe(0)
  })

  it('moves nothing that somebody reads further down, and neither does one that is taken back', () => {
    expect(topAfter({ top: 1140, height: 570, rowHeight: ROW }, 1)).toBe(1197)
    expect(topAfter({ top: 1140, height: 570, rowHeight: ROW }, -1)).toBe(1083)
    expect(topAfter({ top: 20, height: 570, rowHeight: ROW }, -1)).toBe(0)
  })
})
