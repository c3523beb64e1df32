import { useEffect, useEffectEvent, type RefObject } from 'react'

/** A menu goes away at a touch outside its box, and at Escape, which then does nothing else. */
export function useShut(
  isOpen: boolean,
  box: RefObject<HTMLElement | null>,
  shut: { readonly outside: () => void; readonly escape: () => void },
): void {
  const outside = useEffectEvent((target: EventTarget | null) => {
    if (target instanceof Node && box.current?.contains(target) === false) shut.outside()
  })
  const escape = useEffectEvent(() => {
    shut.escape()
  })
  useEffect(() => {
    if (!isOpen) return
    const onPointerDown = (event: PointerEvent): void => {
      outside(event.target)
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      escape()
    }
    window.addEventListener('pointerdown', onPointerDown)
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.removeEventListener('pointerdown', onPointerDown)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [isOpen])
}
