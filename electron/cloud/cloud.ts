import { problem, type Problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { DeviceSerial } from '../contract/serials.ts'
import type { CloudStatus } from '../contract/snapshot.ts'
import { readDisabled, readLookup, type LookupRecord } from './answers.ts'
import { createApi, type ApiExchange, type Call } from './api.ts'
import { baseUrlOf, type CloudCredential } from './credential.ts'
import { failureOf, isNotFound, type Failure, type Scene } from './failure.ts'
import { createDispatcher, type Network } from './network/network.ts'
import { signInWithKey } from './sign-in/sign-in-with-key.ts'
import { signInWithOAuth } from './sign-in/sign-in-with-oauth.ts'

export type { LookupRecord } from './answers.ts'

/** What a disable call came to. Only `disabled` says that it is done; `unanswered` may have done it. */
export type DisableAnswer =
  | { readonly kind: 'disabled'; readonly changedAt: string | null }
  | { readonly kind: 'not-registered' | 'refused'; readonly problem: Problem }
  | {
      readonly kind: Exclude<Failure['kind'], 'rejected'>
      readonly problem: Problem
      /** How long RSA asks us to wait, in milliseconds. */
      readonly retryAfterMs: number | null
    }

/** RSA's Cloud Administration API, as far as the job needs it. Nothing is thrown. */
export interface Cloud {
  /** `POST /v1/ds100/lookup`. None where RSA answers 404 or `[]`. Tries once more with a fresh token. */
  lookUp(serial: DeviceSerial): Promise<Result<readonly LookupRecord[]>>
  /** `PATCH /v1/ds100/disable/otp`: one request with the two documented members. */
  disable(serial: DeviceSerial, userId: string): Promise<DisableAnswer>
  /** The next call signs in afresh. */
  renewSignIn(): void
  /** What is known from the last call. */
  status(): CloudStatus
  onStatus(listener: () => void): () => void
  close(): Promise<void>
}

/** What the cloud needs from outside. */
export interface CloudOptions {
  readonly credential: CloudCredential
  readonly network: Network
  readonly now: () => Date
}

/** Connects to the tenant that the credential names. */
export function createCloud({ credential, network, now }: CloudOptions): Cloud {
  const { timeoutMs } = network
  const dispatcher = createDispatcher(network)
  const signIn =
    credential.type === 'oauth'
      ? signInWithOAuth(credential.client, dispatcher, { now, timeoutMs })
      : signInWithKey(credential.key, now)
  const api = createApi(baseUrlOf(credential), signIn, dispatcher, timeoutMs)
  const listeners = new Set<() => void>()
  let status: CloudStatus = { state: 'not-asked' }
  const scene = (): Scene => ({ host: api.host, timeoutMs, now: now() })

  const call = async (asked: Call): Promise<ApiExchange> => {
    const start = performance.now()
    const exchanged = await api.call(asked)
    const at = now().toISOString()
    const failure = failureOf(exchanged, scene())
    // A 400 or 404 is an answer: the cloud is there.
    status =
      failure === undefined || failure.kind === 'rejected'
        ? { state: 'reachable', milliseconds: Math.round(performance.now() - start), at }
        : { state: 'failing', problem: failure.problem, at }
    for (const listener of listeners) listener()
    return exchanged
  }

  return {
    lookUp: async (serial) => {
      const asked: Call = {
        method: 'POST',
        path: '/v1/ds100/lookup',
        body: { deviceSerialNumber: serial },
      }
      let exchanged = await call(asked)
      if (isUnauthorized(exchanged)) {
        signIn.renew()
        exchanged = await call(asked)
      }
      if (isNotFound(exchanged)) return succeeded([])
      const failure = failureOf(exchanged, scene())
      if (failure !== undefined) return failed(failure.problem)
      return readLookup(jsonOf(exchanged), serial, api.host)
    },
    disable: async (serial, userId) => {
      const exchanged = await call({
        method: 'PATCH',
        path: '/v1/ds100/disable/otp',
        body: { deviceSerialNumber: serial, userId },
      })
      if (isNotFound(exchanged)) {
        return { kind: 'not-registered', problem: problem('not-registered', { serial }) }
      }
      const failure = failureOf(exchanged, scene())
      if (failure !== undefined) {
        const { kind } = failure
        return kind === 'rejected' ? { kind: 'refused', problem: failure.problem } : { ...failure, kind }
      }
      const read = readDisabled(jsonOf(exchanged), serial, userId, api.host)
      return read.ok
        ? { kind: 'disabled', changedAt: read.value }
        : { kind: 'unanswered', problem: read.problem, retryAfterMs: null }
    },
    renewSignIn: () => {
      signIn.renew()
    },
    status: () => status,
    onStatus: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => dispatcher.destroy(),
  }
}

function isUnauthorized(exchanged: ApiExchange): boolean {
  return exchanged.kind === 'answered' && (exchanged.status === 401 || exchanged.status === 403)
}

function jsonOf(exchanged: ApiExchange): unknown {
  return exchanged.kind === 'answered' ? exchanged.json : undefined
}
