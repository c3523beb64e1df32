import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { normalizePem } from '../../electron/cloud/sign-in/legacy-key.ts'
import { startSimulator, type Simulator } from '../../electron/training/simulator.ts'
import { Authority } from './certificates.ts'
import { filesOf, findSecrets, secretsOfKey, secretText, type Secret } from './find-secrets.ts'
import { keyCounter } from './key-counter.ts'
import { SERIAL } from './kit.ts'
import { startProxy, type ProxyServer } from './proxy-server.ts'
import { runStation } from './run-station.ts'

const PASSWORD = 'pr0xy-pa55word-of-ours'
const PASSPHRASE = 'correct horse battery staple'
const ROOT = resolve(import.meta.dirname, '../..')

let folder: string
let data: string
let simulator: Simulator
let proxy: ProxyServer
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leaks-'))
  data = join(folder, 'data')
  mkdirSync(data)
  const company = await Authority.create('Company CA')
  writeFileSync(join(folder, 'company.pem'), company.pem)
  const pair = await company.issue('localhost')
  simulator = await startSimulator({ devices: 20, tls: { host: 'localhost', ...pair } })
  proxy = await startProxy(`kiosk:${PASSWORD}`)
})
afterEach(async () => {
  await proxy.close()
  await simulator.close()
  rmSync(folder, { recursive: true, force: true })
})

const pemOf = (keyFile: string): string =>
  normalizePem((JSON.parse(keyFile) as { accessKey: string }).accessKey)

/** What must not get out, of both kinds of credential. */
function secrets(): Secret[] {
  return [
    ...secretsOfKey('the legacy key', pemOf(simulator.keyFileText)),
    ...secretsOfKey('the client’s RSA key', simulator.oauth.keyText('rsa-pem')),
    ...secretsOfKey('the client’s EC key', simulator.oauth.keyText('ec-pem')),
    ...simulator.oauth.given().map((token) => secretText('an access token', token)),
    secretText('the proxy’s password', PASSWORD),
    secretText('the passphrase', PASSPHRASE),
  ]
}

const CREDENTIALS = {
  'a legacy key': () => {
    writeFileSync(join(folder, 'rsa.key'), simulator.keyFileText, { mode: 0o600 })
    return { type: 'legacy-key', keyFile: 'rsa.key' }
  },
  'an OAuth client with an RSA key': () => oauth('rsa-jwk'),
  'an OAuth client with an EC key': () => oauth('ec-pem'),
} as const

function oauth(spelling: 'rsa-jwk' | 'ec-pem') {
  writeFileSync(join(folder, 'client.key'), simulator.oauth.keyText(spelling), { mode: 0o600 })
  const { url: baseUrl, issuer } = simulator
  return { type: 'oauth', baseUrl, issuer, clientId: simulator.oauth.clientId, privateKeyFile: 'client.key' }
}

function stationFile(credential: unknown, password = PASSWORD): string {
  const file = join(folder, 'station.json')
  const url = `http://kiosk:${password}@127.0.0.1:${proxy.port}`
  const cloud = { credential, proxy: url, caFile: 'company.pem', timeoutMs: 2000 }
  writeFileSync(file, JSON.stringify({ mode: 'live', cloud }))
  return file
}

const disable = (serial: string) => ['disable', serial, '--reason', 'returned', '--yes']

