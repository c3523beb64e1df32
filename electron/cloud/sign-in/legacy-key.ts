import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { problem, type Problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'

/**
 * A Cloud Administration API key as RSA's console hands it out: one JSON object in a `.key` file. Fields as in
 * RSA's documentation; the private key stays inside the KeyObject and is never printed.
 */
export interface LegacyKey {
  readonly customerName: string
  readonly accessId: string
  readonly description: string
  readonly privateKey: KeyObject
  /** `adminRestApiUrl` verbatim: the JWT's audience. */
  readonly audience: string
  /** The same without a trailing `/` and `/v1`: what requests are made of. */
  readonly baseUrl: string
}

/** RS256 needs a key of at least this many bits (RFC 7518, 3.3). */
const SHORTEST_KEY = 2048

const keyFileSchema = z.object({
  customerName: z.string().nullish(),
  accessID: z.string().min(1),
  description: z.string().nullish(),
  accessKey: z.string().min(1),
  adminRestApiUrl: z.string().min(1),
})

/** Reads a key file. Every failure is a problem that names the file and the member, never what is in it. */
export function readLegacyKey(place: string): Result<LegacyKey> {
  let text: string
  try {
    text = readFileSync(place, 'utf8')
  } catch (error) {
    return failed(problem('key-file-unreadable', { place, cause: errorCode(error) }))
  }
  return parseLegacyKey(text, place)
}

/** Reads the text of a key file; the private key may be a PEM, a PEM with literal `\n` pairs, or one line. */
export function parseLegacyKey(text: string, place: string): Result<LegacyKey> {
  const invalid = (member: string, fault: string): Result<LegacyKey> =>
    failed(problem('key-file-invalid', { place, member, fault }))
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return invalid('the file', 'is not JSON')
  }
  const parsed = keyFileSchema.safeParse(json)
  if (!parsed.success) {
    const member = parsed.error.issues[0]?.path.join('.') ?? ''
    return invalid(member === '' ? 'the file' : member, 'is missing or not text')
  }
  const { accessID, accessKey, adminRestApiUrl, customerName, description } = parsed.data
  const address = checkAddress(adminRestApiUrl, place)
  if (address !== undefined) return failed(address)
  try {
    const privateKey = createPrivateKey(normalizePem(accessKey))
    if (privateKey.asymmetricKeyType !== 'rsa') return invalid('accessKey', 'is not an RSA key')
    if ((privateKey.asymmetricKeyDetails?.modulusLength ?? 0) < SHORTEST_KEY) {
      return invalid('accessKey', `is shorter than ${SHORTEST_KEY} bits`)
    }
    return succeeded({
      customerName: customerName ?? '',
      accessId: accessID,
      description: description ?? '',
      privateKey,
      audience: adminRestApiUrl,
      baseUrl: trimBaseUrl(adminRestApiUrl),
    })
  } catch {
    return invalid('accessKey', 'is not a private key in PEM form')
  }
}

/** Requests append `/v1/...`; the console gives the address with or without a trailing `/v1` or `/`. */
export function trimBaseUrl(url: string): string {
  return url.replace(/\/+$/, '').replace(/\/v1$/, '').replace(/\/+$/, '')
}

/** A PEM with real line ends, 64 characters a line, whatever spelling the file carries. */
export function normalizePem(text: string): string {
  const plain = text.replace(/\\r/g, '').replace(/\\n/g, '\n').replace(/\r/g, '')
  const match = /-----BEGIN ([A-Z ]+)-----([\s\S]*?)-----END \1-----/.exec(plain)
  const [, type, body] = match ?? []
  if (type === undefined || body === undefined) return plain
  const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${type}-----`, ...lines, `-----END ${type}-----`, ''].join('\n')
}

/** Why an address may not be called, or undefined where it may: https, or plain http on this computer alone. */
export function checkAddress(address: string, place: string): Problem | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol === 'https:') return undefined
  if (url?.protocol === 'http:' && isLoopback(url.hostname)) return undefined
  if (url?.protocol === 'http:') return problem('plain-http', { place, address: url.origin })
  return problem('key-file-invalid', { place, member: 'adminRestApiUrl', fault: 'is not an https address' })
}

/** Whether a host name is this computer itself: the only one that plain http is accepted for. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unreadable'
}
