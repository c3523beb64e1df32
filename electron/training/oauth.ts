import { createHash, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import type { SimulatedAnswer } from './api.ts'
import { checkTokenRequest, GRANTS, publicHalf } from './oauth-check.ts'
import type { Variants } from './variants.ts'

/** How a client's private key is written. */
export type KeySpelling = 'rsa-jwk' | 'rsa-pem' | 'ec-jwk' | 'ec-pem'

/** The OAuth side of the simulated tenant. */
export interface SimulatedOAuth {
  readonly clientId: string
  /** The text of a private key file of the client. */
  keyText(spelling: KeySpelling): string
  /** Plays the token endpoint. */
  token(
    form: string,
    at: { readonly audience: string; readonly now: Date; readonly variants: Variants },
  ): SimulatedAnswer
  /** Why an access token is refused, or undefined where it is good. */
  fault(authorization: string | undefined, now: Date): string | undefined
  /** Whether a good access token has a scope. */
  hasScope(authorization: string | undefined, scope: string): boolean
  /** The scopes of each token request, as they came. */
  readonly asked: readonly string[]
  /** The access tokens that were given out and are good. */
  given(): readonly string[]
  /** Tokens that are out are refused from now on. */
  expireAll(): void
}

/** The id under which a key in PEM form is known: its thumbprint (RFC 7638), which its owner can make as well. */
function thumbprintOf(key: KeyObject): string {
  const { crv, e, kty, n, x, y } = publicHalf(key).export({ format: 'jwk' })
  const members = kty === 'EC' ? { crv, kty, x, y } : { e, kty, n }
  return createHash('sha256').update(JSON.stringify(members)).digest('base64url')
}

/** How long an access token lives, in seconds. */
const LIFE_S = 600

interface ClientKeys {
  readonly rsa: KeyObject
  readonly ec: KeyObject
  /** By key id. */
  readonly publicKeys: ReadonlyMap<string, KeyObject>
}

function makeKeys(): ClientKeys {
  const { privateKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { privateKey: ec } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicKeys = new Map([
    ['rsa-1', publicHalf(rsa)],
    ['ec-1', publicHalf(ec)],
    [thumbprintOf(rsa), publicHalf(rsa)],
    [thumbprintOf(ec), publicHalf(ec)],
  ])
  return { rsa, ec, publicKeys }
}

/** Makes the client; its keys, an RSA and an EC one, are made when they are first asked for. */
export function createSimulatedOAuth(): SimulatedOAuth {
  const clientId = randomUUID()
  let made: ClientKeys | undefined
  const keys = (): ClientKeys => (made ??= makeKeys())
  const used = new Set<string>()
  const asked: string[] = []
  const tokens = new Map<string, { readonly until: number; readonly scopes: readonly string[] }>()
  const tokenOf = (authorization: string | undefined) =>
    tokens.get(/^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? '')
  const jwk = (key: KeyObject, kid: string) =>
    `${JSON.stringify({ ...key.export({ format: 'jwk' }), kid, use: 'sig' }, null, 2)}\n`
  const pem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString()

  return {
    clientId,
    keyText: (spelling) => {
      switch (spelling) {
        case 'rsa-jwk':
          return jwk(keys().rsa, 'rsa-1')
        case 'ec-jwk':
          return jwk(keys().ec, 'ec-1')
        case 'rsa-pem':
          return pem(keys().rsa)
        case 'ec-pem':
          return pem(keys().ec)
      }
    },
    token: (form, { audience, now, variants }) => {
      const { publicKeys } = keys()
      const granted = GRANTS[variants.grantedScopes]
      const rules = { clientId, audience, publicKeys, now: now.getTime() / 1000, used, granted }
      const fields = new URLSearchParams(form)
      asked.push(fields.get('scope') ?? '')
      const checked = checkTokenRequest(fields, rules, variants.scopeSeparator)
      if ('error' in checked) return { status: checked.error === 'invalid_client' ? 401 : 400, body: checked }
      const token = randomUUID()
      tokens.set(token, { until: now.getTime() + LIFE_S * 1000, scopes: checked.scopes })
      const scope = checked.scopes.join(' ')
      return {
        status: 200,
        body: { access_token: token, token_type: 'Bearer', expires_in: LIFE_S, scope },
      }
    },
    fault: (authorization, now) => {
      const token = tokenOf(authorization)
      if (token === undefined) return 'the token is unknown'
      return now.getTime() > token.until ? 'the token has expired' : undefined
    },
    hasScope: (authorization, scope) => tokenOf(authorization)?.scopes.includes(scope) ?? false,
    asked,
    given: () => [...tokens.keys()],
    expireAll: () => {
      tokens.clear()
    },
  }
}
