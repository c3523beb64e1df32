import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSimulator, type Simulator } from '../../electron/training/simulator.ts'
import { writeTrainingStation } from '../../electron/training/write-station.ts'
import { runStation } from './run-station.ts'

const CLI = resolve(import.meta.dirname, '../../electron/cli.ts')
const DEVICES = 120

let folder: string
let simulator: Simulator
let stationFile: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signals-'))
  simulator = await startSimulator({ devices: 300, variants: { latencyMs: 50 } })
  stationFile = writeTrainingStation(folder, simulator)
  const serials = Array.from({ length: DEVICES }, (_, index) => String(140_100_100 + index))
  writeFileSync(join(folder, 'box.csv'), ['deviceSerialNumber', ...serials].join('\n'))
})
afterEach(async () => {
  await simulator.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Line {
  readonly summary?: Readonly<Record<string, number | string>>
  readonly problem?: { readonly code: string }
}

/** Runs the batch in a process of its own, and signals it when the first device has its outcome. */
async function signalled(signal: NodeJS.Signals): Promise<{ exit: number | null; last: Line }> {
  const args = ['--disable-warning=ExperimentalWarning', CLI, 'batch', join(folder, 'box.csv')]
  const more = ['--reason', 'recycled', '--yes', '--json', '--station', stationFile]
  const child = spawn(process.execPath, [...args, ...more, '--data', join(folder, 'data')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (out === '') child.kill(signal)
    out += text
  })
  const exit = await new Promise<number | null>((done) => child.once('close', done))
  return { exit, last: JSON.parse(out.trim().split('\n').at(-1) ?? '{}') as Line }
}

const outbox = async () =>
  (await runStation(['outbox'], stationFile, join(folder, 'data'))).lines.at(-1)?.['outbox']

describe('a batch that gets a signal', () => {
  it.each(['SIGTERM', 'SIGHUP'] as const)('leaves the rest to be continued after %s', async (signal) => {
    const { exit, last } = await signalled(signal)
    expect(exit).toBe(6)
    const { owed, ended, cancelled } = last.summary ?? {}
    expect([ended, cancelled, last.problem?.code]).toEqual(['left', undefined, 'list-unfinished'])
    expect(Number(owed)).toBeGreaterThan(0)
    expect(await outbox()).toEqual({ owed, waiting: 0 })
    expect(await runStation(['outbox', '--drain'], stationFile, join(folder, 'data'))).toMatchObject({
      exit: 0,
    })
    const enabled = [...simulator.devices.values()].slice(20, 20 + DEVICES)
    expect(enabled.every(([record]) => record?.tokenStatus === 'Disabled')).toBe(true)
  })

  it('closes the rest after Ctrl-C, and owes nothing', async () => {
    const { exit, last } = await signalled('SIGINT')
    expect(exit).toBe(5)
    expect(last).toMatchObject({
      summary: { ended: 'cancelled', owed: 0 },
      problem: { code: 'batch-cancelled' },
    })
    expect(Number(last.summary?.['cancelled'])).toBeGreaterThan(0)
    expect(await outbox()).toEqual({ owed: 0, waiting: 0 })
  })
})
