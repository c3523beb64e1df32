import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problem } from '../../../electron/contract/problem.ts'
import { readBatch } from '../../../electron/intake/batch/read-batch-file.ts'
import {
  createResultFile,
  RESULT_COLUMNS,
  type ResultFile,
  type ResultRow,
} from '../../../electron/intake/batch/write-result-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'result-file-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const done: ResultRow = {
  deviceSerial: '001401000',
  ticket: 'INC-1',
  outcome: 'disabled',
  status: 'Disabled',
  changedAt: '2026-01-02T03:04:05.678Z',
  userId: 'user-1',
  attempts: 1,
  problem: null,
  intakeId: '01J000000000000000000000AA',
  line: 2,
}
const owed: ResultRow = {
  ...done,
  outcome: 'queued',
  status: null,
  changedAt: null,
  problem: problem('journal-missing', { place: 'a\n"b", c' }),
  line: 3,
}

function begin(place: string): ResultFile {
  const begun = createResultFile(place)
  if (!begun.ok) throw new Error(begun.problem.detail)
  return begun.value
}

const rowsIn = (place: string): readonly (readonly string[])[] => parse(readFileSync(place, 'utf8'))

describe('a result file', () => {
  it('has a line for each row, and empty cells for what is not known', async () => {
    const place = join(folder, 'result.csv')
    const file = begin(place)
    file.add(done)
    file.add(owed)
    expect(await file.end()).toEqual({ ok: true, value: 2 })
    const [head, first, second] = rowsIn(place)
    expect(head).toEqual([...RESULT_COLUMNS])
    expect(first?.join('|')).toBe(
      '001401000|INC-1|disabled|Disabled|2026-01-02T03:04:05.678Z|user-1|1|||01J000000000000000000000AA|2',
    )
    expect(second?.slice(2, 9)).toEqual([
      'queued',
      '',
      '',
      'user-1',
      '1',
      'journal-missing',
      'The folder a "b", c has no journal.',
    ])
    expect(readdirSync(folder)).toEqual(['result.csv'])
  })

  it('runs no formula in a spreadsheet', async () => {
    const place = join(folder, 'result.csv')
    const file = begin(place)
    for (const sign of ['=', '+', '-', '@', '\t']) file.add({ ...done, ticket: `${sign}1+1` })
    await file.end()
    const tickets = rowsIn(place)
      .slice(1)
      .map(([, ticket]) => ticket)
    expect(tickets).toEqual(["'=1+1", "'+1+1", "'-1+1", "'@1+1", "'\t1+1"])
  })

  it('can be used as a batch file again', async () => {
    const place = join(folder, 'result.csv')
    const file = begin(place)
    file.add({ ...done, deviceSerial: '140100080' })
    await file.end()
    const read = readBatch(readFileSync(place), { pattern: /^[0-9]{9}$/ })
    expect(read.ok && read.value.rows).toEqual([{ line: 2, deviceSerial: '140100080', ticket: 'INC-1' }])
  })

  it('takes the old one’s place only when it is whole; until then its rows lie beside it', async () => {
    const place = join(folder, 'result.csv')
    writeFileSync(place, 'old')
    const file = begin(place)
    for (let line = 2; line <= 2000; line += 1) file.add({ ...done, line })
    expect(readFileSync(place, 'utf8')).toBe('old')
    expect(statSync(`${place}.part`).size).toBeGreaterThan(100_000)
    await file.end()
    expect(readFileSync(place, 'utf8')).toContain('disabled')
    expect(existsSync(`${place}.part`)).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('can be read by this account alone', async () => {
    const place = join(folder, 'result.csv')
    await begin(place).end()
    expect(statSync(place).mode & 0o077).toBe(0)
  })

  it('that can’t be begun is a problem', () => {
    const begun = createResultFile(join(folder, 'none', 'result.csv'))
    expect(!begun.ok && begun.problem).toMatchObject({
      code: 'result-not-writable',
      values: { cause: 'ENOENT' },
    })
  })

  it('that can’t take its place says where the rows are', async () => {
    const place = join(folder, 'result.csv')
    mkdirSync(place)
    const file = begin(place)
    file.add(done)
    const ended = await file.end()
    expect(!ended.ok && ended.problem.detail).toMatch(
      /result\.csv: (EISDIR|EPERM|ENOTEMPTY).*result\.csv\.part/,
    )
    expect(readFileSync(`${place}.part`, 'utf8')).toContain('001401000')
  })

  it.runIf(existsSync('/dev/full'))(
    'on a full disk is one problem for this row and all that follow',
    async () => {
      const { symlinkSync } = await import('node:fs')
      const place = join(folder, 'result.csv')
      symlinkSync('/dev/full', `${place}.part`)
      const file = begin(place)
      let row = file.add(done)
      for (let line = 0; line < 2000 && row.ok; line += 1) row = file.add(done)
      expect(!row.ok && row.problem.detail).toMatch(/ENOSPC/)
      expect(file.add(done)).toEqual(row)
      expect(await file.end()).toEqual(row)
      expect(existsSync(place)).toBe(false)
    },
  )
})
