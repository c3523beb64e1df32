import { z } from 'zod'
import { timeSchema } from '../../contract/intake.ts'
import { keyAboutSchema } from '../../contract/key.ts'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import { openUnderPassphrase, sealUnderPassphrase } from './passphrase-seal.ts'
import { inOrder, sealedKey, type KeyHeader, type ScryptCost, type SealedKey } from './sealed-key.ts'
import type { SecretBox } from './secret-box.ts'

/** A key in the clear: only ever in memory. */
export interface OpenKey {
  readonly header: KeyHeader
  /** What signs in, as whoever sealed it wrote it. */
  readonly payload: string
}

/** What a seal holds: the header once more, for a keyring authenticates nothing but what it encrypts. */
const insideSchema = z.strictObject({
  version: z.literal(1),
  about: keyAboutSchema,
  importedAt: timeSchema,
  payload: z.string(),
})

/** Seals a key by the operating system's keyring. */
export async function sealByKeyring(
  { header, payload }: OpenKey,
  box: SecretBox,
): Promise<Result<SealedKey>> {
  const encrypted = await box.encrypt(inside(header, payload))
  if (!encrypted.ok) return failed(problem('keyring-failed'))
  const ciphertext = Buffer.from(encrypted.value).toString('base64')
  return succeeded(sealedKey(header, { kind: 'safe-storage', ciphertext }))
}

/** Seals a key under a passphrase. */
export async function sealByPassphrase(
  { header, payload }: OpenKey,
  passphrase: string,
  cost?: ScryptCost,
): Promise<SealedKey> {
  return sealedKey(header, await sealUnderPassphrase(inside(header, payload), passphrase, header, cost))
}

/** Opens a key that a keyring keeps; `renewed` is the same one, sealed afresh, where the keyring asks for that. */
export async function openByKeyring(
  sealed: SealedKey,
  box: SecretBox,
  place: string,
): Promise<Result<{ readonly payload: string; readonly renewed: SealedKey | null }>> {
  const { seal, about } = sealed
  if (seal.kind !== 'safe-storage') return failed(problem('key-locked', { host: about.host }))
  const decrypted = await box.decrypt(Buffer.from(seal.ciphertext, 'base64'))
  if (!decrypted.ok) {
    return failed(problem(`keyring-${decrypted.problem}`, { host: about.host }))
  }
  const payload = payloadOf(decrypted.value.text, sealed)
  if (payload === undefined) return failed(problem('secrets-damaged', { place, fault: 'was changed' }))
  const { version, importedAt } = sealed
  const again = decrypted.value.renew
    ? await sealByKeyring({ header: { version, about, importedAt }, payload }, box)
    : null
  return succeeded({ payload, renewed: again?.ok === true ? again.value : null })
}

/** Opens a key that is kept under a passphrase. */
export async function openByPassphrase(
  sealed: SealedKey,
  passphrase: string,
  place: string,
): Promise<Result<string>> {
  const { seal, about } = sealed
  if (seal.kind !== 'passphrase') return failed(problem('key-in-keyring', { host: about.host }))
  const text = await openUnderPassphrase(seal, passphrase, sealed)
  // Damage was told by the digest before; what is left is another passphrase, or somebody's deliberate change.
  if (text === undefined) return failed(problem('passphrase-wrong', { host: about.host }))
  const payload = payloadOf(text, sealed)
  return payload === undefined
    ? failed(problem('secrets-damaged', { place, fault: 'was changed' }))
    : succeeded(payload)
}

function inside({ version, about, importedAt }: KeyHeader, payload: string): string {
  return JSON.stringify({ version, about, importedAt, payload })
}

function payloadOf(text: string, { version, about, importedAt }: KeyHeader): string | undefined {
  try {
    const { payload, ...header } = insideSchema.parse(JSON.parse(text))
    return inOrder(header) === inOrder({ version, about, importedAt }) ? payload : undefined
  } catch {
    return undefined
  }
}
