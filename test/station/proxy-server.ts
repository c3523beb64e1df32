import { createServer, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'

/** A proxy on loopback that opens tunnels for whoever has the right user and password. */
export interface ProxyServer {
  /** Without user and password. */
  readonly url: string
  readonly port: number
  /** Where tunnels were asked for, let in or not. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** Starts it. `refuse` answers every tunnel with that status instead. */
export async function startProxy(credentials: string, refuse?: number): Promise<ProxyServer> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer()
  server.on('connect', (request, client: Socket) => {
    sockets.add(client)
    const place = request.url ?? ''
    asked.push(place)
    const wanted = `Basic ${Buffer.from(credentials).toString('base64')}`
    const status = refuse ?? (request.headers['proxy-authorization'] === wanted ? 200 : 407)
    if (status !== 200) {
      client.end(`HTTP/1.1 ${status} No\r\n\r\n`)
      return
    }
    const [, port = '0'] = /:(\d+)$/.exec(place) ?? []
    const target = connect(Number(port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(client)
      client.pipe(target)
    })
    sockets.add(target)
    for (const socket of [target, client]) socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => {
          resolve()
        })
      }),
  }
}
