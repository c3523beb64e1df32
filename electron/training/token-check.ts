import { verify, type KeyObject } from 'node:crypto'
import { decodePart } from './jwt-part.ts'

/** What a token must be. Times in seconds. */
export interface TokenRules {
  readonly publicKey: KeyObject
  readonly subject: string
  readonly audience: string
  readonly now: number
}

const SKEW = 60
const LONGEST_LIFE = 3600

/**
 * Why a legacy-key token is refused, or undefined where it is good: header exactly `typ` and `alg`, RS256
 * signature, `sub`, `aud` verbatim, integer `iat` and `exp` at most an hour apart, 60 s of skew. Written apart
 * from the client's sign-in, so that it judges it.
 */
export function tokenFault(authorization: string | undefined, rules: TokenRules): string | undefined {
  const [header, claims, signature, ...more] = (/^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? '').split(
    '.',
  )
  if (header === undefined || claims === undefined || signature === undefined || more.length > 0) {
    return 'no bearer token of three parts'
  }
  const head = decodePart(header)
  if (head?.['alg'] !== 'RS256' || head['typ'] !== 'JWT' || Object.keys(head).length !== 2) {
    return 'the header is not exactly typ JWT, alg RS256'
  }
  const signed = Buffer.from(`${header}.${claims}`)
  if (!verify('sha256', signed, rules.publicKey, Buffer.from(signature, 'base64url'))) {
    return 'the signature does not verify'
  }
  const { sub, aud, iat, exp } = decodePart(claims) ?? {}
  if (sub !== rules.subject) return 'sub is not the accessID'
  if (aud !== rules.audience) return 'aud is not the adminRestApiUrl'
  if (!Number.isInteger(iat) || !Number.isInteger(exp)) return 'iat and exp are not integers'
  const life = Number(exp) - Number(iat)
  if (life <= 0 || life > LONGEST_LIFE) return 'exp is not within an hour of iat'
  if (Number(iat) > rules.now + SKEW) return 'iat lies in the future'
  if (Number(exp) < rules.now - SKEW) return 'the token has expired'
  return undefined
}
