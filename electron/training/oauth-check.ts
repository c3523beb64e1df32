import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { decodePart } from './jwt-part.ts'
import type { Variants } from './variants.ts'

/** What a client's assertion must be. Times in seconds. */
export interface AssertionRules {
  readonly clientId: string
  /** The token URL. */
  readonly audience: string
  readonly publicKeys: ReadonlyMap<string, KeyObject>
  readonly now: number
  /** Ids of assertions that were used before. */
  readonly used: Set<string>
  /** The scopes that the client may have. */
  readonly granted: readonly string[]
}

/** An error of the token endpoint (RFC 6749, 5.2). */
export interface TokenError {
  readonly error: 'invalid_request' | 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type'
  readonly error_description: string
}

/** The scopes that a tenant may grant its client. */
export const GRANTS: Readonly<Record<Variants['grantedScopes'], readonly string[]>> = {
  all: [
    'rsa.authenticator.ds100.read',
    'rsa.authenticator.ds100.manage',
    'rsa.authenticator.ds100.delete',
    'rsa.user.read',
    'rsa.user.sync',
    'rsa.authenticator.mobile.read',
    'rsa.authenticator.fido.read',
    'rsa.authenticator.fido.manage',
  ],
  ds100: ['rsa.authenticator.ds100.read', 'rsa.authenticator.ds100.manage'],
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const SKEW = 60
const LONGEST_LIFE = 600

/**
 * Why a token request is refused, or the scopes that it gets. Written apart from the client's sign-in, so that
 * it judges it: signature by `kid`, `iss` and `sub`, `aud`, `jti` used once, a short life.
 */
export function checkTokenRequest(
  form: URLSearchParams,
  rules: AssertionRules,
  separator: ' ' | '+',
): { readonly scopes: readonly string[] } | TokenError {
  const invalid = (why: string): TokenError => ({ error: 'invalid_client', error_description: why })
  if (form.get('grant_type') !== 'client_credentials') {
    return { error: 'unsupported_grant_type', error_description: 'client_credentials only' }
  }
  if (form.get('client_assertion_type') !== ASSERTION_TYPE) {
    return { error: 'invalid_request', error_description: 'client_assertion_type is wrong' }
  }
  if (form.get('client_id') !== rules.clientId) return invalid('client_id is unknown')
  const fault = assertionFault(form.get('client_assertion') ?? '', rules)
  if (fault !== undefined) return invalid(fault)
  const scopes = (form.get('scope') ?? '').split(separator).filter(Boolean)
  const known = scopes.every((scope) => rules.granted.includes(scope))
  if (scopes.length === 0 || !known) {
    return { error: 'invalid_scope', error_description: 'scope is unknown, or not granted' }
  }
  return { scopes }
}

function assertionFault(assertion: string, rules: AssertionRules): string | undefined {
  const [header, claims, signature, ...more] = assertion.split('.')
  if (header === undefined || claims === undefined || signature === undefined || more.length > 0) {
    return 'the assertion is no JWT'
  }
  const head = decodePart(header)
  const key = rules.publicKeys.get(String(head?.['kid']))
  if (key === undefined) return 'kid is unknown'
  const algorithm = key.asymmetricKeyType === 'ec' ? 'ES256' : 'RS256'
  if (head?.['alg'] !== algorithm) return `alg is not ${algorithm}`
  const signed = Buffer.from(`${header}.${claims}`)
  const bytes = Buffer.from(signature, 'base64url')
  const well =
    algorithm === 'ES256'
      ? verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, bytes)
      : verify('sha256', signed, key, bytes)
  if (!well) return 'the signature does not verify'
  return claimsFault(decodePart(claims) ?? {}, rules)
}

function claimsFault(claims: Record<string, unknown>, rules: AssertionRules): string | undefined {
  const { iss, sub, aud, jti, iat, exp } = claims
  if (iss !== rules.clientId || sub !== rules.clientId) return 'iss and sub are not the client id'
  if (aud !== rules.audience) return 'aud is not the token URL'
  if (!Number.isInteger(iat) || !Number.isInteger(exp)) return 'iat and exp are not integers'
  if (Number(exp) - Number(iat) > LONGEST_LIFE) return 'the assertion lives too long'
  if (Number(iat) > rules.now + SKEW) return 'iat lies in the future'
  if (Number(exp) < rules.now - SKEW) return 'the assertion has expired'
  if (typeof jti !== 'string' || jti === '') return 'jti is missing'
  if (rules.used.has(jti)) return 'jti was used before'
  rules.used.add(jti)
  return undefined
}

/** The public half of a private key, for the table of known keys. */
export function publicHalf(privateKey: KeyObject): KeyObject {
  return createPublicKey(privateKey)
}
