import { Pool } from 'undici'
import type { SignIn } from './sign-in.ts'

/** An answer is cut off above this many bytes: no answer of this API is nearly as long. */
const ANSWER_LIMIT = 1024 * 1024

/** What came back: an answer, or why there is none and whether a byte may have left. */
export type Exchange =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** The body as JSON, or undefined where it is none. */
      readonly json: unknown
      readonly contentType: string
      /** The server's `Date` header. */
      readonly date: string | undefined
    }
  | { readonly kind: 'not-sent'; readonly cause: string }
  | { readonly kind: 'broken-off'; readonly cause: string }
  | { readonly kind: 'timed-out' }

/** One call of the API. */
export interface Call {
  readonly method: 'POST' | 'PATCH'
  readonly path: string
  readonly body: Readonly<Record<string, string>>
}

/** One keep-alive pool to the tenant. */
export interface Requester {
  exchange(call: Call): Promise<Exchange>
  readonly host: string
  close(): Promise<void>
}

/** Opens the pool; nothing is connected before the first call. */
export function createRequester(
  baseUrl: string,
  signIn: SignIn,
  limits: { readonly timeoutMs: number; readonly maxConcurrency: number },
): Requester {
  const { timeoutMs, maxConcurrency } = limits
  const url = new URL(baseUrl)
  const pool = new Pool(url.origin, {
    allowH2: false,
    connections: maxConcurrency,
    connect: { timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  })
  return {
    host: url.host,
    exchange: async ({ method, path, body }) => {
      try {
        const authorization = `Bearer ${await signIn.token()}`
        const answer = await pool.request({
          method,
          path: `${url.pathname.replace(/\/$/, '')}${path}`,
          headers: { accept: 'application/json', 'content-type': 'application/json', authorization },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(timeoutMs),
        })
        const text = await readCapped(answer.body)
        const header = (name: string) => answer.headers[name]?.toString()
        return {
          kind: 'answered',
          status: answer.statusCode,
          json: parseJson(text),
          contentType: header('content-type') ?? '',
          date: header('date'),
        }
      } catch (error) {
        return explain(error)
      }
    },
    close: () => pool.destroy(),
  }
}

async function readCapped(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    // Leaving the loop ends the stream.
    if (size > ANSWER_LIMIT) return ''
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Codes that end a call while it still connects: no byte of the request has left. */
const BEFORE_SENDING = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

function explain(error: unknown): Exchange {
  const name = error instanceof Error ? error.name : ''
  const code = error instanceof Error && 'code' in error ? String(error.code) : name
  if (isBeforeSending(code, error)) return { kind: 'not-sent', cause: code }
  const late =
    name === 'TimeoutError' || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT'
  return late ? { kind: 'timed-out' } : { kind: 'broken-off', cause: code.slice(0, 60) }
}

/** TLS refuses a certificate in the handshake, before the request. */
function isBeforeSending(code: string, error: unknown): boolean {
  // The network can also go away in the middle of a request: only connect() proves that nothing left.
  if (error instanceof Error && 'syscall' in error && error.syscall === 'connect') return true
  return BEFORE_SENDING.has(code) || /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code)
}
