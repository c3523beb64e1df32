import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sealByPassphrase } from '../../../../electron/settings/secrets/seal-key.ts'
import {
  readSecrets,
  removeSecrets,
  secretsPlace,
  writeSecrets,
} from '../../../../electron/settings/secrets/secrets-file.ts'
import type { SealedKey } from '../../../../electron/settings/secrets/sealed-key.ts'
import { CHEAP, HEADER } from './kit.ts'

const NOW = new Date('2026-06-01T10:00:00Z')
let folder: string
let sealed: SealedKey
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'))
  sealed = await sealByPassphrase({ header: HEADER, payload: 'the key' }, 'p', CHEAP)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const text = () => readFileSync(secretsPlace(folder), 'utf8')

describe('the file of the sealed key', () => {
  it('is null where there is none', () => {
    expect(readSecrets(folder)).toEqual({ ok: true, value: null })
  })

  it('gives back what was kept, in a folder that is made for it, readable for its owner alone', () => {
    const data = join(folder, 'new')
    expect(writeSecrets(data, sealed, NOW)).toEqual({ ok: true, value: null })
    expect(readSecrets(data)).toEqual({ ok: true, value: sealed })
    expect(statSync(secretsPlace(data)).mode & 0o777).toBe(0o600)
    expect(readdirSync(data)).toEqual(['secrets.json'])
  })

  it('replaces what a crash left half written, rights included', () => {
    writeFileSync(`${secretsPlace(folder)}.new`, 'half', { mode: 0o644 })
    expect(writeSecrets(folder, sealed, NOW).ok).toBe(true)
    expect(statSync(secretsPlace(folder)).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['secrets.json'])
  })

  it('keeps the old key where the new one can’t be written', () => {
    writeSecrets(folder, sealed, NOW)
    const before = text()
    // A folder in the draft's place can't be removed as a file.
    mkdirSync(`${secretsPlace(folder)}.new`)
    expect(writeSecrets(folder, sealed, NOW)).toMatchObject({
      ok: false,
      problem: { code: 'secrets-not-written' },
    })
    expect(text()).toBe(before)
  })

  it('finds a change of any byte', () => {
    writeSecrets(folder, sealed, NOW)
    const whole = readFileSync(secretsPlace(folder))
    for (let place = 0; place < whole.length; place += 1) {
      const changed = Buffer.from(whole)
      changed[place] = (changed[place] ?? 0) ^ 0x01
      writeFileSync(secretsPlace(folder), changed)
      const read = readSecrets(folder)
      // White space between members means nothing, and changes nothing.
      if (read.ok) expect(read.value, `byte ${place}`).toEqual(sealed)
      else expect(read.problem.code).toBe('secrets-damaged')
    }
  })

  it('finds a file that was cut off', () => {
    writeSecrets(folder, sealed, NOW)
    const whole = readFileSync(secretsPlace(folder))
    for (const length of [0, 1, whole.length >> 1, whole.length - 3]) {
      writeFileSync(secretsPlace(folder), whole.subarray(0, length))
      expect(readSecrets(folder)).toMatchObject({ ok: false, problem: { code: 'secrets-damaged' } })
    }
  })

  it.each([
    ['a cost that would fill the memory', { cost: { N: 2 ** 20, r: 32, p: 1 } }],
    ['a cost that is no power of two', { cost: { N: 2 ** 14 + 1, r: 8, p: 1 } }],
    ['a cost that is next to nothing', { cost: { N: 2, r: 8, p: 1 } }],
  ])('refuses %s before anything is computed', (_what, change) => {
    const wrong = { ...sealed, seal: { ...sealed.seal, ...change } }
    writeFileSync(secretsPlace(folder), JSON.stringify(wrong))
    expect(readSecrets(folder)).toMatchObject({ ok: false, problem: { code: 'secrets-damaged' } })
  })

  it.each([
    ['a new key is kept', () => writeSecrets(folder, sealed, NOW)],
    ['the key is removed', () => removeSecrets(folder, NOW)],
  ])('is set aside, not lost, when it is damaged and %s', (_when, change) => {
    writeFileSync(secretsPlace(folder), 'damaged')
    expect(change().ok).toBe(true)
    expect(readFileSync(join(folder, 'secrets-damaged-2026-06-01T10-00-00-000Z.json'), 'utf8')).toBe(
      'damaged',
    )
    expect(readSecrets(folder).ok).toBe(true)
  })

  it('is gone when the key is removed', () => {
    writeSecrets(folder, sealed, NOW)
    expect(removeSecrets(folder, NOW).ok).toBe(true)
    expect(readdirSync(folder)).toEqual([])
    expect(removeSecrets(folder, NOW).ok).toBe(true)
  })
})
