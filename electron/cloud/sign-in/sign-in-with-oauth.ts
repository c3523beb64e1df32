import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { Dispatcher } from 'undici'
import { z } from 'zod'
import { problem } from '../../contract/problem.ts'
import { exchange, silenceProblem, type Exchange } from '../network/requester.ts'
import { diagnoseTokenRefusal } from './diagnosis.ts'
import type { OAuthClient } from './oauth-client.ts'
import { SCOPES_OF, type Purpose } from './scopes.ts'
import { keepToken, type FreshToken, type SignIn, type TokenAnswer } from './sign-in.ts'

const ASSERTION_LIFE_S = 300
/** A token is renewed this long before it ends; one that lives shorter, at half of its life. */
const RENEW_EARLY_S = 60
/** Where the server does not say how long a token lives. */
const DEFAULT_LIFE_S = 300

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

const tokenSchema = z.object({
  access_token: z.string().min(1),
  token_type: z.string().optional(),
  expires_in: z.coerce.number().positive().catch(DEFAULT_LIFE_S),
})

/**
 * Signs in as an OAuth 2.0 client: client credentials with a signed assertion (RFC 7523, `private_key_jwt`).
 * Each assertion has a `jti` of its own and is used once. Asks for the scopes of one purpose.
 */
export function signInWithOAuth(
  client: OAuthClient,
  dispatcher: Dispatcher,
  {
    now,
    timeoutMs,
    purpose = 'devices',
  }: { readonly now: () => Date; readonly timeoutMs: number; readonly purpose?: Purpose },
): SignIn {
  const url = new URL(client.tokenUrl)
  return keepToken(async () => {
    const asked = await exchange(
      dispatcher,
      {
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: await formOf(client, now(), SCOPES_OF[purpose]),
      },
      timeoutMs,
    )
    return readToken(asked, { url, now: now(), timeoutMs })
  }, now)
}

async function formOf(client: OAuthClient, now: Date, scopes: readonly string[]): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000)
  const assertion = await new SignJWT()
    .setProtectedHeader({ typ: 'JWT', alg: client.algorithm, kid: client.keyId })
    .setIssuer(client.clientId)
    .setSubject(client.clientId)
    .setAudience(client.tokenUrl)
    .setJti(randomUUID())
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + ASSERTION_LIFE_S)
    .sign(client.privateKey)
  return new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: client.clientId,
    client_assertion_type: ASSERTION_TYPE,
    client_assertion: assertion,
    scope: scopes.join(client.scopeSeparator),
  }).toString()
}

function readToken(
  asked: Exchange,
  { url, now, timeoutMs }: { readonly url: URL; readonly now: Date; readonly timeoutMs: number },
): FreshToken | Exclude<TokenAnswer, { kind: 'token' }> {
  const { host } = url
  if (asked.kind !== 'answered') {
    return { kind: 'unavailable', problem: silenceProblem(asked, host, timeoutMs) }
  }
  if (asked.status === 200) {
    const parsed = tokenSchema.safeParse(asked.json)
    if (!parsed.success) {
      const saw = asked.contentType.includes('html') ? 'a web page' : 'no token'
      return { kind: 'unavailable', problem: problem('answer-unreadable', { host, saw }) }
    }
    const life = parsed.data.expires_in
    const usable = Math.max(life - RENEW_EARLY_S, life / 2)
    return { kind: 'token', token: parsed.data.access_token, until: now.getTime() + usable * 1000 }
  }
  if (asked.status === 429) return { kind: 'unavailable', problem: problem('cloud-busy') }
  if (asked.status >= 500 || asked.status === 408 || asked.status < 400) {
    return { kind: 'unavailable', problem: problem('cloud-error', { status: asked.status }) }
  }
  return { kind: 'refused', problem: diagnoseTokenRefusal(asked, now) }
}
