/**
 * The items of a HID report descriptor (HID 1.11, 6.2.2): the bytes cut into pieces, each with its place. What
 * the items mean is `parse-descriptor.ts`'s business.
 */

/** One item. `tag` counts within its type; a long item has the type `long` and is of no use to anybody yet. */
export interface Item {
  readonly type: 'main' | 'global' | 'local' | 'reserved' | 'long'
  readonly tag: number
  /** Number of data bytes: 0, 1, 2 or 4 for a short item. */
  readonly size: number
  /** The data as an unsigned number; 0 for a long item. */
  readonly value: number
  /** The data as a number in two's complement. */
  readonly signed: number
  /** Where its first byte lies. */
  readonly offset: number
}

/** Where a descriptor went wrong, and how. */
export interface Fault {
  readonly offset: number
  readonly fault: string
}

/** The longest descriptor that is read, in bytes. Linux itself takes 4,096. */
export const LONGEST_DESCRIPTOR = 8192

const LONG_ITEM = 0xfe
const TYPES = ['main', 'global', 'local', 'reserved'] as const
const SIZES = [0, 1, 2, 4] as const

/** Cuts a descriptor into its items; each step takes at least one byte, so it always ends. */
export function readItems(bytes: Uint8Array): readonly Item[] | Fault {
  if (bytes.length > LONGEST_DESCRIPTOR) {
    return { offset: LONGEST_DESCRIPTOR, fault: `it is longer than ${LONGEST_DESCRIPTOR} bytes` }
  }
  const items: Item[] = []
  let offset = 0
  while (offset < bytes.length) {
    const prefix = bytes[offset] ?? 0
    const long = prefix === LONG_ITEM
    const size = long ? (bytes[offset + 1] ?? 0) : sizeOf(prefix)
    const head = long ? 3 : 1
    if (offset + head + size > bytes.length) return { offset, fault: 'the last item is cut off' }
    items.push(
      long
        ? { type: 'long', tag: bytes[offset + 2] ?? 0, size, value: 0, signed: 0, offset }
        : shortItem(bytes, offset, prefix, size),
    )
    offset += head + size
  }
  return items
}

function shortItem(bytes: Uint8Array, offset: number, prefix: number, size: number): Item {
  let value = 0
  for (let index = size; index > 0; index -= 1) value = value * 256 + (bytes[offset + index] ?? 0)
  const range = 2 ** (8 * size)
  return {
    type: TYPES[(prefix >> 2) & 3] ?? 'reserved',
    tag: prefix >> 4,
    size,
    value,
    signed: size > 0 && value >= range / 2 ? value - range : value,
    offset,
  }
}

function sizeOf(prefix: number): number {
  return SIZES[prefix & 3] ?? 0
}
