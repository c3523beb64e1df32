import type { HistoryQuery } from './history.ts'

/** The plain words and numbers of the history. The page carries them too, so this file has no imports at run time. */

/** More matches than this are not counted: the page says “more than 1,000”. */
export const MOST_COUNTED = 1000
/** How many intakes one answer lists. */
export const PAGE_SIZE = 50
/** The longest range of a report, in days. */
export const MOST_DAYS = 366
/** More people than this are not looked for by one word. */
export const MOST_PEOPLE = 1000

/** The upper ends of the times to an outcome that a report counts, in seconds; the last bucket has no end. */
export const TIME_BUCKETS = [5, 10, 20, 60, 300, 3600, 86_400] as const

/** A query that everything fits. */
export const ALL_HISTORY: HistoryQuery = {
  text: '',
  states: null,
  reason: null,
  operator: null,
  from: null,
  to: null,
}
