import { Readable } from 'node:stream'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../electron/command-line/run.ts'
import { startSimulator, type Simulator } from '../../electron/training/simulator.ts'
import { writeTrainingStation } from '../../electron/training/write-station.ts'
import { SERIAL, USER } from './kit.ts'

let folder: string
let simulator: Simulator
let stationFile: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'command-line-'))
  simulator = await startSimulator({ devices: 20 })
  stationFile = writeTrainingStation(folder, simulator)
})
afterEach(async () => {
  await simulator.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a command with --json; answers its exit code, its JSON lines and everything that it printed. */
async function station(...args: string[]) {
  let out = ''
  let err = ''
  const places = ['--station', stationFile, '--data', join(folder, 'data'), '--json']
  const exit = await runCommandLine([...args, ...places], false, {
    input: Readable.from([]),
    out: (text) => (out += text),
    err: (text) => (err += text),
    progress: { write: () => undefined },
  })
  const lines = out
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { exit, lines, last: lines.at(-1), out, err }
}

const disable = (serial: string) => station('disable', serial, '--reason', 'returned', '--yes')
const patches = () => simulator.requests.filter(({ method }) => method === 'PATCH')

describe('the command line', () => {
  it('looks the user up', async () => {
    expect(await station('lookup', SERIAL)).toMatchObject({
      exit: 0,
      last: { deviceSerial: SERIAL, assignedUser: { userId: USER }, credential: { status: 'Enabled' } },
    })
  })

  it('disables once with two members, and the second time sends nothing', async () => {
    expect(await disable(SERIAL)).toMatchObject({
      exit: 0,
      last: { deviceSerial: SERIAL, userId: USER, outcome: 'disabled', status: 'Disabled', attempts: 1 },
    })
    expect(patches().map(({ body }) => body)).toEqual([{ deviceSerialNumber: SERIAL, userId: USER }])
    expect(await disable(SERIAL)).toMatchObject({
      exit: 0,
      last: { outcome: 'already-disabled', attempts: 0 },
    })
    expect(patches()).toHaveLength(1)
    expect(await station('journal', 'verify')).toMatchObject({ exit: 0, last: { verified: true } })
  })

  it.each(['404', 'empty-array'] as const)(
    'exits 3 for an unregistered serial (%s)',
    async (unregistered) => {
      simulator.setVariants({ unregistered })
      expect(await disable('999999999')).toMatchObject({ exit: 3, last: { outcome: 'not-registered' } })
      expect(await station('lookup', '999999999')).toMatchObject({ exit: 3 })
    },
  )

  it.each([
    ['status-400', 5, 'refused'],
    ['status-429', 6, 'queued'],
    ['status-500', 6, 'unknown'],
    ['reset-after', 6, 'unknown'],
  ] as const)('after %s on the PATCH exits %i: %s', async (fault, exit, outcome) => {
    simulator.failNext('disable', fault)
    expect(await disable(SERIAL)).toMatchObject({ exit, last: { outcome } })
  })

  it('exits 4 when RSA refuses the key twice', async () => {
    simulator.failNext('disable', 'status-403', 2)
    expect(await disable(SERIAL)).toMatchObject({ exit: 4, last: { outcome: 'refused', attempts: 2 } })
  })

  it('exits 6 while a person must choose', async () => {
    expect(await disable('140100083')).toMatchObject({ exit: 6, last: { outcome: 'held' } })
    expect(patches()).toHaveLength(0)
  })

  it('exits 9 and closes the intake when the lookup gets no answer', async () => {
    await simulator.close()
    expect(await disable(SERIAL)).toMatchObject({
      exit: 9,
      last: { outcome: 'cancelled', problem: { code: 'cloud-unreachable' } },
    })
  })

  it.each([
    [['disable', SERIAL, '--reason', 'returned'], 'no --yes'],
    [['disable', SERIAL, '--reason', 'bored', '--yes'], 'a wrong reason'],
    [['lookup', '12'], 'a bad serial'],
    [['lookup', '014010008031'], 'a token serial'],
    [['dance'], 'no such command'],
    [['batch', 'a.csv'], 'not available yet'],
    [['lookup', SERIAL, '--nonsense'], 'an unknown option'],
  ])('exits 2 for %j: %s', async (args) => {
    expect(await station(...args)).toMatchObject({
      exit: 2,
      last: { problem: {} },
    })
    expect(simulator.requests).toHaveLength(0)
  })

  it.each([
    [{ cloud: { credential: { type: 'legacy-key', keyFile: 'none.key' } } }, 'key-file-unreadable'],
    [{ mode: 'live' }, 'station-file-invalid'],
    [{ colour: 'blue' }, 'station-file-invalid'],
    [
      {
        cloud: {
          credential: { type: 'legacy-key', keyFile: 'rsa.key' },
          caFile: 'none.pem',
          proxy: 'http://u:hunter2@p:1',
        },
      },
      'ca-file-invalid',
    ],
  ])('exits 8 for the station file %j', async (content, code) => {
    writeFileSync(stationFile, JSON.stringify(content))
    const { exit, last, out, err } = await station('lookup', SERIAL)
    expect({ exit, last }).toMatchObject({ exit: 8, last: { problem: { code } } })
    expect(out + err).not.toContain('hunter2')
  })

  it('exports rows that name no user, and verifies after an export', async () => {
    await disable(SERIAL)
    const { exit, out } = await station('journal', 'export', '--format', 'jsonl')
    expect(exit).toBe(0)
    expect(out).not.toContain(USER)
    expect(out).toContain('disable-requested')
  })

  it('checks every part, and a missing scanner is no failure', async () => {
    const { exit, lines } = await station('check')
    expect(exit).toBe(0)
    expect(lines.map((line) => line['check'])).toEqual([
      'configuration',
      'sign-in',
      'clock',
      'scanner',
      'journal',
      'disk',
    ])
  })

  it('never prints the key or a token', async () => {
    const secret = (JSON.parse(readFileSync(join(folder, 'rsa.key'), 'utf8')) as { accessKey: string })
      .accessKey
    simulator.failNext('lookup', 'status-403', 2)
    const runs = [await station('check'), await disable(SERIAL), await station('lookup', SERIAL)]
    const printed = runs.map(({ out, err }) => out + err).join('')
    expect(printed).not.toContain(secret.split('\n')[1])
    expect(printed).not.toMatch(/eyJ[\w-]+\./)
  })
})
