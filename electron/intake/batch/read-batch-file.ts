import { createHash } from 'node:crypto'
import { problem, type Problem } from '../../contract/problem.ts'
import { digitsOfPattern, readLabel, type LabelRules } from '../../contract/label.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import { ticketProblem } from '../../contract/returns.ts'
import { NO_TICKET_RULES, type TicketRules } from '../../contract/returns-rules.ts'
import type { DeviceSerial } from '../../contract/serials.ts'
import { ticketSchema } from '../../contract/words.ts'
import { oneLine, openTable, type TableRow } from '../csv/open-table.ts'
import { readCsvFile } from '../csv/read-csv-file.ts'

/** A device of a batch. Line numbers are the file's, from 1. */
export interface BatchRow {
  readonly line: number
  readonly deviceSerial: DeviceSerial
  /** Empty where the file names none. */
  readonly ticket: string
}

/** A row that was not taken: what stands in the serial's cell, cut, and why. */
export interface BadRow {
  readonly line: number
  readonly text: string
  readonly problem: Problem
}

/** A row whose device was there before; the first one counts. */
export interface DuplicateRow {
  readonly line: number
  readonly deviceSerial: DeviceSerial
  readonly firstLine: number
}

/** What a batch's file says. */
export interface BatchFile {
  readonly rows: readonly BatchRow[]
  readonly badRows: readonly BadRow[]
  readonly duplicates: readonly DuplicateRow[]
  /** SHA-256 of the file's bytes, in hex: the same file again is the same batch. */
  readonly digest: string
}

/** A file may have so many MB. */
export const BATCH_FILE_MB = 50
/** A file may have so many rows, bad ones and duplicates included. */
export const BATCH_FILE_ROWS = 200_000

/** Reads the file of a batch; see `readBatch`. */
export async function readBatchFile(
  place: string,
  rules: LabelRules,
  tickets = NO_TICKET_RULES,
): Promise<Result<BatchFile>> {
  const bytes = await readCsvFile(place, BATCH_FILE_MB)
  return bytes.ok ? readBatch(bytes.value, rules, tickets) : bytes
}

/**
 * Reads the devices of a batch from the bytes of a CSV file: the column `deviceSerialNumber` and, where it is
 * there, `ticket`; other columns are ignored. A row that can't be used is listed and hides no other one. The
 * problem is the whole file's: no such column, no rows, not one good row, too many, no text at all.
 */
export function readBatch(
  bytes: Uint8Array,
  rules: LabelRules,
  tickets = NO_TICKET_RULES,
): Result<BatchFile> {
  const table = openTable(bytes, { required: SERIAL, optional: ['ticket'] })
  if (!table.ok) return table
  const found = new Map<DeviceSerial, BatchRow>()
  const badRows: BadRow[] = []
  const duplicates: DuplicateRow[] = []
  let count = 0
  for (const row of table.value.rows) {
    count += 1
    if (count > BATCH_FILE_ROWS) return failed(problem('csv-too-long', { most: BATCH_FILE_ROWS }))
    const read = readRow(row, table.value.width, rules, tickets)
    if (!read.ok) {
      badRows.push({ line: row.line, text: shownOf(row), problem: read.problem })
      continue
    }
    const first = found.get(read.value.deviceSerial)
    if (first === undefined) found.set(read.value.deviceSerial, read.value)
    else duplicates.push({ line: row.line, deviceSerial: first.deviceSerial, firstLine: first.line })
  }
  const [firstBad] = badRows
  if (found.size === 0) {
    if (firstBad === undefined) return failed(problem('csv-empty'))
    return failed(problem('csv-no-good-row', { rows: count, line: firstBad.line, text: firstBad.text }))
  }
  const digest = createHash('sha256').update(bytes).digest('hex')
  return succeeded({ rows: [...found.values()], badRows, duplicates, digest })
}

