import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../electron/contract/problem.ts'
import type { UndoOffer } from '../../electron/contract/undo.ts'
import { useStation } from '../app/station.ts'
import { play } from '../parts/tones.ts'
import { toneOfOffer } from './tone-of-offer.ts'

/** What a supervisor filled in. */
export interface UndoForm {
  readonly supervisor: string
  readonly pin: string
  readonly reason: string
}

/** The undo of one intake as the page has it. */
export interface Undo {
  /** Null until the main process has answered. */
  readonly offer: UndoOffer | null
  /** Why the last thing that somebody did here did not happen. */
  readonly problem: Problem | null
  readonly working: boolean
  /** Sends it; true when it was taken up, whatever came of it. */
  readonly request: (form: UndoForm) => Promise<boolean>
  readonly checkAgain: () => Promise<void>
  readonly clearProblem: () => void
}

/** Asks what may be offered for an intake, again at each change at the station; what changes is heard. */
export function useUndo(intakeId: string): Undo {
  const { quietly, snapshot } = useStation()
  const [offer, setOffer] = useState<UndoOffer | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [working, setWorking] = useState(false)
  const heard = useRef<UndoOffer | null>(null)
  const { revision } = snapshot
  useEffect(() => {
    let isWanted = true
    void quietly('undo.offer', { intakeId }).then((result) => {
      if (!isWanted || !result.ok) return
      setOffer(result.value)
      const tone = toneOfOffer(heard.current, result.value)
      heard.current = result.value
      if (tone !== null) play(tone)
    })
    return () => {
      isWanted = false
    }
  }, [quietly, intakeId, revision, working])

  const clearProblem = useCallback(() => {
    setProblem(null)
  }, [])
  const doIt = async (run: () => ReturnType<typeof quietly>): Promise<boolean> => {
    setProblem(null)
    setWorking(true)
    const result = await run()
    setWorking(false)
    if (!result.ok) {
      setProblem(result.problem)
      play('error')
    }
    return result.ok
  }
  return {
    offer,
    problem,
    working,
    request: (form) => doIt(() => quietly('undo.request', { intakeId, ...form })),
    checkAgain: async () => {
      await doIt(() => quietly('undo.checkAgain', { intakeId }))
    },
    clearProblem,
  }
}
