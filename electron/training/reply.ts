import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SimulatedAnswer } from './api.ts'
import type { Fault, Variants } from './variants.ts'

const BODY_LIMIT = 64 * 1024

/** Reads a request's body; undefined where it is longer than anything that the API takes. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= BODY_LIMIT) parts.push(part)
  }
  return size > BODY_LIMIT ? undefined : Buffer.concat(parts).toString('utf8')
}

/** A body as JSON, or undefined where it is none. */
export function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

/** Sends an answer as it is. */
export function sendAnswer(response: ServerResponse, answer: SimulatedAnswer, now: Date): void {
  const { text, headers } = written(answer, now)
  response.writeHead(answer.status, headers)
  response.end(text)
}

/** Sends an answer so that it never comes whole: it stops, or its connection ends in the middle. */
export function sendPartly(
  response: ServerResponse,
  answer: SimulatedAnswer,
  now: Date,
  how: Extract<Fault, 'slow-body' | 'truncated-body'>,
): void {
  const { text, headers } = written(answer, now)
  response.writeHead(answer.status, { ...headers, 'content-length': Buffer.byteLength(text) })
  response.write(text.slice(0, Math.floor(text.length / 2)), () => {
    if (how === 'truncated-body') response.destroy()
  })
}

function written({ body, type, headers = {} }: SimulatedAnswer, now: Date) {
  const isText = typeof body === 'string'
  return {
    text: isText ? body : JSON.stringify(body),
    headers: {
      'content-type': type ?? (isText ? 'text/html' : 'application/json'),
      date: now.toUTCString(),
      ...headers,
    },
  }
}

/** Takes as long as the variants ask for. */
export function delay({ latencyMs, jitterMs }: Variants): Promise<void> | undefined {
  const milliseconds = latencyMs + Math.random() * jitterMs
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : undefined
}
