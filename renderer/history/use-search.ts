import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { HistoryLine, HistoryPage, HistoryQuery } from '../../electron/contract/history.ts'
import { ALL_HISTORY, PAGE_SIZE } from '../../electron/contract/history-names.ts'
import type { Problem } from '../../electron/contract/problem.ts'
import { useStation } from '../app/station.ts'

/** So long nobody types before it is searched, in milliseconds. */
const PAUSE_MS = 120

/** What was found so far. */
export interface Found {
  readonly query: HistoryQuery
  readonly lines: readonly HistoryLine[]
  readonly count: number
  readonly more: boolean
  readonly next: number | null
  readonly manyPeople: boolean
}

/** A search, and how it stands. */
export interface Search {
  readonly query: HistoryQuery
  readonly ask: (change: Partial<HistoryQuery>) => void
  /** The last answer; null before the first one. It stays on the screen until the next one is there. */
  readonly found: Found | null
  readonly operators: readonly string[]
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly again: () => void
  /** Something may be different now: reads it again, unless somebody turned pages. */
  readonly refresh: () => void
  /** Reads the next page. */
  readonly more: () => void
}

/** Searches as somebody types and chooses. Of answers that cross each other only the last one counts. */
export function useSearch(): Search {
  const { quietly } = useStation()
  const [query, setQuery] = useState(ALL_HISTORY)
  const [found, setFound] = useState<Found | null>(null)
  const [operators, setOperators] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(true)
  const [turn, setTurn] = useState(0)
  const last = useRef(0)
  const isFirst = useRef(true)

  const take = (page: HistoryPage, asked: HistoryQuery, before: Found | null): void => {
    setFound({
      query: asked,
      lines: [...(before?.lines ?? []), ...page.lines],
      count: page.found?.count ?? before?.count ?? 0,
      more: page.found?.more ?? before?.more ?? false,
      next: page.next,
      manyPeople: page.manyPeople,
    })
    setOperators(page.operators)
  }
  const read = async (before: Found | null): Promise<void> => {
    last.current += 1
    const mine = last.current
    setBusy(true)
    const asked = before?.query ?? query
    const result = await quietly('history.search', { query: asked, after: before?.next ?? null })
    if (mine !== last.current) return
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) take(result.value, asked, before)
  }
  const begin = useEffectEvent(() => void read(null))
  useEffect(() => {
    const wait = isFirst.current ? 0 : PAUSE_MS
    isFirst.current = false
    const timer = setTimeout(() => {
      begin()
    }, wait)
    return () => {
      clearTimeout(timer)
    }
  }, [query, turn])
  return {
    query,
    ask: (change) => {
      setQuery((now) => ({ ...now, ...change }))
      setBusy(true)
    },
    found,
    operators,
    isBusy,
    problem,
    again: () => {
      setTurn((now) => now + 1)
    },
    refresh: () => {
      if ((found?.lines.length ?? 0) <= PAGE_SIZE) setTurn((now) => now + 1)
    },
    more: () => {
      if (found !== null && found.next !== null && !isBusy) void read(found)
    },
  }
}