const SERIAL = 'deviceSerialNumber'
/** How many characters of a bad row's serial are shown. */
const SHOWN = 80

/** What stands in the serial's cell: other cells may name people. Nothing where the cells can't be told apart. */
function shownOf(row: TableRow<typeof SERIAL | 'ticket'>): string {
  if (row.kind === 'broken') return ''
  return oneLine(row.cells[SERIAL], SHOWN).replace(/[^\s@<>"']+@[^\s@<>"']+/g, '(e-mail)')
}

function readRow(
  row: TableRow<typeof SERIAL | 'ticket'>,
  columns: number,
  rules: LabelRules,
  tickets: TicketRules,
): Result<BatchRow> {
  if (row.kind === 'broken') return failed(problem('csv-row-quotes'))
  const { line, lines, cells, width, inside } = row
  if (inside.some((text) => looksLikeRow(text, rules))) {
    return failed(problem('csv-row-swallows', { first: line, last: line + lines.length - 1 }))
  }
  if (width > columns) return failed(problem('csv-row-too-wide', { cells: width, expected: columns }))
  const serial = readSerial(cells[SERIAL], rules)
  if (!serial.ok) return serial
  const ticket = ticketSchema.safeParse(cells.ticket)
  if (!ticket.success) {
    return failed(problem('csv-ticket-wrong', { length: cells.ticket.length, most: LONGEST_TICKET }))
  }
  const refusal = ticketProblem(tickets, ticket.data)
  if (refusal !== null) return failed(refusal)
  return succeeded({ line, deviceSerial: serial.value, ticket: ticket.data })
}

/** As `ticketSchema` has it. */
const LONGEST_TICKET = ticketSchema.maxLength ?? 0

/** A stray quote makes one cell of several rows; a cell with line ends of its own has no serials in it. */
function looksLikeRow(line: string, rules: LabelRules): boolean {
  return line.split(/[,;\t]/).some((cell) => readLabel(cell.replaceAll('"', ''), rules).ok)
}

function readSerial(cell: string, rules: LabelRules): Result<DeviceSerial> {
  const text = TEXT_FORMULA.exec(cell)?.[1] ?? cell
  if (text === '') return failed(problem('csv-serial-missing', { column: SERIAL }))
  const expected = rules.pattern.test(SAMPLE) ? SAMPLE : rules.pattern.source
  // Digits on two lines would be read as one number, and may be two.
  if (/[\r\n]/.test(text))
    return failed(problem('csv-serial-wrong', { text: oneLine(text, SHOWN), expected }))
  const read = readLabel(text, rules)
  if (read.ok) return read
  if (REWRITTEN.test(text)) {
    return failed(problem('csv-serial-rewritten', { text: oneLine(text, SHOWN), expected }))
  }
  switch (read.problem.code) {
    case 'label-wrong-length':
      return failed(tooShort(text, rules))
    case 'label-not-a-serial':
      return failed(problem('csv-serial-wrong', { text: oneLine(text, SHOWN), expected }))
    default:
      return read
  }
}

/** `="001401000"` or `'001401000`: how people keep a spreadsheet from changing a number. */
const TEXT_FORMULA = /^(?:="|')([^"]*)"?$/
/** What a spreadsheet or a script makes of a number: 1.40E+08 (or 1,40E+08), 140100080.0, 140,100,080. */
const REWRITTEN = /^(?:\d+(?:[.,]\d+)?E\+?\d+|\d+[.,]0+|\d{1,3}(?:[.,'’]\d{3})+)$/i
/** A serial as in RSA's samples. */
const SAMPLE = '140100080'

function tooShort(text: string, { pattern }: LabelRules): Problem {
  const expected = digitsOfPattern(pattern.source) ?? 0
  const digits = text.replace(/\D/g, '')
  const padded = digits.padStart(expected, '0')
  return problem('csv-serial-zeros-lost', { text: digits, length: digits.length, expected, padded })
}
