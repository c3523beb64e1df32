import { createPublicKey, generateKeyPair } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { play, spoil, type SimulatedAnswer, type SimulatedCall } from './api.ts'
import { makeDevices, type SimulatedRecord } from './devices.ts'
import { tokenFault } from './token-check.ts'
import { DEFAULT_VARIANTS, type Fault, type Variants } from './variants.ts'

/** How to start it. Port 0 takes a free one. */
export interface SimulatorOptions {
  readonly port?: number
  readonly devices?: number
  readonly variants?: Partial<Variants>
  readonly now?: () => Date
}

/** A request as the simulator saw it; the token is left out. */
export interface RecordedRequest {
  readonly method: string
  readonly path: string
  readonly body: unknown
  /** The status that was answered; null where none was. */
  status: number | null
  /** How long the server itself took. */
  milliseconds: number
}

/** RSA's cloud, simulated: a real HTTP server on loopback, as strict as the API. */
export interface Simulator {
  /** The `adminRestApiUrl`, without a trailing `/v1`. */
  readonly url: string
  /** The text of the key file that signs in here, as the variants spell it. */
  readonly keyFileText: string
  readonly requests: readonly RecordedRequest[]
  readonly devices: ReadonlyMap<string, SimulatedRecord[]>
  setVariants(variants: Partial<Variants>): void
  /** The next calls of this kind go wrong, `times` of them. */
  failNext(call: SimulatedCall, fault: Fault, times?: number): void
  close(): Promise<void>
}

const PREFIX = '/AdminInterface/restapi'
const ACCESS_ID = 'c0ffee00-1111-4222-8333-444455556666'
const CALLS: Readonly<Record<string, SimulatedCall>> = {
  [`POST ${PREFIX}/v1/ds100/lookup`]: 'lookup',
  [`PATCH ${PREFIX}/v1/ds100/disable/otp`]: 'disable',
}
const BODY_LIMIT = 64 * 1024

/** Starts the simulator; its key pair is made anew each time. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const publicKey = createPublicKey(privateKey)
  const devices = makeDevices(options.devices ?? 1000)
  const requests: RecordedRequest[] = []
  const faults: { call: SimulatedCall; fault: Fault }[] = []
  const now = options.now ?? (() => new Date())
  let variants: Variants = { ...DEFAULT_VARIANTS, ...options.variants }
  let url = ''

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const start = performance.now()
    const text = await readText(request)
    const body = parse(text)
    const path = request.url ?? ''
    const method = request.method ?? ''
    const record: RecordedRequest = { method, path, body, status: null, milliseconds: 0 }
    requests.push(record)
    const reply = ({ status, body: content }: SimulatedAnswer) => {
      record.status = status
      record.milliseconds = performance.now() - start
      const type = typeof content === 'string' ? 'text/html' : 'application/json'
      response.writeHead(status, { 'content-type': type, date: now().toUTCString() })
      response.end(typeof content === 'string' ? content : JSON.stringify(content))
    }
    const call = CALLS[`${method} ${path}`]
    const refusal =
      text.length > BODY_LIMIT ? gatewayError(413, 'Too Large', path, now()) : refusalOf(request, call, path)
    if (refusal !== undefined || call === undefined) {
      reply(refusal ?? gatewayError(404, 'Not Found', path, now()))
      return
    }
    const index = faults.findIndex((planned) => planned.call === call)
    const [planned] = index < 0 ? [] : faults.splice(index, 1)
    const act = () => play(call, body, devices, variants, now())
    const wrong = planned?.fault
    switch (wrong) {
      case undefined:
        reply(act())
        break
      case 'hang-before':
        break
      case 'hang-after':
        act()
        break
      case 'reset-before':
        request.socket.destroy()
        break
      case 'reset-after':
        act()
        request.socket.destroy()
        break
      default: {
        const acts = !wrong.startsWith('status-')
        reply(spoil(wrong, acts ? act() : { status: 200, body: [] }))
      }
    }
  }

  /** What stands before the call itself: its path, the token, the content type. */
  const refusalOf = (request: IncomingMessage, call: SimulatedCall | undefined, path: string) => {
    if (call === undefined) {
      const known = Object.keys(CALLS).some((each) => each.endsWith(` ${path}`))
      return known
        ? gatewayError(405, 'Method Not Allowed', path, now())
        : gatewayError(404, 'Not Found', path, now())
    }
    const rules = {
      publicKey,
      subject: ACCESS_ID,
      audience: spelledAddress(url, variants),
      now: now().getTime() / 1000,
    }
    const fault = tokenFault(request.headers.authorization, rules)
    if (fault !== undefined) return gatewayError(variants.unauthorized, fault, path, now())
    if (!/json|\*\/\*/.test(request.headers.accept ?? '*/*')) {
      return gatewayError(406, 'Not Acceptable', path, now())
    }
    const isJson = /^application\/json\s*(;|$)/.test(request.headers['content-type'] ?? '')
    return isJson ? undefined : gatewayError(415, 'Unsupported Media Type', path, now())
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      // The client went away in the middle of its request.
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  url = `http://127.0.0.1:${port}${PREFIX}`
  const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
  return {
    url,
    get keyFileText() {
      return keyFile(pem, url, variants)
    },
    requests,
    devices,
    setVariants: (change) => {
      variants = { ...variants, ...change }
    },
    failNext: (call, fault, times = 1) => {
      for (let i = 0; i < times; i += 1) faults.push({ call, fault })
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function keyFile(pem: string, url: string, variants: Variants): string {
  const key = {
    customerName: 'Training',
    accessID: ACCESS_ID,
    description: 'Simulated Help Desk key',
    accessKey: spelledKey(pem, variants),
    adminRestApiUrl: spelledAddress(url, variants),
  }
  return `${JSON.stringify(key, null, 2)}\n`
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    // A little more than the limit, so that it is seen to be more.
    if (size - part.length <= BODY_LIMIT) parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An error of the gateway. Shape: public clients' code. */
function gatewayError(status: number, message: string, path: string, now: Date): SimulatedAnswer {
  return { status, body: { timestamp: now.getTime(), status, error: 'Refused', message, path } }
}

function spelledAddress(url: string, { address }: Variants): string {
  if (address === 'trailing-v1') return `${url}/v1`
  return address === 'trailing-slash' ? `${url}/` : url
}

function spelledKey(pem: string, { accessKey }: Variants): string {
  if (accessKey === 'literal-newlines') return pem.replaceAll('\n', '\\n')
  return accessKey === 'one-line' ? pem.replaceAll('\n', '') : pem
}
