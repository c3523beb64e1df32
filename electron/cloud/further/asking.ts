import { problem, type Problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import type { ApiExchange, Call } from '../api.ts'
import type { Called, Caller } from '../caller.ts'
import { isNotFound, type Failure } from '../failure.ts'
import type { AllowedCalls } from './allowed-calls.ts'
import { SCOPES_OF, type Purpose } from '../sign-in/scopes.ts'

/** How the further calls reach RSA, and which of them may. */
export interface Asking {
  readonly host: string
  readonly caller: Pick<Caller, 'ask' | 'whyNoChange'>
  readonly allow: AllowedCalls
}

/** What came with a 200. */
export interface Body {
  /** Undefined where it is no JSON. */
  readonly json: unknown
  readonly isEmpty: boolean
}

/** One further call, and how the body of its 200 is read: what it says, or why it can't be relied on. */
export interface Question<Read> {
  /** The member of the station file's `allow` that it needs; null for what every station may ask. */
  readonly needs: keyof AllowedCalls | null
  readonly purpose: Purpose
  readonly method: Call['method']
  /** See `pathTo`. Undefined for an id that nothing can have. */
  readonly path: string | undefined
  readonly body: Call['body']
  readonly read: (body: Body) => Result<Read>
}

/** What a call that changes something came to. `Done` alone says that it is done; `unanswered` may have done it. */
export type ChangeAnswer<Done> =
  | Done
  /** `not-allowed`: the station file does not allow it, and nothing was sent. */
  | { readonly kind: 'not-allowed' | 'not-found' | 'refused'; readonly problem: Problem }
  | {
      readonly kind: Exclude<Failure['kind'], 'rejected'>
      readonly problem: Problem
      /** How long RSA asks us to wait, in milliseconds. */
      readonly retryAfterMs: number | null
    }

/** Asks for something and changes nothing; null is the answer to a 404. Tries once more with a fresh token. */
export async function askFor<Read>(asking: Asking, question: Question<Read>): Promise<Result<Read | null>> {
  const refusal = refusalOf(asking, question)
  if (refusal !== undefined) return failed(refusal)
  const called = await send(asking, question)
  if (called === 'nowhere' || isNotFound(called.exchanged)) return succeeded(null)
  const { exchanged, failure } = called
  return failure === undefined
    ? question.read(bodyOf(exchanged))
    : failed(problemFor(failure, question.purpose))
}

/**
 * Makes a call that changes something. Nothing is sent while the cloud is not thought to answer. Tries once more
 * where the token was refused, for then nothing was done. A 200 that does not read well may have done it.
 */
export async function change<Read, Done>(
  asking: Asking,
  question: Question<Read>,
  { notFound, done }: { readonly notFound: Problem; readonly done: (read: Read) => Done },
): Promise<ChangeAnswer<Done>> {
  const refusal = refusalOf(asking, question)
  if (refusal !== undefined) return { kind: 'not-allowed', problem: refusal }
  const unreachable = asking.caller.whyNoChange()
  if (unreachable !== undefined) return { kind: 'not-sent', problem: unreachable, retryAfterMs: null }
  const called = await send(asking, question)
  if (called === 'nowhere' || isNotFound(called.exchanged)) return { kind: 'not-found', problem: notFound }
  const { exchanged, failure } = called
  if (failure !== undefined) {
    const { kind, retryAfterMs } = failure
    const why = problemFor(failure, question.purpose)
    return kind === 'rejected' ? { kind: 'refused', problem: why } : { kind, problem: why, retryAfterMs }
  }
  const answer = question.read(bodyOf(exchanged))
  return answer.ok ? done(answer.value) : { kind: 'unanswered', problem: answer.problem, retryAfterMs: null }
}

/** The one place that holds a call against the station file. */
function refusalOf({ allow }: Asking, { needs }: Question<unknown>): Problem | undefined {
  return needs === null || allow[needs]
    ? undefined
    : problem('call-not-allowed', { member: `allow.${needs}` })
}

async function send(
  { caller }: Asking,
  { method, path, body, purpose }: Question<unknown>,
): Promise<Called | 'nowhere'> {
  return path === undefined ? 'nowhere' : caller.ask({ method, path, body, purpose }, 'person')
}

/** A permission that is missing for a further call says which one: the others may well be there. */
function problemFor({ problem: why }: Failure, purpose: Purpose): Problem {
  if (why.code !== 'permission-missing') return why
  return problem('call-permission-missing', {
    status: why.values['status'] ?? 403,
    scopes: SCOPES_OF[purpose].join(', '),
  })
}

function bodyOf(exchanged: ApiExchange): Body {
  return exchanged.kind === 'answered' ? exchanged : { json: undefined, isEmpty: false }
}

/**
 * Builds a path; each value becomes one segment of it, percent-encoded. Undefined where a value can be no segment:
 * an empty one, and `.` and `..`, which an address resolves away, so that another call would be made.
 */
export function pathTo(texts: TemplateStringsArray, ...ids: readonly string[]): string | undefined {
  if (ids.some((id) => ['', '.', '..'].includes(id))) return undefined
  return String.raw({ raw: texts }, ...ids.map(encodeURIComponent))
}
