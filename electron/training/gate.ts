import type { IncomingMessage } from 'node:http'
import { applicationError, type SimulatedAnswer, type SimulatedCall } from './api.ts'
import { gatewayError, tooMany } from './gateway.ts'
import { ROUTES } from './routes.ts'
import type { Variants } from './variants.ts'

/** What the gate knows of a request besides itself. */
export interface AtTheGate {
  /** Undefined where the body is longer than anything that the API takes. */
  readonly text: string | undefined
  readonly now: Date
  readonly variants: Variants
  /** The seconds that the rate limiter wants; null lets the call pass. */
  readonly wait: number | null
  /** Why the token is refused, or undefined where it is good. */
  readonly tokenFault: string | undefined
  /** Whether the token may make this call. */
  readonly hasScope: boolean
}

/** What stands before a call itself: the rate, the token and its scope, the types of content, the body's presence. */
export function stopAtGate(
  { url: path = '', headers }: IncomingMessage,
  call: SimulatedCall,
  { text, now, variants, wait, tokenFault, hasScope }: AtTheGate,
): SimulatedAnswer | undefined {
  const refuse = (status: number, message?: string) => gatewayError(status, path, now, message)
  if (text === undefined) return refuse(413)
  if (wait !== null) return tooMany(path, wait, variants, now)
  if (tokenFault !== undefined) return refuse(variants.unauthorized, tokenFault)
  if (!hasScope) return refuse(403, 'The scope of the token is insufficient.')
  if (!/json|\*\/\*/.test(headers.accept ?? '*/*')) return refuse(406)
  const { body } = ROUTES[call]
  if (body === 'json') {
    return /^application\/json\s*(;|$)/.test(headers['content-type'] ?? '') ? undefined : refuse(415)
  }
  if (text !== '') return applicationError(400, 'BAD_REQUEST', 'This call takes no body.')
  return body === 'empty' && headers['content-length'] !== '0' ? refuse(411) : undefined
}
