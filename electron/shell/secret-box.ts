import { setTimeout } from 'node:timers/promises'
import { failed, succeeded } from '../contract/result.ts'
import type { SecretBox } from '../settings/secrets/secret-box.ts'

/** The part of Electron's `safeStorage` that is used: its asynchronous calls (the others go in Electron 46). */
export interface AsyncSafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>
  encryptStringAsync(plainText: string): Promise<Buffer>
  decryptStringAsync(
    encrypted: Buffer,
  ): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>
  /** There on Linux alone. */
  getSelectedStorageBackend?(): string
}

/** A keyring may ask a person first; after so long it is taken for one that does not answer. */
const PATIENCE_MS = 30_000

/**
 * Chromium marks what it encrypted by the version of its key (`components/os_crypt/async/browser`). On Linux
 * `v10` is a password that stands in Chromium's source, the fallback where there is no keyring; `v11` is the
 * Secret Service or KWallet, `v12` the desktop portal. Elsewhere `v10` is Keychain or DPAPI.
 */
const FIXED_PASSWORD = 'v10'

/**
 * Electron's `safeStorage` as secret box. On Linux `isAsyncEncryptionAvailable` is true without a keyring too,
 * and `getSelectedStorageBackend` knows the synchronous calls' choice only: what an encrypted probe begins with
 * tells for certain.
 */
export function createSecretBox(
  storage: AsyncSafeStorage,
  platform: NodeJS.Platform,
  patienceMs = PATIENCE_MS,
): SecretBox {
  const within = async <T>(asked: Promise<T>): Promise<T> => {
    const end = new AbortController()
    const late = setTimeout(patienceMs, undefined, { signal: end.signal }).then(() => {
      throw new Error('temporarily unavailable')
    })
    try {
      return await Promise.race([asked, late])
    } finally {
      late.catch(() => undefined)
      end.abort()
    }
  }
  const isFixed = (ciphertext: Uint8Array): boolean =>
    platform === 'linux' && Buffer.from(ciphertext.subarray(0, 3)).toString('latin1') === FIXED_PASSWORD

  return {
    isKeyring: async () => {
      try {
        if (!(await within(storage.isAsyncEncryptionAvailable()))) return false
        if (platform !== 'linux') return true
        if (storage.getSelectedStorageBackend?.() === 'basic_text') return false
        return !isFixed(await within(storage.encryptStringAsync('probe')))
      } catch {
        return false
      }
    },
    encrypt: async (text) => {
      try {
        const ciphertext = await within(storage.encryptStringAsync(text))
        // The keyring may have gone since it was asked whether it is there.
        return isFixed(ciphertext) ? failed('refused') : succeeded(ciphertext)
      } catch {
        return failed('silent')
      }
    },
    decrypt: async (ciphertext) => {
      try {
        const { result, shouldReEncrypt } = await within(storage.decryptStringAsync(Buffer.from(ciphertext)))
        return succeeded({ text: result, renew: shouldReEncrypt })
      } catch (error) {
        // Electron's words where the keyring is locked or starting; all else is final.
        const isForNow = error instanceof Error && error.message.includes('temporarily unavailable')
        return failed(isForNow ? 'silent' : 'refused')
      }
    },
  }
}
