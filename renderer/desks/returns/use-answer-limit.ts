import { useEffect, useRef, useState } from 'react'

/**
 * So long the main process may take until a confirmed device leaves the found screen, in milliseconds: it only writes
 * that to the disk. RSA is asked on the next screen.
 */
export const ANSWER_LIMIT_MS = 5000

/** Says when nothing came of a press in time. `begin` starts to wait, `end` stops; both forget what was said before. */
export function useAnswerLimit(onSilence: () => void): {
  readonly isSilent: boolean
  readonly begin: () => void
  readonly end: () => void
} {
  const [isSilent, setSilent] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  const end = (): void => {
    clearTimeout(timer.current)
    setSilent(false)
  }
  const begin = (): void => {
    end()
    timer.current = setTimeout(() => {
      setSilent(true)
      onSilence()
    }, ANSWER_LIMIT_MS)
  }
  return { isSilent, begin, end }
}
