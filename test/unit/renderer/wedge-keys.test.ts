import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charOfAltCode, charOfKey, controlOfKey } from '../../../renderer/app/wedge/key-text.ts'
import { readKey, strokeOf, type KeyFacts } from '../../../renderer/app/wedge/read-key.ts'
import { keyFor } from './wedge-window.ts'

const plain: KeyFacts = {
  code: 'KeyQ',
  key: 'q',
  keyCode: 81,
  timeStamp: 5,
  isComposing: false,
  repeat: false,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  getModifierState: () => false,
}

describe('the text of a key', () => {
  it('goes by the place on a US keyboard, for every character of ASCII', () => {
    for (let value = 0x20; value <= 0x7e; value += 1) {
      const char = String.fromCharCode(value)
      const { code, shiftKey } = keyFor(char, 0)
      expect(charOfKey(code, shiftKey ?? false)).toBe(char)
    }
  })

  it('is a digit on the numeric keypad, with Shift or without', () => {
    for (const digit of '0123456789') expect(charOfKey(`Numpad${digit}`, digit > '4')).toBe(digit)
    expect(charOfKey('NumpadMultiply', false)).toBe('*')
  })

  it('is nothing for keys that print nothing', () => {
    for (const code of ['F5', 'ArrowLeft', 'Enter', 'Tab', 'Backspace', 'NumpadEnter', 'Unidentified', '']) {
      expect(charOfKey(code, false)).toBeNull()
    }
  })

  it('is a control character with Ctrl, as a terminal has them', () => {
    expect(controlOfKey('KeyB')).toBe('\u0002')
    expect(controlOfKey('BracketRight')).toBe('\u001d')
    expect(controlOfKey('Digit1')).toBeNull()
  })

  it('is a character of ASCII for an Alt code, and nothing beyond', () => {
    expect(charOfAltCode('065')).toBe('A')
    expect(charOfAltCode('0048')).toBe('0')
    for (const digits of ['', '7', '013', '0228', '65536']) expect(charOfAltCode(digits)).toBeNull()
  })
})

describe('what a key may mean', () => {
  it('is a composition before it is anything else', () => {
    const composing = fc.constantFrom({ isComposing: true }, { keyCode: 229 }, { key: 'Process' })
    const code = fc.constantFrom('KeyA', 'Digit1', 'Enter', 'Tab', 'Space', 'Backspace', 'ShiftLeft')
    fc.assert(
      fc.property(composing, code, fc.boolean(), (marks, place, repeat) => {
        expect(readKey({ ...plain, code: place, repeat, ...marks })).toEqual({ kind: 'composing' })
      }),
    )
  })

  it('is no character with Ctrl, Alt or the system’s key, but is one with AltGr', () => {
    expect(readKey({ ...plain, metaKey: true }).kind).toBe('other')
    expect(readKey({ ...plain, altKey: true }).kind).toBe('other')
    expect(readKey({ ...plain, ctrlKey: true, altKey: true }).kind).toBe('other')
    expect(readKey({ ...plain, ctrlKey: true, code: 'Enter' }).kind).toBe('other')
    const altGr = { ...plain, ctrlKey: true, altKey: true, key: '@', getModifierState: () => true }
    expect(readKey(altGr)).toEqual({ kind: 'char', code: 'KeyQ', char: 'q', typed: '@', at: 5 })
  })

  it('is told to the station as place, character and time; a modifier is no key by itself', () => {
    expect(strokeOf(readKey(plain))).toEqual({ code: 'KeyQ', char: 'q', at: 5 })
    expect(strokeOf(readKey({ ...plain, code: 'F8', key: 'F8' }))).toEqual({ code: 'F8', char: null, at: 5 })
    expect(strokeOf(readKey({ ...plain, code: 'Enter', key: 'Enter' }))).toEqual({
      code: 'Enter',
      char: null,
      at: 5,
    })
    for (const code of ['ShiftLeft', 'AltRight', 'CapsLock', 'NumLock']) {
      expect(strokeOf(readKey({ ...plain, code }))).toBeNull()
    }
    expect(strokeOf(readKey({ ...plain, repeat: true }))).toBeNull()
  })
})