describe('no secret gets out', () => {
  it.each(Object.keys(CREDENTIALS) as (keyof typeof CREDENTIALS)[])(
    'of the command line with %s, through a proxy with a password, when all goes well and when nothing does',
    async (which) => {
      const file = stationFile(CREDENTIALS[which]())
      const printed = new Map<string, string>()
      const run = async (name: string, ...args: string[]) => {
        const ran = await runStation(args, file, data)
        printed.set(name, ran.printed)
        return ran.exit
      }
      expect(await run('check', 'check')).toBe(0)
      expect(await run('lookup', 'lookup', SERIAL)).toBe(0)
      expect(await run('disable', ...disable(SERIAL))).toBe(0)
      simulator.failNext('lookup', 'status-403', 2)
      expect(await run('refused', 'lookup', SERIAL)).toBe(4)
      simulator.failNext('disable', 'status-400')
      expect(await run('bad request', ...disable('140100085'))).toBe(5)
      simulator.failNext('disable', 'status-500')
      expect(await run('owed', ...disable('140100086'))).toBe(6)
      expect(await run('outbox', 'outbox')).toBeGreaterThanOrEqual(0)
      expect(await run('export jsonl', 'journal', 'export', '--format', 'jsonl')).toBe(0)
      expect(await run('export csv', 'journal', 'export', '--format', 'csv')).toBe(0)
      expect(await run('verify', 'journal', 'verify')).toBe(0)
      stationFile(CREDENTIALS[which](), `${PASSWORD}-wrong`)
      expect(await run('wrong password', 'lookup', SERIAL)).toBe(9)
      writeFileSync(join(folder, 'rsa.key'), simulator.keyFileText.replace('PRIVATE KEY', 'PRIVATE KEI'))
      writeFileSync(join(folder, 'client.key'), simulator.oauth.keyText('rsa-pem').slice(0, 900))
      expect(await run('spoilt key', 'lookup', SERIAL)).toBe(8)

      expect(proxy.asked.length).toBeGreaterThan(5)
      expect(findSecrets(printed, secrets())).toEqual([])
      expect(findSecrets(filesOf(data), secrets())).toEqual([])
    },
  )

  it('of the text of a crash, though the error that nobody caught quotes the key', async () => {
    const file = stationFile(CREDENTIALS['a legacy key']())
    const preload = join(folder, 'crash.mjs')
    writeFileSync(
      preload,
      `import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
const real = crypto.createPrivateKey
crypto.createPrivateKey = (key) => {
  setTimeout(() => { throw new RangeError('what is wrong with ' + key) }, 0)
  return real(key)
}
syncBuiltinESMExports()
`,
    )
    const command = ['--import', preload, join(ROOT, 'electron/cli.ts'), 'lookup', SERIAL]
    const crashed = promisify(execFile)(process.execPath, [...command, '--station', file, '--data', data])
    const error = await crashed.then(
      () => undefined,
      (reason: unknown) => reason as { code: number; stdout: string; stderr: string },
    )
    expect(error?.code).toBe(1)
    expect(error?.stderr).toContain('Unexpected: RangeError')
    const printed = new Map([['the crash', `${error?.stdout ?? ''}${error?.stderr ?? ''}`]])
    expect(findSecrets(printed, secrets())).toEqual([])
  })

  it('of a station that imports, replaces and unlocks a key: not in what its page is told or answered', async () => {
    const counter = await keyCounter()
    const answers = new Map<string, string>()
    try {
      const mine = [
        ...secretsOfKey('the imported key', pemOf(counter.simulator.keyFileText)),
        secretText('the passphrase', PASSPHRASE),
        secretText('a wrong passphrase', 'wrong horse battery'),
      ]
      const ask = async (...asked: Parameters<typeof counter.ask>) =>
        answers.set(`${answers.size} ${asked[0]}`, JSON.stringify(await counter.ask(...asked)))
      await counter.open()
      await counter.import(PASSPHRASE)
      await counter.import(PASSPHRASE)
      await counter.closeStation()
      await counter.open()
      await ask('key.unlock', { passphrase: 'wrong horse battery' })
      await ask('key.unlock', { passphrase: PASSPHRASE })
      await ask('key.keep', { passphrase: 7 })
      counter.file = { text: counter.simulator.keyFileText.slice(0, 700), name: 'half.key' }
      await ask('key.choose', { client: null })
      await ask('station.snapshot')
      expect(await counter.disable(SERIAL)).toBe('disabled')
      await ask('station.snapshot')
      answers.set('what the page was told', JSON.stringify(counter.told))
      expect(counter.told.length).toBeGreaterThan(3)
      // Once while it runs, for the journal's WAL, and once after.
      expect(findSecrets(filesOf(counter.data), mine)).toEqual([])
      await counter.closeStation()
      expect(findSecrets(filesOf(counter.data), mine)).toEqual([])
      expect(findSecrets(answers, mine)).toEqual([])
    } finally {
      await counter.close()
    }
  })
})

describe('the search for secrets', () => {
  it('knows where they are: the key file and the station file have them', () => {
    stationFile(CREDENTIALS['a legacy key']())
    CREDENTIALS['an OAuth client with an RSA key']()
    const found = findSecrets(filesOf(folder), secrets()).join('\n')
    expect(found).toContain('the legacy key: d from byte 0 in rsa.key')
    expect(found).toContain('the client’s RSA key: qi')
    expect(found).toContain('the proxy’s password in station.json')
  })

  it.each<[string, (text: Buffer) => string]>([
    ['as it is', (text) => text.toString('latin1')],
    ['in base64', (text) => text.toString('base64')],
    ['in base64 behind other bytes', (text) => Buffer.concat([Buffer.from('x'), text]).toString('base64')],
    ['in base64url', (text) => Buffer.concat([Buffer.from('xy'), text]).toString('base64url')],
    ['over two lines', (text) => text.toString('base64').replace(/^.{9}/, '$&\n')],
    ['over two lines as JSON spells them', (text) => text.toString('base64').replace(/^.{9}/, '$&\\n')],
    ['in hex', (text) => text.toString('hex')],
  ])('finds a planted one %s', (_how, spell) => {
    mkdirSync(join(data, 'deep'))
    for (const secret of secrets()) {
      const journal = join(data, 'deep', 'journal.db-wal')
      writeFileSync(journal, Buffer.from(`\0\x01${spell(secret.value)}\xff`, 'latin1'))
      expect(findSecrets(filesOf(data), [secret])).toEqual([`${secret.name} in deep/journal.db-wal`])
    }
  })

  it('finds a signed token by its looks', () => {
    const token = `eyJ${'a'.repeat(30)}.eyJ${'b'.repeat(30)}.${'c'.repeat(40)}`
    expect(findSecrets(new Map([['a log', `Authorization: Bearer ${token}`]]), [])).toEqual([
      'a signed token in a log',
    ])
  })

  it('finds nothing where nothing is', () => {
    writeFileSync(join(data, 'a'), readFileSync(join(ROOT, 'package-lock.json')))
    expect(findSecrets(filesOf(data), secrets())).toEqual([])
  })
})
