import { EventEmitter } from 'node:events'
import type { ProtocolEvents, ResultOf } from './protocol-types.ts'

interface Message {
  id?: number
  sessionId?: string
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
}

interface Waiting {
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}

/** A browser-level DevTools connection with flattened sessions. Commands may be sent before it is open. */
export class Connection {
  private readonly waiting = new Map<number, Waiting>()
  private readonly sessions = new Map<string, EventEmitter>()
  private readonly socket: Promise<WebSocket>
  private open: WebSocket | undefined
  private lastId = 0

  /**
   * @param endpoint the address, once Chromium has told it
   * @param onLost called when Chromium goes away
   */
  constructor(endpoint: Promise<string>, onLost: (reason: string) => void) {
    this.socket = endpoint.then(
      (address) =>
        new Promise<WebSocket>((resolve) => {
          const socket = new WebSocket(address)
          socket.addEventListener('open', () => {
            this.open = socket
            resolve(socket)
          })
          socket.addEventListener('message', (event) => this.receive(String(event.data)))
          socket.addEventListener('close', () => onLost('Chromium ended'))
        }),
    )
    this.socket.catch((error: unknown) => onLost(String(error)))
  }

  /** Sends one command and waits for its result. */
  async send<M extends string>(method: M, params: object = {}, sessionId?: string): Promise<ResultOf<M>> {
    const socket = this.open ?? (await this.socket)
    const id = (this.lastId += 1)
    const answer = new Promise<unknown>((resolve, reject) => this.waiting.set(id, { resolve, reject }))
    socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
    // The protocol's own description is the warrant for this type.
    return (await answer) as ResultOf<M>
  }

  /** Listens to an event of a session (`''` is the browser itself). */
  on<M extends keyof ProtocolEvents>(
    sessionId: string,
    method: M,
    listener: (event: ProtocolEvents[M]) => void,
  ): void {
    const session = this.sessions.get(sessionId) ?? new EventEmitter()
    this.sessions.set(sessionId, session)
    session.on(method, listener)
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as Message
    if (message.id !== undefined) {
      const waiting = this.waiting.get(message.id)
      this.waiting.delete(message.id)
      if (message.error === undefined) waiting?.resolve(message.result)
      else waiting?.reject(new Error(message.error.message))
    } else if (message.method !== undefined) {
      this.sessions.get(message.sessionId ?? '')?.emit(message.method, message.params)
    }
  }
}
