import { useEffect, useState } from 'react'
import type { HistoryIntake } from '../../electron/contract/history.ts'
import type { Problem } from '../../electron/contract/problem.ts'
import { useStation } from '../app/station.ts'

/** An intake's story as far as it was read. */
export interface ReadStory {
  readonly story: HistoryIntake | null
  readonly problem: Problem | null
  readonly again: () => void
}

/** Reads the story of an intake, and again whenever something happened at the station: it may be a part of it. */
export function useStory(intakeId: string): ReadStory {
  const { quietly, snapshot } = useStation()
  const [story, setStory] = useState<HistoryIntake | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  /** Counts the times that somebody asked for it again. */
  const [turn, setTurn] = useState(0)
  const { revision } = snapshot
  useEffect(() => {
    let isWanted = true
    void quietly('history.intake', { intakeId }).then((result) => {
      if (!isWanted) return
      setProblem(result.ok ? null : result.problem)
      if (result.ok) setStory(result.value)
    })
    return () => {
      isWanted = false
    }
  }, [quietly, intakeId, revision, turn])
  return {
    story,
    problem,
    again: () => {
      setTurn((now) => now + 1)
    },
  }
}
