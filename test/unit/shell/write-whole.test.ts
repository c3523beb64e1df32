import {
  chmodSync,
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
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWhole } from '../../../electron/shell/write-whole.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a file that is saved', () => {
  it('replaces the one before, readable for its owner alone, and leaves no draft', async () => {
    const place = join(folder, 'sheet.pdf')
    writeFileSync(place, 'old')
    chmodSync(place, 0o644)
    expect(await writeWhole(place, new Uint8Array([1, 2, 3]))).toEqual({ ok: true, value: place })
    expect([...readFileSync(place)]).toEqual([1, 2, 3])
    expect(statSync(place).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['sheet.pdf'])
  })

  it('that can’t be put in its place is a problem, and nothing is left of it', async () => {
    const place = join(folder, 'taken')
    mkdirSync(place)
    expect(await writeWhole(place, 'x')).toMatchObject({
      ok: false,
      problem: { code: 'file-not-saved', values: { place } },
    })
    expect(readdirSync(folder)).toEqual(['taken'])
    const nowhere = join(folder, 'none', 'sheet.pdf')
    expect(await writeWhole(nowhere, 'x')).toMatchObject({
      ok: false,
      problem: { values: { cause: 'ENOENT' } },
    })
    expect(existsSync(nowhere)).toBe(false)
  })
})
