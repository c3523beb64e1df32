import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KeySpelling } from '../../electron/training/oauth.ts'
import { startSimulator, type Simulator } from '../../electron/training/simulator.ts'
import { SERIAL } from './kit.ts'
import { runStation } from './run-station.ts'

let folder: string
let simulator: Simulator
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sign-in-'))
  simulator = await startSimulator({ devices: 10 })
})
afterEach(async () => {
  await simulator.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Writes a station file for an OAuth client whose key is spelled like this. */
function oauthStation(spelling: KeySpelling, change: Record<string, unknown> = {}): string {
  writeFileSync(join(folder, 'client.key'), simulator.oauth.keyText(spelling), { mode: 0o600 })
  const file = join(folder, 'station.json')
  const credential = {
    type: 'oauth',
    baseUrl: simulator.url,
    issuer: simulator.issuer,
    clientId: simulator.oauth.clientId,
    privateKeyFile: 'client.key',
    ...change,
  }
  writeFileSync(file, JSON.stringify({ mode: 'live', cloud: { timeoutMs: 1000, credential } }))
  return file
}

const station = (file: string, ...args: string[]) => runStation(args, file, join(folder, 'data'))

/** Devices that are Enabled and assigned. */
const BOX = ['140100084', '140100085', '140100086', '140100088', '140100089']
const DISABLE = ['disable', SERIAL, '--reason', 'returned', '--yes']
const tokenCalls = () => simulator.requests.filter(({ path }) => path === '/oauth/token').length

describe('an OAuth client', () => {
  it.each<KeySpelling>(['rsa-jwk', 'rsa-pem', 'ec-jwk', 'ec-pem'])(
    'with a key as %s checks, looks up, disables, and clears a batch with one token',
    async (spelling) => {
      const file = oauthStation(spelling)
      expect((await station(file, 'check')).exit).toBe(0)
      expect((await station(file, 'lookup', SERIAL)).exit).toBe(0)
      expect(await station(file, ...DISABLE)).toMatchObject({ exit: 0, last: { outcome: 'disabled' } })
      expect(simulator.devices.get(SERIAL)?.[0]?.tokenStatus).toBe('Disabled')
      writeFileSync(join(folder, 'box.csv'), ['deviceSerialNumber', ...BOX].join('\n'))
      const before = tokenCalls()
      const batch = await station(file, 'batch', join(folder, 'box.csv'), '--reason', 'recycled', '--yes')
      expect(batch).toMatchObject({ exit: 0, last: { summary: { disabled: BOX.length } } })
      expect(tokenCalls() - before).toBe(1)
    },
  )

  it('renews a refused token for all the devices of a batch, and loses none of them', async () => {
    writeFileSync(join(folder, 'box.csv'), ['deviceSerialNumber', ...BOX].join('\n'))
    simulator.failNext('lookup', 'expired-token', 2)
    simulator.failNext('disable', 'expired-token', 1)
    const file = oauthStation('ec-jwk')
    const batch = await station(file, 'batch', join(folder, 'box.csv'), '--reason', 'recycled', '--yes')
    expect(batch).toMatchObject({ exit: 0, last: { summary: { disabled: BOX.length } } })
  })

  it('asks for one token for several calls', async () => {
    await station(oauthStation('rsa-jwk'), ...DISABLE)
    expect(tokenCalls()).toBe(1)
  })

  it('joins its scopes with a plus sign where the tenant wants that', async () => {
    simulator.setVariants({ scopeSeparator: '+' })
    expect(await station(oauthStation('rsa-jwk'), 'lookup', SERIAL)).toMatchObject({
      exit: 4,
      last: { problem: { code: 'permission-missing' } },
    })
    expect((await station(oauthStation('rsa-jwk', { scopeSeparator: '+' }), 'lookup', SERIAL)).exit).toBe(0)
  })

  it('signs in afresh once when its token is refused', async () => {
    simulator.failNext('lookup', 'expired-token')
    expect((await station(oauthStation('ec-jwk'), 'lookup', SERIAL)).exit).toBe(0)
    expect(tokenCalls()).toBe(2)
  })

  it.each([
    ['key-refused', { clientId: 'somebody-else' }],
    ['key-file-unreadable', { privateKeyFile: 'none.key' }],
    ['plain-http', { issuer: 'http://example.org/oauth' }],
  ])('is told what is wrong: %s', async (code, change) => {
    const { last, exit } = await station(oauthStation('rsa-jwk', change), 'lookup', SERIAL)
    expect(last.problem?.code).toBe(code)
    expect([4, 8]).toContain(exit)
  })

  it('is told that the clock is wrong where the server’s says so', async () => {
    simulator.setVariants({ clockAheadMs: 15 * 60_000 })
    expect(await station(oauthStation('rsa-jwk'), 'lookup', SERIAL)).toMatchObject({
      exit: 4,
      last: { problem: { code: 'clock-wrong' } },
    })
  })

  it('whose sign-in does not answer owes what was confirmed, and sends nothing', async () => {
    const file = oauthStation('rsa-jwk')
    simulator.beforeAnswerTo('lookup', () => {
      // The access token is gone, and nobody gives a new one.
      simulator.oauth.expireAll()
      simulator.stopListening()
    })
    expect(await station(file, ...DISABLE)).toMatchObject({ exit: 6, last: { outcome: 'queued' } })
    expect(simulator.devices.get(SERIAL)?.[0]?.tokenStatus).toBe('Enabled')
  })

  it('leaves no secret behind: not in the data folder, not in what is printed', async () => {
    const file = oauthStation('rsa-jwk')
    const { d } = JSON.parse(simulator.oauth.keyText('rsa-jwk')) as { d: string }
    const printed = [
      (await station(file, 'check')).printed,
      (await station(file, ...DISABLE)).printed,
      (await station(file, 'journal', 'export', '--format', 'jsonl')).printed,
    ].join('\n')
    const kept = readdirSync(join(folder, 'data')).map((name) =>
      readFileSync(join(folder, 'data', name), 'latin1'),
    )
    for (const secret of [d, ...simulator.oauth.given()]) {
      for (const place of [printed, ...kept]) expect(place).not.toContain(secret)
    }
    expect(simulator.oauth.given().length).toBeGreaterThan(0)
  })
})
