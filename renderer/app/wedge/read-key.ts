import type { KeyStroke } from '../../../electron/contract/wedge-profile.ts'
import { charOfKey, controlOfKey, isModifier } from './key-text.ts'

/** What is read of a `KeyboardEvent`. `keyCode` is there for 229 alone: some browsers mark a composition no other way. */
export interface KeyFacts {
  readonly code: string
  readonly key: string
  readonly keyCode: number
  readonly timeStamp: number
  readonly isComposing: boolean
  readonly repeat: boolean
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  getModifierState(modifier: string): boolean
}

/** A key that stands for a character. */
export interface CharKey {
  readonly kind: 'char'
  readonly code: string
  /** By its place on a US keyboard, or the control character that it is with Ctrl. */
  readonly char: string
  /** What this computer's own layout makes of it; null where that is no single character. */
  readonly typed: string | null
  readonly at: number
}

/** A key, by what it may mean to the station. */
export type KeyPress =
  | CharKey
  | { readonly kind: 'end'; readonly end: 'enter' | 'tab'; readonly code: string; readonly at: number }
  | { readonly kind: 'erase'; readonly all: boolean; readonly code: string; readonly at: number }
  /** A digit on the numeric keypad while Alt is held: part of the code of one character. */
  | { readonly kind: 'alt-digit'; readonly digit: string }
  /** Anything else that goes down: arrows, function keys, shortcuts. */
  | { readonly kind: 'other'; readonly code: string; readonly at: number }
  /** Part of an input method's composition: never taken, whatever it is. */
  | { readonly kind: 'composing' }
  | { readonly kind: 'repeat'; readonly code: string }
  | { readonly kind: 'modifier' }

const COMPOSING_KEY_CODE = 229

/** Reads a key that went down. */
export function readKey(event: KeyFacts): KeyPress {
  const { code, timeStamp: at } = event
  if (event.isComposing || event.keyCode === COMPOSING_KEY_CODE || event.key === 'Process') {
    return { kind: 'composing' }
  }
  if (event.repeat) return { kind: 'repeat', code }
  if (isModifier(code) || event.key === 'AltGraph') return { kind: 'modifier' }
  // AltGr is Ctrl and Alt to some systems: with it a key is a character of this computer's own layout.
  if (!event.getModifierState('AltGraph')) {
    const held = withModifier(event)
    if (held !== null) return held
  }
  if (code === 'Enter' || code === 'NumpadEnter') return { kind: 'end', end: 'enter', code, at }
  if (code === 'Tab') return { kind: 'end', end: 'tab', code, at }
  const char = charOfKey(code, event.shiftKey)
  if (char !== null) return { kind: 'char', code, char, typed: oneCharacter(event.key), at }
  if (code === 'Backspace' || code === 'Delete') return { kind: 'erase', all: code === 'Delete', code, at }
  return { kind: 'other', code, at }
}

/** The key as the station is told of it; null for what is no key by itself. */
export function strokeOf(key: KeyPress): KeyStroke | null {
  switch (key.kind) {
    case 'char':
      return { code: key.code, char: key.char, at: key.at }
    case 'end':
    case 'erase':
    case 'other':
      return { code: key.code, char: null, at: key.at }
    case 'alt-digit':
    case 'composing':
    case 'repeat':
    case 'modifier':
      return null
  }
}

/** A key while Ctrl, Alt or the system's key is held; null where none is. */
function withModifier({ code, timeStamp: at, ctrlKey, altKey, metaKey }: KeyFacts): KeyPress | null {
  if (!ctrlKey && !altKey && !metaKey) return null
  if (altKey && !ctrlKey && !metaKey) {
    const digit = /^Numpad([0-9])$/.exec(code)?.[1]
    if (digit !== undefined) return { kind: 'alt-digit', digit }
  }
  const control = ctrlKey && !altKey && !metaKey ? controlOfKey(code) : null
  return control === null
    ? { kind: 'other', code, at }
    : { kind: 'char', code, char: control, typed: null, at }
}

function oneCharacter(key: string): string | null {
  return Array.from(key).length === 1 ? key : null
}
