import type { BoxRow, BoxRowsWhich } from '../../../electron/contract/box.ts'
import { rowsToAsk, type Rows } from './rows-in-view.ts'

/** Which list of rows is meant, and how it stands. */
export interface BoxList {
  readonly boxId: string
  readonly which: BoxRowsWhich
  /** How many rows it has. */
  readonly count: number
  /** The first rows, where they are known anyway. */
  readonly newest: readonly BoxRow[]
  /** Another mark means that any row may say something else now. */
  readonly mark: string
}

/** What is asked of the station: some rows of a list, and how many there are; null where it could not say. */
export type AskRows = (
  list: BoxList,
  from: number,
  count: number,
) => Promise<{ readonly total: number; readonly rows: readonly BoxRow[] } | null>

/** The rows of a list that are known, by their place from its end: that stays when rows come in above. */
export interface KnownRows {
  readonly boxId: string
  readonly which: BoxRowsWhich
  readonly rows: ReadonlyMap<number, BoxRow>
}

/** The rows that the page knows; it asks for those that are in view, and for no others. */
export interface RowStore {
  /** What is in view now. */
  readonly want: (list: BoxList, inView: Rows) => void
  readonly subscribe: (listener: () => void) => () => void
  readonly view: () => KnownRows
  readonly close: () => void
}

/** Rows that are there but may be old are asked for at most so often. */
export const PACE_MS = 200
/** So long until the next try after the station could not say. */
export const REST_MS = 1000

/** The row at a place of a list, where it is known. Place 0 is the newest. */
export function rowAt(list: BoxList, known: KnownRows, place: number): BoxRow | undefined {
  const own = list.newest[place]
  if (own !== undefined) return own
  return isOf(known, list) ? known.rows.get(list.count - place) : undefined
}

/** Makes a store. `after` runs something later, in milliseconds; what comes back calls it off. */
export function createRowStore(
  ask: AskRows,
  after: (milliseconds: number, run: () => void) => () => void,
): RowStore {
  let known: KnownRows = { boxId: '', which: 'all', rows: new Map() }
  let marks = new Map<number, string>()
  let wanted: { readonly list: BoxList; readonly inView: Rows } | null = null
  let isAsking = false
  let isResting = false
  let callOff: (() => void) | undefined
  const listeners = new Set<() => void>()

  const isKnown = (list: BoxList, place: number) => rowAt(list, known, place) !== undefined
  const isFresh = (list: BoxList, place: number) =>
    place < list.newest.length || (isKnown(list, place) && marks.get(list.count - place) === list.mark)

  const rest = (milliseconds: number): void => {
    isResting = true
    callOff?.()
    callOff = after(milliseconds, () => {
      isResting = false
      next()
    })
  }
  const next = (): void => {
    if (isAsking || wanted === null) return
    const { list, inView } = wanted
    const missing = rowsToAsk(inView, list.count, (place) => isKnown(list, place))
    const due = missing ?? (isResting ? null : rowsToAsk(inView, list.count, (place) => isFresh(list, place)))
    if (due === null) return
    isAsking = true
    void ask(list, due.from, due.count).then((answer) => {
      isAsking = false
      if (answer === null) {
        wanted = null
        rest(REST_MS)
        return
      }
      if (isOf(known, list)) put(list, due.from, answer)
      rest(PACE_MS)
      next()
    })
  }
  const put = (
    list: BoxList,
    from: number,
    { total, rows }: { readonly total: number; readonly rows: readonly BoxRow[] },
  ): void => {
    const all = new Map(known.rows)
    rows.forEach((row, index) => {
      const place = list.which === 'all' ? row.number : total - from - index
      all.set(place, row)
      marks.set(place, list.mark)
    })
    known = { ...known, rows: all }
    for (const listener of listeners) listener()
  }

  return {
    want: (list, inView) => {
      if (!isOf(known, list)) {
        known = { boxId: list.boxId, which: list.which, rows: new Map() }
        marks = new Map()
      }
      wanted = { list, inView }
      next()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    view: () => known,
    close: () => {
      wanted = null
      callOff?.()
    },
  }
}

function isOf(known: KnownRows, { boxId, which }: BoxList): boolean {
  return known.boxId === boxId && known.which === which
}
