import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyCounter, type KeyCounter } from './key-counter.ts'

const PASSPHRASE = 'correct horse battery'

let counter: KeyCounter
beforeEach(async () => {
  counter = await keyCounter()
})
afterEach(() => counter.close())

describe('a key that the station file names', () => {
  it('is shown with its file’s age and rights, and is not changed here', async () => {
    const keyFile = join(counter.folder, 'rsa.key')
    writeFileSync(keyFile, counter.simulator.keyFileText)
    chmodSync(keyFile, 0o644)
    counter.writeStationFile({ cloud: { credential: { type: 'legacy-key', keyFile: 'rsa.key' } } })
    counter.now = new Date(statSync(keyFile).mtime.getTime() + 100 * 86_400_000)
    await counter.open()
    await counter.ask('key.show')
    expect(await counter.snapshot()).toMatchObject({
      stopped: null,
      key: { from: 'station-file', kept: 'file', place: keyFile, ageDays: 100 },
      keyScreen: { mayChange: false },
    })
    expect((await counter.snapshot()).key.advice).toEqual(['old', 'readable-by-others'])
    for (const [name, request] of [
      ['key.choose', { client: null }],
      ['key.remove', {}],
    ] as const) {
      expect(await counter.ask(name, request)).toMatchObject({
        ok: false,
        problem: { code: 'setting-managed', values: { setting: 'cloud.credential' } },
      })
    }
  })

  it('comes before one that was imported', async () => {
    await counter.open()
    await counter.import(PASSPHRASE)
    await counter.closeStation()
    writeFileSync(join(counter.folder, 'rsa.key'), counter.simulator.keyFileText, { mode: 0o600 })
    counter.writeStationFile({ cloud: { credential: { type: 'legacy-key', keyFile: 'rsa.key' } } })
    await counter.open()
    expect(await counter.snapshot()).toMatchObject({ stopped: null, key: { from: 'station-file' } })
  })

  it('leaves the training of a station file alone', async () => {
    counter.writeStationFile({ mode: 'training' })
    await counter.open()
    await counter.ask('key.show')
    expect(await counter.snapshot()).toMatchObject({ mode: 'training', key: { from: 'simulator' } })
    expect(await counter.ask('key.choose', { client: null })).toMatchObject({
      ok: false,
      problem: { code: 'setting-managed', values: { setting: 'mode' } },
    })
  })
})
