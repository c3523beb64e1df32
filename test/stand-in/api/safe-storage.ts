import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { guard } from './guard.ts'
import { host } from './host.ts'

/**
 * Chromium's fallback on Linux, where there is no keyring: a password that stands in its source. Made here as
 * Chromium makes it (`os_crypt`: PBKDF2-HMAC-SHA1, one round), so that what is encrypted is worth as little.
 */
const FIXED = { version: 'v10', key: () => pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1') }

/** A keyring that is no keyring: the file that `STAND_IN_KEYRING` names, made when it is first needed. */
function keyring(): typeof FIXED | null {
  const file = process.env['STAND_IN_KEYRING']
  if (file === undefined || file === '') return null
  return {
    version: 'v11',
    key: () => {
      if (!existsSync(file)) writeFileSync(file, randomBytes(16), { mode: 0o600 })
      return readFileSync(file)
    },
  }
}

const IV = Buffer.alloc(16, ' ')

function mustBeReady(): void {
  if (!host.ready) throw new Error('safeStorage cannot be used before app is ready')
}

/** Electron's `safeStorage`, its asynchronous half; the other is deprecated, and gone in Electron 46. */
export const safeStorage = guard('safeStorage', {
  async isAsyncEncryptionAvailable(): Promise<boolean> {
    // True without a keyring as well: Chromium falls back.
    return host.ready
  },
  async encryptStringAsync(plainText: unknown): Promise<Buffer> {
    mustBeReady()
    if (typeof plainText !== 'string') {
      throw new TypeError('Error processing argument at index 0, conversion failure')
    }
    const { version, key } = keyring() ?? FIXED
    const cipher = createCipheriv('aes-128-cbc', key(), IV)
    return Buffer.concat([Buffer.from(version), cipher.update(plainText, 'utf8'), cipher.final()])
  },
  async decryptStringAsync(encrypted: unknown): Promise<{ result: string; shouldReEncrypt: boolean }> {
    mustBeReady()
    if (!Buffer.isBuffer(encrypted)) {
      throw new TypeError('Expected the first argument of decryptStringAsync() to be a buffer')
    }
    const best = keyring() ?? FIXED
    const mark = encrypted.subarray(0, 3).toString('latin1')
    const used = [best, FIXED].find(({ version }) => version === mark)
    try {
      if (used === undefined) throw new Error('unknown version')
      const decipher = createDecipheriv('aes-128-cbc', used.key(), IV)
      const result = Buffer.concat([decipher.update(encrypted.subarray(3)), decipher.final()]).toString(
        'utf8',
      )
      return { result, shouldReEncrypt: used !== best }
    } catch {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.')
    }
  },
  getSelectedStorageBackend(): string {
    if (!host.ready) return 'unknown'
    return keyring() === null ? 'basic_text' : 'gnome_libsecret'
  },
})
