import { describe, expect, it } from 'vitest'
import { createSecretBox, type AsyncSafeStorage } from '../../../electron/shell/secret-box.ts'

/** Electron's calls, answering as they do with this version of Chromium's key. */
function storage(version: string, change: Partial<AsyncSafeStorage> = {}): AsyncSafeStorage {
  return {
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text) => Buffer.from(`${version}${text}`),
    decryptStringAsync: async (bytes) => ({ result: bytes.toString().slice(3), shouldReEncrypt: false }),
    getSelectedStorageBackend: () => 'unknown',
    ...change,
  }
}
/** An answer that never comes. */
function silence(): Promise<never> {
  return new Promise<never>(() => undefined)
}
const refuse = (words: string) => () => Promise.reject(new Error(words))

/** Platform, version of the keys, what answers otherwise, and whether that is a keyring. */
const KEYRINGS: readonly (readonly [NodeJS.Platform, string, Partial<AsyncSafeStorage>, boolean])[] = [
  ['linux', 'v11', {}, true],
  ['linux', 'v12', {}, true],
  // Chromium's own fixed password: available, and worth nothing.
  ['linux', 'v10', {}, false],
  ['linux', 'v11', { getSelectedStorageBackend: () => 'basic_text' }, false],
  ['darwin', 'v10', {}, true],
  ['win32', 'v10', {}, true],
  ['win32', 'v10', { isAsyncEncryptionAvailable: async () => false }, false],
  ['linux', 'v11', { encryptStringAsync: refuse('Error while encrypting') }, false],
  ['linux', 'v11', { isAsyncEncryptionAvailable: silence }, false],
]

describe('Electron’s keyring', () => {
  it.each(KEYRINGS)('on %s with keys of %s (%o) is one: %s', async (platform, version, change, isOne) => {
    expect(await createSecretBox(storage(version, change), platform, 50).isKeyring()).toBe(isOne)
  })

  it('gives back what it took, and says when that should be encrypted afresh', async () => {
    const decryptStringAsync = async () => ({ result: 'the key', shouldReEncrypt: true })
    const box = createSecretBox(storage('v11', { decryptStringAsync }), 'linux')
    expect(await box.encrypt('the key')).toEqual({ ok: true, value: Buffer.from('v11the key') })
    expect(await box.decrypt(Buffer.from('v11the key'))).toEqual({
      ok: true,
      value: { text: 'the key', renew: true },
    })
  })

  it('never hands out what the fixed password encrypted, should the keyring go in the middle', async () => {
    expect(await createSecretBox(storage('v10'), 'linux').encrypt('the key')).toEqual({
      ok: false,
      problem: 'refused',
    })
  })

  it.each([
    ['safeStorage.decryptStringAsync is temporarily unavailable. Please try again.', 'silent'],
    ['Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.', 'refused'],
  ] as const)('that says “%s” is %s', async (words, fault) => {
    const box = createSecretBox(storage('v11', { decryptStringAsync: refuse(words) }), 'linux')
    expect(await box.decrypt(Buffer.from('v11'))).toEqual({ ok: false, problem: fault })
  })

  it('that never answers is silent', async () => {
    const box = createSecretBox(storage('v11', { decryptStringAsync: silence }), 'linux', 50)
    expect(await box.decrypt(Buffer.from('v11'))).toEqual({ ok: false, problem: 'silent' })
  })
})
