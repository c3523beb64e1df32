/** What each key prints on a US keyboard, without and with Shift; letters and digits are below. */
const SYMBOLS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Space: [' ', ' '],
  Backquote: ['`', '~'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  // The key beside the left Shift of an ISO keyboard.
  IntlBackslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  NumpadAdd: ['+', '+'],
  NumpadSubtract: ['-', '-'],
  NumpadMultiply: ['*', '*'],
  NumpadDivide: ['/', '/'],
  NumpadDecimal: ['.', '.'],
  NumpadComma: [',', ','],
  NumpadEqual: ['=', '='],
}
const SHIFTED_DIGITS = ')!@#$%^&*('

/** Ctrl with these keys is a control character from 0x1B on, as on a terminal. */
const CONTROLS = ['BracketLeft', 'Backslash', 'BracketRight', 'Digit6', 'Minus']

/**
 * The character of a key by its place on the keyboard (`KeyboardEvent.code`): scanners send the places of a US
 * keyboard, whatever layout this computer has. Null where the key prints nothing.
 *
 * Caps Lock is left out on purpose: a scanner presses Shift for each capital, and then the place and Shift say
 * what it read, even though the computer turns the letter round. The few scanners that undo Caps Lock
 * themselves are read by what the computer made of their keys (see `find-scan.ts`).
 */
export function charOfKey(code: string, shift: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shift ? letter : letter.toLowerCase()
  const digit = /^Digit([0-9])$/.exec(code)?.[1]
  if (digit !== undefined) return shift ? (SHIFTED_DIGITS[Number(digit)] ?? null) : digit
  return /^Numpad([0-9])$/.exec(code)?.[1] ?? SYMBOLS[code]?.[shift ? 1 : 0] ?? null
}

/**
 * The control character that a key is together with Ctrl: scanners send a prefix such as STX as Ctrl+B. Null
 * where it is none, or an end of line that a scan does not need.
 */
export function controlOfKey(code: string): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return String.fromCharCode(letter.charCodeAt(0) - 0x40)
  const place = CONTROLS.indexOf(code)
  return place === -1 ? null : String.fromCharCode(0x1b + place)
}

/** The character of an Alt code (`065` typed on the numeric keypad with Alt held), or null beyond ASCII. */
export function charOfAltCode(digits: string): string | null {
  const value = Number(digits)
  return /^[0-9]{2,4}$/.test(digits) && value >= 0x20 && value <= 0x7e ? String.fromCharCode(value) : null
}

/** Whether the key only changes what other keys mean. */
export function isModifier(code: string): boolean {
  return /^(?:(?:Shift|Control|Alt|Meta|OS)(?:Left|Right)|CapsLock|NumLock|ScrollLock|Fn)$/.test(code)
}
