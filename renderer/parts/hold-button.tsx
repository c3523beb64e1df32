import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'

/** How long the button must be held. */
export const HOLD_MS = 900

/**
 * A button that does its work only when it was held to the end, with a finger, the mouse or Space. Letting
 * go earlier undoes it. The style sheet fills it in the same time.
 */
export function HoldButton({
  word,
  holding: holdingWord,
  onDone,
  main = true,
  onHeld,
}: {
  word: string
  holding: string
  onDone: () => void
  /** Whether it is what the screen is for. */
  main?: boolean
  /** Told while it is being held, and when that ends. */
  onHeld?: (held: boolean) => void
}) {
  const [held, setHeld] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  const begin = (): void => {
    clearTimeout(timer.current)
    setHeld(true)
    onHeld?.(true)
    timer.current = setTimeout(() => {
      setHeld(false)
      onHeld?.(false)
      onDone()
    }, HOLD_MS)
  }
  const letGo = (): void => {
    clearTimeout(timer.current)
    setHeld(false)
    onHeld?.(false)
  }
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    begin()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return
    event.preventDefault()
    if (!event.repeat) begin()
  }
  return (
    <button
      type="button"
      className={main ? 'button button-main hold' : 'button button-strong hold'}
      data-held={held}
      onPointerDown={onPointerDown}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onLostPointerCapture={letGo}
      onKeyDown={onKeyDown}
      onKeyUp={letGo}
      onBlur={letGo}
      onContextMenu={(event) => {
        event.preventDefault()
      }}
    >
      <span className="hold-fill" aria-hidden="true" />
      <span className="hold-word">{held ? holdingWord : word}</span>
    </button>
  )
}
