import { describe, expect, it } from 'vitest'
import { createDecoder } from '../../../../electron/scanner/create-decoder.ts'
import {
  describeLayout,
  encodeMade,
  encodePart,
  type MadeLayout,
  type Piece,
} from '../../../scanners/made-layout.ts'
import * as write from '../../../scanners/write-descriptor.ts'
import { decodeAll, decoderOf, heard } from '../decode.ts'

const COUNT: Piece = { kind: 'count', bits: 8 }
const AIM: Piece = { kind: 'aim', as: 'three-usages' }
const DATA: Piece = { kind: 'data', bytes: 56 }
const CODE_ID: Piece = { kind: 'code-id' }
const MORE: Piece = { kind: 'more', as: 'bit' }
const plain: MadeLayout = { reportId: 2, pieces: [COUNT, AIM, DATA, CODE_ID, MORE] }
const made = (change: Partial<MadeLayout>): MadeLayout => ({ ...plain, ...change })

const OTHERS: readonly (readonly [string, MadeLayout])[] = [
  ['no report id', made({ reportId: 0 })],
  ['another report id', made({ reportId: 77 })],
  ['a count of 16 bits', made({ pieces: [{ kind: 'count', bits: 16 }, AIM, DATA, MORE] })],
  ['32 bytes of data', made({ pieces: [COUNT, AIM, { kind: 'data', bytes: 32 }, MORE] })],
  [
    'data that begins within a byte',
    made({ pieces: [COUNT, { kind: 'padding', bits: 3 }, AIM, DATA, MORE] }),
  ],
  ['data before its count', made({ pieces: [DATA, MORE, AIM, COUNT] })],
  ['the identifier as one usage', made({ pieces: [COUNT, { kind: 'aim', as: 'one-usage' }, DATA, MORE] })],
  ['the identifier as a range', made({ pieces: [COUNT, { kind: 'aim', as: 'range' }, DATA, MORE] })],
  ['the flag as eight bits', made({ pieces: [COUNT, AIM, DATA, { kind: 'more', as: 'eight-bits' }] })],
  ['the flag as a byte', made({ pieces: [COUNT, AIM, DATA, { kind: 'more', as: 'byte' }] })],
  [
    'vendors’ bytes in between',
    made({ pieces: [{ kind: 'vendor', bytes: 2 }, COUNT, { kind: 'vendor', bytes: 1 }, AIM, DATA, MORE] }),
  ],
  ['usages that carry their page', made({ wideUsages: true })],
]

const TEXT = '140100080 and so on, longer than one report can hold, whatever its size is'

describe('a scanner with a layout of its own', () => {
  it.each(OTHERS)('is read by its descriptor: %s', (_, layout) => {
    const decoder = decoderOf({ vendorId: 0x9999, descriptor: describeLayout(layout) })
    for (const text of ['140100080', TEXT, TEXT.repeat(3), '7']) {
      expect(decodeAll(decoder, encodeMade(layout, Buffer.from(text), { aim: ']Q1' }))).toEqual([
        { kind: 'scan', scan: { text, symbology: 'QR Code', source: 'hid-pos' }, aim: ']Q1' },
      ])
    }
  })

  it('may leave the identifier out', () => {
    const layout = made({ pieces: [COUNT, DATA, CODE_ID, MORE] })
    const decoder = decoderOf({ vendorId: 0x9999, descriptor: describeLayout(layout) })
    expect(decodeAll(decoder, encodeMade(layout, Buffer.from('140100080'), { codeId: 0x77 }))).toEqual([
      { kind: 'scan', scan: { text: '140100080', symbology: 'Data Matrix', source: 'hid-pos' }, aim: null },
    ])
  })

  it('may leave the flag out; then each report is a code', () => {
    const layout = made({ pieces: [COUNT, AIM, DATA] })
    const decoder = decoderOf({ vendorId: 0x9999, descriptor: describeLayout(layout) })
    const reports = encodeMade(layout, Buffer.from('1'.repeat(60)))
    expect(heard(decodeAll(decoder, reports))).toEqual(['1'.repeat(56), '1'.repeat(4)])
  })

  it('may leave the count out; then zeros at the end are no data', () => {
    const layout = made({ pieces: [AIM, DATA, MORE] })
    const decoder = decoderOf({ vendorId: 0x9999, descriptor: describeLayout(layout) })
    const full = 'x'.repeat(56)
    const texts = ['140100080', full]
    const reports = texts.flatMap((text) => encodeMade(layout, Buffer.from(text)))
    expect(heard(decodeAll(decoder, [...reports, encodePart(layout, Buffer.from([]), false)]))).toEqual(texts)
  })

  it('may have two input reports; each is read by its own layout, and others are ignored', () => {
    const other = made({ reportId: 9, pieces: [DATA, AIM, COUNT] })
    const vendors = made({ reportId: 5, pieces: [{ kind: 'vendor', bytes: 60 }] })
    const decoder = decoderOf({ vendorId: 0x9999, descriptor: describeLayout(plain, vendors, other) })
    const reports = [
      ...encodeMade(other, Buffer.from('first')),
      encodePart(vendors, Buffer.from([]), true),
      ...encodeMade(plain, Buffer.from('second')),
      Uint8Array.from([7, 1, 2, 3]),
      new Uint8Array(),
    ]
    expect(heard(decodeAll(decoder, reports))).toEqual(['first', 'second'])
  })
})

describe('the second view of the same scans, under a vendor’s page', () => {
  const view = made({ topPage: 0xff8c })

  it('is no scanner by itself', () => {
    expect(createDecoder({ vendorId: 0x0c2e, descriptor: describeLayout(view) })).toMatchObject({
      decoder: null,
      protocol: null,
      problem: { code: 'descriptor-no-scanner', values: { saw: 'usage page 0xFF8C, usage 0x02' } },
    })
  })

  it('is not read beside the first', () => {
    const second = made({ topPage: 0xff8c, reportId: 3 })
    for (const descriptor of [describeLayout(plain, second), describeLayout(second, plain)]) {
      const decoder = decoderOf({ vendorId: 0x0c2e, descriptor })
      const reports = [second, plain].flatMap((layout) => encodeMade(layout, Buffer.from('140100080')))
      expect(heard(decodeAll(decoder, reports))).toEqual(['140100080'])
    }
  })
})

describe('a device that says it is a scanner and has no scanned data', () => {
  it.each([
    ['only vendors’ bytes', [{ kind: 'vendor', bytes: 56 }]],
    ['nothing at all', []],
  ] as const)('can’t be read: %s', (_, pieces) => {
    expect(createDecoder({ vendorId: 0x9999, descriptor: describeLayout(made({ pieces })) })).toMatchObject({
      decoder: null,
      problem: { code: 'descriptor-no-scanner', values: { saw: 'usage page 0x8C, usage 0x02' } },
    })
  })

  it('can’t be read: an empty descriptor', () => {
    expect(createDecoder({ vendorId: 0x9999, descriptor: write.descriptor() })).toMatchObject({
      problem: { code: 'descriptor-no-scanner', values: { saw: 'nothing' } },
    })
  })
})
