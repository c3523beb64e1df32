import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportJournal } from '../../electron/journal/export-journal.ts'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import { startSimulator } from '../../electron/training/simulator.ts'
import { keyCounter, type KeyCounter } from './key-counter.ts'
import { SERIAL } from './kit.ts'

const PASSPHRASE = 'correct horse battery'

let counter: KeyCounter
beforeEach(async () => {
  counter = await keyCounter()
})
afterEach(() => counter.close())

const secrets = () => readFileSync(join(counter.data, 'secrets.json'), 'utf8')
const stoppedBy = async () => (await counter.snapshot()).stopped?.code

describe('a key that is imported at a station that is not set up', () => {
  it('under a passphrase starts it at once, live', async () => {
    await counter.open()
    expect(await stoppedBy()).toBe('set-up-needed')
    expect(await counter.import(PASSPHRASE)).toEqual({ ok: true, value: {} })
    expect(await counter.snapshot()).toMatchObject({
      mode: 'live',
      stopped: null,
      key: { from: 'imported', kept: 'passphrase', ageDays: 0, about: { customerName: 'Training' } },
    })
    expect(await counter.disable(SERIAL)).toBe('disabled')
    expect(statSync(join(counter.data, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('by the keyring works again after a restart without anybody', async () => {
    counter.keyring.there = true
    await counter.open()
    await counter.ask('key.show')
    expect((await counter.snapshot()).keyScreen).toMatchObject({ keeping: 'keyring', mayChange: true })
    expect(await counter.import(null)).toEqual({ ok: true, value: {} })
    await counter.closeStation()
    await counter.open()
    expect(await counter.snapshot()).toMatchObject({ stopped: null, key: { kept: 'keyring' } })
    expect(await counter.disable(SERIAL)).toBe('disabled')
  })

  it('may be that of an OAuth client', async () => {
    await counter.open()
    counter.file = { text: counter.simulator.oauth.keyText('ec-pem'), name: 'client.pem' }
    const client = {
      baseUrl: counter.simulator.url,
      issuer: counter.simulator.issuer,
      clientId: counter.simulator.oauth.clientId,
      scopeSeparator: ' ',
    }
    await counter.ask('key.show')
    expect(
      await counter.ask('key.choose', { client: { ...client, issuer: 'http://example.org' } }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'client-address-wrong', values: { member: 'issuer' } },
    })
    expect(await counter.ask('key.choose', { client })).toMatchObject({ ok: true, value: { chosen: true } })
    expect(await counter.ask('key.keep', { passphrase: PASSPHRASE })).toMatchObject({ ok: true })
    expect(await counter.disable(SERIAL)).toBe('disabled')
  })

  it('is refused without a passphrase where there is no keyring, or under one that is too short', async () => {
    await counter.open()
    expect(await counter.import(null)).toMatchObject({ ok: false, problem: { code: 'passphrase-needed' } })
    expect(await counter.import('too short')).toMatchObject({
      ok: false,
      problem: { code: 'passphrase-short' },
    })
    expect(existsSync(join(counter.data, 'secrets.json'))).toBe(false)
    expect(await stoppedBy()).toBe('set-up-needed')
  })

  it('that is no key is told by its file’s name and member', async () => {
    await counter.open()
    counter.file = { text: '{"accessID":"x"}', name: 'wrong.key' }
    await counter.ask('key.show')
    expect(await counter.ask('key.choose', { client: null })).toMatchObject({
      ok: false,
      problem: { code: 'key-file-invalid', values: { place: 'wrong.key' } },
    })
    expect((await counter.snapshot()).keyScreen?.chosen).toBeNull()
  })

  it('is forgotten when nobody keeps it', async () => {
    await counter.open()
    counter.file = { text: counter.simulator.keyFileText, name: 'rsa.key' }
    await counter.ask('key.show')
    await counter.ask('key.choose', { client: null })
    expect((await counter.snapshot()).keyScreen?.chosen?.about.host).toContain('127.0.0.1')
    await counter.ask('key.leave')
    await counter.ask('key.show')
    expect((await counter.snapshot()).keyScreen?.chosen).toBeNull()
    expect(await counter.ask('key.keep', { passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      problem: { code: 'key-not-chosen' },
    })
  })
})

describe('a station whose key is under a passphrase', () => {
  beforeEach(async () => {
    await counter.open()
    await counter.import(PASSPHRASE)
    await counter.closeStation()
    await counter.open()
  })

  it('is locked at its start, says for which tenant, and opens with the passphrase alone', async () => {
    const locked = await counter.snapshot()
    expect(locked).toMatchObject({
      stopped: { code: 'key-locked' },
      key: { from: 'imported', kept: 'passphrase' },
    })
    expect(locked.key.about?.host).toBe(new URL(counter.simulator.url).host)
    expect(await counter.ask('key.unlock', { passphrase: 'something else' })).toMatchObject({
      ok: false,
      problem: { code: 'passphrase-wrong' },
    })
    expect(await stoppedBy()).toBe('key-locked')
    expect(await counter.ask('key.unlock', { passphrase: PASSPHRASE })).toEqual({ ok: true, value: {} })
    expect(await stoppedBy()).toBeUndefined()
    expect(await counter.disable(SERIAL)).toBe('disabled')
  })

  it('takes another key in its place, and works with that one', async () => {
    const other = await startSimulator({ devices: 20 })
    try {
      expect(await counter.import('another long passphrase', other.keyFileText)).toMatchObject({ ok: true })
      expect(await counter.disable(SERIAL)).toBe('disabled')
      expect(other.devices.get(SERIAL)?.[0]?.tokenStatus).toBe('Disabled')
      expect(counter.simulator.devices.get(SERIAL)?.[0]?.tokenStatus).toBe('Enabled')
    } finally {
      await other.close()
    }
  })

  it('stops when the key is removed, never falls back to training, and takes a new one', async () => {
    expect(await counter.ask('key.remove')).toEqual({ ok: true, value: {} })
    expect(existsSync(join(counter.data, 'secrets.json'))).toBe(false)
    expect(await stoppedBy()).toBe('live-configuration-missing')
    await counter.closeStation()
    await counter.open()
    expect(await stoppedBy()).toBe('live-configuration-missing')
    await counter.import(PASSPHRASE)
    expect(await counter.disable(SERIAL)).toBe('disabled')
  })

  it('says that the sealed key is damaged, and sets it aside for a new one', async () => {
    await counter.closeStation()
    writeFileSync(join(counter.data, 'secrets.json'), secrets().replace('"version": 1', '"version": 2'))
    await counter.open()
    expect(await stoppedBy()).toBe('secrets-damaged')
    await counter.import(PASSPHRASE)
    expect(await stoppedBy()).toBeUndefined()
    expect(readdirSync(counter.data).filter((name) => name.startsWith('secrets-damaged-'))).toHaveLength(1)
  })
})

describe('a key and a device', () => {
  it('do not change at once: the device is finished first', async () => {
    await counter.open()
    await counter.import(PASSPHRASE)
    await counter.ask('key.show')
    await counter.ask('scan.submit', { text: SERIAL, source: 'wedge' })
    const { current, keyScreen } = await counter.snapshot()
    expect(current?.state).toBe('opened')
    await expect.poll(async () => (await counter.snapshot()).keyScreen).toBeNull()
    expect(keyScreen === null || current !== null).toBe(true)
    for (const name of ['key.show', 'key.remove'] as const) {
      expect(await counter.ask(name)).toMatchObject({ ok: false, problem: { code: 'key-change-later' } })
    }
    expect(existsSync(join(counter.data, 'secrets.json'))).toBe(true)
  })

  it('reach the page in order, whichever station is behind it', async () => {
    await counter.open()
    await counter.import(PASSPHRASE)
    await counter.disable(SERIAL)
    await counter.ask('key.show')
    await counter.ask('key.remove')
    const last = await counter.snapshot()
    await expect.poll(() => counter.told.at(-1)?.stopped?.code).toBe('live-configuration-missing')
    const revisions = counter.told.map(({ revision }) => revision)
    expect(revisions).toEqual(revisions.toSorted((one, other) => one - other))
    expect(last.revision).toBeGreaterThanOrEqual(revisions.at(-1) ?? 0)
  })
})

describe('the journal', () => {
  it('says which key was kept and removed, when and by whom, and verifies', async () => {
    await counter.open()
    await counter.import(PASSPHRASE)
    await counter.import(PASSPHRASE)
    await counter.ask('key.remove')
    await counter.closeStation()
    const events: string[] = []
    const exported = exportJournal(counter.data, 'jsonl', (line) => {
      const { text } = JSON.parse(line) as { text: string }
      const { event, operator } = JSON.parse(text) as { event: string; operator: string }
      if (event.startsWith('key-')) events.push(`${event} by ${operator}`)
      if (event === 'key-kept') expect(text).toContain('"keyId":"c0ffee00')
    })
    expect(exported.ok).toBe(true)
    expect(events).toEqual(['key-kept by os:test', 'key-kept by os:test', 'key-removed by os:test'])
    expect(verifyJournal(counter.data).ok).toBe(true)
  })
})

describe('a station that can’t begin again', () => {
  it('stands still with a problem, and can be given another key', async () => {
    await counter.open()
    counter.fails = new RangeError('something that should not happen')
    expect(await counter.import(PASSPHRASE)).toEqual({ ok: true, value: {} })
    expect((await counter.snapshot()).stopped).toMatchObject({
      code: 'unexpected',
      values: { cause: 'RangeError' },
    })
    counter.fails = null
    await counter.import(PASSPHRASE)
    expect(await counter.disable(SERIAL)).toBe('disabled')
  })
})
