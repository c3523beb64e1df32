const SYMBOLS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  BracketRight: [']', '}'],
  BracketLeft: ['[', '{'],
  Minus: ['-', '_'],
  Slash: ['/', '?'],
  Semicolon: [';', ':'],
  Period: ['.', '>'],
  NumpadSubtract: ['-', '-'],
  NumpadDivide: ['/', '/'],
  NumpadDecimal: ['.', '.'],
}

/**
 * The character of a key by its place on the keyboard: scanners send the places of a US keyboard, whatever
 * layout this computer has. Null where the key prints nothing that a code has.
 */
export function charOfKey(code: string, shift: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shift ? letter : letter.toLowerCase()
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1]
  if (digit !== undefined)
    return shift && code.startsWith('Digit') ? (')!@#$%^&*('[Number(digit)] ?? null) : digit
  return SYMBOLS[code]?.[shift ? 1 : 0] ?? null
}

/** Whether the key only changes what other keys mean. */
export function isModifier(code: string): boolean {
  return /^(?:Shift|Control|Alt|Meta)(?:Left|Right)$|^CapsLock$|^NumLock$/.test(code)
}
