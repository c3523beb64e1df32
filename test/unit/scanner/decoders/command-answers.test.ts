import { describe, expect, it } from 'vitest'
import { HONEYWELL, NEWLAND, ZEBRA } from '../../../scanners/descriptors.ts'
import { encodeReports, type Marks, type ReportLayout } from '../../../scanners/reports.ts'
import { decodeAll, decoderOf, heard } from '../decode.ts'

const MAKERS = { honeywell: 0x0c2e, zebra: 0x05e0, newland: 0x1eab, unknown: 0x9999 }
const DESCRIPTORS = { honeywell: HONEYWELL, zebra: ZEBRA, newland: NEWLAND }
type Layout = Exclude<ReportLayout, 'ibm'>

/** What a scanner's reports come to, with its descriptor and without. */
function bothWays(maker: keyof typeof MAKERS, layout: Layout, data: string | Uint8Array, marks?: Marks) {
  return [DESCRIPTORS[layout], null].map((descriptor) =>
    heard(decodeAll(decoderOf({ vendorId: MAKERS[maker], descriptor }), encodeReports(layout, data, marks))),
  )
}

const ANSWER = ['(command-answer)']
const NEWLANDS = Uint8Array.from([2, 0, 0, 8, 0x30, 0x31, 0x32, 0x33, 3])

describe('the answer to a command', () => {
  it.each([
    ['Honeywell', 'honeywell', { aim: ']X0', codeId: '?' }],
    ['Honeywell, whatever identifier stands there', 'honeywell', { aim: ']C0', codeId: '?' }],
    ['Honeywell, without an identifier', 'honeywell', { aim: '\0\0\0', codeId: '?' }],
    ['Honeywell, ]Z6 with any code id', 'honeywell', { aim: ']Z6', codeId: '6' }],
    ['a maker nobody knows', 'unknown', { aim: ']X0', codeId: '?' }],
    ['a maker nobody knows, ]Z6', 'unknown', { aim: ']Z6', codeId: 'j' }],
  ] as const)('is no scan: %s', (_, maker, marks) => {
    expect(bothWays(maker, 'honeywell', 'REVINF\x06.', marks)).toEqual([ANSWER, ANSWER])
  })

  it('is no scan, over several reports either', () => {
    const long = 'Product Name: '.repeat(20)
    expect(bothWays('honeywell', 'honeywell', long, { aim: ']X0', codeId: '?' })).toEqual([ANSWER, ANSWER])
  })

  it('is no scan: Newland’s, which begins with 02 00 00', () => {
    expect(bothWays('newland', 'newland', NEWLANDS)).toEqual([ANSWER, ANSWER])
    expect(bothWays('unknown', 'newland', NEWLANDS)).toEqual([ANSWER, ANSWER])
  })
})

describe('a scan', () => {
  it('is one although its text holds a question mark, or looks like an answer further on', () => {
    expect(bothWays('honeywell', 'honeywell', '?]Z6')).toEqual([['?]Z6'], ['?]Z6']])
    expect(bothWays('newland', 'newland', '1\x02\0\x001')).toEqual([['1\x02\0\x001'], ['1\x02\0\x001']])
    expect(bothWays('newland', 'newland', '\x02\x001')).toEqual([['\x02\x001'], ['\x02\x001']])
  })

  it('is one with Newland’s first bytes, where an identifier says what it is', () => {
    const text = '\x02\0\0!'
    expect(bothWays('honeywell', 'honeywell', text)).toEqual([[text], [text]])
    expect(bothWays('zebra', 'zebra', text)).toEqual([[text], [text]])
  })

  it('is one of a Zebra whose code id is a question mark', () => {
    expect(bothWays('zebra', 'zebra', '140100080', { codeId: '?' })).toEqual([['140100080'], ['140100080']])
  })
})
