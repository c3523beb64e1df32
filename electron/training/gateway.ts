import type { SimulatedAnswer } from './api.ts'
import type { Variants } from './variants.ts'

const REASONS: Readonly<Record<number, string>> = {
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  411: 'Length Required',
  413: 'Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
}

/** An error of the gateway. Shape: public clients' code. */
export function gatewayError(
  status: number,
  path: string,
  now: Date,
  message = REASONS[status],
): SimulatedAnswer {
  return { status, body: { timestamp: now.getTime(), status, error: 'Refused', message, path } }
}

/** Too many calls: 429, with the `Retry-After` that the variants ask for. */
export function tooMany(path: string, wait: number, { rateLimit }: Variants, now: Date): SimulatedAnswer {
  const answer = gatewayError(429, path, now)
  switch (rateLimit?.retryAfter) {
    case 'seconds':
      return { ...answer, headers: { 'retry-after': String(Math.ceil(wait)) } }
    case 'date':
      return { ...answer, headers: { 'retry-after': new Date(now.getTime() + wait * 1000).toUTCString() } }
    default:
      return answer
  }
}
