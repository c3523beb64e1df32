import { z } from 'zod'
import { baseUrlOf, type CloudCredential } from '../../cloud/credential.ts'
import { checkAddress, parseLegacyKey } from '../../cloud/sign-in/legacy-key.ts'
import { parseOAuthClient } from '../../cloud/sign-in/oauth-client.ts'
import { keyClientSchema, type KeyAbout, type KeyClient } from '../../contract/key.ts'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'

/** What is sealed of a key: the file's own text, and for an OAuth client what was entered beside it. */
const payloadSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('legacy-key'), file: z.string() }),
  z.strictObject({ kind: z.literal('oauth'), client: keyClientSchema, file: z.string() }),
])

/** A key that was read: with what the station signs in, what may be told of it, and what is to be sealed. */
export interface ReadKey {
  readonly credential: CloudCredential
  readonly about: KeyAbout
  readonly payload: string
}

/** Reads the text of a key file. Problems name `place` and the member, never what is in it. */
export async function readKey(
  file: string,
  client: KeyClient | null,
  place: string,
): Promise<Result<ReadKey>> {
  if (client === null) {
    const key = parseLegacyKey(file, place)
    if (!key.ok) return key
    return whole({ type: 'legacy-key', key: key.value }, JSON.stringify({ kind: 'legacy-key', file }))
  }
  for (const member of ['baseUrl', 'issuer'] as const) {
    if (checkAddress(client[member], place) !== undefined) {
      return failed(problem('client-address-wrong', { member }))
    }
  }
  const read = await parseOAuthClient(client, file, place)
  if (!read.ok) return read
  return whole({ type: 'oauth', client: read.value }, JSON.stringify({ kind: 'oauth', client, file }))
}

/** Reads what was sealed of a key. */
export async function readPayload(payload: string, place: string): Promise<Result<ReadKey>> {
  try {
    const read = payloadSchema.parse(JSON.parse(payload))
    return await readKey(read.file, read.kind === 'oauth' ? read.client : null, place)
  } catch {
    return failed(problem('secrets-damaged', { place, fault: 'holds no key' }))
  }
}

/** What may be told of a key. */
export function aboutKey(credential: CloudCredential): KeyAbout {
  const host = short(new URL(baseUrlOf(credential)).host)
  if (credential.type === 'oauth') {
    const { clientId, keyId } = credential.client
    return { kind: 'oauth', host, clientId: short(clientId), keyId: short(keyId) }
  }
  const { customerName, description, accessId } = credential.key
  return {
    kind: 'legacy-key',
    host,
    customerName: short(customerName),
    description: short(description),
    keyId: short(accessId),
  }
}

function whole(credential: CloudCredential, payload: string): Result<ReadKey> {
  return succeeded({ credential, about: aboutKey(credential), payload })
}

/** A key file is somebody else's: its words may be of any length. */
function short(text: string): string {
  return text.slice(0, 300)
}
