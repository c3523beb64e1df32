import * as write from './write-descriptor.ts'

/** A piece of an input report, in the order in which the pieces lie. */
export type Piece =
  | { readonly kind: 'count'; readonly bits: 8 | 16 }
  | { readonly kind: 'aim'; readonly as: 'three-usages' | 'one-usage' | 'range' }
  | { readonly kind: 'data'; readonly bytes: number }
  | { readonly kind: 'code-id' }
  | { readonly kind: 'more'; readonly as: 'bit' | 'eight-bits' | 'byte' }
  | { readonly kind: 'padding'; readonly bits: number }
  | { readonly kind: 'vendor'; readonly bytes: number }

/** An input report as a test makes it up: its descriptor and its reports come from the same choice. */
export interface MadeLayout {
  /** 0 for a device without report ids. */
  readonly reportId: number
  readonly pieces: readonly Piece[]
  /** Usages with their own page in four bytes, instead of a page before them. */
  readonly wideUsages?: boolean
  /** The top-level page; 0x8C where nothing is said. */
  readonly topPage?: number
}

/** What stands beside the data. */
export interface Beside {
  /** Three characters. */
  readonly aim?: string
  readonly codeId?: number
}

type Items = readonly (readonly number[])[]

/** The report descriptor of a layout: one application collection with the report in it. */
export function describeLayout(layout: MadeLayout, ...behind: readonly MadeLayout[]): Uint8Array {
  return write.descriptor(...[layout, ...behind].flatMap(collectionOf))
}

function collectionOf({ reportId, pieces, wideUsages = false, topPage = 0x8c }: MadeLayout): Items {
  const named = (page: number, ...ids: readonly number[]): Items =>
    wideUsages
      ? ids.map((id) => write.usage(page * 0x10000 + id, 4))
      : [write.usagePage(page), ...ids.map((id) => write.usage(id))]
  const cells = (bits: number, count: number, flags: number = write.VARIABLE): Items => [
    write.reportSize(bits),
    write.reportCount(count),
    write.input(flags),
  ]
  const itemsOf = (piece: Piece): Items => {
    switch (piece.kind) {
      case 'count':
        return [...named(0x01, 0x3b), ...cells(piece.bits, 1)]
      case 'aim':
        return [...aimUsages(piece.as, named), ...cells(8, 3)]
      case 'data':
        return [...named(0x8c, 0xfe), ...cells(8, piece.bytes, write.BUFFERED)]
      case 'code-id':
        return [...named(0xff66, 0x04), ...cells(8, 1)]
      case 'more':
        return [...named(0x8c, 0xff), ...moreCells(piece.as, cells)]
      case 'padding':
        return cells(piece.bits, 1, write.CONSTANT)
      case 'vendor':
        return [...named(0xff77, 0x20), ...cells(8, piece.bytes)]
    }
  }
  return [
    ...[write.usagePage(topPage), write.usage(0x02), write.collection(write.APPLICATION)],
    ...[write.usage(0x12), write.collection(write.LOGICAL)],
    ...(reportId === 0 ? [] : [write.reportId(reportId)]),
    ...pieces.flatMap(itemsOf),
    ...[write.END, write.END],
  ]
}

function aimUsages(
  as: Extract<Piece, { kind: 'aim' }>['as'],
  named: (page: number, ...ids: readonly number[]) => Items,
): Items {
  switch (as) {
    case 'three-usages':
      return named(0x8c, 0xfb, 0xfc, 0xfd)
    case 'one-usage':
      return named(0x8c, 0xfb)
    case 'range':
      return [write.usagePage(0x8c), write.usageMinimum(0xfb), write.usageMaximum(0xfd)]
  }
}

function moreCells(
  as: Extract<Piece, { kind: 'more' }>['as'],
  cells: (bits: number, count: number, flags?: number) => Items,
): Items {
  switch (as) {
    case 'bit':
      return [...cells(1, 1), ...cells(7, 1, write.CONSTANT)]
    case 'eight-bits':
      return cells(1, 8)
    case 'byte':
      return cells(8, 1)
  }
}

/** Bits of a piece. */
function bitsOf(piece: Piece): number {
  switch (piece.kind) {
    case 'count':
    case 'padding':
      return piece.bits
    case 'aim':
      return 24
    case 'data':
    case 'vendor':
      return piece.bytes * 8
    case 'code-id':
    case 'more':
      return 8
  }
}

/** Room for data in one report. */
export function roomOf({ pieces }: MadeLayout): number {
  return pieces.reduce((room, piece) => room + (piece.kind === 'data' ? piece.bytes : 0), 0)
}

/** The reports with which a scanner of this layout sends some data. */
export function encodeMade(layout: MadeLayout, data: Uint8Array, beside: Beside = {}): Uint8Array[] {
  const room = roomOf(layout)
  const reports: Uint8Array[] = []
  for (let from = 0; from === 0 || from < data.length; from += room) {
    reports.push(encodePart(layout, data.subarray(from, from + room), from + room < data.length, beside))
  }
  return reports
}

/** One report. */
export function encodePart(
  { reportId, pieces }: MadeLayout,
  part: Uint8Array,
  more: boolean,
  { aim = ']C0', codeId = 0x6a }: Beside = {},
): Uint8Array {
  const head = reportId === 0 ? 0 : 8
  const bits = pieces.reduce((sum, piece) => sum + bitsOf(piece), head)
  const report = new Uint8Array(Math.ceil(bits / 8))
  let at = 0
  const put = (value: number, width: number): void => {
    for (let bit = 0; bit < width; bit += 1) {
      if (Math.floor(value / 2 ** bit) % 2 === 1)
        report[(at + bit) >> 3] = (report[(at + bit) >> 3] ?? 0) | (1 << ((at + bit) & 7))
    }
    at += width
  }
  put(reportId, head)
  for (const piece of pieces) {
    const end = at + bitsOf(piece)
    if (piece.kind === 'count') put(part.length, piece.bits)
    if (piece.kind === 'aim') for (const byte of Buffer.from(aim, 'latin1')) put(byte, 8)
    if (piece.kind === 'data') for (const byte of part) put(byte, 8)
    if (piece.kind === 'code-id') put(codeId, 8)
    if (piece.kind === 'more') put(more ? 1 : 0, 8)
    // What a vendor sends there is nobody's business; it must not be read as anything else.
    if (piece.kind === 'vendor') for (let byte = 0; byte < piece.bytes; byte += 1) put(0x55, 8)
    at = end
  }
  return report
}
