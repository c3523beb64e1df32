import type { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import { problem, type Problem } from '../../contract/problem.ts'
import { codeOf, connectFault, saysNoTls } from './connect-fault.ts'

/** An answer is cut off above this many bytes: no answer of this API is nearly as long. */
export const ANSWER_LIMIT = 1024 * 1024

/** What came back: an answer, or why there is none and whether a byte may have left. */
export type Exchange =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** The body as JSON, or undefined where it is none. */
      readonly json: unknown
      /** The body has no byte. */
      readonly isEmpty: boolean
      /** The answer was longer than `ANSWER_LIMIT` and was not read to its end. */
      readonly tooLong: boolean
      readonly contentType: string
      /** The server's `Date` header. */
      readonly date: string | undefined
      /** The server's `Retry-After` header. */
      readonly retryAfter: string | undefined
    }
  /** Nothing left this computer. */
  | { readonly kind: 'not-sent'; readonly problem: Problem }
  | { readonly kind: 'broken-off'; readonly cause: string }
  | { readonly kind: 'timed-out' }

/** One HTTP call. */
export interface HttpCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** Sends one call and reads its answer, within `timeoutMs` for all of it. Nothing is thrown. */
export async function exchange(
  dispatcher: Dispatcher,
  { method, url, headers, body }: HttpCall,
  timeoutMs: number,
): Promise<Exchange> {
  const late = new AbortController()
  // `AbortSignal.timeout` would live on for the whole time after each answer: thousands of them in a batch.
  const timer = setTimeout(() => {
    late.abort(new DOMException('no answer in time', 'TimeoutError'))
  }, timeoutMs)
  try {
    const answer = await dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      headers: { accept: 'application/json', ...headers },
      body,
      signal: late.signal,
    })
    const { text, tooLong } = await readCapped(answer.body)
    const header = (name: string) => answer.headers[name]?.toString()
    return {
      kind: 'answered',
      status: answer.statusCode,
      json: isPlain(header('content-encoding')) ? parseJson(text) : undefined,
      isEmpty: !tooLong && text === '',
      tooLong,
      contentType: header('content-type') ?? '',
      date: header('date'),
      retryAfter: header('retry-after'),
    }
  } catch (error) {
    return explain(error, url.host)
  } finally {
    clearTimeout(timer)
  }
}

/** Listening costs a tenth of what iterating over a body does, in time and in memory. */
function readCapped(body: Readable): Promise<{ text: string; tooLong: boolean }> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    body.on('data', (part: Buffer) => {
      size += part.length
      if (size <= ANSWER_LIMIT) {
        parts.push(part)
        return
      }
      resolve({ text: '', tooLong: true })
      body.destroy()
    })
    body.on('end', () => {
      resolve({ text: Buffer.concat(parts).toString('utf8'), tooLong: false })
    })
    body.on('error', reject)
  })
}

/** We ask for no compression; whatever comes packed all the same is not read. */
function isPlain(encoding: string | undefined): boolean {
  return encoding === undefined || encoding === '' || encoding === 'identity'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function explain(error: unknown, host: string): Exchange {
  const fault = connectFault(error, host)
  if (fault !== undefined) return { kind: 'not-sent', problem: fault }
  const code = codeOf(error)
  const late = ['TimeoutError', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'].includes(code)
  const named = error instanceof Error && error.name === 'TimeoutError'
  return late || named ? { kind: 'timed-out' } : { kind: 'broken-off', cause: code.slice(0, 60) }
}

/** The problem of an exchange without an answer. */
export function silenceProblem(
  exchanged: Exclude<Exchange, { kind: 'answered' }>,
  host: string,
  timeoutMs: number,
): Problem {
  switch (exchanged.kind) {
    case 'not-sent':
      return exchanged.problem
    case 'broken-off':
      if (saysNoTls(exchanged.cause)) return problem('no-tls', { host })
      return problem('cloud-broken-off', { host, cause: exchanged.cause })
    case 'timed-out':
      return problem('cloud-timeout', { host, seconds: timeoutMs / 1000 })
  }
}
