import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Cloud } from '../../../electron/cloud/cloud.ts'
import { NOTHING_ALLOWED, type AllowedCalls } from '../../../electron/cloud/further/allowed-calls.ts'
import { NO_OWN_SETTINGS } from '../../../electron/settings/own-settings.ts'
import { configure } from '../../../electron/station/configure.ts'
import { openStation } from '../../../electron/station/open-station.ts'
import type { Simulator } from '../../../electron/training/simulator.ts'
import { writeTrainingStation } from '../../../electron/training/write-station.ts'
import { NAMES, openCautiousCloud, openCloud, openOAuthCloud, startTenant } from './cloud-kit.ts'

const { deviceSerial, tokenSerial, userId } = NAMES
const EMAIL = 'ada.lovelace@example.com'

let simulator: Simulator
beforeEach(async () => {
  simulator = await startTenant()
})
afterEach(async () => {
  await simulator.close()
})

/** Runs something with a cloud, and closes it. */
async function using<T>(cloud: Cloud, run: (cloud: Cloud) => Promise<T>): Promise<T> {
  try {
    return await run(cloud)
  } finally {
    await cloud.close()
  }
}

type Call = (cloud: Cloud) => Promise<unknown>

/** Every call that needs a member of the station file's `allow`. */
const SWITCHED: readonly (readonly [keyof AllowedCalls, Call])[] = [
  ['enable', (cloud) => cloud.enable(deviceSerial, userId)],
  ['clearPin', (cloud) => cloud.clearPin(tokenSerial, userId)],
  ['deleteCredential', (cloud) => cloud.deleteCredential(NAMES)],
  ['fido', (cloud) => cloud.authenticators.disableFido(userId, 'key-0000')],
  ['userSync', (cloud) => cloud.users.sync(userId)],
  ['userSync', (cloud) => cloud.users.find({ by: 'email', text: EMAIL, searchUnsynched: true })],
]

describe('a call that the station file does not allow', () => {
  it.each(SWITCHED)('reaches no server, and names the member: allow.%s', async (member, call) => {
    const answer = await using(openCautiousCloud(simulator), call)
    expect(answer).toMatchObject({
      problem: { code: 'call-not-allowed', values: { member: `allow.${member}` } },
    })
    expect(simulator.requests).toEqual([])
  })

  it.each(SWITCHED)('is not helped by all the others being allowed: allow.%s', async (member, call) => {
    const others = { enable: true, clearPin: true, deleteCredential: true, fido: true, userSync: true }
    await using(openCloud(simulator, { ...others, [member]: false }), call)
    expect(simulator.requests).toEqual([])
  })

  it.each(SWITCHED)('is made when it alone is allowed: allow.%s', async (member, call) => {
    const answer = await using(openCloud(simulator, { ...NOTHING_ALLOWED, [member]: true }), call)
    expect(answer).not.toHaveProperty('problem')
    expect(simulator.requests).toHaveLength(1)
  })

  it('is none of those that only look', async () => {
    await using(openCautiousCloud(simulator), async (cloud) => {
      expect(await cloud.users.find({ by: 'email', text: EMAIL })).toMatchObject({ ok: true })
      expect(await cloud.authenticators.ofUser(userId)).toMatchObject({ ok: true })
    })
  })
})

describe('a tenant that grants the two DS100 scopes alone', () => {
  it('looks up, disables and enables as ever', async () => {
    simulator.setVariants({ grantedScopes: 'ds100' })
    await using(await openOAuthCloud(simulator), async (cloud) => {
      expect(await cloud.lookUp(deviceSerial)).toMatchObject({ ok: true })
      expect(await cloud.disable(deviceSerial, userId)).toMatchObject({ kind: 'disabled' })
      expect(await cloud.enable(deviceSerial, userId)).toMatchObject({ kind: 'enabled' })
    })
  })

  it.each<readonly [string, Call]>([
    ['rsa.user.read', (cloud) => cloud.users.find({ by: 'email', text: EMAIL })],
    ['rsa.authenticator.mobile.read', (cloud) => cloud.authenticators.ofUser(userId)],
    ['rsa.authenticator.ds100.delete', (cloud) => cloud.deleteCredential(NAMES)],
    ['rsa.authenticator.fido.manage', (cloud) => cloud.authenticators.disableFido(userId, 'key-0000')],
    ['rsa.user.sync', (cloud) => cloud.users.sync(userId)],
  ])('is told which scope a further call needs: %s', async (scope, call) => {
    simulator.setVariants({ grantedScopes: 'ds100' })
    await using(await openOAuthCloud(simulator), async (cloud) => {
      // More often than the breaker would bear.
      for (let again = 0; again < 6; again += 1) {
        expect(await call(cloud)).toMatchObject({
          problem: {
            code: 'call-permission-missing',
            values: { scopes: expect.stringContaining(scope) as string },
          },
        })
      }
      expect(cloud.mayChange()).toBe(true)
      expect(cloud.status()).toEqual({ state: 'not-asked' })
      expect(await cloud.disable(deviceSerial, userId)).toMatchObject({ kind: 'disabled' })
    })
  })
})

describe('an OAuth client of a tenant that grants all', () => {
  it.each(SWITCHED)('has a token with the right scope for allow.%s', async (_member, call) => {
    const answer = await using(await openOAuthCloud(simulator), call)
    expect(answer).not.toHaveProperty('problem')
  })

  it('asks for no scope before it is needed', async () => {
    await using(await openOAuthCloud(simulator), async (cloud) => {
      await cloud.lookUp(deviceSerial)
      expect(simulator.oauth.asked).toEqual(['rsa.authenticator.ds100.read rsa.authenticator.ds100.manage'])
      await cloud.users.find({ by: 'email', text: EMAIL })
      await cloud.users.find({ by: 'username', text: 'alovelace' })
      expect(simulator.oauth.asked.slice(1)).toEqual(['rsa.user.read'])
    })
  })
})

describe('a token that RSA takes back', () => {
  it('is asked for again for its own purpose alone', async () => {
    await using(await openOAuthCloud(simulator), async (cloud) => {
      await cloud.lookUp(deviceSerial)
      await cloud.users.find({ by: 'email', text: EMAIL })
      simulator.oauth.expireAll()
      expect(await cloud.users.find({ by: 'email', text: EMAIL })).toMatchObject({ ok: true })
      expect(simulator.oauth.asked.slice(1)).toEqual(['rsa.user.read', 'rsa.user.read'])
    })
  })
})

describe('what the station file allows', () => {
  it.each([
    [{}, 'not-allowed'],
    [{ allow: { enable: true } }, 'enabled'],
  ])('reaches the cloud of its station: %j', async (members, kind) => {
    const folder = mkdtempSync(join(tmpdir(), 'allow-'))
    const stationFile = writeTrainingStation(folder, simulator)
    const written = JSON.parse(readFileSync(stationFile, 'utf8')) as object
    writeFileSync(stationFile, JSON.stringify({ ...written, ...members }))
    const configuration = configure({
      stationFile,
      dataFolder: join(folder, 'data'),
      own: NO_OWN_SETTINGS,
      isCheckout: false,
      platform: 'linux',
      env: {},
    })
    if (!configuration.ok) throw new Error(configuration.problem.detail)
    const opened = await openStation(configuration.value, 'os:test')
    if (!opened.ok) throw new Error(opened.problem.detail)
    expect(await opened.value.station.cloud.enable(deviceSerial, userId)).toMatchObject({ kind })
    await opened.value.close()
    rmSync(folder, { recursive: true })
  })
})
