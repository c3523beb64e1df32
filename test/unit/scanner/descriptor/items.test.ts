import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  LONGEST_DESCRIPTOR,
  readItems,
  type Fault,
  type Item,
} from '../../../../electron/scanner/descriptor/items.ts'
import { descriptor, longItem, shortItem, usage } from '../../../scanners/write-descriptor.ts'

function itemsOf(bytes: Uint8Array): readonly Item[] {
  const items = readItems(bytes)
  if ('fault' in items) throw new Error(items.fault)
  return items
}

function faultOf(bytes: Uint8Array): Fault {
  const items = readItems(bytes)
  if (!('fault' in items)) throw new Error('it could be read')
  return items
}

describe('a short item', () => {
  it.each([
    [0, 0, 0, 0],
    [1, 0xfe, 0xfe, -2],
    [1, 0x7f, 0x7f, 0x7f],
    [2, 0x1234, 0x1234, 0x1234],
    [2, 0x8000, 0x8000, -0x8000],
    [4, 0xff45_4b00, 0xff45_4b00, 0xff45_4b00 - 2 ** 32],
    [4, 0x0000_00ff, 0xff, 0xff],
  ] as const)('of %i data bytes is read least significant byte first: %i', (size, written, value, signed) => {
    const [item] = itemsOf(descriptor(shortItem(0x08, written, size)))
    expect(item).toMatchObject({ type: 'local', tag: 0, size, value, signed, offset: 0 })
  })

  it.each([
    [0xb0, 'main', 11],
    [0x74, 'global', 7],
    [0x28, 'local', 2],
    [0x0c, 'reserved', 0],
  ] as const)('with the prefix %i is %s, tag %i', (prefix, type, tag) => {
    expect(itemsOf(descriptor(shortItem(prefix, 1)))).toMatchObject([{ type, tag }])
  })
})

describe('a long item', () => {
  it('is passed over whole, whatever is in it', () => {
    const items = itemsOf(descriptor(usage(1), longItem(0x42, [0xc0, 0xc0, 0xfe]), longItem(1, []), usage(2)))
    expect(items.map(({ type, tag, offset }) => [type, tag, offset])).toEqual([
      ['local', 0, 0],
      ['long', 0x42, 2],
      ['long', 1, 8],
      ['local', 0, 11],
    ])
  })
})

describe('a descriptor that ends in the middle of an item', () => {
  it.each([
    ['one byte of one', [0x09], 0],
    ['one byte of two', [0x09, 0x01, 0x0a, 0x4b], 2],
    ['three bytes of four', [0x09, 0x01, 0x0b, 0x00, 0x4b, 0x45], 2],
    ['a long item without its length', [0xc0, 0xfe], 1],
    ['a long item without its tag', [0xc0, 0xfe, 0x00], 1],
    ['a long item without the last of its data', [0xfe, 0x02, 0x10, 0x55], 0],
  ])('is cut off where that item begins: %s', (_, bytes, offset) => {
    expect(faultOf(Uint8Array.from(bytes))).toEqual({ offset, fault: 'the last item is cut off' })
  })
})

describe('a long descriptor', () => {
  it('is read up to the limit', () => {
    expect(itemsOf(new Uint8Array(LONGEST_DESCRIPTOR).fill(0xc0))).toHaveLength(LONGEST_DESCRIPTOR)
  })

  it('is not read beyond it', () => {
    expect(faultOf(new Uint8Array(LONGEST_DESCRIPTOR + 1).fill(0xc0))).toEqual({
      offset: LONGEST_DESCRIPTOR,
      fault: 'it is longer than 8192 bytes',
    })
  })
})

describe('any bytes', () => {
  it('are cut into items that lie side by side, up to the end or to the one that is cut off', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const items = readItems(bytes)
        if ('fault' in items) {
          expect(items.offset).toBeLessThan(bytes.length)
          expect(itemsOf(bytes.subarray(0, items.offset))).toBeDefined()
          return
        }
        let end = 0
        for (const { offset, type, size } of items) {
          expect(offset).toBe(end)
          end += (type === 'long' ? 3 : 1) + size
        }
        expect(end).toBe(bytes.length)
      }),
    )
  })
})
