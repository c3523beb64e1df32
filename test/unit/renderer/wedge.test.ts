import { describe, expect, it } from 'vitest'
import { MOST_KEYS } from '../../../electron/contract/wedge-profile.ts'
import { ENTER_GUARD_MS, LONGEST_RUN } from '../../../renderer/app/wedge/reader.ts'
import {
  inField,
  keyFor,
  keysOf,
  landed,
  PlayedWindow,
  turned,
  type KeyDown,
  type Layout,
} from './wedge-window.ts'

const SERIAL = '140100080'

describe('a scanner in keyboard mode', () => {
  for (const gap of [5, 10, 30, 80, 120]) {
    it(`lands at ${String(gap)} ms a key with Enter or Tab, on the page and in a field`, () => {
      expect(landed(keysOf(`${SERIAL}\n`, gap))).toEqual([SERIAL])
      expect(landed(keysOf(`${SERIAL}\t`, gap))).toEqual([SERIAL])
      const window = inField('INC 7')
      expect(landed(keysOf(`${SERIAL}\n`, gap), window)).toEqual([SERIAL])
      expect(window.field).toEqual({ value: 'INC 7', caret: 5 })
    })
  }

  it('lands with the coarse clock of Windows, where keys come 0, 16 or 31 ms apart', () => {
    const keys = keysOf(`${SERIAL}\n`, 12).map((key) => ({ ...key, at: Math.floor(key.at / 15.6) * 15.6 }))
    expect(landed(keys)).toEqual([SERIAL])
  })

  it('lands without a suffix after a silence, when it is quick', () => {
    expect(landed(keysOf(SERIAL, 10))).toEqual([SERIAL])
    expect(landed(keysOf(SERIAL, 80))).toEqual([])
  })

  it('lands without a suffix although the page was busy when its timer was due', () => {
    const keys = [...keysOf(SERIAL, 10), ...keysOf('140100081', 10, 1000 + 80 + 200)]
    expect(landed(keys)).toEqual([SERIAL, '140100081'])
  })

  it('hands out its keys, the suffix among them, and keeps its AIM identifier', () => {
    const window = new PlayedWindow()
    landed(keysOf(`]C0${SERIAL}\n`, 80), window)
    expect(window.scans).toEqual([`]C0${SERIAL}`])
    expect(window.keys[0]?.[0]).toEqual({ code: 'BracketRight', char: ']', at: 1000 })
    expect(window.keys[0]?.at(-1)).toEqual({ code: 'Enter', char: null, at: 1000 + 12 * 80 })
  })

  it('lands behind a control character, which comes as Ctrl and a letter', () => {
    expect(landed(keysOf(`\u0002${SERIAL}\n`, 30))).toEqual([`\u0002${SERIAL}`])
  })

  it('lands unevenly too when something nobody types stands in front', () => {
    const uneven = (text: string): KeyDown[] =>
      keysOf(text, 100).map((key, index) => ({ ...key, at: key.at + (index % 3) * 25 }))
    expect(landed(uneven(`]C0${SERIAL}\n`))).toEqual([`]C0${SERIAL}`])
    expect(landed(uneven(`${SERIAL}\n`))).toEqual([])
  })

  it('lands behind a key that a person pressed just before, which stays', () => {
    const window = new PlayedWindow()
    expect(landed([keyFor('7', 800), ...keysOf(`${SERIAL}\n`, 10)], window)).toEqual([SERIAL])
    expect(window.entry).toBe('7')
  })

  it('lands whole although it stalled behind its first key', () => {
    expect(landed([keyFor('1', 800), ...keysOf('40100080\n', 10)])).toEqual([SERIAL])
    expect(landed([keyFor('1', 800), ...keysOf('40100080\n', 10)], inField())).toEqual([SERIAL])
  })

  it('never lands with the end of a longer code that stalled', () => {
    const ean = '4006381333931'
    const stalled = [...keysOf('4006', 10), ...keysOf('381333931\n', 10, 1200)]
    expect(landed(stalled)).toEqual([ean])
    expect(landed(stalled, inField())).toEqual([])
    expect(landed([...keysOf('4006', 80), ...keysOf('381333931\n', 80, 1420)], inField())).toEqual([])
  })

  it('lands with neither where a key before it makes another serial of it', () => {
    const keys = [keyFor('7', 800), ...keysOf(`${SERIAL}\n`, 10)]
    expect(landed(keys, new PlayedWindow(null, /^[0-9]{9,10}$/))).toEqual([])
  })

  it('is heard with another maker’s code, but not in a field', () => {
    expect(landed(keysOf('https://x.example\n', 10))).toEqual(['https://x.example'])
    expect(landed(keysOf('4006381333931\n', 80))).toEqual(['4006381333931'])
    const window = inField()
    expect(landed(keysOf('INC0020731\n', 10), window)).toEqual([])
    expect(window.field.value).toBe('INC0020731')
  })

  it('presses no button: neither its suffix nor a space inside its code goes on', () => {
    const window = new PlayedWindow()
    landed(keysOf('AB 12 345\n', 10), window)
    expect(window.scans).toEqual(['AB 12 345'])
    const pressing = (): readonly string[] => window.passed.filter((code) => !/^(?:Key|Digit)/.test(code))
    expect(pressing()).toEqual([])
    // The second half of a suffix, and one that comes late, or is held.
    window.press([keyFor('\t', 1100), keyFor('\n', 1110), { ...keyFor('\n', 1150), repeat: true }])
    expect(pressing()).toEqual([])
    expect(window.enters).toEqual([false])
  })

  it('leaves Enter and Tab alone when nothing was scanned', () => {
    const window = new PlayedWindow()
    window.press([keyFor(' ', 500), keyFor('\t', 1000), keyFor('\n', 2000)])
    expect(window.passed).toEqual(['Space', 'Tab'])
    expect(window.enters).toEqual([true])
  })

  it('is remembered no longer than a scan may be', () => {
    expect(LONGEST_RUN).toBe(MOST_KEYS)
  })
})

