import { useEffect, useRef, useState } from 'react'
import { useStation } from '../../app/station.ts'
import { useControls } from '../../app/use-controls.ts'

const LONGEST = 36
/** Keys that no scan took back for so long are a person's. Until then nothing on the screen moves for them. */
const PERSON_MS = 400

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
 * Follows what is typed. `onTyped` is called when a person typed something while the keypad was shut: the keys of a scan
 * come here too, one by one, before it is known what they are. Enter takes a whole serial; the Enter at the end of a
 * scan never comes here, and no Enter presses any other button.
 */
export function useEntry(isOpen: boolean, onTyped: () => void): Entry {
  const { snapshot, submit, clearNotices } = useStation()
  const [text, setText] = useState('')
  const unseen = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const digits = snapshot.serialDigits
  const longest = digits ?? LONGEST
  const isWhole = (typed: string): boolean => (digits === null ? typed !== '' : typed.length === digits)

  const see = (): void => {
    const more = unseen.current
    unseen.current = ''
    if (more === '') return
    setText((now) => (now + more).slice(0, longest))
    onTyped()
  }
  const wait = (): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(see, PERSON_MS)
  }
  const type = (char: string): void => {
    if (!(digits === null ? /^[0-9A-Za-z]$/ : /^[0-9]$/).test(char)) return
    clearNotices()
    if (isOpen) {
      setText((now) => (now + char).slice(0, longest))
      return
    }
    unseen.current += char
    wait()
  }
  const clear = (): void => {
    unseen.current = ''
    setText('')
  }
  const back = (): void => {
    if (unseen.current === '') setText((now) => now.slice(0, -1))
    else unseen.current = unseen.current.slice(0, -1)
  }
  const take = (): void => {
    const typed = text + unseen.current
    if (!isWhole(typed)) return
    clear()
    submit(typed, 'typed')
  }
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  useControls({
    typed: type,
    erase: (all) => {
      if (all) clear()
      else back()
    },
    entry: () => text + unseen.current,
    scanned: (before) => {
      clearTimeout(timer.current)
      unseen.current = before.startsWith(text) ? before.slice(text.length) : ''
      setText(before.slice(0, text.length))
      if (unseen.current !== '') wait()
    },
    enter: (_, target) => {
      const onOther = target instanceof HTMLButtonElement && target.closest('.box-entry') === null
      if (!isWhole(text + unseen.current) || onOther) return false
      take()
      return true
    },
  })
  return { text, digits, isComplete: isWhole(text), type, back, clear, take }
}
