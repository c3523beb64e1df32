import { SignJWT } from 'jose'
import type { LegacyKey } from './legacy-key.ts'

/** How long a token lives, in seconds. RSA allows an hour; a stolen one should be worth little. */
export const TOKEN_LIFE_S = 300
/** A token is renewed this long before it ends, so that none expires on its way. */
const RENEW_EARLY_S = 60

/** Where a call gets its bearer token from. */
export interface SignIn {
  token(): Promise<string>
  /** Forgets the token: the next call signs a fresh one. */
  renew(): void
}

/**
 * Signs in with a legacy key: a JWT of our own, header exactly `typ` and `alg`, claims exactly `sub`, `aud`,
 * `iat`, `exp` (RSA, "Authentication for the Cloud Administration APIs").
 */
export function signInWithKey(key: LegacyKey, now: () => Date): SignIn {
  let current: { readonly token: Promise<string>; readonly until: number } | undefined
  return {
    token: () => {
      const seconds = Math.floor(now().getTime() / 1000)
      if (current === undefined || seconds >= current.until) {
        const token = new SignJWT()
          .setProtectedHeader({ typ: 'JWT', alg: 'RS256' })
          .setSubject(key.accessId)
          .setAudience(key.audience)
          .setIssuedAt(seconds)
          .setExpirationTime(seconds + TOKEN_LIFE_S)
          .sign(key.privateKey)
        current = { token, until: seconds + TOKEN_LIFE_S - RENEW_EARLY_S }
      }
      return current.token
    },
    renew: () => {
      current = undefined
    },
  }
}
