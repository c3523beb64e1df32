import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { BoxOrder } from '../../../electron/contract/box.ts'
import { useStation } from '../../app/station.ts'

/** So long after the last key what was typed is kept. */
const KEEP_MS = 800

/**
 * What holds for the whole box, as somebody writes it. It is kept by itself: a scan may come at any moment, and nobody
 * should have to press a button before it.
 */
export function useBoxOrder(): {
  readonly order: BoxOrder
  readonly change: (change: Partial<BoxOrder>, when: 'now' | 'soon') => void
  readonly keep: () => void
} {
  const { snapshot, auto } = useStation()
  const { box, lastBox, reasons } = snapshot
  const [written, setWritten] = useState<BoxOrder | null>(null)
  const due = useRef<BoxOrder | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const kept = {
    name: box?.name ?? null,
    reason: box?.reason ?? lastBox?.reason ?? reasons[0] ?? 'recycled',
    ticket: box?.ticket ?? lastBox?.ticket ?? '',
  }
  const order = written ?? kept

  const keep = (): void => {
    clearTimeout(timer.current)
    const next = due.current
    due.current = null
    if (next === null) return
    const name = next.name?.trim() ?? ''
    void auto('box.set', { ...next, name: name === '' ? null : name, ticket: next.ticket.trim() })
  }
  const change = (changed: Partial<BoxOrder>, when: 'now' | 'soon'): void => {
    const next = { ...order, ...changed }
    setWritten(next)
    due.current = next
    clearTimeout(timer.current)
    if (when === 'now') keep()
    else timer.current = setTimeout(keep, KEEP_MS)
  }
  const keepWhatIsLeft = useEffectEvent(keep)
  // The form goes away as soon as a device comes in.
  useEffect(
    () => () => {
      keepWhatIsLeft()
    },
    [],
  )
  return { order, change, keep }
}
