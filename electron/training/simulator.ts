import { createPublicKey, generateKeyPair } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { promisify } from 'node:util'
import { z } from 'zod'
import { play, spoil, type SimulatedAnswer, type SimulatedCall } from './api.ts'
import { makeDevices, type SimulatedRecord } from './devices.ts'
import { keyFile, spelledAddress } from './key-file.ts'
import { gatewayError, tooMany } from './gateway.ts'
import { createSimulatedOAuth, type SimulatedOAuth } from './oauth.ts'
import { createPlan, isFault } from './plan.ts'
import { createRateLimiter, type RateLimiter } from './rate-limit.ts'
import { delay, parse, readBody, sendAnswer, sendPartly } from './reply.ts'
import { tokenFault } from './token-check.ts'
import { DEFAULT_VARIANTS, type Fault, type Variants } from './variants.ts'

/** How to start it. Port 0 takes a free one. */
export interface SimulatorOptions {
  readonly port?: number
  readonly devices?: number
  readonly variants?: Partial<Variants>
  readonly now?: () => Date
  /** Speaks TLS under this name, which must lead to this computer. PEM. */
  readonly tls?: { readonly host: string; readonly cert: string; readonly key: string }
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
  /** The OAuth issuer. */
  readonly issuer: string
  readonly oauth: SimulatedOAuth
  /** The text of the key file that signs in here, as the variants spell it. */
  readonly keyFileText: string
  readonly requests: readonly RecordedRequest[]
  readonly devices: ReadonlyMap<string, SimulatedRecord[]>
  setVariants(variants: Partial<Variants>): void
  /** The next calls of this kind go wrong, `times` of them. */
  failNext(call: SimulatedCall, fault: Fault, times?: number): void
  /** Runs something once, right before the next call of this kind is answered. */
  beforeAnswerTo(call: SimulatedCall, run: () => void): void
  /** Takes no more connections; what is under way is answered. */
  stopListening(): void
  close(): Promise<void>
}

const PREFIX = '/AdminInterface/restapi'
const TOKEN_PATH = '/oauth/token'
/** The control call: `POST` with `call`, `fault` and `times`, for whoever drives the simulator from outside. */
const CONTROL_PATH = '/simulator/fail'
/** The request header that asks for a fault. */
const WISH_HEADER = 'x-simulate'
const ACCESS_ID = 'c0ffee00-1111-4222-8333-444455556666'
const CALLS: Readonly<Record<string, SimulatedCall>> = {
  [`POST ${PREFIX}/v1/ds100/lookup`]: 'lookup',
  [`PATCH ${PREFIX}/v1/ds100/disable/otp`]: 'disable',
}

const controlSchema = z.strictObject({
  call: z.enum(['lookup', 'disable']),
  fault: z.string().refine(isFault, 'is no fault'),
  times: z.int().min(1).max(10_000).default(1),
})

