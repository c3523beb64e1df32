import { chmodSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyAdvice } from '../../../electron/cloud/sign-in/key-advice.ts'

const NOW = new Date('2026-06-01T00:00:00Z')
let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'advice-'))
  file = join(folder, 'rsa.key')
  writeFileSync(file, '{}', { mode: 0o600 })
  utimesSync(file, NOW, NOW)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('advice on a key', () => {
  it('is silent where all is well', () => {
    expect(keyAdvice(file, 'tenant.access.securid.com', NOW, 'linux')).toEqual([])
  })

  it('says that a key is old', () => {
    const day91 = new Date(NOW.getTime() + 91 * 86_400_000)
    expect(keyAdvice(file, 'tenant.access.securid.com', day91, 'linux')[0]).toContain('91 days')
  })

  it('says that others may read it, where the mode tells', () => {
    chmodSync(file, 0o644)
    expect(keyAdvice(file, 'x.example', NOW, 'linux')[0]).toContain('others')
    expect(keyAdvice(file, 'x.example', NOW, 'win32')).toEqual([])
  })

  it('says that an address names no tenant', () => {
    for (const host of ['access.securid.com', 'access-eu.securid.com']) {
      expect(keyAdvice(file, host, NOW, 'linux')[0]).toContain('no tenant')
    }
  })
})
