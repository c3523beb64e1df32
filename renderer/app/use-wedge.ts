import { useEffect, useEffectEvent } from 'react'
import { charOfKey, isModifier } from './key-text.ts'
import type { ScreenControls } from './station.ts'
import {
  ENTER_GUARD_MS,
  endedBySilence,
  endedBySuffix,
  isDeliberateEnter,
  press,
  SILENCE_MS,
  type Run,
} from './wedge.ts'

interface FieldState {
  readonly field: HTMLInputElement
  readonly value: string
}

/**
 * Listens to every key of the window before anybody else, finds the scans among them, and hands the rest to
 * the screen. The Enter that ends a scan is swallowed: it presses no button.
 */
export function useWedge(
  serialPattern: string,
  controls: ScreenControls,
  onScan: (text: string) => void,
): void {
  const scanned = useEffectEvent((text: string) => {
    controls.scanned?.()
    onScan(text)
  })
  useEffect(() => {
    const serial = compile(serialPattern)
    let run: Run = []
    let before: readonly (FieldState | null)[] = []
    let lastPrintable: number | null = null
    let timer: ReturnType<typeof setTimeout> | undefined

    const forget = (): void => {
      run = []
      before = []
      clearTimeout(timer)
    }
    const take = (text: string, start: number): void => {
      const state = before[start]
      if (state != null) putBack(state)
      forget()
      scanned(text)
    }
    const silence = (): void => {
      const at = (run.at(-1)?.at ?? 0) + SILENCE_MS
      const scan = endedBySilence(run, at, { serial, inField: before.at(-1) != null })
      if (scan !== null) take(scan.text, scan.start)
    }
    const suffix = (event: KeyboardEvent): void => {
      const scan = endedBySuffix(run, event.timeStamp, { serial, inField: before.at(-1) != null })
      const deliberate = isDeliberateEnter(lastPrintable, event.timeStamp)
      if (scan !== null) {
        swallow(event)
        take(scan.text, scan.start)
        return
      }
      if (event.key === 'Enter' || event.code === 'NumpadEnter') {
        const used = controls.enter?.(deliberate, event.target) ?? false
        if (used || !deliberate) swallow(event)
      }
      forget()
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.repeat) {
        if (event.key === 'Enter') swallow(event)
        return
      }
      if (isModifier(event.code)) return
      const end = event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Tab'
      if (end) {
        suffix(event)
        return
      }
      const field = textField(event.target)
      const char = charOfKey(event.code, event.shiftKey)
      if (char === null) {
        forget()
        if (field === null && (event.key === 'Backspace' || event.key === 'Delete')) {
          controls.erase?.(event.key === 'Delete')
        }
        return
      }
      const next = press(run, { char, at: event.timeStamp })
      const state = field === null ? null : { field, value: field.value }
      before = next.length === 1 ? [state] : [...before, state]
      run = next
      lastPrintable = event.timeStamp
      if (field === null) controls.typed?.(char)
      clearTimeout(timer)
      timer = setTimeout(silence, SILENCE_MS)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [serialPattern, controls])
}

/** How long after it appeared a screen takes no confirmation: a doubled Enter or a doubled scan is no decision. */
export const SETTLE_MS = ENTER_GUARD_MS + 100

function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern)
  } catch {
    return /^[0-9]{9}$/
  }
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function textField(target: EventTarget | null): HTMLInputElement | null {
  return target instanceof HTMLInputElement && target.type === 'text' ? target : null
}

/** Gives a field the text that it had before the scan, the way a person's typing would. */
function putBack({ field, value }: FieldState): void {
  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  own?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
