import { generateKeyPair, randomUUID, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { calculateJwkThumbprint } from 'jose'
import type { SimulatedAnswer } from './api.ts'
import { checkTokenRequest, publicHalf } from './oauth-check.ts'

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
    at: { readonly audience: string; readonly now: Date; readonly separator: ' ' | '+' },
  ): SimulatedAnswer
  /** Why an access token is refused, or undefined where it is good. */
  fault(authorization: string | undefined, now: Date): string | undefined
  /** What tokens live, in seconds; those that are out are refused from now on. */
  expireAll(): void
  setLife(seconds: number): void
}

/** The id under which a key in PEM form is known: its thumbprint, which its owner can make as well. */
function thumbprintOf(key: KeyObject): Promise<string> {
  return calculateJwkThumbprint(publicHalf(key).export({ format: 'jwk' }))
}

/** Makes the client's keys anew, an RSA and an EC one. */
export async function createSimulatedOAuth(): Promise<SimulatedOAuth> {
  const rsa = (await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })).privateKey
  const ec = (await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' })).privateKey
  const clientId = randomUUID()
  const publicKeys = new Map([
    ['rsa-1', publicHalf(rsa)],
    ['ec-1', publicHalf(ec)],
    [await thumbprintOf(rsa), publicHalf(rsa)],
    [await thumbprintOf(ec), publicHalf(ec)],
  ])
  const used = new Set<string>()
  const tokens = new Map<string, number>()
  let life = 600
  const jwk = (key: KeyObject, kid: string) =>
    `${JSON.stringify({ ...key.export({ format: 'jwk' }), kid, use: 'sig' }, null, 2)}\n`
  const pem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString()

  return {
    clientId,
    keyText: (spelling) => {
      switch (spelling) {
        case 'rsa-jwk':
          return jwk(rsa, 'rsa-1')
        case 'ec-jwk':
          return jwk(ec, 'ec-1')
        case 'rsa-pem':
          return pem(rsa)
        case 'ec-pem':
          return pem(ec)
      }
    },
    token: (form, { audience, now, separator }) => {
      const rules = { clientId, audience, publicKeys, now: now.getTime() / 1000, used }
      const checked = checkTokenRequest(new URLSearchParams(form), rules, separator)
      if ('error' in checked) return { status: checked.error === 'invalid_client' ? 401 : 400, body: checked }
      const token = randomUUID()
      tokens.set(token, now.getTime() + life * 1000)
      const scope = checked.scopes.join(' ')
      return {
        status: 200,
        body: { access_token: token, token_type: 'Bearer', expires_in: life, scope },
      }
    },
    fault: (authorization, now) => {
      const until = tokens.get(/^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? '')
      if (until === undefined) return 'the token is unknown'
      return now.getTime() > until ? 'the token has expired' : undefined
    },
    expireAll: () => {
      tokens.clear()
    },
    setLife: (seconds) => {
      life = seconds
    },
  }
}
