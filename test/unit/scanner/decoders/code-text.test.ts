import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../../../electron/scanner/code-text.ts'
import { ZEBRA } from '../../../scanners/descriptors.ts'
import { encodeReports } from '../../../scanners/reports.ts'
import { decodeAll, decoderOf, heard } from '../decode.ts'

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

describe('the text of a code', () => {
  it.each([
    ['1\r', '1'],
    ['1\n', '1'],
    ['1\t', '1'],
    ['1\r\n', '1'],
    ['1\n\r', '1\n'],
    ['1\r\r', '1\r'],
    ['1\r\r\n', '1\r'],
    ['1\t\t', '1\t'],
    ['\r1\t2', '\r1\t2'],
    ['1 ', '1 '],
    ['1\0', '1\0'],
    ['\r', ''],
    ['', ''],
  ])('loses one line end or tab, no more: %j', (sent, text) => {
    expect(codeText(latin1(sent))).toBe(text)
  })

  it('is UTF-8 where the bytes are that', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const bytes = Buffer.from(`${text}.`)
        expect(codeText(bytes)).toBe(bytes.toString('utf8'))
      }),
    )
  })

  it.each([
    ['a byte that begins nothing', [0x41, 0xff, 0x42], 'AÿB'],
    ['a character that is cut off', [0x41, 0xc3], 'AÃ'],
    ['half of a pair', [0xed, 0xa0, 0x80, 0x41], 'í\xa0\x80A'],
    ['a slash in two bytes', [0xc0, 0xaf], 'À¯'],
  ])('is Latin-1 where they are not: %s', (_, bytes, text) => {
    expect(codeText(Uint8Array.from(bytes))).toBe(text)
  })

  it('keeps a mark of byte order: nothing is left out but the end', () => {
    expect(codeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x31, 0x0d]))).toBe('\ufeff1')
  })

  it('is that of a part of a larger piece of memory', () => {
    expect(codeText(latin1('xx140100080\rxx').subarray(2, 12))).toBe('140100080')
  })

  it('loses its line end once, at the end of the whole code', () => {
    const inner = 'a'.repeat(55) + '\r' + 'b'.repeat(55) + '\n'
    const reports = encodeReports('zebra', `${inner}c\r\n`)
    expect(heard(decodeAll(decoderOf({ vendorId: 0x05e0, descriptor: ZEBRA }), reports))).toEqual([
      `${inner}c`,
    ])
  })
})
