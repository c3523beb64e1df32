import type { KeyStroke, WedgeProfile } from '../../../electron/contract/wedge-profile.ts'
import { silenceAfter, type WedgeRules } from '../../../renderer/app/wedge/find-scan.ts'
import { readKey, type KeyFacts } from '../../../renderer/app/wedge/read-key.ts'
import { hearAltUp, hearKey, hearKeyUp, hearSilence } from '../../../renderer/app/wedge/reader.ts'
import { newReading, type Place, type Step } from '../../../renderer/app/wedge/reading.ts'

/** A key as the browser tells of it, without what is the same for most. */
export type KeyDown = Partial<KeyFacts> & {
  readonly code: string
  readonly key: string
  readonly at: number
  /** How long it stays down. */
  readonly heldMs?: number
}

interface FieldModel {
  readonly value: string
  readonly caret: number
}

type Before = { readonly field: FieldModel } | { readonly entry: string }

/** A window with a text field and a keypad screen, as far as keys go: what the hook does, without a browser. */
export class PlayedWindow {
  focus: 'field' | 'page' = 'page'
  field: FieldModel = { value: '', caret: 0 }
  entry = ''
  /** The scans that landed, and their keys. */
  readonly scans: string[] = []
  readonly keys: (readonly KeyStroke[])[] = []
  /** Enters that reached the screen: whether each was deliberate. */
  readonly enters: boolean[] = []
  /** The keys that went on to whatever has the focus, a button for example. */
  readonly passed: string[] = []
  private reading = newReading<Before>()
  private readonly rules: WedgeRules

  constructor(profile: WedgeProfile | null = null, serial = /^[0-9]{9}$/) {
    this.rules = { serial, profile }
  }

  /** Keys that go down one after the other, and up again. */
  press(keys: readonly KeyDown[]): void {
    const ups = keys.map(({ code, at, heldMs = 4 }) => ({ code, at: at + heldMs }))
    for (const key of keys) {
      for (const up of ups.filter(({ at }) => at <= key.at)) this.release(up)
      this.waitUntil(key.at)
      this.follow(hearKey(this.reading, readKey(factsOf(key)), this.place(), this.rules), key)
      ups.splice(0, ups.length, ...ups.filter(({ at }) => at > key.at))
    }
    for (const up of ups) this.release(up)
  }

  /** Alt goes up at this time. */
  altUp(at: number): void {
    const up = { code: 'AltLeft', key: 'Alt', at }
    this.follow(hearAltUp(this.reading, up, this.place(), this.rules), up)
  }

  /** Time passes, and the page's timer with it. */
  waitUntil(now: number): void {
    const last = this.reading.run.at(-1)
    const due = last === undefined ? Infinity : last.at + silenceAfter(this.rules)
    if (due <= now) this.hush(due)
    this.hush(now)
  }

  private release(up: { readonly code: string; readonly at: number }): void {
    this.reading = hearKeyUp(this.reading, up)
  }

  private hush(now: number): void {
    const { next, scan } = hearSilence(this.reading, now, this.rules)
    this.reading = next
    if (scan !== null) this.land(scan.text, scan.keys, scan.before)
  }

  private follow({ next, deed }: Step<Before>, key: KeyDown): void {
    this.reading = next
    switch (deed.does) {
      case 'pass':
        this.passed.push(key.code)
        if (this.focus === 'field') this.intoField(key)
        break
      case 'swallow':
        break
      case 'type':
        this.passed.push(key.code)
        if (/^[0-9]$/.test(deed.char)) this.entry += deed.char
        break
      case 'erase':
        this.entry = deed.all ? '' : this.entry.slice(0, -1)
        break
      case 'enter':
        this.enters.push(deed.deliberate)
        break
      case 'scan':
        this.land(deed.scan.text, deed.scan.keys, deed.scan.before)
    }
  }

  private land(text: string, keys: readonly KeyStroke[], before: Before): void {
    this.scans.push(text)
    this.keys.push(keys)
    if ('field' in before) this.field = before.field
    else this.entry = before.entry
  }

