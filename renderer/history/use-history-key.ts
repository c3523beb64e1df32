import { useEffect, useEffectEvent } from 'react'
import type { FrontScreen } from '../app/use-front.ts'

/** The key that opens the history from anywhere, and closes it: the one that searches in most programs. */
export const HISTORY_KEY = 'F3'

/** Listens for it. No scanner types it, and no field takes it. */
export function useHistoryKey({ isOpen, open, close }: FrontScreen): void {
  const pressed = useEffectEvent(() => {
    if (isOpen) close()
    else open()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== HISTORY_KEY || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      pressed()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
