import { useState } from 'react'
import { useStation } from '../../app/station.ts'
import { useControls } from '../../app/use-controls.ts'

const LONGEST = 36

/** A serial that is typed, by keys or on the keypad, where a label can’t be read. */
export interface Entry {
  readonly text: string
  readonly digits: number | null
  readonly isComplete: boolean
  readonly type: (char: string) => void
  readonly back: () => void
  readonly clear: () => void
  readonly take: () => void
}

/**
 * Follows what is typed. `onTyped` is called as soon as a person types the first digit. Enter takes a whole serial; the
 * Enter at the end of a scan never comes here, and no Enter presses any other button.
 */
export function useEntry(onTyped: () => void): Entry {
  const { snapshot, submit, clearNotices } = useStation()
  const [text, setText] = useState('')
  const digits = snapshot.serialDigits
  const isComplete = digits === null ? text !== '' : text.length === digits

  const type = (char: string): void => {
    if (!(digits === null ? /^[0-9A-Za-z]$/ : /^[0-9]$/).test(char)) return
    clearNotices()
    onTyped()
    setText((now) => (now.length < (digits ?? LONGEST) ? now + char : now))
  }
  const clear = (): void => {
    setText('')
  }
  const back = (): void => {
    setText((now) => now.slice(0, -1))
  }
  const take = (): void => {
    if (!isComplete) return
    setText('')
    submit(text, 'typed')
  }
  useControls({
    typed: type,
    erase: (all) => {
      if (all) clear()
      else back()
    },
    entry: () => text,
    scanned: setText,
    enter: (_, target) => {
      const onOther = target instanceof HTMLButtonElement && target.closest('.box-entry') === null
      if (!isComplete || onOther) return false
      take()
      return true
    },
  })
  return { text, digits, isComplete, type, back, clear, take }
}
