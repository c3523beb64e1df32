import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeIbmHandheld } from '../../../../electron/scanner/ibm-handheld.ts'
import { IBM_HANDHELD } from '../../../scanners/descriptors.ts'
import { encodeReports } from '../../../scanners/reports.ts'
import { decodeAll, decoderOf, heard } from '../decode.ts'

const described = { vendorId: 0x05e0, descriptor: IBM_HANDHELD }
const undescribed = { vendorId: 0x05e0, usagePage: 0xff45, usage: 0x4b00, descriptor: null }
const DIGITS = [1, 4, 0, 1, 0, 0, 0, 8, 0]

/** A report of 64 bytes: its length, a good status, and then these bytes. */
function report(...bytes: readonly number[]): Uint8Array {
  const all = new Uint8Array(64)
  all.set([4 + bytes.length, 0x10, 0x03, 0x00, ...bytes])
  return all
}

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')]

function scanOf(bytes: readonly number[]) {
  const [decoded] = decodeAll(decoderOf(described), [report(...bytes)])
  if (decoded?.kind !== 'scan') throw new Error(JSON.stringify(decoded))
  return [decoded.scan.text, decoded.scan.symbology, decoded.scan.source, decoded.aim]
}

describe('an IBM hand-held’s label', () => {
  it.each([
    ['digits as characters', [...ascii('140100080'), 0x00, 0x18, 0x0b], '140100080', 'Code 128'],
    ['digits as numbers', [...DIGITS, 0x00, 0x18, 0x0b], '140100080', 'Code 128'],
    ['letters', [...ascii('S/N-14'), 0x00, 0x0a, 0x0b], 'S/N-14', 'Code 39'],
    ['EAN-8', [...DIGITS.slice(0, 8), 0x0c], '14010008', 'EAN/UPC'],
    ['EAN-13', [...ascii('4006381333931'), 0x16], '4006381333931', 'EAN/UPC'],
    ['UPC-A', [...ascii('306030209223'), 0x0d], '306030209223', 'EAN/UPC'],
    ['UPC-E', [...ascii('01234565'), 0x0a], '01234565', 'EAN/UPC'],
    ['Interleaved 2 of 5', [...DIGITS, 0x00, 0x0d, 0x0b], '140100080', 'Interleaved 2 of 5'],
    ['QR Code', [...ascii('https://example.com'), 0x00, 0x33, 0x0b], 'https://example.com', 'QR Code'],
    ['a symbology of three bytes that nobody knows', [...DIGITS, 0x00, 0x77, 0x0b], '140100080', null],
    ['a symbology of one byte that nobody knows', [...DIGITS, 0x1f], '140100080', null],
    ['no symbology', ascii('140100080'), '140100080', null],
    ['digits as numbers, and no symbology', DIGITS, '140100080', null],
    ['nines as numbers, and no symbology', [9, 9, 9], '999', null],
    ['a blank at the end, and no symbology', ascii('14 '), '14 ', null],
    ['one digit', [7, 0x0d], '7', 'EAN/UPC'],
    ['zeros before its symbology', [0, 0, 0, 0x00, 0x18, 0x0b], '000', 'Code 128'],
    ['a line end that the scanner was told to add', [...ascii('14\r'), 0x00, 0x18, 0x0b], '14', 'Code 128'],
    ['Latin-1', [...ascii('Gerät'), 0x00, 0x18, 0x0b], 'Gerät', 'Code 128'],
  ])('is read: %s', (_, bytes, text, symbology) => {
    expect(scanOf(bytes)).toEqual([text, symbology, 'ibm-handheld', null])
  })

  it('is read with and without a descriptor, whatever its length', () => {
    const letters = fc.array(fc.integer({ min: 0x21, max: 0x7e }), { minLength: 1, maxLength: 56 })
    fc.assert(
      fc.property(letters, fc.constantFrom(described, undescribed), (codes, facts) => {
        const text = String.fromCharCode(...codes)
        expect(heard(decodeAll(decoderOf(facts), encodeReports('ibm', text)))).toEqual([text])
      }),
    )
  })
})

describe('an IBM hand-held’s report', () => {
  it.each([
    [[4, 0x10, 3, 0], true],
    [[8, 0x10, 3, 0, 1, 2, 3, 0x0d], true],
    [[3, 0x10, 3, 0], false],
    [[9, 0x10, 3, 0, 1, 2, 3, 0x0d], false],
    [[4, 0x11, 3, 0], false],
    [[4, 0x10, 2, 0], false],
    [[4, 0x10, 3, 1], false],
    [[], false],
  ])('is known by its length and its status: %j', (bytes, isOne) => {
    expect(looksLikeIbmHandheld(Uint8Array.from(bytes))).toBe(isOne)
  })

  it('may be a status and no label', () => {
    const statuses = [report(), Uint8Array.from([4, 0x20, 0x03, 0x00]), Uint8Array.from([4, 0, 0, 0, 9, 9])]
    expect(heard(decodeAll(decoderOf(described), statuses))).toEqual(['(status)', '(status)', '(status)'])
  })

  it.each([
    ['nothing', [], 'it says that it is 0 bytes long'],
    ['zeros', [0, 0, 0, 0, 0], 'it says that it is 0 bytes long'],
    ['less than its head', [3, 0x10, 3, 0], 'it says that it is 3 bytes long'],
    ['more than there is', [10, 0x10, 3, 0, 1, 2, 3, 4, 5], 'it says 10 bytes, and has 9'],
    ['a symbology without a label', [7, 0x10, 3, 0, 0x00, 0x18, 0x0b], 'it names a symbology and no label'],
    ['a short symbology without a label', [5, 0x10, 3, 0, 0x0d], 'it names a symbology and no label'],
  ])('may make no sense: %s', (_, bytes, fault) => {
    const decoder = decoderOf(described)
    expect(decoder.push(Uint8Array.from(bytes), 0)).toMatchObject([
      { kind: 'trouble', problem: { code: 'report-malformed', values: { fault } } },
    ])
    expect(heard(decoder.push(report(...DIGITS), 1))).toEqual(['140100080'])
  })

  it('is whole by itself: nothing waits, nothing is dropped', () => {
    const decoder = decoderOf(undescribed)
    decoder.push(report(...DIGITS), 0)
    expect([decoder.isWaiting(), decoder.drop('unplugged'), decoder.drop('silence')]).toEqual([false, [], []])
  })
})
