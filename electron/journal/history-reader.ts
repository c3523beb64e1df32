import type { DatabaseSync } from 'node:sqlite'
import type { HistoryPage, HistoryQuery, HistoryReport } from '../contract/history.ts'
import { MOST_COUNTED, PAGE_SIZE } from '../contract/history-names.ts'
import { conditionsOf, listOperators } from './history-conditions.ts'
import { csvOf } from './history-export.ts'
import { readLines } from './history-lines.ts'
import { makeReport } from './history-report.ts'
import { countAll, findPlaces } from './history-search.ts'

/** What can be asked of the history; each question with its answer. All of it is plain data. */
export interface HistoryQuestions {
  readonly search: {
    readonly ask: { readonly query: HistoryQuery; readonly after: number | null }
    readonly answer: HistoryPage
  }
  readonly report: { readonly ask: { readonly days: readonly string[] }; readonly answer: HistoryReport }
  readonly count: { readonly ask: { readonly query: HistoryQuery }; readonly answer: number }
  readonly exported: {
    readonly ask: { readonly query: HistoryQuery; readonly after: number | null }
    readonly answer: ExportPart
  }
}

/** A part of a saved list. */
export interface ExportPart {
  readonly csv: string
  readonly rows: number
  /** Where the next part begins; null at the end. */
  readonly next: number | null
}

/** Answers questions about the history from one database. Throws what SQLite throws. */
export type HistoryReader = {
  readonly [Q in keyof HistoryQuestions]: (ask: HistoryQuestions[Q]['ask']) => HistoryQuestions[Q]['answer']
}

/** So many lines are one part of a saved list. */
const EXPORT_ROWS = 2000

/** Opens the reader of a database that has today's schema. */
export function openHistoryReader(db: DatabaseSync): HistoryReader {
  /** All of one answer is of one moment, whatever is written meanwhile. */
  const atOnce =
    <A, R>(work: (ask: A) => R) =>
    (ask: A): R => {
      db.exec('BEGIN')
      try {
        return work(ask)
      } finally {
        db.exec('COMMIT')
      }
    }
  const read = (query: HistoryQuery) => conditionsOf(db, query, listOperators(db))
  return {
    search: atOnce(({ query, after }) => {
      const operators = listOperators(db)
      const { all: conditions, manyPeople } = conditionsOf(db, query, operators)
      const most = after === null ? MOST_COUNTED + 1 : PAGE_SIZE + 1
      const places = findPlaces(db, { conditions, before: after, most })
      const shown = places.slice(0, PAGE_SIZE)
      return {
        lines: [...readLines(db, shown, 'all')],
        found:
          after === null
            ? { count: Math.min(places.length, MOST_COUNTED), more: places.length > MOST_COUNTED }
            : null,
        next: places.length > PAGE_SIZE ? (shown.at(-1) ?? null) : null,
        manyPeople,
        operators: [...operators],
      }
    }),
    report: atOnce(({ days }) => makeReport(db, days)),
    count: atOnce(({ query }) => countAll(db, read(query).all)),
    exported: atOnce(({ query, after }) => {
      const places = findPlaces(db, { conditions: read(query).all, before: after, most: EXPORT_ROWS })
      const next = places.length < EXPORT_ROWS ? null : (places.at(-1) ?? null)
      return { csv: csvOf(readLines(db, places, 'own')), rows: places.length, next }
    }),
  }
}
