import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startSimulator, type Simulator } from '../../electron/training/simulator.ts'
import { Authority } from './certificates.ts'
import { SERIAL } from './kit.ts'
import { startProxy, type ProxyServer } from './proxy-server.ts'
import { runStation } from './run-station.ts'

const PASSWORD = 'correct-horse-battery'

let company: Authority
let stranger: Authority
beforeAll(async () => {
  company = await Authority.create('Company CA')
  stranger = await Authority.create('Somebody CA')
})

let folder: string
let ends: (() => Promise<void>)[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'network-'))
  writeFileSync(join(folder, 'company.pem'), company.pem)
  ends = []
})
afterEach(async () => {
  for (const end of ends) await end()
  rmSync(folder, { recursive: true, force: true })
})

async function secured(pair: { cert: string; key: string }): Promise<Simulator> {
  const simulator = await startSimulator({ devices: 10, tls: { host: 'localhost', ...pair } })
  ends.push(() => simulator.close())
  writeFileSync(join(folder, 'rsa.key'), simulator.keyFileText, { mode: 0o600 })
  return simulator
}

async function proxy(refuse?: number): Promise<ProxyServer> {
  const started = await startProxy(`kiosk:${PASSWORD}`, refuse)
  ends.push(() => started.close())
  return started
}

async function station(args: readonly string[], cloud: Record<string, unknown>) {
  const file = join(folder, 'station.json')
  const credential = { type: 'legacy-key', keyFile: 'rsa.key' }
  writeFileSync(file, JSON.stringify({ mode: 'live', cloud: { credential, timeoutMs: 2000, ...cloud } }))
  const { exit, last, printed } = await runStation(args, file, join(folder, 'data'))
  return { exit, code: last.problem?.code ?? null, printed }
}

/** A batch of two devices. */
const BATCH = () => {
  const file = join(folder, 'box.csv')
  writeFileSync(file, 'deviceSerialNumber\n140100085\n140100086\n')
  return ['batch', file, '--reason', 'recycled', '--yes']
}
const LOOKUP = ['lookup', SERIAL]
const DISABLE = ['disable', SERIAL, '--reason', 'returned', '--yes']

describe('TLS', () => {
  it('is verified: a company’s own authority is trusted only when the station file names it', async () => {
    const simulator = await secured(await company.issue('localhost'))
    expect(await station(LOOKUP, {})).toMatchObject({ exit: 9, code: 'certificate-unknown-issuer' })
    expect(simulator.requests).toHaveLength(0)
    expect(await station(DISABLE, { caFile: 'company.pem' })).toMatchObject({ exit: 0 })
    expect(simulator.devices.get(SERIAL)?.[0]?.tokenStatus).toBe('Disabled')
    expect(await station(BATCH(), { caFile: 'company.pem' })).toMatchObject({ exit: 0 })
  })

  it.each([
    ['certificate-expired', () => company.issue('localhost', { days: -1 })],
    ['certificate-not-yet-valid', () => company.issue('localhost', { from: 1, days: 2 })],
    ['certificate-other-name', () => company.issue('elsewhere.example')],
    ['certificate-unknown-issuer', () => stranger.issue('localhost')],
  ] as const)('says what is wrong with a certificate: %s', async (code, issue) => {
    const simulator = await secured(await issue())
    expect(await station(LOOKUP, { caFile: 'company.pem' })).toMatchObject({ exit: 9, code })
    expect(simulator.requests).toHaveLength(0)
  })

  it('is told from somebody who reads along: a whole chain to a root of its own', async () => {
    const { cert, key } = await stranger.issue('localhost')
    await secured({ cert: `${cert}\n${stranger.pem}`, key })
    expect(await station(LOOKUP, { caFile: 'company.pem' })).toMatchObject({
      exit: 9,
      code: 'connection-intercepted',
    })
  })

  it('is told from plain http', async () => {
    const plain = await startSimulator({ devices: 10 })
    ends.push(() => plain.close())
    const key = JSON.parse(plain.keyFileText) as Record<string, string>
    const adminRestApiUrl = plain.url.replace('http:', 'https:')
    writeFileSync(join(folder, 'rsa.key'), JSON.stringify({ ...key, adminRestApiUrl }))
    expect(await station(LOOKUP, {})).toMatchObject({ exit: 9, code: 'no-tls' })
  })

  it('names a certificate file that can’t be used', async () => {
    await secured(await company.issue('localhost'))
    expect(await station(LOOKUP, { caFile: 'none.pem' })).toMatchObject({ exit: 8, code: 'ca-file-invalid' })
    writeFileSync(join(folder, 'empty.pem'), 'no certificate')
    expect(await station(LOOKUP, { caFile: 'empty.pem' })).toMatchObject({ exit: 8, code: 'ca-file-invalid' })
  })
})

