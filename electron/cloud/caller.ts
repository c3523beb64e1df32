import { problem, type Problem } from '../contract/problem.ts'
import type { CloudStatus } from '../contract/snapshot.ts'
import type { Api, ApiExchange, Call } from './api.ts'
import { failureOf, type Failure, type Scene } from './failure.ts'
import { createBreaker } from './retry/breaker.ts'
import { createGate, type Urgency } from './retry/gate.ts'
import { createPace } from './retry/pace.ts'
import type { Purpose } from './sign-in/scopes.ts'

/** An exchange, and why it is no 200 to be read; undefined where it is one. */
export interface Called {
  readonly exchanged: ApiExchange
  readonly failure: Failure | undefined
}

/** Makes calls at the pace that the tenant allows, and knows how the cloud is. */
export interface Caller {
  /**
   * One request. An automatic one waits for its turn, some seconds at the most; it does not ask whether it should
   * rest (`restMs`). A change does not leave while the cloud is not thought to answer.
   */
  call(asked: Call, urgency: Urgency): Promise<Called>
  /** The same, once more with a fresh token after a 401 or 403. For calls that change nothing. */
  ask(asked: Call, urgency: Urgency): Promise<Called>
  /** Why the cloud is not thought to answer, so that no change may leave; undefined while it is. */
  readonly whyNoChange: () => Problem | undefined
  /** How long automatic calls should stay away: the cloud does not answer, or asked for it. Milliseconds. */
  readonly restMs: () => number
  readonly status: () => CloudStatus
  readonly onStatus: (listener: () => void) => () => void
  /** Nobody waits for a turn any longer. */
  close(): void
}

/** What the caller needs. */
export interface CallerParts {
  readonly api: Api
  readonly scene: () => Scene
  /** The next call for this purpose signs in afresh. */
  readonly renewSignIn: (purpose: Purpose) => void
}

/** Makes the caller of one tenant. */
export function createCaller({ api, scene, renewSignIn }: CallerParts): Caller {
  const breaker = createBreaker(Math.random)
  const gate = createGate(createPace())
  const listeners = new Set<() => void>()
  let status: CloudStatus = { state: 'not-asked' }

  const call = async (asked: Call, urgency: Urgency): Promise<Called> => {
    const turn = await gate.enter(urgency)
    if (turn.kind === 'later') return notNow(problem('cloud-busy'), Math.ceil(turn.milliseconds))
    // It may have waited, and the cloud may be gone by now.
    const away = changesSomething(asked) ? whyNoChange() : undefined
    if (away !== undefined) return notNow(away, null)
    const { call: paced } = turn
    const underWay = breaker.begin()
    const start = performance.now()
    const exchanged = await api.call(asked)
    const end = performance.now()
    const failure = failureOf(exchanged, scene())
    if (isAboutAnotherPermission(exchanged, asked)) {
      underWay.undecided()
      return { exchanged, failure }
    }
    if (failure?.kind === 'busy') paced.refused(end, failure.retryAfterMs)
    else if (exchanged.kind === 'answered') paced.taken(end)
    if (failure !== undefined && failure.kind !== 'rejected' && isBeside(asked)) {
      underWay.undecided()
      return { exchanged, failure }
    }
    if (saysThatItIsThere(failure, asked)) underWay.answered()
    else if (failure?.kind === 'busy') underWay.undecided()
    else underWay.failed(end)
    const at = scene().now.toISOString()
    // A 400 or 404 is an answer: the cloud is there.
    status =
      failure === undefined || failure.kind === 'rejected'
        ? { state: 'reachable', milliseconds: Math.round(end - start), at }
        : { state: 'failing', problem: failure.problem, at }
    for (const listener of listeners) listener()
    return { exchanged, failure }
  }

  const whyNoChange = (): Problem | undefined =>
    breaker.mayChange() || status.state !== 'failing' ? undefined : status.problem

  return {
    call,
    ask: async (asked, urgency) => {
      const first = await call(asked, urgency)
      if (first.failure?.kind !== 'unauthorized') return first
      renewSignIn(asked.purpose ?? 'devices')
      return call(asked, urgency)
    },
    whyNoChange,
    restMs: () => Math.max(breaker.restMs(performance.now()), gate.stopMs()),
    status: () => status,
    onStatus: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: gate.close,
  }
}

/** Nothing left: it is not the time. */
function notNow(why: Problem, retryAfterMs: number | null): Called {
  return {
    exchanged: { kind: 'not-sent', problem: why },
    failure: { kind: 'not-sent', problem: why, retryAfterMs },
  }
}

function changesSomething({ method, path }: Call): boolean {
  return method === 'PATCH' || method === 'DELETE' || path.endsWith('/sync')
}

/** A refused change is an answer; a refused lookup means that nothing works with this key. */
function saysThatItIsThere(failure: Failure | undefined, { path }: Call): boolean {
  if (failure === undefined || failure.kind === 'rejected') return true
  return failure.kind === 'unauthorized' && !path.endsWith('/lookup')
}

/** What is only shown beside the job: where it alone has no answer, that says nothing of the calls that count. */
function isBeside({ purpose }: Call): boolean {
  return purpose === 'list-authenticators'
}

/** A further call that was not permitted: what the station is for needs another permission, and goes on. */
function isAboutAnotherPermission(exchanged: ApiExchange, { purpose = 'devices' }: Call): boolean {
  if (purpose === 'devices') return false
  if (exchanged.kind === 'answered') return exchanged.status === 401 || exchanged.status === 403
  return exchanged.kind === 'sign-in-refused'
}