  private intoField({ key, code }: KeyDown): void {
    const { value, caret } = this.field
    if (code === 'Backspace') {
      const rest = value.slice(0, Math.max(0, caret - 1))
      this.field = { value: rest + value.slice(caret), caret: rest.length }
    } else if (key.length === 1) {
      this.field = { value: value.slice(0, caret) + key + value.slice(caret), caret: caret + 1 }
    }
  }

  private place(): Place<Before> {
    return this.focus === 'field'
      ? { inField: true, before: { field: this.field } }
      : { inField: false, before: { entry: this.entry } }
  }
}

/** A key with all that the browser tells of it. */
export function factsOf({ at, ...key }: KeyDown): KeyFacts {
  return {
    keyCode: 0,
    timeStamp: at,
    isComposing: false,
    repeat: false,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    getModifierState: () => false,
    ...key,
  }
}

const PLAIN = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./ "
const SHIFTED = '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>? '
const FRENCH = '²&é"\'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:! '
const FRENCH_SHIFTED = '~1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§ '
const GERMAN = '^1234567890ß´qwertzuiopü+#asdfghjklöäyxcvbnm,.- '
const GERMAN_SHIFTED = '°!"§$%&/()=?`QWERTZUIOPÜ*\'ASDFGHJKLÖÄYXCVBNM;:_ '
const CODES =
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight Backslash KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash Space'.split(
    ' ',
  )
const LAYOUTS = { us: [PLAIN, SHIFTED], de: [GERMAN, GERMAN_SHIFTED], fr: [FRENCH, FRENCH_SHIFTED] } as const

/** A computer's keyboard layout. */
export type Layout = keyof typeof LAYOUTS

/** The layout that a scanner sends, and how the computer is set. */
export interface KeySettings {
  readonly sent?: Layout
  readonly set?: Layout
  readonly capsLock?: boolean
}

/**
 * The key that types a character on a keyboard of layout `sent`, on a computer that has layout `set`. With
 * `capsLock` on, the computer turns letters round.
 */
export function keyFor(
  char: string,
  at: number,
  { sent = 'us', set = 'us', capsLock = false }: KeySettings = {},
): KeyDown {
  if (char === '\n') return { code: 'Enter', key: 'Enter', at }
  if (char === '\t') return { code: 'Tab', key: 'Tab', at }
  if (char < ' ') {
    const letter = String.fromCharCode(char.charCodeAt(0) + 0x40)
    return { code: `Key${letter}`, key: letter.toLowerCase(), ctrlKey: true, at }
  }
  const plain = LAYOUTS[sent][0].indexOf(char)
  const place = plain === -1 ? LAYOUTS[sent][1].indexOf(char) : plain
  const made = LAYOUTS[set][plain === -1 ? 1 : 0].charAt(place)
  const key = capsLock && /^[a-z]$/i.test(made) ? turned(made) : made
  return { code: CODES[place] ?? '', key, shiftKey: plain === -1, at }
}

/** A letter in its other case. */
export function turned(letter: string): string {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
}

/** The keys of a text, one every so many milliseconds, the first at `from`. */
export function keysOf(text: string, gap: number, from = 1000, layout?: KeySettings): KeyDown[] {
  return Array.from(text, (char, index) => ({
    ...keyFor(char, from + index * gap, layout),
    heldMs: gap / 2,
  }))
}

/** What lands when these keys come and then nothing more. */
export function landed(keys: readonly KeyDown[], window = new PlayedWindow()): readonly string[] {
  window.press(keys)
  window.waitUntil((keys.at(-1)?.at ?? 0) + 5000)
  return window.scans
}

/** A window with the caret behind this text in its field. */
export function inField(value = '', profile: WedgeProfile | null = null): PlayedWindow {
  const window = new PlayedWindow(profile)
  window.focus = 'field'
  window.field = { value, caret: value.length }
  return window
}
