import { describe, expect, it } from 'vitest'
import type { ScannerMaker } from '../../../../electron/contract/scanners.ts'
import { parseDescriptor } from '../../../../electron/scanner/descriptor/parse-descriptor.ts'
import { layoutOf } from '../../../../electron/scanner/hid-pos/layout.ts'
import { aimText } from '../../../../electron/scanner/hid-pos/part.ts'
import { decodeAll, decoderOf, heard } from '../decode.ts'
import * as write from '../../../scanners/write-descriptor.ts'

const { feature, input, reportCount, reportId, reportSize, usage, usageMaximum, usageMinimum, usagePage } =
  write
type Items = readonly (readonly number[])[]

const cells = (bits: number, count: number, flags: number = write.VARIABLE): Items => [
  reportSize(bits),
  reportCount(count),
  input(flags),
]
const COUNT: Items = [usagePage(0x01), usage(0x3b), ...cells(8, 1)]
const DATA: Items = [usagePage(0x8c), usage(0xfe), ...cells(8, 56)]
const AIM: Items = [usagePage(0x8c), usage(0xfb), usage(0xfc), usage(0xfd)]

function scanner(...items: Items): Uint8Array {
  const top = [usagePage(0x8c), usage(0x02), write.collection(write.APPLICATION)]
  return write.descriptor(...top, ...items, write.END)
}

function describedBy(items: Items, maker: ScannerMaker | null = null) {
  const parsed = parseDescriptor(scanner(...items))
  if (!parsed.ok) throw new Error(parsed.problem.detail)
  return layoutOf(parsed.value, maker)
}

function layout(items: Items, maker: ScannerMaker | null = null) {
  const found = describedBy(items, maker)
  if (found.kind !== 'hid-pos') throw new Error('it is no scanner')
  return found.layouts[0]
}

const byte = (at: number) => ({ bit: at * 8, bits: 8 })

describe('identifier and data in one item', () => {
  const together = [...COUNT, usagePage(0x8c), usageMinimum(0xfb), usageMaximum(0xfe), ...cells(8, 3 + 20)]

  it('are told apart by their usages', () => {
    expect(layout(together)).toMatchObject({
      bytes: 24,
      aim: [byte(1), byte(2), byte(3)],
      dataBit: 4 * 8,
      dataBytes: 20,
    })
  })

  it('are read apart', () => {
    const report = Uint8Array.from([9, ...Buffer.from(']C0140100080'), ...new Array<number>(11).fill(0)])
    expect(
      heard(decodeAll(decoderOf({ vendorId: 0x9999, descriptor: scanner(...together) }), [report])),
    ).toEqual(['140100080'])
  })
})

describe('data', () => {
  it.each([
    ['cells that are no bytes', [usagePage(0x8c), usage(0xfe), ...cells(12, 40)]],
    ['an array, whose cells are usages', [usagePage(0x8c), usage(0xfe), ...cells(8, 56, write.ARRAY)]],
    ['padding', [usagePage(0x8c), usage(0xfe), ...cells(8, 56, write.CONSTANT)]],
  ])('is none in %s', (_, items) => {
    expect(describedBy(items)).toEqual({ kind: 'none', saw: 'usage page 0x8C, usage 0x02' })
  })

  it('may be one cell of many bytes', () => {
    expect(layout([usagePage(0x8c), usage(0xfe), ...cells(8 * 40, 1)])).toMatchObject({
      dataBit: 0,
      dataBytes: 40,
    })
  })
})

describe('a count', () => {
  it.each([
    [32, { bit: 0, bits: 32 }],
    [33, null],
  ])('of %i bits is read up to 32', (bits, count) => {
    expect(layout([usagePage(0x01), usage(0x3b), ...cells(bits, 1), ...DATA])?.count).toEqual(count)
  })
})

