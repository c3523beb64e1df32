import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Cloud } from '../../../electron/cloud/cloud.ts'
import type { Simulator } from '../../../electron/training/simulator.ts'
import { UNSYNCHED_EMAIL } from '../../../electron/training/users.ts'
import type { Fault, Variants } from '../../../electron/training/variants.ts'
import { NAMES, openCloud, startTenant } from './cloud-kit.ts'

const { deviceSerial, tokenSerial, userId } = NAMES
const EMAIL = 'ada.lovelace@example.com'

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

const byEmail = (text = EMAIL) => cloud.users.find({ by: 'email', text })
const lastBody = () => simulator.requests.at(-1)?.body

describe('a user', () => {
  it('is found by e-mail, in any case, or by user name', async () => {
    const ada = { userId, displayName: 'Ada Lovelace', email: EMAIL, username: 'alovelace' }
    expect(await byEmail(' Ada.Lovelace@Example.com ')).toMatchObject({ ok: true, value: ada })
    expect(lastBody()).toEqual({ email: 'Ada.Lovelace@Example.com' })
    expect(await cloud.users.find({ by: 'username', text: 'ALovelace' })).toMatchObject({ value: ada })
    expect(lastBody()).toEqual({ username: 'ALovelace' })
  })

  it('whom RSA does not know is none', async () => {
    expect(await byEmail('nobody@example.com')).toEqual({ ok: true, value: null })
    expect(await byEmail('  ')).toEqual({ ok: true, value: null })
    expect(simulator.requests).toHaveLength(1)
  })

  it('whom the cloud has not seen is fetched where that is wanted, and asked for once', async () => {
    expect(await byEmail(UNSYNCHED_EMAIL)).toEqual({ ok: true, value: null })
    const found = await cloud.users.find({ by: 'email', text: UNSYNCHED_EMAIL, searchUnsynched: true })
    expect(found).toMatchObject({ ok: true, value: { email: UNSYNCHED_EMAIL } })
    expect(lastBody()).toEqual({ email: UNSYNCHED_EMAIL, searchUnsynched: true })
    expect(await byEmail(UNSYNCHED_EMAIL)).toMatchObject({ value: { email: UNSYNCHED_EMAIL } })
    const people = [...simulator.users.values()]
    expect(people.find(({ details }) => details.emailAddress === UNSYNCHED_EMAIL)?.syncs).toBe(1)
  })

  it.each<Partial<Variants>>([
    { lookupFields: 'minimal' },
    { lookupFields: 'nulls' },
    { timestamps: 'garbage' },
  ])('is found with %j', async (variant) => {
    simulator.setVariants(variant)
    expect(await byEmail()).toMatchObject({ ok: true, value: { userId, email: EMAIL } })
  })

  it.each<readonly [Fault, string]>([
    ['wrong-user', 'another-user-answered'],
    ['null-user', 'answer-unreadable'],
    ['object-for-array', 'answer-unreadable'],
    ['wrong-json', 'answer-unreadable'],
    ['empty-body', 'answer-unreadable'],
    ['html', 'captive-portal'],
    ['bad-gzip', 'answer-unreadable'],
    ['huge-body', 'answer-unreadable'],
    ['slow-body', 'cloud-timeout'],
    ['hang-before', 'cloud-timeout'],
    ['truncated-body', 'cloud-broken-off'],
    ['reset-before', 'cloud-broken-off'],
    ['redirect', 'answer-redirected'],
    ['status-400', 'bad-request'],
    ['status-415', 'bad-request'],
    ['status-429', 'cloud-busy'],
    ['status-500', 'cloud-error'],
    ['status-503', 'cloud-error'],
  ])('is not made up from an answer with %s: %s', async (fault, code) => {
    simulator.failNext('find-user', fault)
    expect(await byEmail()).toMatchObject({ ok: false, problem: { code } })
  })

  it('is looked up once more with a fresh token', async () => {
    simulator.failNext('find-user', 'expired-token')
    expect(await byEmail()).toMatchObject({ ok: true, value: { userId } })
    simulator.failNext('find-user', 'status-403', 2)
    expect(await byEmail()).toMatchObject({ ok: false, problem: { code: 'not-authorized' } })
  })

  it('does not show in a problem, though RSA quotes what was asked', async () => {
    const refused = await byEmail('ada@home@example.com')
    expect(refused).toMatchObject({ problem: { code: 'bad-request', values: { status: 400 } } })
    const spelled = await cloud.users.find({ by: 'username', text: 'refuse Ada.L' })
    for (const problem of [refused, spelled]) {
      const text = JSON.stringify(problem)
      expect(text).toContain('is not valid')
      expect(text).not.toMatch(/ada/i)
      expect(text).not.toContain('@')
    }
  })
})

describe('the authenticators of a user', () => {
  it.each(['devices', 'fidoTokens', 'sidTokens'] as const)(
    'have the DS100 wherever RSA lists it: %s',
    async (ds100List) => {
      simulator.setVariants({ ds100List })
      expect(await cloud.authenticators.ofUser(userId)).toMatchObject({
        ok: true,
        value: {
          ds100s: [{ deviceSerial, tokenSerial, status: 'Enabled' }],
          fido: [
            { authenticatorId: 'ds/0000+Aw==', deviceSerial, status: 'Enabled' },
            { authenticatorId: 'key-0000', deviceSerial: null, status: 'Enabled' },
          ],
          others: 1,
        },
      })
    },
  )

  it.each(['minimal', 'nulls'] as const)('are found with the fields of %s', async (lookupFields) => {
    simulator.setVariants({ lookupFields })
    expect(await cloud.authenticators.ofUser(userId)).toMatchObject({
      value: { ds100s: [{ deviceSerial, tokenSerial }], fido: [{}, {}] },
    })
  })

  it('lead to the FIDO one that can be disabled', async () => {
    const list = await cloud.authenticators.ofUser(userId)
    const inside = list.ok ? list.value?.fido.find((each) => each.deviceSerial === deviceSerial) : undefined
    await cloud.authenticators.disableFido(userId, inside?.authenticatorId ?? '')
    expect(await cloud.authenticators.ofUser(userId)).toMatchObject({
      value: { fido: [{ status: 'Disabled' }, { status: 'Enabled' }] },
    })
  })

  it('of nobody are none', async () => {
    expect(await cloud.authenticators.ofUser('no/body')).toEqual({ ok: true, value: null })
    expect(simulator.requests.at(-1)?.path).toContain('/v2/users/no%2Fbody/devices')
  })

  it.each<readonly [Fault, string]>([
    ['wrong-user', 'another-user-answered'],
    ['empty-array', 'answer-unreadable'],
    ['two-records', 'answer-unreadable'],
    ['empty-body', 'answer-unreadable'],
    ['html', 'captive-portal'],
    ['hang-after', 'cloud-timeout'],
    ['status-400', 'bad-request'],
    ['status-502', 'cloud-error'],
  ])('are not made up from an answer with %s: %s', async (fault, code) => {
    simulator.failNext('list-authenticators', fault)
    expect(await cloud.authenticators.ofUser(userId)).toMatchObject({ ok: false, problem: { code } })
  })
})
