import type { Variants } from './variants.ts'

/** What a record must have to be of use; the rest may be missing or null. */
const NEEDED = new Set([
  'userId',
  'tokenStatus',
  'tokenSerialNumber',
  'deviceSerialNumber',
  'deviceType',
  'id',
])
const NEEDED_IN_LOOKUP = new Set(['userId', 'tokenStatus', 'tokenSerialNumber'])

/** A record with the fields, and its times in the spelling, that the variants ask for. */
export function shaped(
  record: object,
  variants: Variants,
  needed: ReadonlySet<string> = NEEDED,
): Record<string, unknown> {
  const entries = Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, /(At|Date|Time)$/.test(name) ? written(value, variants) : value] as const)
  if (variants.lookupFields === 'full') return Object.fromEntries(entries)
  if (variants.lookupFields === 'minimal') {
    return Object.fromEntries(entries.filter(([name]) => needed.has(name)))
  }
  return Object.fromEntries(entries.map(([name, value]) => [name, needed.has(name) ? value : null]))
}

/** A record of a lookup. */
export function shapedForLookup(record: object, variants: Variants): Record<string, unknown> {
  return shaped(record, variants, NEEDED_IN_LOOKUP)
}

/** A time in the spelling that the variants ask for. */
export function written(time: unknown, { timestamps }: Variants): unknown {
  if (typeof time !== 'string') return time
  const iso = time.replace(/T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3')
  switch (timestamps) {
    case 'no-colons':
      return time
    case 'iso':
      return iso
    case 'epoch-ms':
      return Date.parse(iso)
    case 'garbage':
      return 'the day before yesterday'
  }
}