describe('an identifier', () => {
  it.each([
    [
      'a first usage of other bits',
      [usagePage(0x8c), usage(0xfb), ...cells(16, 1), ...AIM.slice(2), ...cells(8, 2)],
    ],
    ['two of three usages', [...AIM.slice(0, 3), ...cells(8, 2)]],
    ['a third usage of other bits', [...AIM.slice(0, 3), ...cells(8, 2), usage(0xfd), ...cells(16, 1)]],
    [
      'a second usage of other bits',
      [...AIM.slice(0, 2), ...cells(8, 1), usage(0xfc), ...cells(16, 1), usage(0xfd), ...cells(8, 1)],
    ],
    [
      'three cells that are something else from the second on',
      [...AIM.slice(0, 2), usage(0x10), ...cells(8, 3)],
    ],
    ['the second and the third without the first', [usagePage(0x8c), ...AIM.slice(2), ...cells(8, 2)]],
  ])('is none with %s', (_, items) => {
    expect(layout([...items, ...DATA])?.aim).toBeNull()
  })

  it('may be three usages in fields of their own, in any order', () => {
    const apart = [0xfd, 0xfb, 0xfc].flatMap((id) => [usagePage(0x8c), usage(id), ...cells(8, 1)])
    expect(layout([...apart, ...DATA])?.aim).toEqual([byte(1), byte(2), byte(0)])
  })

  it.each([
    ['C0', ']C0'],
    ['A!', ']A!'],
    ['Z~', ']Z~'],
    ['a1', ']a1'],
    ['z9', ']z9'],
    ['@0', null],
    ['[0', null],
    ['`0', null],
    ['{0', null],
    ['50', null],
    ['C ', null],
    ['C\x7f', null],
    ['C\0', null],
  ])('is a bracket, a letter and a visible character: ]%s', (rest, aim) => {
    expect(aimText(0x5d, rest.charCodeAt(0), rest.charCodeAt(1))).toBe(aim)
    expect(aimText(0x5b, rest.charCodeAt(0), rest.charCodeAt(1))).toBeNull()
  })
})

describe('what stands right behind the data', () => {
  it.each([
    ['padding', [...cells(8, 2, write.CONSTANT)], byte(56)],
    ['a field without a usage', [...cells(8, 1)], byte(56)],
    ['a vendor’s byte', [usagePage(0xff00), usage(0x01), ...cells(8, 1)], byte(56)],
    ['the last vendor’s byte', [usagePage(0xffff), usage(0x01), ...cells(8, 1)], byte(56)],
    ['padding of less than a byte', [...cells(7, 1, write.CONSTANT), ...cells(8, 4, write.CONSTANT)], null],
    ['a byte with a meaning of its own', [usagePage(0x8c), usage(0x31), ...cells(8, 1)], null],
    ['a byte of a page below the vendors’', [usagePage(0xfeff), usage(0x31), ...cells(8, 1)], null],
    ['nothing', [], null],
  ])('may be the maker’s letter for the symbology: %s', (_, items, codeId) => {
    expect(layout([...DATA, ...items])?.codeId).toEqual(codeId)
  })

  it('gives way to a code id that is named, wherever it is', () => {
    const named = [usagePage(0xff66), usage(0x04), ...cells(8, 1)]
    expect(layout([...named, ...DATA, ...cells(8, 1, write.CONSTANT)])?.codeId).toEqual(byte(0))
  })

  it('does not count with Newland, whose letter is in byte 62, if there is such a byte', () => {
    expect(layout([...DATA, ...cells(8, 7, write.CONSTANT)], 'Newland')?.codeId).toEqual(byte(62))
    expect(layout([...DATA, ...cells(8, 6, write.CONSTANT)], 'Newland')?.codeId).toBeNull()
  })
})

describe('the switch from keyboard mode', () => {
  const redirect = (id: number, page: number, each: number, kind = feature): Items => [
    ...[reportId(id), usagePage(page), usage(each), reportSize(8), reportCount(1), kind(write.VARIABLE)],
  ]
  const canRedirect = (...items: Items) => {
    const found = describedBy([reportId(2), ...DATA, ...items])
    return found.kind === 'hid-pos' && found.canRedirect
  }

  it('is feature report 254 with its usage, and nothing like it', () => {
    expect(canRedirect(...redirect(254, 0xff66, 0x03))).toBe(true)
    expect(canRedirect(...redirect(253, 0xff66, 0x03))).toBe(false)
    expect(canRedirect(...redirect(254, 0xff66, 0x05))).toBe(false)
    expect(canRedirect(...redirect(254, 0xff66, 0x03, write.output))).toBe(false)
    expect(canRedirect()).toBe(false)
  })
})
