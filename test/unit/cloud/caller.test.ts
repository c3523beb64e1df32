import { describe, expect, it } from 'vitest'
import type { Api, ApiExchange, Call } from '../../../electron/cloud/api.ts'
import { createCaller } from '../../../electron/cloud/caller.ts'
import { problem } from '../../../electron/contract/problem.ts'

const LOOKUP: Call = { method: 'POST', path: '/v1/ds100/lookup', body: {} }
const PATCH: Call = { method: 'PATCH', path: '/v1/ds100/disable/otp', body: {} }

const AWAY: ApiExchange = {
  kind: 'not-sent',
  problem: problem('cloud-unreachable', { host: 'x', cause: 'y' }),
}

function answered(status: number, retryAfter?: string): ApiExchange {
  return {
    kind: 'answered',
    status,
    json: [],
    tooLong: false,
    isEmpty: false,
    contentType: 'application/json',
    date: undefined,
    retryAfter,
  }
}

function setUp(answer: (call: Call) => ApiExchange) {
  const left: string[] = []
  const api: Api = {
    host: 'rsa.example',
    call: (call) => {
      left.push(call.method)
      return Promise.resolve(answer(call))
    },
  }
  const scene = () => ({ host: 'rsa.example', timeoutMs: 1000, now: new Date() })
  return { caller: createCaller({ api, scene, renewSignIn: () => undefined }), left }
}

describe('the caller', () => {
  it('lets no change leave once the cloud does not answer, and lookups rest', async () => {
    const { caller, left } = setUp(() => AWAY)
    for (let time = 0; time < 5; time += 1) await caller.call(LOOKUP, 'automatic')
    expect(caller.restMs()).toBeGreaterThan(0)
    const { failure } = await caller.call(PATCH, 'person')
    expect(failure).toMatchObject({ kind: 'not-sent', problem: { code: 'cloud-unreachable' } })
    expect(left).toEqual(['POST', 'POST', 'POST', 'POST', 'POST'])
  })

  it('lengthens the rest once, however many lookups of persons fail in it', async () => {
    const { caller } = setUp(() => AWAY)
    for (let time = 0; time < 5; time += 1) await caller.call(LOOKUP, 'automatic')
    await Promise.all(Array.from({ length: 8 }, () => caller.call(LOOKUP, 'person')))
    expect(caller.restMs()).toBeLessThanOrEqual(4000)
  })

  it('takes a busy cloud for one to stay away from, and does not wait for a turn that is far away', async () => {
    const { caller, left } = setUp(() => answered(429, '600'))
    await caller.call(LOOKUP, 'automatic')
    expect(caller.restMs()).toBeGreaterThan(590_000)
    const { failure } = await caller.call(LOOKUP, 'automatic')
    expect(failure).toMatchObject({ kind: 'not-sent', problem: { code: 'cloud-busy' } })
    expect(failure?.retryAfterMs).toBeGreaterThan(590_000)
    expect(left).toHaveLength(1)
  })

  it('lets a person’s call leave all the same', async () => {
    const { caller, left } = setUp(() => answered(429, '600'))
    await caller.call(LOOKUP, 'automatic')
    await caller.call(LOOKUP, 'person')
    expect(left).toHaveLength(2)
  })

  it('opens again with the first answer', async () => {
    let isAway = true
    const { caller, left } = setUp(() => (isAway ? AWAY : answered(200)))
    for (let time = 0; time < 5; time += 1) await caller.call(LOOKUP, 'automatic')
    isAway = false
    await caller.call(LOOKUP, 'person')
    expect(caller.restMs()).toBe(0)
    await caller.call(PATCH, 'automatic')
    expect(left.at(-1)).toBe('PATCH')
  })
})
