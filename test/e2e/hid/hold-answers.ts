import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'

/** Answers that are kept back until `release`. */
export interface HeldAnswers {
  /** Lets them through, and all that come after them. */
  release(): void
}

const STARTED = 'http.server.request.start'

/**
 * Keeps the simulated cloud's answers to PATCH in their sockets, as on a slow network, through Node's diagnostics
 * channel. The simulator of a spec runs in the spec's own process.
 */
export function holdAnswers(): HeldAnswers {
  const kept: IncomingMessage['socket'][] = []
  const hold = (message: unknown): void => {
    const request: unknown =
      typeof message === 'object' && message !== null ? Reflect.get(message, 'request') : null
    if (!(request instanceof IncomingMessage) || request.method !== 'PATCH') return
    const { socket } = request
    socket.cork()
    // A response that ends uncorks its socket to the last.
    socket.uncork = () => undefined
    kept.push(socket)
  }
  subscribe(STARTED, hold)
  return {
    release: () => {
      unsubscribe(STARTED, hold)
      for (const socket of kept.splice(0)) {
        Reflect.deleteProperty(socket, 'uncork')
        socket.uncork()
      }
    },
  }
}
