import { CsvError, parse } from 'csv-parse/sync'

/** What tells the cells of a row apart. */
export const SEPARATORS = [',', ';', '\t'] as const
/** What tells the cells of a row apart. */
export type Separator = (typeof SEPARATORS)[number]

/** One row of a CSV file. The line numbers are the file's, from 1; a quoted cell may reach over several lines. */
export type CsvRecord =
  | {
      readonly kind: 'cells'
      readonly lines: readonly string[]
      readonly line: number
      readonly cells: Cells
    }
  /** The quotes of this one line don't fit; the next row starts on the next line. */
  | { readonly kind: 'broken'; readonly lines: readonly string[]; readonly line: number }

type Cells = readonly string[]

/** So many lines are parsed at once, which is much faster than one by one. */
const BLOCK = 500
/** A quoted cell reaches over at most so many lines; a quote that closes later was never meant to. */
const LONGEST_CELL = 200

/**
 * Reads the rows of a file's lines. The parser gets many lines at once, and one by one where a quote in them
 * reaches over a line end or does not fit: then that line alone is broken, and never the good ones after it.
 */
export function* readRecords(
  slices: Iterable<readonly string[]>,
  separator: Separator,
): Generator<CsvRecord> {
  let line = 1
  let waiting: readonly string[] = []
  for (const block of blocksOf(slices)) {
    const fast = waiting.length === 0 ? parseLines(block, separator) : 'broken'
    if (typeof fast !== 'string' && fast.length === block.length) {
      for (const [index, cells] of fast.entries()) {
        yield { kind: 'cells', line: line + index, lines: block.slice(index, index + 1), cells }
      }
      line += block.length
      continue
    }
    waiting = [...waiting, ...block]
    while (waiting.length > 0) {
      const record = firstRecord(waiting, line, separator)
      // A quote that is open at the end of the block may close in the next one.
      if (record === 'open') break
      yield record
      line += record.lines.length
      waiting = waiting.slice(record.lines.length)
    }
  }
  while (waiting.length > 0) {
    const record = firstRecord(waiting, line, separator)
    const told: CsvRecord = record === 'open' ? { kind: 'broken', line, lines: waiting.slice(0, 1) } : record
    yield told
    line += told.lines.length
    waiting = waiting.slice(told.lines.length)
  }
}

function* blocksOf(slices: Iterable<readonly string[]>): Generator<readonly string[]> {
  for (const slice of slices) {
    for (let at = 0; at < slice.length; at += BLOCK) yield slice.slice(at, at + BLOCK)
  }
}

/** The row that begins with the first line; `open` where its quote is not closed and more lines may follow. */
function firstRecord(waiting: readonly string[], line: number, separator: Separator): CsvRecord | 'open' {
  const most = Math.min(waiting.length, LONGEST_CELL)
  for (let count = 1; count <= most; count += 1) {
    // A line without a quote can't close one.
    if (count > 1 && waiting[count - 1]?.includes('"') !== true) continue
    const lines = waiting.slice(0, count)
    const parsed = parseLines(lines, separator)
    if (parsed === 'open') continue
    const [cells] = parsed === 'broken' ? [] : parsed
    return cells === undefined
      ? { kind: 'broken', line, lines: waiting.slice(0, 1) }
      : { kind: 'cells', line, lines, cells }
  }
  return waiting.length < LONGEST_CELL ? 'open' : { kind: 'broken', line, lines: waiting.slice(0, 1) }
}

/** All rows of these lines; `open` where a quote is not closed, `broken` where one stands wrong. */
function parseLines(lines: readonly string[], separator: Separator): readonly Cells[] | 'open' | 'broken' {
  const text = `${lines.join('\n')}\n`
  const strict = tryParse(text, separator, false)
  // A quote in the middle of a cell without quotes is a character: 5" adapter.
  return strict === 'stray' && lines.length === 1
    ? dropStray(tryParse(text, separator, true))
    : dropStray(strict)
}

function tryParse(
  text: string,
  separator: Separator,
  relaxed: boolean,
): readonly Cells[] | 'open' | 'broken' | 'stray' {
  try {
    return parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: relaxed,
      // A blank beside a quote is none of the cell. Beside a tab there is none to take off.
      trim: separator !== '\t',
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return relaxed ? 'broken' : 'open'
    return error.code === 'INVALID_OPENING_QUOTE' ? 'stray' : 'broken'
  }
}

function dropStray<T>(parsed: T | 'stray'): T | 'broken' {
  return parsed === 'stray' ? 'broken' : parsed
}
