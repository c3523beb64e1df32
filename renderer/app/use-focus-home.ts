import { useEffect, type RefObject } from 'react'

/**
 * Brings the focus to `home` when what had it went away with what it did: a person with a keyboard or a screen reader is
 * never nowhere. Call it where the screen, or the part of it that changes, is drawn.
 */
export function useFocusHome(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) home.current?.focus({ preventScroll: true })
  })
}
