import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBatch } from '../../../electron/intake/batch/read-batch-file.ts'

const rules = { pattern: /^[0-9]{9}$/ }

/** A way to write a table down: how spreadsheets and scripts differ. */
const dialect = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf8', 'utf8-mark', 'utf16le', 'utf16be', 'windows-1252'),
  quoteAll: fc.boolean(),
  lastLineEnds: fc.boolean(),
  header: fc.constantFrom('deviceSerialNumber', ' DEVICESERIALNUMBER', 'deviceserialnumber '),
})
type Dialect = typeof dialect extends fc.Arbitrary<infer D> ? D : never

const serial = fc.stringMatching(/^[0-9]{9}$/)
const ticket = fc.stringMatching(/^[A-Za-z0-9",;ü€-]{0,20}$/)
/** A column that nobody asked for, with line ends inside; words that are no serials. */
const note = fc.array(fc.constantFrom('a', 'ü', '"', ',', ';', '\t', '\r\n', '\n', ' '), { maxLength: 12 })

function quoted(cell: string, { separator, quoteAll }: Dialect): string {
  const must = quoteAll || /["\r\n]/.test(cell) || cell.includes(separator)
  return must ? `"${cell.replaceAll('"', '""')}"` : cell
}

function encode(text: string, encoding: Dialect['encoding']): Buffer {
  switch (encoding) {
    case 'utf8':
      return Buffer.from(text)
    case 'utf8-mark':
      return Buffer.from(`\ufeff${text}`)
    case 'utf16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le')
    case 'utf16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
    case 'windows-1252':
      return Buffer.from(text.replaceAll('€', '\x80'), 'latin1')
  }
}

const lineEndsIn = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0

describe('any batch file', () => {
  it('reads back the same serials, tickets and lines in every dialect', () => {
    const row = fc.record({ serial, ticket, note: note.map((parts) => parts.join('')), empty: fc.nat(2) })
    fc.assert(
      fc.property(dialect, fc.uniqueArray(row, { minLength: 1, selector: (r) => r.serial }), (how, rows) => {
        const write = (cells: readonly string[]) => cells.map((cell) => quoted(cell, how)).join(how.separator)
        let text = write(['note', how.header, 'ticket'])
        let line = 2
        const expected = rows.map((each) => {
          text += how.lineEnd.repeat(each.empty + 1) + write([each.note, each.serial, each.ticket])
          const at = line + each.empty
          line = at + 1 + lineEndsIn(each.note)
          return { line: at, deviceSerial: each.serial, ticket: each.ticket.trim() }
        })
        const result = readBatch(encode(text + (how.lastLineEnds ? how.lineEnd : ''), how.encoding), rules)
        expect(result.ok && result.value.rows).toEqual(expected)
        expect(result.ok && result.value.badRows).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('gives every good row, with its line, whatever bad rows stand between', () => {
    const bad = fc.constantFrom(
      'x',
      '1.4E+08',
      '12',
      '"',
      '"a"b',
      'a"b,c',
      '""x',
      '"never closed',
      ',x',
      '\u0001',
    )
    const rows = fc.array(fc.oneof(serial, serial, bad), { maxLength: 30 })
    fc.assert(
      fc.property(rows, (lines) => {
        const text = ['deviceSerialNumber,ticket', '999999999', ...lines].join('\n')
        const result = readBatch(Buffer.from(text), rules)
        if (!result.ok) throw new Error(result.problem.code)
        const { rows: good, badRows, duplicates } = result.value
        const told = new Map<number, string>([
          ...good.map((row) => [row.line, row.deviceSerial] as const),
          ...duplicates.map((row) => [row.line, row.deviceSerial] as const),
        ])
        // What lies between two quotes is told as one bad row, with its lines.
        const swallowed = badRows.flatMap(({ problem: { code, values } }) =>
          code === 'csv-row-swallows' ? [[Number(values['first']), Number(values['last'])] as const] : [],
        )
        for (const [index, written] of lines.entries()) {
          const line = index + 3
          const inside = swallowed.some(([first, last]) => line >= first && line <= last)
          if (/^[0-9]{9}$/.test(written) && !inside) expect(told.get(line)).toBe(written)
          else expect(told.get(line)).toBeUndefined()
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('never crashes, and lists no line twice, whatever the bytes are', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string().map((text) => Buffer.from(text)),
    )
    fc.assert(
      fc.property(bytes, fc.boolean(), (some, headed) => {
        const start = headed ? Buffer.from('deviceSerialNumber\n111111111\n') : Buffer.alloc(0)
        const result = readBatch(Buffer.concat([start, some]), rules)
        if (!result.ok) return
        const { rows, badRows, duplicates } = result.value
        const lines = [...rows, ...badRows, ...duplicates].map(({ line }) => line)
        expect(new Set(lines).size).toBe(lines.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps its place over slices, blocks and open quotes in a long file', () => {
    const many = Array.from({ length: 30_000 }, (_, index) => {
      const digits = String(100_000_000 + index)
      return index % 1000 === 999 ? `${digits},"two\r\nlines"` : `${digits},${'n'.repeat(60)}`
    })
    const result = readBatch(Buffer.from(['deviceSerialNumber,note', ...many].join('\r\n')), rules)
    if (!result.ok) throw new Error(result.problem.code)
    expect(result.value.rows.length).toBe(30_000)
    expect(result.value.rows.at(-1)).toMatchObject({ line: 30_030 })
    expect(result.value.rows[1000]).toMatchObject({ deviceSerial: '100001000', line: 1003 })
  })
})
