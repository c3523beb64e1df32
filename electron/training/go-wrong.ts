import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SimulatedAnswer, SimulatedCall } from './api.ts'
import { sendPartly } from './reply.ts'
import { spoil } from './spoil.ts'
import type { Fault } from './variants.ts'

/** A call that is to go wrong. */
export interface Doomed {
  readonly call: SimulatedCall
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly now: Date
  /** Does what was asked for. */
  readonly act: () => SimulatedAnswer
  readonly reply: (answer: SimulatedAnswer) => void
}

/** Lets a call go wrong: before the server acted, after it, or in its answer. */
export function goWrong(fault: Fault, { call, request, response, now, act, reply }: Doomed): void {
  switch (fault) {
    case 'hang-before':
      return
    case 'hang-after':
      act()
      return
    case 'reset-before':
      request.socket.destroy()
      return
    case 'reset-after':
      act()
      request.socket.destroy()
      return
    case 'slow-body':
    case 'truncated-body':
      sendPartly(response, act(), now, fault)
      return
    default:
      reply(spoil(fault, actsAnyway(fault) ? act() : { status: 200, body: [] }, call))
  }
}

/** Whether the server does its work before its answer goes wrong. */
function actsAnyway(fault: Fault): boolean {
  return !fault.startsWith('status-') && fault !== 'expired-token' && fault !== 'redirect'
}
