import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Cloud } from '../../../electron/cloud/cloud.ts'
import type { SimulatedCall } from '../../../electron/training/api.ts'
import type { Simulator } from '../../../electron/training/simulator.ts'
import type { Fault } from '../../../electron/training/variants.ts'
import { NAMES, openCloud, startTenant } from './cloud-kit.ts'

const { deviceSerial, tokenSerial, userId } = NAMES
const FIDO = 'ds/0000+Aw=='

let simulator: Simulator
let cloud: Cloud
beforeEach(async () => {
  simulator = await startTenant()
  cloud = openCloud(simulator)
})
afterEach(async () => {
  await cloud.close()
  await simulator.close()
})

const record = () => simulator.devices.get(deviceSerial)?.[0]
const fido = () => simulator.users.get(userId)?.fido.find(({ id }) => id === FIDO)
const syncs = () => simulator.users.get(userId)?.syncs ?? 0
const last = () => simulator.requests.at(-1)

interface Change {
  readonly call: SimulatedCall
  readonly make: () => Promise<{ readonly kind: string }>
  /** What the call is answered with when it is done. */
  readonly done: string
  /** Whether RSA has done it. */
  readonly isDone: () => boolean
}

/** The calls that change something. */
const CHANGES: readonly Change[] = [
  {
    call: 'enable',
    make: () => {
      const disabled = record()
      if (disabled !== undefined) disabled.tokenStatus = 'Disabled'
      return cloud.enable(deviceSerial, userId)
    },
    done: 'enabled',
    isDone: () => record()?.tokenStatus === 'Enabled',
  },
  {
    call: 'delete',
    make: () => cloud.deleteCredential(NAMES),
    done: 'deleted',
    isDone: () => record() === undefined,
  },
  {
    call: 'clear-pin',
    make: () => cloud.clearPin(tokenSerial, userId),
    done: 'pin-cleared',
    isDone: () => record()?.pinSet === false,
  },
  {
    call: 'disable-fido',
    make: () => cloud.authenticators.disableFido(userId, FIDO),
    done: 'disabled',
    isDone: () => fido()?.status === 'Disabled',
  },
  {
    call: 'sync-user',
    make: () => cloud.users.sync(userId),
    done: 'synced',
    isDone: () => syncs() === 2,
  },
]

/** Fault -> what the call came to, and whether RSA has done it. */
const FAULTS: readonly (readonly [Fault, string, boolean])[] = [
  ['status-400', 'refused', false],
  ['status-404', 'not-found', false],
  ['status-408', 'unanswered', false],
  ['status-415', 'refused', false],
  ['status-429', 'busy', false],
  ['status-500', 'unanswered', false],
  ['status-502', 'unanswered', false],
  ['status-503', 'unanswered', false],
  ['status-504', 'unanswered', false],
  ['reset-before', 'unanswered', false],
  ['reset-after', 'unanswered', true],
  ['hang-before', 'unanswered', false],
  ['hang-after', 'unanswered', true],
  ['huge-body', 'unanswered', true],
  ['bad-gzip', 'unanswered', true],
  ['redirect', 'unanswered', false],
  ['wrong-json', 'unanswered', true],
  ['html', 'unanswered', true],
  ['object-for-array', 'unanswered', true],
  ['empty-array', 'unanswered', true],
  ['two-records', 'unanswered', true],
]

describe.each(CHANGES)('$call', ({ call, make, done, isDone }) => {
  it('is done when RSA says so', async () => {
    expect(await make()).toMatchObject({ kind: done })
    expect(isDone()).toBe(true)
  })

  it.each(FAULTS)('with %s is %s', async (fault, kind, atRsa) => {
    simulator.failNext(call, fault)
    expect(await make()).toMatchObject({ kind, problem: { code: expect.any(String) as string } })
    expect(isDone()).toBe(atRsa)
  })

  it.each(['status-401', 'status-403', 'expired-token'] as const)(
    'is made once more with a fresh token after %s, and then no more',
    async (fault) => {
      simulator.failNext(call, fault)
      expect(await make()).toMatchObject({ kind: done })
      simulator.failNext(call, fault, 2)
      expect(await make()).toMatchObject({ kind: 'unauthorized' })
      expect(simulator.requests.filter(({ status }) => status === 401 || status === 403)).toHaveLength(3)
    },
  )

  it('is not sent where nobody listens', async () => {
    simulator.stopListening()
    expect(await make()).toMatchObject({ kind: 'not-sent' })
    expect(isDone()).toBe(false)
  })
})

