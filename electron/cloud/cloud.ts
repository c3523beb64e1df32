import { problem, type Problem } from '../contract/problem.ts'
import type { DeviceSerial } from '../contract/serials.ts'
import type { CloudStatus } from '../contract/snapshot.ts'
import { readDisabled, readLookup, type LookupRecord } from './answers.ts'
import { createApi, type ApiExchange, type Call } from './api.ts'
import { createCaller } from './caller.ts'
import { baseUrlOf, type CloudCredential } from './credential.ts'
import { isNotFound, type Failure } from './failure.ts'
import { NOTHING_ALLOWED, type AllowedCalls } from './further/allowed-calls.ts'
import { createFurtherCalls, type FurtherCalls } from './further/further-calls.ts'
import { createDispatcher, type Network } from './network/network.ts'
import type { Urgency } from './retry/gate.ts'
import { createSignIns } from './sign-in/sign-ins.ts'

export type { LookupRecord } from './answers.ts'
export type { Urgency } from './retry/gate.ts'

/** What a lookup came to: the records, none where RSA does not know the device, or why there is no answer. */
export type LookupAnswer =
  | { readonly ok: true; readonly value: readonly LookupRecord[] }
  | {
      readonly ok: false
      readonly problem: Problem
      /** How long RSA asks us to wait, in milliseconds; null where it does not say. */
      readonly retryAfterMs: number | null
    }

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

/** RSA's Cloud Administration API: what the job needs, and as much more as the station allows. Nothing is thrown. */
export interface Cloud extends FurtherCalls {
  /**
   * `POST /v1/ds100/lookup`. Tries once more with a fresh token. An automatic lookup waits for its turn, and comes
   * back by itself when RSA is busy, some times.
   */
  lookUp(serial: DeviceSerial, urgency?: Urgency): Promise<LookupAnswer>
  /**
   * `PATCH /v1/ds100/disable/otp`: one request with the two documented members. Nothing is sent while the cloud is
   * not thought to answer (`mayChange`): a lookup must find that out.
   */
  disable(serial: DeviceSerial, userId: string, urgency?: Urgency): Promise<DisableAnswer>
  /** Whether the cloud is thought to answer: only then a change leaves. */
  mayChange(): boolean
  /** How long automatic calls should rest before one asks whether the cloud is back, in milliseconds; 0 is now. */
  restMs(): number
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
  /** What the station file allows besides looking up and disabling; nothing where it is left out. */
  readonly allow?: AllowedCalls
}

/** Connects to the tenant that the credential names. */
export function createCloud({ credential, network, now, allow = NOTHING_ALLOWED }: CloudOptions): Cloud {
  const { timeoutMs } = network
  const dispatcher = createDispatcher(network)
  const signIns = createSignIns(credential, dispatcher, { now, timeoutMs })
  const api = createApi(baseUrlOf(credential), signIns, dispatcher, timeoutMs)
  const { host } = api
  const caller = createCaller({
    api,
    scene: () => ({ host, timeoutMs, now: now() }),
    renewSignIn: (purpose) => {
      signIns.of(purpose).renew()
    },
  })

  return {
    ...createFurtherCalls({ host, caller, allow }),
    lookUp: async (serial, urgency = 'person') => {
      const asked: Call = {
        method: 'POST',
        path: '/v1/ds100/lookup',
        body: { deviceSerialNumber: serial },
      }
      let { exchanged, failure } = await caller.ask(asked, urgency)
      for (let again = 0; shouldComeBack(failure, urgency) && again < BUSY_LOOKUPS; again += 1) {
        ;({ exchanged, failure } = await caller.call(asked, urgency))
      }
      if (isNotFound(exchanged)) return { ok: true, value: [] }
      if (failure !== undefined) {
        return { ok: false, problem: failure.problem, retryAfterMs: failure.retryAfterMs }
      }
      const read = readLookup(jsonOf(exchanged), serial, host)
      return read.ok ? read : { ...read, retryAfterMs: null }
    },
    disable: async (serial, userId, urgency = 'person') => {
      const unreachable = caller.whyNoChange()
      if (unreachable !== undefined) return { kind: 'not-sent', problem: unreachable, retryAfterMs: null }
      const asked: Call = {
        method: 'PATCH',
        path: '/v1/ds100/disable/otp',
        body: { deviceSerialNumber: serial, userId },
      }
      const { exchanged, failure } = await caller.call(asked, urgency)
      if (isNotFound(exchanged)) {
        return { kind: 'not-registered', problem: problem('not-registered', { serial }) }
      }
      if (failure !== undefined) {
        const { kind } = failure
        return kind === 'rejected' ? { kind: 'refused', problem: failure.problem } : { ...failure, kind }
      }
      const read = readDisabled(jsonOf(exchanged), serial, userId, host)
      return read.ok
        ? { kind: 'disabled', changedAt: read.value }
        : { kind: 'unanswered', problem: read.problem, retryAfterMs: null }
    },
    mayChange: () => caller.whyNoChange() === undefined,
    restMs: caller.restMs,
    renewSignIn: () => {
      signIns.of('devices').renew()
    },
    status: caller.status,
    onStatus: caller.onStatus,
    close: () => {
      caller.close()
      return dispatcher.destroy()
    },
  }
}

/** So often an automatic lookup comes back by itself after a 429: it changed nothing. */
const BUSY_LOOKUPS = 3

function shouldComeBack(failure: Failure | undefined, urgency: Urgency): boolean {
  return failure?.kind === 'busy' && urgency === 'automatic'
}

function jsonOf(exchanged: ApiExchange): unknown {
  return exchanged.kind === 'answered' ? exchanged.json : undefined
}
