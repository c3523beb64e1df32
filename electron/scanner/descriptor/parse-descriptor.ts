import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import { GLOBAL_ITEM, LOCAL_ITEM, MAIN_ITEM } from './item-tags.ts'
import { readItems, type Fault, type Item } from './items.ts'
import { createLocals, type Locals } from './locals.ts'
import type { ReportDescriptor, ReportField, Usage } from './report-field.ts'

/** Limits on everything: more than any scanner has, and little enough that no descriptor can hurt. */
export const DESCRIPTOR_LIMITS = {
  collections: 64,
  pushed: 16,
  fields: 1024,
  /** Bits of one report; Linux takes 16 KB. */
  reportBits: 16_384 * 8,
  reportCount: 65_535,
  reportSize: 65_535,
} as const

interface Globals {
  readonly page: number
  readonly reportId: number
  readonly reportSize: number
  readonly reportCount: number
}

interface Parser {
  globals: Globals
  readonly pushed: Globals[]
  locals: Locals
  readonly collections: { readonly application: Usage | null }[]
  readonly applications: Usage[]
  readonly fields: ReportField[]
  /** Bits so far, by kind and report id. */
  readonly bits: Map<string, number>
}

/**
 * Reads a report descriptor by HID 1.11. A malformed one is a problem that names the byte; nothing is thrown,
 * and neither time nor memory grows beyond the descriptor's own length.
 */
export function parseDescriptor(bytes: Uint8Array): Result<ReportDescriptor> {
  const items = readItems(bytes)
  if ('fault' in items) return malformed(items)
  const parser: Parser = {
    globals: { page: 0, reportId: 0, reportSize: 0, reportCount: 0 },
    pushed: [],
    locals: createLocals(),
    collections: [],
    applications: [],
    fields: [],
    bits: new Map(),
  }
  for (const item of items) {
    const fault = take(parser, item)
    if (fault !== undefined) return malformed({ offset: item.offset, fault })
  }
  if (parser.collections.length > 0) {
    return malformed({ offset: bytes.length, fault: 'a collection is not closed' })
  }
  return succeeded({ applications: parser.applications, fields: parser.fields })
}

function malformed({ offset, fault }: Fault): Result<never> {
  return failed(problem('descriptor-malformed', { offset, fault }))
}

/** One item; answers what is wrong with it. Reserved and long items mean nothing and are passed over. */
function take(parser: Parser, item: Item): string | undefined {
  switch (item.type) {
    case 'main':
      return takeMain(parser, item)
    case 'global':
      return takeGlobal(parser, item)
    case 'local':
      return takeLocal(parser, item)
    case 'reserved':
    case 'long':
      return undefined
  }
}

function takeGlobal(parser: Parser, { tag, value }: Item): string | undefined {
  const { globals, pushed } = parser
  switch (tag) {
    case GLOBAL_ITEM.usagePage:
      if (value > 0xffff) return 'a usage page has two bytes at most'
      parser.globals = { ...globals, page: value }
      return undefined
    case GLOBAL_ITEM.reportSize:
      if (value > DESCRIPTOR_LIMITS.reportSize) return `a report size of ${value} bits`
      parser.globals = { ...globals, reportSize: value }
      return undefined
    case GLOBAL_ITEM.reportCount:
      if (value > DESCRIPTOR_LIMITS.reportCount) return `a report count of ${value}`
      parser.globals = { ...globals, reportCount: value }
      return undefined
    case GLOBAL_ITEM.reportId:
      if (value < 1 || value > 255) return `a report id of ${value}`
      parser.globals = { ...globals, reportId: value }
      return undefined
    case GLOBAL_ITEM.push:
      if (pushed.length >= DESCRIPTOR_LIMITS.pushed) return 'too much is pushed'
      pushed.push(globals)
      return undefined
    case GLOBAL_ITEM.pop: {
      const last = pushed.pop()
      if (last === undefined) return 'nothing was pushed that could be popped'
      parser.globals = last
      return undefined
    }
    default:
      // Logical and physical ranges and units: a scanner's bytes are read as they are.
      return undefined
  }
}

function takeLocal({ locals, globals }: Parser, { tag, value, size }: Item): string | undefined {
  switch (tag) {
    case LOCAL_ITEM.usage:
      return locals.usage(value, size, globals.page)
    case LOCAL_ITEM.usageMinimum:
      return locals.minimum(value, size, globals.page)
    case LOCAL_ITEM.usageMaximum:
      return locals.maximum(value, size, globals.page)
    case LOCAL_ITEM.delimiter:
      return locals.delimiter(value)
    default:
      return undefined
  }
}

function takeMain(parser: Parser, item: Item): string | undefined {
  const { locals } = parser
  parser.locals = createLocals()
  switch (item.tag) {
    case MAIN_ITEM.input:
      return addField(parser, 'input', item, locals)
    case MAIN_ITEM.output:
      return addField(parser, 'output', item, locals)
    case MAIN_ITEM.feature:
      return addField(parser, 'feature', item, locals)
    case MAIN_ITEM.collection:
      return openCollection(parser, item, locals)
    case MAIN_ITEM.endCollection:
      return parser.collections.pop() === undefined ? 'no collection is open to be closed' : undefined
    default:
      return undefined
  }
}

const APPLICATION = 1

function openCollection(parser: Parser, { value }: Item, locals: Locals): string | undefined {
  const { collections, applications, globals } = parser
  if (collections.length >= DESCRIPTOR_LIMITS.collections) return 'collections are nested too deep'
  const around = collections.at(-1)
  let application = around?.application ?? null
  if (around === undefined && value === APPLICATION) {
    application = locals.ranges(globals.page)[0]?.from ?? null
    if (application !== null) applications.push(application)
  }
  collections.push({ application })
  return undefined
}

function addField(
  { globals, fields, bits, collections }: Parser,
  kind: ReportField['kind'],
  { value }: Item,
  locals: Locals,
): string | undefined {
  const { reportId, reportSize: bitSize, reportCount: count } = globals
  if (fields.length >= DESCRIPTOR_LIMITS.fields) return 'there are too many fields'
  const key = `${kind} ${reportId}`
  const bitOffset = bits.get(key) ?? 0
  const end = bitOffset + bitSize * count
  if (end > DESCRIPTOR_LIMITS.reportBits) return `a report of more than ${DESCRIPTOR_LIMITS.reportBits} bits`
  bits.set(key, end)
  if (bitSize === 0 || count === 0) return undefined
  fields.push({
    kind,
    reportId,
    bitOffset,
    bitSize,
    count,
    constant: (value & 1) !== 0,
    array: (value & 2) === 0,
    usages: locals.ranges(globals.page),
    application: collections.at(-1)?.application ?? null,
  })
  return undefined
}
