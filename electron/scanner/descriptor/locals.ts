import { usageOf, type UsageRange } from './report-field.ts'

/** The usages that wait for the next main item. Each verb answers what is wrong with its item. */
export interface Locals {
  usage(value: number, size: number, page: number): string | undefined
  minimum(value: number, size: number, page: number): string | undefined
  maximum(value: number, size: number, page: number): string | undefined
  /** Between an opening (1) and a closing (0) delimiter stand alternatives: the first one counts. */
  delimiter(value: number): string | undefined
  /** The usages for a main item under this page. */
  ranges(page: number): readonly UsageRange[]
}

interface Waiting {
  readonly page: number
  /** Four bytes carry their own page. */
  readonly ownPage: boolean
  readonly from: number
  readonly to: number
}

/** More usages than this wait for no scanner's main item. */
const MOST_USAGES = 1024

/** Starts with none. */
export function createLocals(): Locals {
  const waiting: Waiting[] = []
  let lowest: { readonly page: number; readonly ownPage: boolean; readonly id: number } | null = null
  let alternatives: number | null = null

  const add = (next: Waiting): string | undefined => {
    if (waiting.length >= MOST_USAGES) return 'too many usages for one field'
    if (alternatives !== null && waiting.length > alternatives) return undefined
    waiting.push(next)
    return undefined
  }
  return {
    usage: (value, size, page) => {
      const { page: own, id, ownPage } = split(value, size, page)
      return add({ page: own, ownPage, from: id, to: id })
    },
    minimum: (value, size, page) => {
      lowest = split(value, size, page)
      return undefined
    },
    maximum: (value, size, page) => {
      const highest = split(value, size, page)
      if (lowest === null) return 'a usage maximum without a minimum'
      const { page: own, ownPage, id: from } = lowest
      lowest = null
      if (highest.id < from) return 'a usage maximum below its minimum'
      return add({ page: own, ownPage: ownPage || highest.ownPage, from, to: highest.id })
    },
    delimiter: (value) => {
      if (value === 1 && alternatives === null) alternatives = waiting.length
      else if (value === 0 && alternatives !== null) alternatives = null
      else return 'delimiters that do not match'
      return undefined
    },
    ranges: (page) => withPage(waiting, page),
  }
}

function split(value: number, size: number, page: number) {
  if (size < 4) return { page, ownPage: false, id: value }
  return { page: Math.floor(value / 0x10000), ownPage: true, id: value % 0x10000 }
}

/**
 * A usage carries no page of its own and takes the current one: the one when it was written, unless the page
 * was changed behind the last usage; then the main item's page counts for those before it, too (HID 1.11,
 * 6.2.2.8, read as Linux does).
 */
function withPage(waiting: readonly Waiting[], page: number): readonly UsageRange[] {
  let mainPage = true
  return waiting
    .toReversed()
    .map((usage) => {
      if (!usage.ownPage && usage.page === page) mainPage = false
      const its = usage.ownPage || !mainPage ? usage.page : page
      return { from: usageOf(its, usage.from), to: usageOf(its, usage.to) }
    })
    .toReversed()
}
