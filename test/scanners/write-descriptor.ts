/** The items of a report descriptor, as tests write them (HID 1.11, 6.2.2). Each function gives the item's bytes. */

type Bytes = readonly number[]
type ItemSize = 0 | 1 | 2 | 4

/** A short item: its prefix without the size, its value, and the number of data bytes (as few as do by default). */
export function shortItem(prefix: number, value = 0, size: ItemSize = sizeFor(value)): Bytes {
  const code = size === 4 ? 3 : size
  return [
    prefix | code,
    ...Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** index) % 256),
  ]
}

function sizeFor(value: number): ItemSize {
  return value <= 0xff ? 1 : value <= 0xffff ? 2 : 4
}

const writer =
  (prefix: number) =>
  (value = 0, size?: ItemSize): Bytes =>
    shortItem(prefix, value, size)

export const usagePage = writer(0x04)
export const logicalMinimum = writer(0x14)
export const logicalMaximum = writer(0x24)
export const reportSize = writer(0x74)
export const reportId = writer(0x84)
export const reportCount = writer(0x94)
export const usage = writer(0x08)
export const usageMinimum = writer(0x18)
export const usageMaximum = writer(0x28)
export const delimiter = writer(0xa8)
export const input = writer(0x80)
export const output = writer(0x90)
export const feature = writer(0xb0)
export const collection = writer(0xa0)

export const PUSH: Bytes = shortItem(0xa4, 0, 0)
export const POP: Bytes = shortItem(0xb4, 0, 0)
export const END: Bytes = shortItem(0xc0, 0, 0)

/** Flags of a main item. */
export const VARIABLE = 0b10
export const ARRAY = 0b00
export const CONSTANT = 0b11
/** A variable with the ninth flag, which takes a second byte. */
export const BUFFERED = 0x102
/** Kinds of collections. */
export const PHYSICAL = 0
export const APPLICATION = 1
export const LOGICAL = 2

/** A long item, which nobody has given a meaning yet. */
export function longItem(tag: number, data: Bytes): Bytes {
  return [0xfe, data.length, tag, ...data]
}

/** Puts items together. */
export function descriptor(...items: readonly Bytes[]): Uint8Array {
  return Uint8Array.from(items.flat())
}
