import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { inOrder, type KeyHeader, type PassphraseSeal, type ScryptCost } from './sealed-key.ts'

/**
 * OWASP's password storage cheat sheet, 2025: N = 2^17, r = 8, p = 1, that is 128 MiB for one guess. Kept with
 * the seal, so that a later version may ask for more and still open what this one made.
 */
export const SCRYPT_COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }

const KEY_BYTES = 32
const SALT_BYTES = 16
/** What AES-GCM takes without hashing it first (NIST SP 800-38D, 8.2). A salt is new each time, so is the key. */
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Seals a text under a passphrase; the header and the parameters are authenticated with it. */
export async function sealUnderPassphrase(
  text: string,
  passphrase: string,
  header: KeyHeader,
  cost: ScryptCost = SCRYPT_COST,
): Promise<PassphraseSeal> {
  const salt = randomBytes(SALT_BYTES).toString('base64')
  const nonce = randomBytes(NONCE_BYTES).toString('base64')
  const key = await keyOf(passphrase, salt, cost)
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'))
  cipher.setAAD(associated(header, { cost, salt, nonce }))
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
  return { kind: 'passphrase', cost, salt, nonce, ciphertext, tag: cipher.getAuthTag().toString('base64') }
}

/** Opens such a seal. Undefined where the passphrase is wrong, or anything of seal or header was changed. */
export async function openUnderPassphrase(
  seal: PassphraseSeal,
  passphrase: string,
  header: KeyHeader,
): Promise<string | undefined> {
  const key = await keyOf(passphrase, seal.salt, seal.cost)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(seal.nonce, 'base64'), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(associated(header, seal))
    decipher.setAuthTag(Buffer.from(seal.tag, 'base64'))
    return Buffer.concat([decipher.update(seal.ciphertext, 'base64'), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

function associated(
  { version, about, importedAt }: KeyHeader,
  { cost, salt, nonce }: Pick<PassphraseSeal, 'cost' | 'salt' | 'nonce'>,
): Buffer {
  return Buffer.from(inOrder({ version, about, importedAt, cost, salt, nonce }), 'utf8')
}

/** Two keyboards may spell the same letter in two ways (NFC, NFD): one passphrase is one passphrase. */
function keyOf(passphrase: string, salt: string, { N, r, p }: ScryptCost): Promise<Buffer> {
  // Node refuses more than 32 MiB unless it is told that more is meant.
  const maxmem = 128 * N * r + 128 * r * p + 2 ** 20
  return new Promise((resolve, reject) => {
    const secret = passphrase.normalize('NFKC')
    scrypt(secret, Buffer.from(salt, 'base64'), KEY_BYTES, { N, r, p, maxmem }, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
