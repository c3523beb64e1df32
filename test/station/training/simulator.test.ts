import { createPrivateKey } from 'node:crypto'
import { SignJWT } from 'jose'
import { request } from 'undici'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCloud } from '../../../electron/cloud/cloud.ts'
import { parseLegacyKey } from '../../../electron/cloud/sign-in/legacy-key.ts'
import { deviceSerialSchema } from '../../../electron/contract/serials.ts'
import { startSimulator, type Simulator } from '../../../electron/training/simulator.ts'
import type { Variants } from '../../../electron/training/variants.ts'

const SERIAL = '140100080'

let simulator: Simulator
beforeEach(async () => {
  simulator = await startSimulator({ devices: 10 })
})
afterEach(async () => {
  await simulator.close()
})

interface TokenChange {
  header?: Record<string, unknown>
  claims?: Record<string, unknown>
}

/** A token made by hand, good but for what is changed. */
async function token({ header = {}, claims = {} }: TokenChange = {}): Promise<string> {
  const key = JSON.parse(simulator.keyFileText) as Record<string, string>
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({
    sub: key['accessID'] ?? '',
    aud: key['adminRestApiUrl'] ?? '',
    iat: now,
    exp: now + 300,
    ...claims,
  })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', ...header })
    .sign(createPrivateKey(key['accessKey'] ?? ''))
}

async function lookUp(change: {
  authorization?: string
  body?: string
  headers?: Record<string, string>
  method?: 'POST' | 'GET'
  path?: string
}) {
  const answer = await request(`${simulator.url}${change.path ?? '/v1/ds100/lookup'}`, {
    method: change.method ?? 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: change.authorization ?? `Bearer ${await token()}`,
      ...change.headers,
    },
    body: change.method === 'GET' ? null : (change.body ?? JSON.stringify({ deviceSerialNumber: SERIAL })),
  })
  return { status: answer.statusCode, body: await answer.body.json().catch(() => undefined) }
}

describe('the simulator', () => {
  it('accepts a good token and answers an array', async () => {
    const { status, body } = await lookUp({})
    expect(status).toBe(200)
    expect(body).toMatchObject([{ userId: 'ece30fe9-414c-7536-5403-0656220b3046' }])
  })

  const now = Math.floor(Date.now() / 1000)
  it.each<[string, TokenChange]>([
    ['an expired token', { claims: { iat: now - 900, exp: now - 600 } }],
    ['a life over an hour', { claims: { exp: now + 7200 } }],
    ['a token from the future', { claims: { iat: now + 300, exp: now + 600 } }],
    ['another audience', { claims: { aud: 'https://example.com' } }],
    ['another subject', { claims: { sub: 'somebody' } }],
    ['a header with one member more', { header: { kid: '1' } }],
    ['a fraction of a second', { claims: { exp: now + 300.5 } }],
  ])('refuses %s', async (_what, change) => {
    expect(await lookUp({ authorization: `Bearer ${await token(change)}` })).toMatchObject({ status: 403 })
  })

  it.each([
    ['no token', { authorization: '' }, 403],
    ['a token that is none', { authorization: 'Bearer a.b.c' }, 403],
    ['a member more', { body: JSON.stringify({ deviceSerialNumber: SERIAL, userId: 'x' }) }, 400],
    ['a member less', { body: '{}' }, 400],
    ['a number for a serial', { body: JSON.stringify({ deviceSerialNumber: 140100080 }) }, 400],
    ['a serial of 37 characters', { body: JSON.stringify({ deviceSerialNumber: '1'.repeat(37) }) }, 400],
    ['no JSON', { body: 'serial' }, 400],
    ['a long body', { body: JSON.stringify({ deviceSerialNumber: SERIAL }).padEnd(100_000) }, 413],
    ['another content type', { headers: { 'content-type': 'application/jsonx' } }, 415],
    ['another wanted type', { headers: { accept: 'text/html' } }, 406],
    ['another method', { method: 'GET' }, 405],
    ['another path', { path: '/v1/ds100/nothing' }, 404],
  ] as const)('answers %s with its status', async (_what, change, status) => {
    expect(await lookUp(change)).toMatchObject({ status })
  })

  it('goes on after a client that left in the middle', async () => {
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{'))
        controller.error(new Error('left'))
      },
    })
    await expect(
      fetch(`${simulator.url}/v1/ds100/lookup`, { method: 'POST', body, duplex: 'half' } as RequestInit),
    ).rejects.toThrow()
    expect(await lookUp({})).toMatchObject({ status: 200 })
  })

  it.each<Partial<Variants>>([
    { address: 'trailing-v1' },
    { address: 'trailing-slash' },
    { accessKey: 'literal-newlines' },
    { accessKey: 'one-line' },
    { timestamps: 'iso' },
    { timestamps: 'epoch-ms' },
    { timestamps: 'garbage' },
    { lookupFields: 'minimal' },
    { lookupFields: 'nulls' },
    { disableDisabled: '400' },
  ])('and its client live with %j', async (variant) => {
    simulator.setVariants(variant)
    const key = parseLegacyKey(simulator.keyFileText, 'rsa.key')
    if (!key.ok) throw new Error(key.problem.detail)
    const cloud = createCloud({
      credential: { type: 'legacy-key', key: key.value },
      network: { proxy: { kind: 'direct' }, extraCa: null, timeoutMs: 2000, maxConcurrency: 1 },
      now: () => new Date(),
    })
    const serial = deviceSerialSchema.parse(SERIAL)
    const found = await cloud.lookUp(serial)
    const userId = found.ok ? (found.value[0]?.userId ?? '') : ''
    expect(await cloud.disable(serial, userId)).toMatchObject({ kind: 'disabled' })
    await cloud.close()
  })
})
