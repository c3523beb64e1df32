/** Some rows of a list, by their place: from `first` up to but without `end`. */
export interface Rows {
  readonly first: number
  readonly end: number
}

/** Where a list stands, in CSS pixels. All rows have the same height. */
export interface Scrolled {
  readonly top: number
  readonly height: number
  readonly rowHeight: number
}

/** So many rows are drawn above and below those in view: a quick finger finds no gap. */
export const SPARE_ROWS = 6
/** So many rows are asked for at once; the contract allows no more. */
export const ASKED_AT_ONCE = 100

/** The rows of a list that have to be drawn. */
export function rowsInView({ top, height, rowHeight }: Scrolled, count: number): Rows {
  if (!(rowHeight > 0)) return { first: 0, end: 0 }
  const first = Math.floor(top / rowHeight) - SPARE_ROWS
  const end = Math.ceil((top + height) / rowHeight) + SPARE_ROWS
  return {
    first: Math.min(Math.max(0, first), count),
    end: Math.min(Math.max(0, end), count),
  }
}

/**
 * The rows to ask the station for, so that everything in view is there: one request, with some rows around, so that
 * scrolling on needs no other one. Null where nothing is missing.
 */
export function rowsToAsk(
  { first, end }: Rows,
  count: number,
  isKnown: (place: number) => boolean,
): { readonly from: number; readonly count: number } | null {
  let missing = first
  while (missing < end && isKnown(missing)) missing += 1
  if (missing >= end) return null
  const around = Math.max(0, ASKED_AT_ONCE - (end - missing))
  const from = Math.max(0, Math.min(missing - Math.floor(around / 2), count - ASKED_AT_ONCE))
  return { from, count: Math.min(ASKED_AT_ONCE, count - from) }
}

/**
 * Where the list has to stand after `added` rows came in above: what somebody reads stays under their eyes, and a list
 * that stands at its top goes on showing the newest.
 */
export function topAfter({ top, rowHeight }: Scrolled, added: number): number {
  return top <= 0 ? 0 : Math.max(0, top + added * rowHeight)
}