describe('an answer that does not confirm it', () => {
  it.each<readonly [SimulatedCall, Fault, string]>([
    ['enable', 'wrong-serial', 'answer-mismatch'],
    ['enable', 'wrong-user', 'answer-mismatch'],
    ['enable', 'null-user', 'answer-mismatch'],
    ['enable', 'wrong-status', 'change-not-confirmed'],
    ['enable', 'empty-body', 'answer-unreadable'],
    ['enable', 'slow-body', 'cloud-timeout'],
    ['enable', 'truncated-body', 'cloud-broken-off'],
    ['clear-pin', 'wrong-serial', 'answer-mismatch'],
    ['clear-pin', 'wrong-user', 'another-user-answered'],
    ['clear-pin', 'wrong-status', 'change-not-confirmed'],
    ['clear-pin', 'empty-body', 'answer-unreadable'],
    ['disable-fido', 'wrong-user', 'another-user-answered'],
    ['disable-fido', 'wrong-status', 'change-not-confirmed'],
    ['disable-fido', 'empty-body', 'answer-unreadable'],
    ['disable-fido', 'slow-body', 'cloud-timeout'],
    ['sync-user', 'wrong-user', 'another-user-answered'],
    ['sync-user', 'null-user', 'answer-unreadable'],
    ['sync-user', 'empty-body', 'answer-unreadable'],
    ['delete', 'wrong-serial', 'answer-unreadable'],
  ])('%s with %s is unanswered: %s', async (call, fault, code) => {
    const change = CHANGES.find((each) => each.call === call)
    simulator.failNext(call, fault)
    expect(await change?.make()).toMatchObject({ kind: 'unanswered', problem: { code } })
    expect(change?.isDone()).toBe(true)
  })

  it('never is one that only spells its time oddly', async () => {
    simulator.failNext('enable', 'unparsable-time')
    expect(await cloud.enable(deviceSerial, userId)).toEqual({
      kind: 'enabled',
      changedAt: 'the day before yesterday',
    })
    simulator.failNext('disable-fido', 'unparsable-time')
    expect(await cloud.authenticators.disableFido(userId, FIDO)).toEqual({
      kind: 'disabled',
      changedAt: 'the day before yesterday',
    })
  })
})

describe('what is sent', () => {
  it('is exactly what RSA documents', async () => {
    await cloud.deleteCredential(NAMES)
    expect(last()).toMatchObject({
      method: 'DELETE',
      body: { tokenSerialNumber: tokenSerial, deviceSerialNumber: deviceSerial, userId },
    })
    await cloud.authenticators.disableFido(userId, FIDO)
    expect(last()).toMatchObject({
      method: 'PATCH',
      path: `/AdminInterface/restapi/v1/fido/${userId}/authenticators/ds%2F0000%2BAw%3D%3D/disable`,
      body: undefined,
    })
    await cloud.users.sync(userId)
    expect(last()).toMatchObject({
      method: 'POST',
      path: `/AdminInterface/restapi/v1/users/${userId}/sync`,
      body: undefined,
      status: 200,
    })
  })

  it.each(['..', '.', ''])('is nothing for the id “%s”, which would lead to another call', async (id) => {
    expect(await cloud.users.sync(id)).toMatchObject({ kind: 'not-found' })
    expect(await cloud.authenticators.disableFido(userId, id)).toMatchObject({ kind: 'not-found' })
    expect(await cloud.authenticators.disableFido(id, FIDO)).toMatchObject({ kind: 'not-found' })
    expect(await cloud.authenticators.ofUser(id)).toEqual({ ok: true, value: null })
    expect(simulator.requests).toEqual([])
  })

  it('stays one segment of the path, whatever an id is made of', async () => {
    await cloud.users.sync('../../ds100?x=1#y/%2e%2e/ü z')
    expect(last()?.path).toBe(
      '/AdminInterface/restapi/v1/users/..%2F..%2Fds100%3Fx%3D1%23y%2F%252e%252e%2F%C3%BC%20z/sync',
    )
    expect(last()?.status).toBe(404)
  })
})

describe('who or what RSA does not know', () => {
  it.each([
    ['enable', () => cloud.enable(deviceSerial, 'nobody'), 'not-found', 'not-registered'],
    ['delete', () => cloud.deleteCredential({ ...NAMES, userId: 'nobody' }), 'not-found', 'not-registered'],
    ['clear PIN', () => cloud.clearPin(tokenSerial, 'nobody'), 'not-found', 'authenticator-not-found'],
    ['sync', () => cloud.users.sync('nobody'), 'not-found', 'user-not-found'],
    ['FIDO', () => cloud.authenticators.disableFido(userId, 'nothing'), 'refused', 'bad-request'],
  ])('is told to %s', async (_what, make, kind, code) => {
    expect(await make()).toMatchObject({ kind, problem: { code } })
  })
})

describe('while the cloud is not thought to answer', () => {
  it('no change leaves until a lookup was answered', async () => {
    simulator.failNext('lookup', 'status-503', 5)
    for (let again = 0; again < 5; again += 1) await cloud.lookUp(deviceSerial)
    const seen = simulator.requests.length
    expect(await cloud.deleteCredential(NAMES)).toMatchObject({
      kind: 'not-sent',
      problem: { code: 'cloud-error' },
    })
    expect(simulator.requests).toHaveLength(seen)
    await cloud.lookUp(deviceSerial)
    expect(await cloud.deleteCredential(NAMES)).toMatchObject({ kind: 'deleted' })
  })
})
