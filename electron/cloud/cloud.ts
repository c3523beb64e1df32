import { problem, type Problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { DeviceSerial } from '../contract/serials.ts'
import type { CloudStatus } from '../contract/snapshot.ts'
import { readDisabled, readLookup, refusedSignIn, whatRsaSaid, type LookupRecord } from './answers.ts'
import type { LegacyKey } from './legacy-key.ts'
import { createRequester, type Call, type Exchange, type Requester } from './request.ts'
import { signInWithKey } from './sign-in.ts'

export type { LookupRecord } from './answers.ts'

/** What a disable call came to. Only `disabled` says that it is done; `unanswered` may have done it. */
export type DisableAnswer =
  | { readonly kind: 'disabled'; readonly changedAt: string | null }
  | {
      readonly kind: 'not-sent' | 'busy' | 'unanswered' | 'unauthorized' | 'not-registered' | 'refused'
      readonly problem: Problem
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

/** What the cloud needs from outside. Times in milliseconds. */
export interface CloudOptions {
  readonly key: LegacyKey
  readonly timeoutMs: number
  readonly maxConcurrency: number
  readonly now: () => Date
}

/** Connects to the tenant that the key names. */
export function createCloud(options: CloudOptions): Cloud {
  const { key, timeoutMs, now } = options
  const signIn = signInWithKey(key, now)
  const requester = createRequester(key.baseUrl, signIn, options)
  const listeners = new Set<() => void>()
  let status: CloudStatus = { state: 'not-asked' }

  const exchange = async (call: Call): Promise<Exchange> => {
    const start = performance.now()
    const result = await requester.exchange(call)
    const at = now().toISOString()
    const failure = failureOf(result, requester, timeoutMs, now())
    // A 400 or 404 is an answer: the cloud is there.
    status =
      failure === undefined || failure.kind === 'rejected'
        ? { state: 'reachable', milliseconds: Math.round(performance.now() - start), at }
        : { state: 'failing', problem: failure.problem, at }
    for (const listener of listeners) listener()
    return result
  }

  return {
    lookUp: async (serial) => {
      const call: Call = { method: 'POST', path: '/v1/ds100/lookup', body: { deviceSerialNumber: serial } }
      let result = await exchange(call)
      if (isUnauthorized(result)) {
        signIn.renew()
        result = await exchange(call)
      }
      if (isNotFound(result)) return succeeded([])
      const failure = failureOf(result, requester, timeoutMs, now())
      if (failure !== undefined) return failed(failure.problem)
      return readLookup(jsonOf(result), serial, requester.host)
    },
    disable: async (serial, userId) => {
      const result = await exchange({
        method: 'PATCH',
        path: '/v1/ds100/disable/otp',
        body: { deviceSerialNumber: serial, userId },
      })
      if (result.kind === 'not-sent') {
        return { kind: 'not-sent', problem: problemOf(result, requester, timeoutMs) }
      }
      if (isNotFound(result)) {
        return { kind: 'not-registered', problem: problem('not-registered', { serial }) }
      }
      const failure = failureOf(result, requester, timeoutMs, now())
      if (failure !== undefined) {
        return { kind: failure.kind === 'rejected' ? 'refused' : failure.kind, problem: failure.problem }
      }
      const read = readDisabled(jsonOf(result), serial, userId, requester.host)
      return read.ok
        ? { kind: 'disabled', changedAt: read.value }
        : { kind: 'unanswered', problem: read.problem }
    },
    renewSignIn: () => {
      signIn.renew()
    },
    status: () => status,
    onStatus: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => requester.close(),
  }
}

function isUnauthorized(result: Exchange): boolean {
  return result.kind === 'answered' && (result.status === 401 || result.status === 403)
}

/** A 404 of the API itself. A web page with a 404 comes from something in between and says nothing of a device. */
function isNotFound(result: Exchange): boolean {
  return result.kind === 'answered' && result.status === 404 && !isWebPage(result)
}

function isWebPage(result: Exchange): boolean {
  return result.kind === 'answered' && result.contentType.includes('html')
}

function jsonOf(result: Exchange): unknown {
  return result.kind === 'answered' ? result.json : undefined
}

interface Failure {
  readonly kind: 'busy' | 'unanswered' | 'unauthorized' | 'rejected'
  readonly problem: Problem
}

/** Why an exchange is no 200, and what that means for a call that changes something. */
function failureOf(
  result: Exchange,
  requester: Requester,
  timeoutMs: number,
  now: Date,
): Failure | undefined {
  if (result.kind !== 'answered') {
    return { kind: 'unanswered', problem: problemOf(result, requester, timeoutMs) }
  }
  const { status } = result
  if ((status === 200 || status === 404) && isWebPage(result)) {
    const why = problem('answer-unreadable', { host: requester.host, saw: `a web page (${status})` })
    return { kind: 'unanswered', problem: why }
  }
  if (status === 200) return undefined
  if (status === 401 || status === 403) {
    return { kind: 'unauthorized', problem: refusedSignIn(status, result.date, now) }
  }
  if (status === 429) return { kind: 'busy', problem: problem('cloud-busy') }
  if (status >= 400 && status < 500 && status !== 408) {
    return { kind: 'rejected', problem: problem('bad-request', { status, said: whatRsaSaid(result.json) }) }
  }
  return { kind: 'unanswered', problem: problem('cloud-error', { status }) }
}

function problemOf(
  result: Exclude<Exchange, { kind: 'answered' }>,
  { host }: Requester,
  timeoutMs: number,
): Problem {
  switch (result.kind) {
    case 'not-sent':
      return problem('cloud-unreachable', { host, cause: result.cause })
    case 'broken-off':
      return problem('cloud-broken-off', { host, cause: result.cause })
    case 'timed-out':
      return problem('cloud-timeout', { host, seconds: timeoutMs / 1000 })
  }
}
