import { problem, type Problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import { encodingOf, readLines } from './read-lines.ts'
import { readRecords, SEPARATORS, type CsvRecord, type Separator } from './read-records.ts'

/** The columns that are wanted, as they are documented; files may write them in upper or lower case. */
export interface WantedColumns<C extends string> {
  readonly required: C
  readonly optional: readonly C[]
}

/** A row below the line with the names, by column; a column that the file or the row lacks is empty. */
export type TableRow<C extends string> =
  | {
      readonly kind: 'cells'
      readonly line: number
      readonly lines: readonly string[]
      readonly cells: Readonly<Record<C, string>>
      /** How many cells it has up to the last one that is not empty. */
      readonly width: number
      /** What its cells, wanted or not, hold below a line end of their own, by lines. */
      readonly inside: readonly string[]
    }
  | { readonly kind: 'broken'; readonly line: number; readonly lines: readonly string[] }

/** A CSV file whose columns were found. */
export interface Table<C extends string> {
  /** How many columns have a place in the first line. */
  readonly width: number
  readonly separator: Separator
  /** The rows that are not empty. To be read once. */
  readonly rows: Iterable<TableRow<C>>
}

/**
 * Finds the columns of a CSV file: encoding by its byte order mark, separator by its first line. What the
 * file as a whole lacks is a problem; what is wrong with a row is the reader's to judge.
 */
export function openTable<C extends string>(bytes: Uint8Array, wanted: WantedColumns<C>): Result<Table<C>> {
  const encoding = encodingOf(bytes)
  if (encoding === null) return failed(problem('csv-not-text'))
  const readings = SEPARATORS.map((separator) => {
    const records = readRecords(readLines(bytes, encoding), separator)
    return { separator, records, head: firstRow(records) }
  })
  const [reading] = readings.toSorted((one, other) => score(other.head, wanted) - score(one.head, wanted))
  if (reading?.head === undefined) return failed(problem('csv-empty'))
  const { head, records, separator } = reading
  const names = head.kind === 'cells' ? head.cells.map(nameOf) : []
  const fault = faultOf(names, head, wanted)
  if (fault !== null) return failed(fault)
  const places = [wanted.required, ...wanted.optional].map(
    (column) => [column, names.indexOf(nameOf(column))] as const,
  )
  return succeeded({ width: names.length, separator, rows: rowsOf(records, places) })
}

/** Excel's own first line, which says the separator and is none of the table. */
const SEPARATOR_LINE = /^"?sep=.?"?$/i

function firstRow(records: Iterator<CsvRecord>): CsvRecord | undefined {
  for (;;) {
    const next = records.next()
    if (next.done === true) return undefined
    const record = next.value
    if (SEPARATOR_LINE.test(record.lines[0]?.trim() ?? '')) continue
    if (record.kind === 'broken' || !isBlank(record.cells)) return record
  }
}

/** The right separator is the one that finds the column; without it, the one that makes most of the line. */
function score(head: CsvRecord | undefined, { required }: WantedColumns<string>): number {
  if (head?.kind !== 'cells') return 0
  const found = head.cells.some((cell) => nameOf(cell) === nameOf(required))
  return head.cells.length + (found ? FOUND : 0)
}

const FOUND = 1_000_000

function nameOf(cell: string): string {
  return cell.trim().toLowerCase()
}

/** How much of a wrong first line a problem quotes. */
const QUOTED = 120

function faultOf<C extends string>(
  names: readonly string[],
  head: CsvRecord,
  { required, optional }: WantedColumns<C>,
): Problem | null {
  const twice = [required, ...optional].find(
    (column) => names.filter((name) => name === nameOf(column)).length > 1,
  )
  if (twice !== undefined) return problem('csv-column-twice', { column: twice })
  if (names.includes(nameOf(required))) return null
  return problem('csv-column-missing', { column: required, seen: oneLine(head.lines.join(' '), QUOTED) })
}

function* rowsOf<C extends string>(
  records: Iterable<CsvRecord>,
  places: readonly (readonly [C, number])[],
): Generator<TableRow<C>> {
  for (const record of records) {
    const { line, lines } = record
    if (record.kind === 'broken') {
      yield { kind: 'broken', line, lines }
    } else if (!isBlank(record.cells)) {
      const byName = places.map(([column, place]) => [column, record.cells[place]?.trim() ?? ''] as const)
      const width = record.cells.findLastIndex((cell) => cell.trim() !== '') + 1
      const cells = Object.fromEntries(byName) as Record<C, string>
      const inside = lines.length === 1 ? [] : record.cells.flatMap((cell) => cell.split('\n').slice(1))
      yield { kind: 'cells', line, lines, cells, width, inside }
    }
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** A piece of a file as one line of at most so many characters, for a person to find it again. */
export function oneLine(text: string, most: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`
}
