/** A full usage: page and id in one number, `page * 65536 + id`, as the HID usage tables write it. */
export type Usage = number

/** Makes a full usage. */
export function usageOf(page: number, id: number): Usage {
  return page * 0x10000 + id
}

/** Usages that follow each other; a single one has both ends the same. */
export interface UsageRange {
  readonly from: Usage
  readonly to: Usage
}

/** One main item (Input, Output, Feature): equal cells of a report that lie side by side. */
export interface ReportField {
  readonly kind: 'input' | 'output' | 'feature'
  /** 0 where the device has no report ids. */
  readonly reportId: number
  /** From the first bit behind the report id. */
  readonly bitOffset: number
  /** Bits of one cell. */
  readonly bitSize: number
  /** Number of cells. */
  readonly count: number
  /** Padding: nothing to read. */
  readonly constant: boolean
  /** Cells hold usages (an array) instead of being one each (variables). */
  readonly array: boolean
  readonly usages: readonly UsageRange[]
  /** The top-level application collection that it belongs to, or null outside of one. */
  readonly application: Usage | null
}

/** What a descriptor says. */
export interface ReportDescriptor {
  /** The usages of the top-level application collections, in their order. */
  readonly applications: readonly Usage[]
  readonly fields: readonly ReportField[]
}

/**
 * The usage of a variable's cell: each cell takes the next usage, and the last one stands for all that are
 * left (HID 1.11, 6.2.2.8). Undefined where the field has none.
 */
export function usageAt(field: ReportField, cell: number): Usage | undefined {
  let left = cell
  for (const { from, to } of field.usages) {
    const length = to - from + 1
    if (left < length) return from + left
    left -= length
  }
  return field.usages.at(-1)?.to
}

/** The first cell of a variable that has a usage, or undefined. */
export function cellOf(field: ReportField, usage: Usage): number | undefined {
  let before = 0
  for (const { from, to } of field.usages) {
    if (usage >= from && usage <= to) {
      const cell = before + usage - from
      return cell < field.count ? cell : undefined
    }
    before += to - from + 1
  }
  return undefined
}
