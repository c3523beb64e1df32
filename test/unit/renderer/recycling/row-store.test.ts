import { beforeEach, describe, expect, it } from 'vitest'
import type { BoxRow } from '../../../../electron/contract/box.ts'
import {
  createRowStore,
  PACE_MS,
  rowAt,
  type AskRows,
  type BoxList,
} from '../../../../renderer/desks/recycling/row-store.ts'
import { aRow } from './box-kit.ts'

const asked: { readonly from: number; readonly count: number }[] = []
let rows: BoxRow[] = []
let later: (() => void)[] = []

/** The main process, with as many rows as there are. */
const ask: AskRows = (_, from, count) => {
  asked.push({ from, count })
  return Promise.resolve({ total: rows.length, rows: rows.slice(from, from + count) })
}
const after = (milliseconds: number, run: () => void) => {
  expect(milliseconds).toBe(PACE_MS)
  later.push(run)
  return () => {
    later = later.filter((one) => one !== run)
  }
}
const settle = () => new Promise((done) => setImmediate(done))
const pass = (): void => {
  const due = later
  later = []
  for (const run of due) run()
}
const list = (changes: Partial<BoxList> = {}): BoxList => ({
  boxId: 'one',
  which: 'all',
  count: rows.length,
  newest: rows.slice(0, 30),
  mark: 'a',
  ...changes,
})
const serialAt = (store: ReturnType<typeof createRowStore>, of: BoxList, place: number) =>
  rowAt(of, store.view(), place)?.deviceSerial

beforeEach(() => {
  asked.length = 0
  later = []
  rows = Array.from({ length: 5000 }, (_, place) => aRow(5000 - place))
})

describe('the rows that the page knows', () => {
  it('need no question while only the newest are in view', () => {
    const store = createRowStore(ask, after)
    store.want(list(), { first: 0, end: 20 })
    expect(asked).toEqual([])
    expect(serialAt(store, list(), 0)).toBe('140105000')
  })

  it('are asked for where somebody scrolled to, once, with some around', async () => {
    const store = createRowStore(ask, after)
    store.want(list(), { first: 2000, end: 2020 })
    store.want(list(), { first: 2001, end: 2021 })
    await settle()
    store.want(list(), { first: 2010, end: 2030 })
    await settle()
    expect(asked).toEqual([{ from: 1960, count: 100 }])
    expect(serialAt(store, list(), 2000)).toBe('140103000')
  })

  it('stay what they are when a device comes in above', async () => {
    const store = createRowStore(ask, after)
    store.want(list(), { first: 2000, end: 2020 })
    await settle()
    rows = [aRow(5001), ...rows]
    expect(serialAt(store, list(), 2001)).toBe('140103000')
    expect(asked).toHaveLength(1)
  })

  it('are asked for again when any of them may say something else, but not again and again', async () => {
    const store = createRowStore(ask, after)
    store.want(list(), { first: 2000, end: 2020 })
    await settle()
    for (const mark of ['b', 'c', 'd']) store.want(list({ mark }), { first: 2000, end: 2020 })
    await settle()
    expect(asked).toHaveLength(1)
    pass()
    await settle()
    expect(asked).toHaveLength(2)
    pass()
    await settle()
    expect(asked).toHaveLength(2)
  })

  it('are those of the list that is shown: another box, or a filter, begins anew', async () => {
    const store = createRowStore(ask, after)
    store.want(list(), { first: 2000, end: 2020 })
    await settle()
    rows = rows.slice(0, 3)
    const problems = list({ which: 'problems', newest: [] })
    store.want(problems, { first: 0, end: 3 })
    expect(serialAt(store, problems, 0)).toBeUndefined()
    await settle()
    expect(serialAt(store, problems, 2)).toBe('140104998')
  })
})
