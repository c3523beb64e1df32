import type { ElectronApplication } from '@playwright/test'

/** A request as it reached the simulator in the app's own process. Headers, and so the token, stay out. */
export interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly body: string
  /** What was answered; null while nothing was. */
  readonly status: number | null
}

/** Eyes on the simulated cloud of a station in training. */
export interface CloudWatch {
  requests(): Promise<readonly SeenRequest[]>
  /** Lets the answers to PATCH through; until then they wait as on a slow network. */
  release(): Promise<void>
}

/**
 * Watches every HTTP server of the app's main process, where a station in training runs its simulator, through
 * Node's documented diagnostics channels `http.server.request.start` and `http.server.response.finish`. An
 * answer to a PATCH is kept in its socket until `release`, so that there is time to see the station waiting.
 */
export async function watchCloud(app: ElectronApplication): Promise<CloudWatch> {
  const watch = await app.evaluateHandle(() => {
    const { subscribe } = process.getBuiltinModule('node:diagnostics_channel')
    const { IncomingMessage, ServerResponse } = process.getBuiltinModule('node:http')
    const seen: { method: string; path: string; body: string; status: number | null }[] = []
    const places = new Map<unknown, number>()
    const kept: InstanceType<typeof IncomingMessage>['socket'][] = []
    const state = { seen, kept, keeping: true }
    const member = (message: unknown, name: string): unknown =>
      typeof message === 'object' && message !== null ? Reflect.get(message, name) : undefined

    subscribe('http.server.request.start', (message) => {
      const request = member(message, 'request')
      if (!(request instanceof IncomingMessage)) return
      const { method = '', url = '' } = request
      const place = seen.push({ method, path: url, body: '', status: null }) - 1
      places.set(request, place)
      request.on('data', (part: Buffer) => {
        const entry = seen[place]
        if (entry !== undefined) entry.body += part.toString('utf8')
      })
      if (method !== 'PATCH' || !state.keeping) return
      const { socket } = request
      socket.cork()
      // A response that ends uncorks its socket to the last.
      socket.uncork = () => undefined
      kept.push(socket)
    })
    subscribe('http.server.response.finish', (message) => {
      const response = member(message, 'response')
      const entry = seen[places.get(member(message, 'request')) ?? -1]
      if (response instanceof ServerResponse && entry !== undefined) entry.status = response.statusCode
    })
    return state
  })
  return {
    requests: () => watch.evaluate(({ seen }) => seen),
    release: () =>
      watch.evaluate((state) => {
        state.keeping = false
        for (const socket of state.kept.splice(0)) {
          Reflect.deleteProperty(socket, 'uncork')
          socket.uncork()
        }
      }),
  }
}