describe('keyboard layouts and locks', () => {
  it('a scanner with a US keyboard reads the same on a German and a French computer', () => {
    const code = `]C0yZ-140=100/080`
    for (const set of ['us', 'de', 'fr'] as const) {
      expect(landed(keysOf(`${code}\n`, 10, 1000, { set }))).toEqual([code])
      expect(landed(keysOf(`${SERIAL}\n`, 80, 1000, { set }), inField())).toEqual([SERIAL])
    }
  })

  it('a scanner that was set to a French computer reads there too', () => {
    const layout = { sent: 'fr', set: 'fr' } as const satisfies Record<string, Layout>
    expect(landed(keysOf(`${SERIAL}\n`, 10, 1000, layout))).toEqual([SERIAL])
  })

  it('letters read the same with Caps Lock, whether or not the scanner undoes it', () => {
    const rules = /^[A-Z]{2}[0-9]{7}$/
    const keys = keysOf('AB1234567\n', 10, 1000, { capsLock: true })
    expect(landed(keys, new PlayedWindow(null, rules))).toEqual(['AB1234567'])
    const undone = Array.from('AB1234567\n', (char, index) =>
      keyFor(/[A-Z]/.test(char) ? turned(char) : char, 1000 + index * 10, { capsLock: true }),
    )
    expect(landed(undone, new PlayedWindow(null, rules))).toEqual(['AB1234567'])
  })

  it('a person’s digits reach the keypad from a French keyboard too', () => {
    const window = new PlayedWindow()
    window.press([{ code: 'Digit1', key: '1', shiftKey: true, at: 0 }, keyFor('4', 400)])
    expect(window.entry).toBe('14')
  })

  it('Alt codes are characters', () => {
    const window = new PlayedWindow()
    let at = 1000
    for (const char of SERIAL) {
      for (const digit of `0${String(char.charCodeAt(0))}`) {
        window.press([{ code: `Numpad${digit}`, key: digit, altKey: true, at: (at += 4) }])
      }
      window.altUp((at += 4))
    }
    window.press([keyFor('\n', at + 16)])
    expect(window.scans).toEqual([SERIAL])
  })
})

describe('keys that are no scan', () => {
  it('repeated keys are dropped', () => {
    const keys = keysOf(`${SERIAL}\n`, 10).flatMap((key) => [key, { ...key, repeat: true }])
    expect(landed(keys)).toEqual([SERIAL])
    const held = Array.from({ length: 30 }, (_, index) => ({
      ...keyFor('1', 1000 + index * 30),
      repeat: index > 0,
    }))
    expect(landed(held)).toEqual([])
  })

  it('nothing of a composition is taken, however its keys look', () => {
    for (const composing of [{ isComposing: true }, { keyCode: 229 }, { key: 'Process' }]) {
      const keys = keysOf(`${SERIAL}\n`, 10).map((key) => ({ ...key, ...composing }))
      expect(landed(keys)).toEqual([])
    }
  })

  it('shortcuts and arrows in between make no scan of their neighbours', () => {
    const arrow = { code: 'ArrowLeft', key: 'ArrowLeft', at: 1045 }
    expect(landed([...keysOf('14010', 10), arrow, ...keysOf('0080\n', 10, 1050)])).toEqual([])
  })

  it('a few even keys are no scan at a person’s pace, nor are two halves of one', () => {
    expect(landed(keysOf('INC123\n', 100))).toEqual([])
    const halves = keysOf(`${SERIAL}\n`, 80).map((key, index) => ({
      ...key,
      at: key.at + (index > 4 ? 180 : 0),
    }))
    expect(landed(halves, inField())).toEqual([])
  })

  it('even pauses are a person’s too where keys overlap, or are held unevenly', () => {
    const even = keysOf(`${SERIAL}\n`, 100)
    expect(landed(even, inField())).toEqual([SERIAL])
    const held = (times: (index: number) => number): KeyDown[] =>
      even.map((key, index) => ({ ...key, heldMs: times(index) }))
    expect(
      landed(
        held((index) => (index === 3 ? 130 : 50)),
        inField(),
      ),
    ).toEqual([])
    expect(
      landed(
        held((index) => (index % 3 === 0 ? 80 : 45)),
        inField(),
      ),
    ).toEqual([])
    // Tapping one key is as even as a hand gets: its holding tells.
    const taps = keysOf('111111111\n', 120).map((key, index) => ({ ...key, heldMs: 40 + (index % 3) * 20 }))
    expect(landed(taps, inField())).toEqual([])
    // Some scanners release a key in the report that presses the next one.
    expect(
      landed(
        held((index) => ([4, 5].includes(index) ? 50 : 101)),
        inField(),
      ),
    ).toEqual([SERIAL])
  })

  it('an Enter right behind a key never confirms', () => {
    const window = new PlayedWindow()
    window.press([keyFor('7', 1000), keyFor('\n', 1000 + ENTER_GUARD_MS)])
    window.press([keyFor('7', 2000), keyFor('\n', 2001 + ENTER_GUARD_MS)])
    expect(window.enters).toEqual([false, true])
  })
})
