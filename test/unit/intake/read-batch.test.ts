import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { BATCH_FILE_ROWS, readBatch, readBatchFile } from '../../../electron/intake/batch/read-batch-file.ts'

const rules = { pattern: /^[0-9]{9}$/ }
const folder = mkdtempSync(join(tmpdir(), 'batch-file-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function read(text: string | Uint8Array) {
  const result = readBatch(typeof text === 'string' ? Buffer.from(text) : text, rules)
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`)
  return result.value
}

const serialsOf = (text: string | Uint8Array) => read(text).rows.map(({ deviceSerial }) => deviceSerial)
const badOf = (text: string) => read(text).badRows.map(({ line, problem }) => [line, problem.code])
const wholeProblem = (bytes: string | Uint8Array) => {
  const result = readBatch(Buffer.from(bytes), rules)
  return result.ok ? undefined : result.problem
}

describe('a batch file', () => {
  it('lists a row whose ticket is not one of this help desk, and takes the others', () => {
    const tickets = { pattern: 'INC-[0-9]+', required: true, example: null }
    const text = 'deviceSerialNumber,ticket\n140100080,INC-1\n140100081,20731\n140100082,'
    const result = readBatch(Buffer.from(text), rules, tickets)
    expect(result).toMatchObject({
      ok: true,
      value: {
        rows: [{ deviceSerial: '140100080', ticket: 'INC-1' }],
        badRows: [
          { line: 3, problem: { code: 'ticket-wrong' } },
          { line: 4, problem: { code: 'ticket-missing' } },
        ],
      },
    })
  })

  it('gives serial, ticket and line of each device, whatever else the file has', () => {
    const text = 'Name;TICKET ; DeviceSerialNumber\r\nAda;INC-1;140100080\r\n\r\nBob;; 140100081 '
    const { rows, badRows, digest } = read(text)
    expect(rows).toEqual([
      { line: 2, deviceSerial: '140100080', ticket: 'INC-1' },
      { line: 4, deviceSerial: '140100081', ticket: '' },
    ])
    expect(badRows).toEqual([])
    expect(digest).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffdeviceSerialNumber\n140100080\n')],
    ['Excel’s “Unicode text”', Buffer.from('\ufeffdeviceSerialNumber\tx\r\n140100080\tä\r\n', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\ufeffdeviceSerialNumber\r\n140100080', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('Name;deviceSerialNumber\nM\xfcller \x80;140100080\n', 'latin1')],
    ['old Mac line ends', Buffer.from('deviceSerialNumber\r140100080\r')],
    ['Excel’s separator line', Buffer.from('sep=;\r\nx;deviceSerialNumber\r\n1,5;140100080\r\n')],
    ['a text formula, which keeps zeros', Buffer.from('deviceSerialNumber\n"=""140100080"""\n')],
    ['blanks beside quotes', Buffer.from('x, "deviceSerialNumber"\n"a" , " 140100080 "\n')],
  ])('is read in %s', (_name, bytes) => {
    expect(serialsOf(bytes)).toEqual(['140100080'])
  })

  it('counts Excel’s separator line and names quoted over two lines', () => {
    expect(read('sep=,\n"a\nb",deviceSerialNumber\n1,140100080\n').rows[0]?.line).toBe(4)
  })

  it('takes a device once and says where it was before', () => {
    const { rows, duplicates } = read('deviceSerialNumber,ticket\n140100080,A\n140 100 080,B\n140100081,C\n')
    expect(rows.map(({ ticket }) => ticket)).toEqual(['A', 'C'])
    expect(duplicates).toEqual([{ line: 3, deviceSerial: '140100080', firstLine: 2 }])
  })

  it('does not count a bad row as a device’s first', () => {
    const { rows, duplicates } = read(
      `deviceSerialNumber,ticket\n140100080,${'x'.repeat(65)}\n140100080,ok\n`,
    )
    expect(rows).toEqual([{ line: 3, deviceSerial: '140100080', ticket: 'ok' }])
    expect(duplicates).toEqual([])
  })

  it.each([
    ['014010008001', 'label-token-serial', /140100080/],
    ['https://example.com/x', 'label-web-address', /link/],
    ['1.40E+08', 'csv-serial-rewritten', /1\.40E\+08.*140100080/],
    ['"1,40E+08"', 'csv-serial-rewritten', /1,40E\+08/],
    ['140100080.0', 'csv-serial-rewritten', /140100080\.0/],
    ['"140,100,080"', 'csv-serial-rewritten', /140,100,080/],
    ['1401000', 'csv-serial-zeros-lost', /1401000” has 7 digits.*has 9.*001401000/],
    ['ABC', 'csv-serial-wrong', /ABC/],
    ['1401000801', 'csv-serial-wrong', /1401000801/],
    ['"14010\n0080"', 'csv-serial-wrong', /14010 0080/],
    [',INC-1', 'csv-serial-missing', /deviceSerialNumber/],
    [`140100081,${'x'.repeat(65)}`, 'csv-ticket-wrong', /65 characters.*64/],
    ['140100081,"two\nlines"', 'csv-ticket-wrong', /line/],
    ['140100081,INC-1,more', 'csv-row-too-wide', /3 cells.*2 columns/],
    ['"140100081,INC-1', 'csv-row-quotes', /quote/],
    ['"140100081"x,INC-1', 'csv-row-quotes', /quote/],
  ])('says of %j that it is a bad row and why: %s', (text, code, detail) => {
    const { rows, badRows } = read(`deviceSerialNumber,ticket\n${text}\n140100080,good\n`)
    expect(rows.map(({ deviceSerial }) => deviceSerial)).toEqual(['140100080'])
    expect(badRows.map(({ line, problem }) => [line, problem.code])).toEqual([[2, code]])
    expect(badRows[0]?.problem.detail).toMatch(detail)
    expect(badRows[0]?.problem.remedy).not.toBe('')
    expect(badRows[0]?.text).not.toMatch(/[\r\n]/)
  })

  it('takes none of the rows that a stray quote swallowed, and names their lines', () => {
    const text = 'deviceSerialNumber,note\n140100080,"oops\n140100081,x\n140100082,y"\n140100083,z\n'
    expect(serialsOf(text)).toEqual(['140100083'])
    expect(read(text).badRows[0]?.problem.values).toEqual({ first: 2, last: 4 })
  })

  it('takes a quote in the middle of a cell as the character that it is', () => {
    expect(read('deviceSerialNumber,ticket\n140100080,5" reader\n').rows[0]?.ticket).toBe('5" reader')
  })

  it('keeps a note over several lines in its row', () => {
    const text = 'deviceSerialNumber,note\n140100080,"one\ntwo, ""three"""\n140100081,x\n'
    expect(read(text).rows.map(({ line }) => line)).toEqual([2, 4])
  })

  it('skips rows of separators alone, as spreadsheets leave them', () => {
    expect(badOf('deviceSerialNumber,ticket\n140100080,\n,\n , \n')).toEqual([])
  })

  it.each([
    ['', 'csv-empty'],
    ['\n\n  \n', 'csv-empty'],
    ['deviceSerialNumber\n', 'csv-empty'],
    ['serial,ticket\n140100080,x\n', 'csv-column-missing'],
    ['140100080\n140100081\n', 'csv-column-missing'],
    ['deviceSerialNumber,ticket,DEVICESERIALNUMBER\n1,2,3\n', 'csv-column-twice'],
    ['deviceSerialNumber\nx\ny\n', 'csv-no-good-row'],
    ['PK\u0003\u0004\u0000\u0000deviceSerialNumber\n', 'csv-not-text'],
  ])('as a whole is refused: %j is %s', (text, code) => {
    expect(wholeProblem(text)?.code).toBe(code)
  })

  it('says what stands in the first line where the column is missing', () => {
    expect(wholeProblem('serial,ticket\n140100080,x\n')?.detail).toContain('serial,ticket')
  })

  it('with more rows than the limit is refused', () => {
    const text = `deviceSerialNumber\n${'x\n'.repeat(BATCH_FILE_ROWS + 1)}`
    expect(wholeProblem(text)?.code).toBe('csv-too-long')
  })

  it('that is not there, is a folder or is too big is a problem that names it', async () => {
    const big = join(folder, 'big.csv')
    writeFileSync(big, Buffer.alloc(50 * 1024 * 1024 + 1, 'x'))
    const problems = await Promise.all(
      [join(folder, 'none.csv'), folder, big].map(async (place) => {
        const result = await readBatchFile(place, rules)
        return result.ok ? '' : `${result.problem.code} ${result.problem.detail}`
      }),
    )
    expect(problems[0]).toMatch(/^csv-unreadable .*none\.csv: ENOENT/)
    expect(problems[1]).toMatch(/^csv-unreadable .*EISDIR/)
    expect(problems[2]).toMatch(/^csv-too-big .*51 MB.*50 MB/)
  })

  it('is read from its place on the disk', async () => {
    const place = join(folder, 'list.csv')
    writeFileSync(place, 'deviceSerialNumber\n140100080\n')
    const result = await readBatchFile(place, rules)
    expect(result.ok && result.value.rows).toEqual([{ line: 2, deviceSerial: '140100080', ticket: '' }])
  })
})
