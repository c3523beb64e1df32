import { problem, type Problem } from './problem.ts'
import { failed, succeeded, type Result } from './result.ts'
import { deviceSerialSchema, type DeviceSerial } from './serials.ts'

/** The label's rules of this station. */
export interface LabelRules {
  /** What a whole device serial looks like, after trimming. */
  readonly pattern: RegExp
}

/** Nine digits, as in all of RSA's samples. */
export const DEFAULT_LABEL_PATTERN = '^[0-9]{9}$'

/** How many characters of a wrong text a problem quotes. */
const QUOTED = 40

/**
 * Takes off what a scanner adds: an AIM symbology identifier (`]C0`, ISO/IEC 15424) in front, control
 * characters and line ends, and the spaces and dashes that people and labels put between digits.
 */
export function trimLabel(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- scanners frame a code with control characters
      .replace(/[\u0000-\u001f\u007f\ufeff\u200b-\u200f]/g, '')
      .trim()
      .replace(/^\][A-Za-z][0-9A-Za-z]/, '')
      .replace(/[\s\u00a0\u2007\u202f\-\u2010-\u2015\u2212]/g, '')
  )
}

/** The device serial inside a token serial: in every sample of RSA that is "0", the nine digits, two more. */
export function serialInsideTokenSerial(text: string): string | undefined {
  return /^0([0-9]{9})[0-9]{2}$/.exec(text)?.[1]
}

/** How many digits a serial has where the pattern fixes it (`^[0-9]{9}$`), else null. */
export function digitsOfPattern(pattern: string): number | null {
  const digits = /^\^(?:\[0-9\]|\\d)\{(\d{1,2})\}\$$/.exec(pattern)?.[1]
  return digits === undefined ? null : Number(digits)
}

/**
 * Makes a device serial of what was scanned or typed, or a problem that says what it saw instead. Leading
 * zeros stay. A token serial is explained and the serial inside it named, never taken by itself.
 */
export function readLabel(text: string, rules: LabelRules): Result<DeviceSerial> {
  const trimmed = trimLabel(text)
  if (trimmed === '') return failed(problem('label-empty'))
  const serial = deviceSerialSchema.safeParse(trimmed)
  if (serial.success && rules.pattern.test(trimmed)) return succeeded(serial.data)
  return failed(explain(trimmed, rules))
}

function explain(text: string, rules: LabelRules): Problem {
  const inside = serialInsideTokenSerial(text)
  if (inside !== undefined && rules.pattern.test(inside)) {
    return problem('label-token-serial', { text, inside })
  }
  if (/^(?:https?:|www\.)/i.test(text)) return problem('label-web-address')
  const expected = digitsOfPattern(rules.pattern.source)
  if (expected !== null && /^[0-9]+$/.test(text) && text.length < expected) {
    return problem('label-wrong-length', { text, length: text.length, expected })
  }
  return problem('label-not-a-serial', { text: quote(text) })
}

function quote(text: string): string {
  return text.length <= QUOTED ? text : `${text.slice(0, QUOTED)}…`
}
