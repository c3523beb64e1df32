import { createPrivateKey } from 'node:crypto'
import { SignJWT } from 'jose'
import { request } from 'undici'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CALLS } from '../../../electron/training/routes.ts'
import { startSimulator, type Simulator } from '../../../electron/training/simulator.ts'
import { NAMES, openOAuthCloud } from '../further/cloud-kit.ts'

const SERIAL = '140100080'
const TOKEN = '014010008031'
const USER = 'ece30fe9-414c-7536-5403-0656220b3046'
const EMAIL = 'ada.lovelace@example.com'

let simulator: Simulator
beforeEach(async () => {
  simulator = await startSimulator({ devices: 10 })
})
afterEach(async () => {
  await simulator.close()
})

async function bearer(): Promise<string> {
  const key = JSON.parse(simulator.keyFileText) as Record<string, string>
  const now = Math.floor(Date.now() / 1000)
  const claims = { sub: key['accessID'] ?? '', aud: key['adminRestApiUrl'] ?? '', iat: now, exp: now + 300 }
  const signed = new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256' })
  return `Bearer ${await signed.sign(createPrivateKey(key['accessKey'] ?? ''))}`
}

/** Sends a call by hand; a text is sent as it is. */
async function send(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) {
  const isText = typeof body === 'string'
  const answer = await request(`${simulator.url}${path}`, {
    method,
    headers: {
      authorization: await bearer(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : isText ? body : JSON.stringify(body),
  })
  const text = await answer.body.text()
  return { status: answer.statusCode, text, type: answer.headers['content-type'] }
}

describe('the simulator is as strict as RSA about', () => {
  it.each<readonly [string, Parameters<typeof send>, number]>([
    [
      'a delete of two members',
      ['DELETE', '/v1/ds100/delete/otp', { deviceSerialNumber: SERIAL, userId: USER }],
      400,
    ],
    [
      'a delete of four members',
      [
        'DELETE',
        '/v1/ds100/delete/otp',
        { deviceSerialNumber: SERIAL, tokenSerialNumber: TOKEN, userId: USER, more: 'x' },
      ],
      400,
    ],
    [
      'a delete of another token',
      [
        'DELETE',
        '/v1/ds100/delete/otp',
        { deviceSerialNumber: SERIAL, tokenSerialNumber: '014010008032', userId: USER },
      ],
      404,
    ],
    ['a delete without a body', ['DELETE', '/v1/ds100/delete/otp'], 415],
    [
      'a clear PIN by device serial',
      ['PATCH', '/v1/ds100/clearPin/otp', { deviceSerialNumber: SERIAL, userId: USER }],
      400,
    ],
    [
      'an enable by token serial',
      ['PATCH', '/v1/ds100/enable/otp', { tokenSerialNumber: TOKEN, userId: USER }],
      400,
    ],
    [
      'an enable for another user',
      ['PATCH', '/v1/ds100/enable/otp', { deviceSerialNumber: SERIAL, userId: 'x' }],
      404,
    ],
    ['a lookup by nothing', ['POST', '/v1/users/lookup', {}], 400],
    ['a lookup by both', ['POST', '/v1/users/lookup', { email: EMAIL, username: 'alovelace' }], 400],
    ['a lookup by something else', ['POST', '/v1/users/lookup', { userId: USER }], 400],
    ['a text for a boolean', ['POST', '/v1/users/lookup', { email: EMAIL, searchUnsynched: 'true' }], 400],
    ['an empty e-mail address', ['POST', '/v1/users/lookup', { email: '' }], 400],
    ['somebody unknown', ['POST', '/v1/users/lookup', { email: 'nobody@example.com' }], 404],
    ['a sync with a body', ['POST', `/v1/users/${USER}/sync`, '{}'], 400],
    ['a sync by GET', ['GET', `/v1/users/${USER}/sync`], 405],
    ['a list of version 1', ['GET', `/v1/users/${USER}/devices`], 404],
    ['a list by POST', ['POST', `/v2/users/${USER}/devices`], 405],
    ['a FIDO disable with a body', ['PATCH', `/v1/fido/${USER}/authenticators/key-0000/disable`, {}], 400],
    ['an unknown FIDO authenticator', ['PATCH', `/v1/fido/${USER}/authenticators/none/disable`], 400],
  ])('%s', async (_what, call, status) => {
    expect(await send(...call)).toMatchObject({ status })
    expect(simulator.devices.get(SERIAL)?.[0]).toMatchObject({ tokenStatus: 'Enabled', pinSet: true })
    expect(simulator.users.get(USER)).toMatchObject({
      syncs: 1,
      fido: [{ status: 'Enabled' }, { status: 'Enabled' }],
    })
  })

  it('the scope of an access token', async () => {
    const cloud = await openOAuthCloud(simulator)
    await cloud.lookUp(NAMES.deviceSerial)
    const [token = ''] = simulator.oauth.given()
    const answer = await request(`${simulator.url}/v2/users/${USER}/devices`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(answer.statusCode).toBe(403)
    expect(await answer.body.json()).toMatchObject({ message: expect.stringContaining('scope') as string })
    await cloud.close()
  })
})

describe('the simulator answers', () => {
  it('a delete with nothing at all', async () => {
    const body = { deviceSerialNumber: SERIAL, tokenSerialNumber: TOKEN, userId: USER }
    expect(await send('DELETE', '/v1/ds100/delete/otp', body)).toMatchObject({ status: 200, text: '' })
    expect(await send('POST', '/v1/ds100/lookup', { deviceSerialNumber: SERIAL })).toMatchObject({
      status: 404,
    })
  })

  it('a FIDO disable with epoch milliseconds, and an enable with a time that has colons', async () => {
    const fido = await send('PATCH', `/v1/fido/${USER}/authenticators/key-0000/disable`)
    expect(JSON.parse(fido.text)).toMatchObject({
      status: 'Disabled',
      statusChangedAt: expect.any(Number) as number,
    })
    const enabled = await send('PATCH', '/v1/ds100/enable/otp', { deviceSerialNumber: SERIAL, userId: USER })
    expect(enabled.text).toMatch(/"tokenStatusChangedAt":"\d{4}-\d\d-\d\dT\d\d:\d\d:/)
  })

  it.each(CALLS)('with a fault that was asked for at the control call: %s', async (call) => {
    const control = async (body: unknown) => {
      const url = new URL('/simulator/fail', simulator.url)
      const answer = await request(url, { method: 'POST', body: JSON.stringify(body) })
      await answer.body.dump()
      return answer.statusCode
    }
    expect(await control({ call, fault: 'status-503' })).toBe(200)
    expect(await control({ call, fault: 'no-such-fault' })).toBe(400)
    expect(await control({ call: 'no-such-call', fault: 'status-503' })).toBe(400)
  })
})
