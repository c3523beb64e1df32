import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keyCounter, type KeyCounter } from './key-counter.ts'
import { SERIAL } from './kit.ts'
import { runStation } from './run-station.ts'

const PASSPHRASE = 'correct horse battery'

let counter: KeyCounter
beforeEach(async () => {
  counter = await keyCounter()
  await counter.open()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await counter.close()
})

/** Imports the key at the window, closes that, and goes on at the command line. */
async function importAndLeave(passphrase: string | null): Promise<void> {
  await counter.import(passphrase)
  await counter.closeStation()
}

function passphraseFile(content: string): void {
  const file = join(counter.folder, 'passphrase.txt')
  writeFileSync(file, content, { mode: 0o600 })
  vi.stubEnv('DS100_PASSPHRASE_FILE', file)
}

const station = (...args: string[]) => runStation(args, counter.stationFile, counter.data)

describe('at the command line, a key under a passphrase', () => {
  beforeEach(() => importAndLeave(PASSPHRASE))

  it.each([
    ['as an editor writes it', `${PASSPHRASE}\n`],
    ['as Windows writes it', `\ufeff${PASSPHRASE}\r\n`],
    ['without a line end', PASSPHRASE],
  ])('is opened with a file that holds it, %s', async (_how, content) => {
    passphraseFile(content)
    expect((await station('check')).exit).toBe(0)
    expect((await station('lookup', SERIAL)).exit).toBe(0)
    expect(await station('disable', SERIAL, '--reason', 'returned', '--yes')).toMatchObject({
      exit: 0,
      last: { outcome: 'disabled' },
    })
  })

  it.each([
    ['no file is named', () => vi.stubEnv('DS100_PASSPHRASE_FILE', ''), 'key-locked'],
    [
      'the passphrase is wrong',
      () => {
        passphraseFile('hunter2 hunter2')
      },
      'passphrase-wrong',
    ],
    [
      'the file is not there',
      () => vi.stubEnv('DS100_PASSPHRASE_FILE', '/nowhere'),
      'passphrase-file-unreadable',
    ],
  ])('exits 8 and sends nothing when %s', async (_what, prepare, code) => {
    prepare()
    const { exit, last, printed } = await station('disable', SERIAL, '--reason', 'returned', '--yes')
    expect({ exit, code: last.problem?.code }).toEqual({ exit: 8, code })
    expect(printed).not.toContain('hunter2')
    expect(counter.simulator.requests).toHaveLength(0)
  })
})

describe('at the command line, an old key', () => {
  it('is told by `check`, with the days since it was imported', async () => {
    counter.now = new Date(Date.now() - 91 * 86_400_000)
    await importAndLeave(PASSPHRASE)
    passphraseFile(PASSPHRASE)
    expect((await station('check')).printed).toContain('imported 91 days ago')
  })
})

describe('at the command line, a key in the keyring', () => {
  it('can’t be opened, and says what to do', async () => {
    counter.keyring.there = true
    await importAndLeave(null)
    passphraseFile(PASSPHRASE)
    const { exit, last, printed } = await station('lookup', SERIAL)
    expect({ exit, code: last.problem?.code }).toEqual({ exit: 8, code: 'key-in-keyring' })
    expect(printed).toContain('name a key file in the station file')
  })
})
