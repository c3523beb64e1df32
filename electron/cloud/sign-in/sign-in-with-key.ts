import { SignJWT } from 'jose'
import type { LegacyKey } from './legacy-key.ts'
import { keepToken, type SignIn } from './sign-in.ts'

/** How long a token lives, in seconds. RSA allows an hour; a stolen one should be worth little. */
export const TOKEN_LIFE_S = 300
/** A token is renewed this long before it ends, so that none expires on its way. */
export const RENEW_EARLY_S = 60

/**
 * Signs in with a legacy key: a JWT of our own, header exactly `typ` and `alg`, claims exactly `sub`, `aud`,
 * `iat`, `exp` (RSA, "Authentication for the Cloud Administration APIs").
 */
export function signInWithKey(key: LegacyKey, now: () => Date): SignIn {
  return keepToken(async () => {
    const seconds = Math.floor(now().getTime() / 1000)
    const token = await new SignJWT()
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256' })
      .setSubject(key.accessId)
      .setAudience(key.audience)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + TOKEN_LIFE_S)
      .sign(key.privateKey)
    return { kind: 'token', token, until: (seconds + TOKEN_LIFE_S - RENEW_EARLY_S) * 1000 }
  }, now)
}
