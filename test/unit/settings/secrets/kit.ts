import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { failed, succeeded } from '../../../../electron/contract/result.ts'
import type { KeyHeader, ScryptCost } from '../../../../electron/settings/secrets/sealed-key.ts'
import type { KeyringFault, SecretBox } from '../../../../electron/settings/secrets/secret-box.ts'

/** The least that the file may ask for, so that tests are quick. */
export const CHEAP: ScryptCost = { N: 2 ** 14, r: 8, p: 1 }

export const HEADER: KeyHeader = {
  version: 1,
  about: {
    kind: 'legacy-key',
    host: 'tenant.access.securid.com',
    customerName: 'Example Corp',
    description: 'Help desk',
    keyId: 'c0ffee00',
  },
  importedAt: '2026-06-01T08:00:00.000Z',
}

/** A keyring of the test's own: what it encrypts is unreadable, and it can be told to fail. */
export class Keyring implements SecretBox {
  private readonly key = randomBytes(32)
  fault: KeyringFault | null = null
  renew = false
  there = true

  async isKeyring() {
    return this.there
  }
  async encrypt(text: string) {
    if (this.fault !== null) return failed(this.fault)
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return succeeded(Buffer.concat([nonce, cipher.getAuthTag(), body]))
  }
  async decrypt(ciphertext: Uint8Array) {
    if (this.fault !== null) return failed(this.fault)
    const bytes = Buffer.from(ciphertext)
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12), { authTagLength: 16 })
      decipher.setAuthTag(bytes.subarray(12, 28))
      const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
      return succeeded({ text, renew: this.renew })
    } catch {
      return failed('refused' as const)
    }
  }
}
