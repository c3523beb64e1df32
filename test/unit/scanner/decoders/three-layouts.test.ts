import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyAim, anyText } from '../../../scanners/any-layout.ts'
import { HONEYWELL, NEWLAND, ZEBRA } from '../../../scanners/descriptors.ts'
import { encodeReports } from '../../../scanners/reports.ts'
import { decodeAll, decoderOf } from '../decode.ts'

const DESCRIPTORS = { honeywell: HONEYWELL, zebra: ZEBRA, newland: NEWLAND }
const MAKERS = { honeywell: 0x0c2e, zebra: 0x05e0, newland: 0x1eab }
const LAYOUTS = ['honeywell', 'zebra', 'newland'] as const
type Layout = (typeof LAYOUTS)[number]

const ways = LAYOUTS.flatMap((layout) => [
  { layout, known: 'by its descriptor', vendorId: MAKERS[layout], descriptor: DESCRIPTORS[layout] },
  {
    layout,
    known: 'by its descriptor, from an unknown maker',
    vendorId: 0x9999,
    descriptor: DESCRIPTORS[layout],
  },
  { layout, known: 'by its maker', vendorId: MAKERS[layout], descriptor: null },
  { layout, known: 'by what it sends', vendorId: 0x9999, descriptor: null },
])

interface Known {
  readonly layout: Layout
  readonly vendorId: number
  readonly descriptor: Uint8Array | null
}

/** What comes out of what was put in: the texts, and the identifiers. */
function through({ layout, vendorId, descriptor }: Known, data: string | Uint8Array, aim: string) {
  const decoded = decodeAll(decoderOf({ vendorId, descriptor }), encodeReports(layout, data, { aim }))
  return decoded.map((each) => (each.kind === 'scan' ? [each.scan.text, each.aim] : each))
}

const expectedOf = ({ layout }: Known, text: string, aim: string) =>
  text === '' ? [] : [[text, layout === 'newland' ? null : aim]]

describe.each(ways)('$layout, known $known', (known) => {
  it('gives back any text, also where a character lies across two reports', () => {
    fc.assert(
      fc.property(anyText, anyAim, (text, aim) => {
        expect(through(known, text, aim)).toEqual(expectedOf(known, text, aim))
      }),
    )
  })

  it('gives back a text that itself begins with an identifier', () => {
    fc.assert(
      fc.property(anyText, anyAim, anyAim, (text, aim, first) => {
        expect(through(known, first + text, aim)).toEqual(expectedOf(known, first + text, aim))
      }),
    )
  })

  it.each([
    '',
    ']',
    ']]',
    ']C0',
    ']C01',
    ']Q',
    '0',
    '000000000',
    ']Z6',
    'A'.repeat(56),
    'é'.repeat(28) + 'é',
  ])('gives back “%s”', (text) => {
    expect(through(known, text, ']C0')).toEqual(expectedOf(known, text, ']C0'))
  })

  it('reads what is no UTF-8 as Latin-1', () => {
    const byte = fc.integer({ min: 0xa1, max: 0xff })
    fc.assert(
      fc.property(fc.array(byte, { minLength: 1, maxLength: 130 }), (bytes) => {
        // A letter at the end of a sequence that wants more bytes makes it no UTF-8.
        const latin1 = [...bytes, 0xe4, 0x41]
        const text = String.fromCharCode(...latin1)
        expect(through(known, Uint8Array.from(latin1), ']d1')).toEqual(expectedOf(known, text, ']d1'))
      }),
    )
  })
})

describe('a Newland without a descriptor', () => {
  it('may send data that begins with zeros', () => {
    const text = '\0\0\x00140100080'
    const decoded = decodeAll(
      decoderOf({ vendorId: 0x1eab, descriptor: null }),
      encodeReports('newland', text),
    )
    expect(decoded).toMatchObject([{ scan: { text } }])
  })
})

describe('a Honeywell or Zebra that sends no identifier', () => {
  it.each(['honeywell', 'zebra'] as const)('is read by what it leaves empty: %s', (layout) => {
    const reports = encodeReports(layout, '140100080', { aim: '\0\0\0' })
    expect(decodeAll(decoderOf({ vendorId: MAKERS[layout], descriptor: null }), reports)).toEqual([
      { kind: 'scan', scan: { text: '140100080', symbology: 'Code 128', source: 'hid-pos' }, aim: null },
    ])
  })
})
