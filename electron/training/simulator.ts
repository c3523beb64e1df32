import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { SimulatedAnswer, SimulatedCall } from './api.ts'
import { makeDevices, type SimulatedRecord } from './devices.ts'
import { stopAtGate } from './gate.ts'
import { gatewayError } from './gateway.ts'
import { goWrong } from './go-wrong.ts'
import { keyFile, spelledAddress } from './key-file.ts'
import { createSimulatedOAuth, type SimulatedOAuth } from './oauth.ts'
import { createPlan, isFault, type Plan } from './plan.ts'
import { play } from './play.ts'
import { createRateLimiter, type RateLimiter } from './rate-limit.ts'
import { delay, parse, readBody, sendAnswer } from './reply.ts'
import { CALLS, routeOf, ROUTES } from './routes.ts'
import { tokenFault } from './token-check.ts'
import { makeUsers, type SimulatedUser } from './users.ts'
import { DEFAULT_VARIANTS, type Fault, type Variants } from './variants.ts'

/** How to start it. Port 0 takes a free one. */
export interface SimulatorOptions {
  readonly port?: number
  readonly devices?: number
  readonly variants?: Partial<Variants>
  readonly now?: () => Date
  /** An RSA key of 2048 bits that its key file has; to make one takes a while. */
  readonly privateKey?: KeyObject
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
  readonly users: ReadonlyMap<string, SimulatedUser>
  /** What is to go wrong. */
  readonly plan: Plan
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

const controlSchema = z.strictObject({
  call: z.enum(CALLS),
  fault: z.string().refine(isFault, 'is no fault'),
  times: z.int().min(1).max(10_000).default(1),
})

/** Starts the simulator; its keys are made anew each time, unless one is given. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const privateKey = options.privateKey ?? (await makePrivateKey())
  const publicKey = createPublicKey(privateKey)
  const oauth = createSimulatedOAuth()
  const devices = makeDevices(options.devices ?? 1000)
  const tenant = { devices, users: makeUsers(devices) }
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
      const at = { audience: `${origin}${TOKEN_PATH}`, now: now(), variants }
      reply(oauth.token(text ?? '', at))
      return
    }
    const routed = path.startsWith(PREFIX) ? routeOf(method, path.slice(PREFIX.length)) : 404
    if (typeof routed === 'number') {
      reply(gatewayError(routed, path, now()))
      return
    }
    const { call, ids } = routed
    const wait = limiter?.refuse(performance.now()) ?? null
    const signedIn = checkToken(request.headers.authorization, ROUTES[call].scope)
    const refusal = stopAtGate(request, call, { text, now: now(), variants, wait, ...signedIn })
    if (refusal !== undefined) {
      reply(refusal)
      return
    }
    const act = () => play(call, { body, ids, tenant, variants, now: now() })
    const fault = plan.next(call, request.headers[WISH_HEADER]?.toString())
    interludes.get(call)?.()
    interludes.delete(call)
    if (fault === undefined) reply(act())
    else goWrong(fault, { call, request, response, now: now(), act, reply })
  }

  /** A legacy key's token may make every call; an access token those of its scopes. */
  const checkToken = (authorization: string | undefined, scope: string) => {
    if (authorization?.split('.').length !== 3) {
      const fault = oauth.fault(authorization, now())
      return { tokenFault: fault, hasScope: oauth.hasScope(authorization, scope) }
    }
    const audience = spelledAddress(`${origin}${PREFIX}`, variants)
    const rules = { publicKey, subject: ACCESS_ID, audience, now: now().getTime() / 1000 }
    return { tokenFault: tokenFault(authorization, rules), hasScope: true }
  }

  const control = (body: unknown): SimulatedAnswer => {
    const wanted = controlSchema.safeParse(body)
    if (!wanted.success) return { status: 400, body: { error: z.prettifyError(wanted.error) } }
    const { call, fault, times } = wanted.data
    if (isFault(fault)) plan.fail(call, fault, times)
    return { status: 200, body: { planned: times } }
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
    ...tenant,
    plan,
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

async function makePrivateKey(): Promise<KeyObject> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return privateKey
}
