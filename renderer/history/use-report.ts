import { useEffect, useState } from 'react'
import type { HistoryReport } from '../../electron/contract/history.ts'
import type { Problem } from '../../electron/contract/problem.ts'
import { useStation } from '../app/station.ts'

/** A report as far as it was read. */
export interface ReadReport {
  /** The last one that was read, perhaps of other days; null before the first. */
  readonly report: HistoryReport | null
  readonly problem: Problem | null
  readonly again: () => void
}

/** Reads the report of some days, and again when more was taken in. */
export function useReport(from: string, to: string): ReadReport {
  const { quietly, snapshot } = useStation()
  const [report, setReport] = useState<HistoryReport | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  /** Counts the times that somebody asked for it again. */
  const [turn, setTurn] = useState(0)
  const { total } = snapshot.today
  useEffect(() => {
    let isWanted = true
    void quietly('history.report', { from, to }).then((result) => {
      if (!isWanted) return
      setProblem(result.ok ? null : result.problem)
      if (result.ok) setReport(result.value)
    })
    return () => {
      isWanted = false
    }
  }, [quietly, from, to, total, turn])
  return {
    report,
    problem,
    again: () => {
      setTurn((now) => now + 1)
    },
  }
}
