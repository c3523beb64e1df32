import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupHex } from '../../../renderer/scanners/group-hex.ts'
import { visibleText } from '../../../renderer/scanners/visible-text.ts'

const signs = (text: string) => visibleText(text).flatMap(({ sign }) => (sign === null ? [] : [sign]))

describe('a scanned text on the screen', () => {
  it('shows control characters by their names', () => {
    expect(visibleText('01\u001d10\r')).toEqual([
      { text: '01', sign: null },
      { text: '\u001d', sign: 'GS' },
      { text: '10', sign: null },
      { text: '\r', sign: 'CR' },
    ])
    expect(signs('\u0000\t\n\u001b\u007f')).toEqual(['NUL', 'TAB', 'LF', 'ESC', 'DEL'])
  })

  it('shows characters that have no width, and odd spaces, by their numbers', () => {
    expect(signs('a\u200bb\ufeffc\u00a0d\u202ee\u0085')).toEqual([
      'U+200B',
      'U+FEFF',
      'U+00A0',
      'U+202E',
      'U+0085',
    ])
  })

  it('shows spaces where they would be missed: at an end, and beside another', () => {
    expect(signs(' a b  c ')).toEqual(['SP', 'SP', 'SP', 'SP'])
    expect(signs('a b c')).toEqual([])
  })

  it('leaves letters of all scripts as they are', () => {
    expect(visibleText('Größe 漢字 😀')).toEqual([{ text: 'Größe 漢字 😀', sign: null }])
  })

  it('never loses a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(
          visibleText(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('leaves no control character in what is shown as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const part of visibleText(text)) {
          if (part.sign === null) expect(part.text).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        }
      }),
    )
  })
})

describe('raw bytes on the screen', () => {
  it('stand byte by byte, four in a group', () => {
    expect(groupHex('02095d4330313430')).toEqual(['02 09 5D 43', '30 31 34 30'])
    expect(groupHex('020b5d')).toEqual(['02 0B 5D'])
    expect(groupHex('')).toEqual([])
  })

  it('are all there', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:[0-9a-f]{2}){0,70}$/), (hex) => {
        expect(groupHex(hex).join('').replaceAll(' ', '').toLowerCase()).toBe(hex)
      }),
    )
  })
})
