import { describe, expect, it } from 'vitest'
import type { ScannerMaker } from '../../../../electron/contract/scanners.ts'
import { symbologyOf } from '../../../../electron/scanner/symbology.ts'

const idOf = (letter: string): number => letter.charCodeAt(0)

/** ISO/IEC 15424's code characters, and two that AIM has added. */
const NAMES: readonly (readonly [string, string])[] = [
  ['A', 'Code 39'],
  ['B', 'Telepen'],
  ['C', 'Code 128'],
  ['D', 'Code One'],
  ['E', 'EAN/UPC'],
  ['F', 'Codabar'],
  ['G', 'Code 93'],
  ['H', 'Code 11'],
  ['I', 'Interleaved 2 of 5'],
  ['K', 'Code 16K'],
  ['L', 'PDF417'],
  ['M', 'MSI Code'],
  ['N', 'Anker Code'],
  ['O', 'Codablock'],
  ['P', 'Plessey Code'],
  ['Q', 'QR Code'],
  ['R', 'Straight 2 of 5 (with two bar start/stop codes)'],
  ['S', 'Straight 2 of 5 (with three bar start/stop codes)'],
  ['T', 'Code 49'],
  ['U', 'MaxiCode'],
  ['X', 'Other barcode'],
  ['Z', 'Non-barcode data'],
  ['c', 'Channel Code'],
  ['d', 'Data Matrix'],
  ['e', 'GS1 DataBar'],
  ['g', 'Grid Matrix'],
  ['h', 'Han Xin Code'],
  ['o', 'OCR'],
  ['p', 'PosiCode'],
  ['s', 'SuperCode'],
  ['z', 'Aztec Code'],
]

describe('the name of a symbology', () => {
  it.each(NAMES)('is that of the code character %s: %s', (letter, name) => {
    expect(symbologyOf(`]${letter}0`, null, null)).toBe(name)
  })

  it('does not depend on the modifier, nor on the maker’s letter where the identifier says it', () => {
    expect(['0', '1', '4'].map((modifier) => symbologyOf(`]C${modifier}`, idOf('s'), 'Honeywell'))).toEqual([
      'Code 128',
      'Code 128',
      'Code 128',
    ])
  })

  it('is unknown for a code character that has none', () => {
    expect(['a', 'J', 'Y'].map((letter) => symbologyOf(`]${letter}0`, idOf('j'), null))).toEqual([
      null,
      null,
      null,
    ])
  })

  it.each([
    [']X0', 's', 'Honeywell', 'QR Code'],
    [']X0', null, 'Honeywell', 'Other barcode'],
    [']X0', '!', 'Honeywell', 'Other barcode'],
    [']Xg', 'c', 'Zebra', 'EAN/UPC'],
    [']Xg', null, 'Zebra', 'EAN/UPC'],
    [null, 'j', 'Honeywell', 'Code 128'],
    [null, 'c', 'Zebra', 'EAN/UPC'],
    [null, 'j', 'Newland', 'Code 128'],
    [null, 's', 'Newland', null],
    [null, 's', 'IDTech', null],
    [null, 'w', null, 'Data Matrix'],
    [null, '!', 'Honeywell', null],
    [null, null, 'Honeywell', null],
  ] as const)(
    'comes from the maker’s letter where the identifier says less: %s %s %s',
    (aim, letter, maker, name) => {
      const known: ScannerMaker | null = maker
      expect(symbologyOf(aim, letter === null ? null : idOf(letter), known)).toBe(name)
    },
  )
})