/** Starts the simulator; its keys are made anew each time. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const publicKey = createPublicKey(privateKey)
  const oauth = createSimulatedOAuth()
  const devices = makeDevices(options.devices ?? 1000)
  const requests: RecordedRequest[] = []
  const plan = createPlan()
  const interludes = new Map<SimulatedCall, () => void>()
  let variants: Variants = { ...DEFAULT_VARIANTS, ...options.variants }
  let limiter: RateLimiter | null = null
  let origin = ''
  const now = () => new Date((options.now ?? (() => new Date()))().getTime() + variants.clockAheadMs)
  const limit = () => {
    limiter = variants.rateLimit === null ? null : createRateLimiter(variants.rateLimit, performance.now())
  }
  limit()

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const start = performance.now()
    const text = await readBody(request)
    const body = parse(text)
    const { url: path = '', method = '' } = request
    const record: RecordedRequest = { method, path, body, status: null, milliseconds: 0 }
    const reply = (answer: SimulatedAnswer) => {
      record.status = answer.status
      record.milliseconds = performance.now() - start
      if (!server.listening) response.setHeader('connection', 'close')
      sendAnswer(response, answer, now())
    }
    if (path === CONTROL_PATH) {
      reply(control(body))
      return
    }
    requests.push(record)
    await delay(variants)
    if (`${method} ${path}` === `POST ${TOKEN_PATH}`) {
      const at = { audience: `${origin}${TOKEN_PATH}`, now: now(), separator: variants.scopeSeparator }
      reply(oauth.token(text ?? '', at))
      return
    }
    const call = CALLS[`${method} ${path}`]
    const refusal = text === undefined ? gatewayError(413, path, now()) : refusalOf(request, call, path)
    if (refusal !== undefined || call === undefined) {
      reply(refusal ?? gatewayError(404, path, now()))
      return
    }
    const wish = request.headers[WISH_HEADER]?.toString()
    const act = () => play(call, body, devices, variants, now())
    const fault = plan.next(call, wish)
    interludes.get(call)?.()
    interludes.delete(call)
    if (fault === undefined) reply(act())
    else goWrong(fault, act, { request, response, reply })
  }

  const goWrong = (
    fault: Fault,
    act: () => SimulatedAnswer,
    on: { request: IncomingMessage; response: ServerResponse; reply: (answer: SimulatedAnswer) => void },
  ) => {
    switch (fault) {
      case 'hang-before':
        return
      case 'hang-after':
        act()
        return
      case 'reset-before':
        on.request.socket.destroy()
        return
      case 'reset-after':
        act()
        on.request.socket.destroy()
        return
      case 'slow-body':
      case 'truncated-body':
        sendPartly(on.response, act(), now(), fault)
        return
      default:
        on.reply(spoil(fault, actsAnyway(fault) ? act() : { status: 200, body: [] }))
    }
  }

  const control = (body: unknown): SimulatedAnswer => {
    const wanted = controlSchema.safeParse(body)
    if (!wanted.success) return { status: 400, body: { error: z.prettifyError(wanted.error) } }
    const { call, fault, times } = wanted.data
    if (isFault(fault)) plan.fail(call, fault, times)
    return { status: 200, body: { planned: times } }
  }

  /** What stands before the call itself: its path, the rate, the token, the content type. */
  const refusalOf = (
    request: IncomingMessage,
    call: SimulatedCall | undefined,
    path: string,
  ): SimulatedAnswer | undefined => {
    if (call === undefined) {
      const known = Object.keys(CALLS).some((each) => each.endsWith(` ${path}`))
      return gatewayError(known ? 405 : 404, path, now())
    }
    const wait = limiter?.refuse(performance.now()) ?? null
    if (wait !== null) return tooMany(path, wait, variants, now())
    const { authorization } = request.headers
    const rules = {
      publicKey,
      subject: ACCESS_ID,
      audience: spelledAddress(`${origin}${PREFIX}`, variants),
      now: now().getTime() / 1000,
    }
    const isJwt = (authorization ?? '').split('.').length === 3
    const fault = isJwt ? tokenFault(authorization, rules) : oauth.fault(authorization, now())
    if (fault !== undefined) return gatewayError(variants.unauthorized, path, now(), fault)
    if (!/json|\*\/\*/.test(request.headers.accept ?? '*/*')) return gatewayError(406, path, now())
    const isJson = /^application\/json\s*(;|$)/.test(request.headers['content-type'] ?? '')
    return isJson ? undefined : gatewayError(415, path, now())
  }

  const listen = (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch(() => {
      // The client went away in the middle of its request.
      response.destroy()
    })
  }
  const { tls } = options
  const server = tls === undefined ? createServer(listen) : createTlsServer(tls, listen)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  const place = tls === undefined ? 'http://127.0.0.1' : `https://${tls.host}`
  origin = `${place}:${typeof bound === 'object' && bound !== null ? bound.port : 0}`
  const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
  return {
    url: `${origin}${PREFIX}`,
    issuer: `${origin}/oauth`,
    oauth,
    get keyFileText() {
      return keyFile(pem, ACCESS_ID, `${origin}${PREFIX}`, variants)
    },
    requests,
    devices,
    setVariants: (change) => {
      variants = { ...variants, ...change }
      if (change.rateLimit !== undefined) limit()
    },
    failNext: (call, fault, times) => {
      plan.fail(call, fault, times)
    },
    beforeAnswerTo: (call, run) => {
      interludes.set(call, run)
    },
    stopListening: () => {
      server.close()
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

/** Whether the server does its work before its answer goes wrong. */
function actsAnyway(fault: Fault): boolean {
  return !fault.startsWith('status-') && fault !== 'expired-token' && fault !== 'redirect'
}