describe('a proxy', () => {
  it('with a password carries the whole intake, and its password stays with it', async () => {
    const simulator = await secured(await company.issue('localhost'))
    const { url, asked } = await proxy()
    const through = url.replace('http://', `http://kiosk:${PASSWORD}@`)
    const ended = await station(DISABLE, { caFile: 'company.pem', proxy: through })
    expect(ended).toMatchObject({ exit: 0 })
    expect(simulator.requests.map(({ method }) => method)).toEqual(['POST', 'PATCH'])
    expect(asked.length).toBeGreaterThan(0)
    const kept = readdirSync(join(folder, 'data')).map((name) =>
      readFileSync(join(folder, 'data', name), 'latin1'),
    )
    for (const place of [ended.printed, ...kept]) expect(place).not.toContain(PASSWORD)
    const batch = await station(BATCH(), { caFile: 'company.pem', proxy: through })
    expect(batch).toMatchObject({ exit: 0 })
    expect(batch.printed).not.toContain(PASSWORD)
    expect(
      ['140100085', '140100086'].map((serial) => simulator.devices.get(serial)?.[0]?.tokenStatus),
    ).toEqual(['Disabled', 'Disabled'])
  })

  it('that wants another password says so, and nothing is sent', async () => {
    const simulator = await secured(await company.issue('localhost'))
    const { url } = await proxy()
    const through = url.replace('http://', 'http://kiosk:wrong-secret@')
    const ended = await station(LOOKUP, { caFile: 'company.pem', proxy: through })
    expect(ended).toMatchObject({ exit: 9, code: 'proxy-sign-in' })
    expect(ended.printed).not.toContain('wrong-secret')
    expect(simulator.requests).toHaveLength(0)
  })

  it('that lets nobody through says so', async () => {
    await secured(await company.issue('localhost'))
    const { url } = await proxy(403)
    expect(await station(LOOKUP, { caFile: 'company.pem', proxy: url })).toMatchObject({
      exit: 9,
      code: 'proxy-refused',
    })
  })

  it('of the environment whose address is wrong is named, and what it says is not printed', async () => {
    await secured(await company.issue('localhost'))
    const key = JSON.parse(readFileSync(join(folder, 'rsa.key'), 'utf8')) as Record<string, string>
    const adminRestApiUrl = 'https://tenant.example/AdminInterface/restapi'
    writeFileSync(join(folder, 'rsa.key'), JSON.stringify({ ...key, adminRestApiUrl }))
    vi.stubEnv('HTTPS_PROXY', 'kiosk:env-secret@nowhere')
    const ended = await station(LOOKUP, {})
    vi.unstubAllEnvs()
    expect(ended).toMatchObject({ exit: 8, code: 'proxy-invalid' })
    expect(ended.printed).not.toContain('env-secret')
  })

  it('that is not there leaves what was confirmed unsent', async () => {
    await secured(await company.issue('localhost'))
    const gone = await startProxy('x:y')
    await gone.close()
    expect(await station(LOOKUP, { caFile: 'company.pem', proxy: gone.url })).toMatchObject({
      exit: 9,
      code: 'cloud-unreachable',
    })
  })
})
