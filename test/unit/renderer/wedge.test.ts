import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charOfKey } from '../../../renderer/app/key-text.ts'
import {
  ENTER_GUARD_MS,
  endedBySilence,
  endedBySuffix,
  isDeliberateEnter,
  press,
  SILENCE_MS,
  type Run,
} from '../../../renderer/app/wedge.ts'

const serial = /^[0-9]{9}$/
const onPage = { serial, inField: false }
const inField = { serial, inField: true }

/** Plays keys with their gaps and collects what the machine takes for scans. */
function typeOut(
  text: string,
  gaps: readonly number[],
  suffix: boolean,
  shape: typeof onPage,
): readonly string[] {
  const scans: string[] = []
  let run: Run = []
  let at = 1000
  let last = at
  const silenceUntil = (now: number): void => {
    if (now - last < SILENCE_MS) return
    const scan = endedBySilence(run, last + SILENCE_MS, shape)
    if (scan === null) return
    scans.push(scan.text)
    run = []
  }
  for (const [index, char] of Array.from(text).entries()) {
    at += gaps[index] ?? 0
    silenceUntil(at)
    run = press(run, { char, at })
    last = at
  }
  at += gaps[text.length] ?? 0
  silenceUntil(at)
  if (suffix) {
    const scan = endedBySuffix(run, at, shape)
    if (scan !== null) scans.push(scan.text)
    run = []
  }
  silenceUntil(at + 10 * SILENCE_MS)
  return scans
}

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''))
const gapsAround = (middle: number, jitter: number) =>
  fc.array(fc.integer({ min: middle - jitter, max: middle + jitter }), { minLength: 24, maxLength: 24 })

describe('a scanner in keyboard mode', () => {
  for (const [pace, jitter] of [
    [10, 4],
    [80, 15],
  ] as const) {
    it(`lands exactly once at ${String(pace)} ms a key, on the page and in a field`, () => {
      fc.assert(
        fc.property(digits(9), gapsAround(pace, jitter), fc.boolean(), (text, gaps, field) => {
          expect(typeOut(text, gaps, true, field ? inField : onPage)).toEqual([text])
        }),
      )
    })
  }

  it('lands with an AIM prefix, and as a credential’s serial', () => {
    fc.assert(
      fc.property(digits(9), digits(12), gapsAround(80, 15), (device, token, gaps) => {
        expect(typeOut(`]C0${device}`, gaps, true, onPage)).toEqual([`]C0${device}`])
        expect(typeOut(token, gaps, true, inField)).toEqual([token])
      }),
    )
  })

  it('lands without a suffix after a silence, when it is fast', () => {
    fc.assert(
      fc.property(digits(9), gapsAround(12, 8), (text, gaps) => {
        expect(typeOut(text, gaps, false, onPage)).toEqual([text])
      }),
    )
  })

  it('lands behind a key that a person pressed just before', () => {
    expect(typeOut('7140100080', [0, 200, 10, 10, 10, 10, 10, 10, 10, 10, 10], true, onPage)).toEqual([
      '140100080',
    ])
  })

  it('hears another maker’s code when it is fast, but leaves it in a field', () => {
    const gaps = Array.from({ length: 20 }, () => 10)
    expect(typeOut('https://x.example', gaps, true, onPage)).toEqual(['https://x.example'])
    expect(typeOut('INC0020731', gaps, true, inField)).toEqual([])
  })
})

describe('a person who types', () => {
  const anyText = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789abcINC-/')),
    minLength: 1,
    maxLength: 20,
  })

  it('is never taken for a scan at a person’s pace', () => {
    fc.assert(
      fc.property(anyText, gapsAround(180, 70), fc.boolean(), fc.boolean(), (text, gaps, suffix, field) => {
        expect(typeOut(text, gaps, suffix, field ? inField : onPage)).toEqual([])
      }),
    )
  })

  it('keeps a ticket in its field at any pace', () => {
    fc.assert(
      fc.property(anyText, gapsAround(70, 60), fc.boolean(), (text, gaps, suffix) => {
        fc.pre(!/[0-9-]{9}/.test(text))
        expect(typeOut(text, gaps, suffix, inField)).toEqual([])
      }),
    )
  })

  it('never confirms with an Enter right behind a key', () => {
    expect(isDeliberateEnter(1000, 1000 + ENTER_GUARD_MS)).toBe(false)
    expect(isDeliberateEnter(1000, 1001 + ENTER_GUARD_MS)).toBe(true)
    expect(isDeliberateEnter(null, 5)).toBe(true)
  })
})

describe('the text of a key', () => {
  it('goes by the place on a US keyboard', () => {
    expect(charOfKey('Digit7', false)).toBe('7')
    expect(charOfKey('Numpad7', true)).toBe('7')
    expect(charOfKey('KeyZ', true)).toBe('Z')
    expect(charOfKey('BracketRight', false)).toBe(']')
    expect(charOfKey('Semicolon', true)).toBe(':')
    expect(charOfKey('F5', false)).toBeNull()
  })
})
