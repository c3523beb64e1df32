import { createHash } from 'node:crypto'
import { z } from 'zod'
import { timeSchema } from '../../contract/intake.ts'
import { keyAboutSchema } from '../../contract/key.ts'

/** A few kilobytes are plenty for a key; more is no key. */
const bytes = z.base64().min(4).max(400_000)

/** Powers of two that a counter's computer can bear: at most half a gigabyte (128 * N * r bytes). */
const costSchema = z
  .strictObject({
    N: z
      .int()
      .min(2 ** 14)
      .max(2 ** 20),
    r: z.int().min(8).max(32),
    p: z.int().min(1).max(16),
  })
  .refine(({ N }) => (N & (N - 1)) === 0, 'is no power of two')
  .refine(({ N, r }) => 128 * N * r <= 2 ** 29, 'is too much')
/** What one guess at a passphrase costs (RFC 7914). */
export type ScryptCost = z.infer<typeof costSchema>

const sealSchema = z.discriminatedUnion('kind', [
  /** By the operating system's keyring, through Electron. */
  z.strictObject({ kind: z.literal('safe-storage'), ciphertext: bytes }),
  /** AES-256-GCM under a key that scrypt makes of a passphrase. */
  z.strictObject({
    kind: z.literal('passphrase'),
    cost: costSchema,
    salt: bytes,
    nonce: bytes,
    ciphertext: bytes,
    tag: bytes,
  }),
])
/** How a key is sealed. */
export type Seal = z.infer<typeof sealSchema>
/** A key sealed under a passphrase. */
export type PassphraseSeal = Extract<Seal, { kind: 'passphrase' }>

/** `secrets.json`: one key, sealed, and beside it what everybody may know of it. */
export const sealedKeySchema = z.strictObject({
  version: z.literal(1),
  about: keyAboutSchema,
  importedAt: timeSchema,
  seal: sealSchema,
  /** SHA-256 of all the rest: tells damage from a wrong passphrase. It protects nothing. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
/** One key, sealed. */
export type SealedKey = z.infer<typeof sealedKeySchema>

/** What can be read of a sealed key without opening it; the seal covers it too. */
export type KeyHeader = Pick<SealedKey, 'version' | 'about' | 'importedAt'>

/** Puts header and seal together. */
export function sealedKey({ version, about, importedAt }: KeyHeader, seal: Seal): SealedKey {
  const whole = { version, about, importedAt, seal }
  return { ...whole, digest: digestOf(whole) }
}

/** The digest that a sealed key should have. */
export function digestOf({ version, about, importedAt, seal }: Omit<SealedKey, 'digest'>): string {
  return createHash('sha256').update(inOrder({ version, about, importedAt, seal })).digest('hex')
}

/** The same value always gives the same text, however its members were ordered. */
export function inOrder(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  )
}
