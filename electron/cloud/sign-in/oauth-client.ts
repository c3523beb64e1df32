import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { calculateJwkThumbprint } from 'jose'
import { z } from 'zod'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import { checkAddress, normalizePem, trimBaseUrl } from './legacy-key.ts'

/** An OAuth 2.0 client of the tenant, as the administrator configured it. The key stays in its KeyObject. */
export interface OAuthClient {
  /** The Administration API without a trailing `/` and `/v1`. */
  readonly baseUrl: string
  /** `{issuer}/token`: where tokens come from, and the audience of our assertion. */
  readonly tokenUrl: string
  readonly clientId: string
  readonly privateKey: KeyObject
  readonly algorithm: 'RS256' | 'ES256'
  readonly keyId: string
  /** Between the scopes: a space by RFC 6749, or the `+` that some of RSA's public clients send. */
  readonly scopeSeparator: ' ' | '+'
}

/** What the station file says of it. */
export interface OAuthSettings {
  readonly baseUrl: string
  readonly issuer: string
  readonly clientId: string
  readonly privateKeyFile: string
  readonly scopeSeparator: ' ' | '+'
}

/** RS256 needs a key of at least this many bits (RFC 7518, 3.3). */
const SHORTEST_RSA = 2048

const jwkSchema = z.looseObject({ kty: z.string(), kid: z.string().min(1).optional() })

/** Reads the client's private key, a JWK or a PEM. A failure names the file and the member, never what is in it. */
export async function readOAuthClient(settings: OAuthSettings, place: string): Promise<Result<OAuthClient>> {
  const { privateKeyFile } = settings
  for (const address of [settings.baseUrl, settings.issuer]) {
    const wrong = checkAddress(address, place)
    if (wrong !== undefined) return failed(wrong)
  }
  try {
    return await parseOAuthClient(settings, readFileSync(privateKeyFile, 'utf8'), privateKeyFile)
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    return failed(problem('key-file-unreadable', { place: privateKeyFile, cause }))
  }
}

/** Makes the client of its settings and the text of its private key. */
export async function parseOAuthClient(
  settings: Omit<OAuthSettings, 'privateKeyFile'>,
  text: string,
  place: string,
): Promise<Result<OAuthClient>> {
  const key = readPrivateKey(text.replace(/^\ufeff/, ''), place)
  if (!key.ok) return key
  const { privateKey, algorithm } = key.value
  return succeeded({
    baseUrl: trimBaseUrl(settings.baseUrl),
    tokenUrl: `${settings.issuer.replace(/\/+$/, '')}/token`,
    clientId: settings.clientId,
    privateKey,
    algorithm,
    keyId: key.value.keyId ?? (await thumbprint(privateKey)),
    scopeSeparator: settings.scopeSeparator,
  })
}

interface ReadKey {
  readonly privateKey: KeyObject
  readonly algorithm: 'RS256' | 'ES256'
  readonly keyId: string | undefined
}

function readPrivateKey(text: string, place: string): Result<ReadKey> {
  const invalid = (member: string, fault: string) =>
    failed(problem('key-file-invalid', { place, member, fault }))
  let privateKey: KeyObject
  let keyId: string | undefined
  try {
    if (text.trimStart().startsWith('{')) {
      const jwk = jwkSchema.safeParse(JSON.parse(text))
      if (!jwk.success) return invalid(jwk.error.issues[0]?.path.join('.') || 'the file', 'is missing')
      keyId = jwk.data.kid
      privateKey = createPrivateKey({ key: jwk.data, format: 'jwk' })
    } else {
      privateKey = createPrivateKey(normalizePem(text))
    }
  } catch {
    return invalid('the file', 'is not a private key as JWK or PEM')
  }
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = privateKey
  if (type === 'rsa') {
    return (details?.modulusLength ?? 0) < SHORTEST_RSA
      ? invalid('the key', `is shorter than ${SHORTEST_RSA} bits`)
      : succeeded({ privateKey, algorithm: 'RS256', keyId })
  }
  if (type === 'ec' && details?.namedCurve === 'prime256v1') {
    return succeeded({ privateKey, algorithm: 'ES256', keyId })
  }
  return invalid('the key', 'is neither RSA nor EC on the curve P-256')
}

/** A PEM has no key id of its own: its thumbprint names it (RFC 7638). */
function thumbprint(privateKey: KeyObject): Promise<string> {
  return calculateJwkThumbprint(createPublicKey(privateKey).export({ format: 'jwk' }))
}
