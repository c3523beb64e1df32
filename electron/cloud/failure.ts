import { problem, type Problem } from '../contract/problem.ts'
import { whatRsaSaid } from './answers.ts'
import type { ApiExchange } from './api.ts'
import { silenceProblem } from './network/requester.ts'
import { retryAfterMs } from './retry/retry-after.ts'
import { diagnoseRefusal } from './sign-in/diagnosis.ts'

/** What a failed exchange means for a call that changes something. */
export interface Failure {
  /**
   * `not-sent`: nothing left. `busy`: RSA did nothing. `unanswered`: RSA may have done it. `unauthorized`: the
   * token was refused. `rejected`: RSA refused the request.
   */
  readonly kind: 'not-sent' | 'busy' | 'unanswered' | 'unauthorized' | 'rejected'
  readonly problem: Problem
  /** How long RSA asks us to wait, in milliseconds; null where it does not say. */
  readonly retryAfterMs: number | null
}

/** Where and when the exchange took place. */
export interface Scene {
  readonly host: string
  readonly timeoutMs: number
  readonly now: Date
}

/** Why an exchange is no 200 to be read, or undefined where it is one. */
export function failureOf(exchanged: ApiExchange, { host, timeoutMs, now }: Scene): Failure | undefined {
  const failure = (kind: Failure['kind'], why: Problem, wait: number | null = null): Failure => ({
    kind,
    problem: why,
    retryAfterMs: wait,
  })
  if (exchanged.kind === 'sign-in-refused') return failure('not-sent', exchanged.problem)
  if (exchanged.kind !== 'answered') {
    const kind = exchanged.kind === 'not-sent' ? 'not-sent' : 'unanswered'
    return failure(kind, silenceProblem(exchanged, host, timeoutMs))
  }
  const { status, json } = exchanged
  const wait = retryAfterMs(exchanged.retryAfter, now)
  if (exchanged.tooLong) {
    return failure('unanswered', problem('answer-unreadable', { host, saw: 'more than a megabyte' }))
  }
  // A web page comes from something in between: a captive portal, a proxy, a gateway.
  if (isWebPage(exchanged) && (status === 200 || status === 404)) {
    return failure('unanswered', problem('captive-portal', { host, status }))
  }
  if (status === 200) return undefined
  if (status === 401 || status === 403) return failure('unauthorized', diagnoseRefusal(exchanged, now))
  if (status === 429) return failure('busy', problem('cloud-busy'), wait)
  if (status >= 300 && status < 400)
    return failure('unanswered', problem('answer-redirected', { host, status }))
  if (status >= 400 && status < 500 && status !== 408) {
    return failure('rejected', problem('bad-request', { status, said: whatRsaSaid(json) }))
  }
  return failure('unanswered', problem('cloud-error', { status }), wait)
}

/** A 404 of the API itself. A web page with a 404 says nothing of a device. */
export function isNotFound(exchanged: ApiExchange): boolean {
  return exchanged.kind === 'answered' && exchanged.status === 404 && !isWebPage(exchanged)
}

function isWebPage({ contentType }: { readonly contentType: string }): boolean {
  return contentType.includes('html')
}
