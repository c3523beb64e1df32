import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import { startSimulator, type Simulator } from '../../electron/training/simulator.ts'
import { writeTrainingStation } from '../../electron/training/write-station.ts'
import { runStation } from './run-station.ts'

/** Devices of the simulator that are Enabled and assigned. */
const DEVICES = ['140100085', '140100086', '140100088', '140100089', '140100090', '140100091']
const ALREADY = '140100081'
const UNASSIGNED = '140100082'
const TWO_RECORDS = '140100083'

let folder: string
let simulator: Simulator
let stationFile: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'batch-'))
  simulator = await startSimulator({ devices: 40 })
  stationFile = writeTrainingStation(folder, simulator)
  change({ timeoutMs: 500 })
})
afterEach(async () => {
  await simulator.close()
  rmSync(folder, { recursive: true, force: true })
})

function change(cloud: Record<string, unknown>): void {
  const station = JSON.parse(readFileSync(stationFile, 'utf8')) as { cloud: Record<string, unknown> }
  station.cloud = { ...station.cloud, ...cloud }
  writeFileSync(stationFile, JSON.stringify(station))
}

const data = () => join(folder, 'data')

async function station(...args: readonly string[]) {
  const { exit, lines, last, printed } = await runStation(args, stationFile, data())
  return { exit, lines, last, printed, devices: lines.filter((line) => 'outcome' in line) }
}

function list(text: string | readonly string[]): string {
  const file = join(folder, 'box.csv')
  writeFileSync(file, typeof text === 'string' ? text : ['deviceSerialNumber', ...text].join('\n'))
  return file
}

const batch = (file: string, ...more: readonly string[]) =>
  station('batch', file, '--reason', 'recycled', '--yes', ...more)

const patches = () => simulator.requests.filter(({ method }) => method === 'PATCH')
const atRsa = (serial: string) => simulator.devices.get(serial)?.[0]?.tokenStatus

describe('station batch', () => {
  it('disables every device of a list and says what became of each, and of all', async () => {
    const { exit, devices, last } = await batch(list(DEVICES))
    expect(exit).toBe(0)
    expect(devices.map(({ deviceSerial }) => deviceSerial).sort()).toEqual(DEVICES)
    for (const device of devices) expect(device).toMatchObject({ outcome: 'disabled', attempts: 1 })
    expect(last).toEqual({
      summary: {
        total: 6,
        disabled: 6,
        alreadyDisabled: 0,
        notRegistered: 0,
        refused: 0,
        owed: 0,
        held: 0,
        seconds: expect.any(Number) as number,
      },
    })
    expect(DEVICES.map(atRsa)).toEqual(DEVICES.map(() => 'Disabled'))
    expect(patches()).toHaveLength(6)
    expect(verifyJournal(data()).ok).toBe(true)
  })

  it('takes already disabled, unknown and unassigned devices for ends', async () => {
    const { exit, last } = await batch(list([ALREADY, UNASSIGNED, '999999999', ...DEVICES.slice(0, 1)]))
    expect(exit).toBe(0)
    expect(last.summary).toMatchObject({ total: 4, disabled: 1, alreadyDisabled: 1, notRegistered: 2 })
  })

  it('holds what a person must decide, and says so in the exit code and the last line', async () => {
    const { exit, last } = await batch(list([TWO_RECORDS, ...DEVICES]))
    expect(exit).toBe(6)
    expect(last).toMatchObject({ summary: { held: 1, disabled: 6 }, problem: { code: 'several-records' } })
  })

  it('names bad rows by their line, does the others, and ends with 5', async () => {
    const file = list(
      `\ufeffticket;deviceSerialNumber\r\nINC-1;"${DEVICES[0]}"\r\n;14010008\r\n\r\nINC-2;${DEVICES[1]}`,
    )
    const { exit, lines, last, printed } = await batch(file)
    expect(exit).toBe(5)
    expect(lines[0]).toMatchObject({ line: 3, problem: { code: 'csv-serial-zeros-lost' } })
    expect(last).toMatchObject({
      summary: { total: 2, disabled: 2, badRows: 1 },
      problem: { code: 'csv-serial-zeros-lost' },
    })
    expect(printed).toContain('Line 3')
  })

  it('takes a device that is there twice once', async () => {
    const { exit, last } = await batch(list([...DEVICES, ...DEVICES]))
    expect([exit, last.summary?.total]).toEqual([0, 6])
    expect(patches()).toHaveLength(6)
  })

  it('writes what became of each row beside the list, or where it is told to', async () => {
    await batch(list([...DEVICES.slice(0, 1), ALREADY, DEVICES[0] ?? '', 'x']))
    const rows = readFileSync(join(folder, 'box.result.csv'), 'utf8').trim().split('\n')
    expect(rows).toHaveLength(5)
    expect(rows.find((row) => row.startsWith(ALREADY))).toContain(',already-disabled,Disabled,')
    expect(rows.filter((row) => /,duplicate,|,not-taken,/.test(row))).toHaveLength(2)
    await batch(list(DEVICES.slice(1)), '--result', join(folder, 'elsewhere.csv'))
    expect(existsSync(join(folder, 'elsewhere.csv'))).toBe(true)
  })

  it('sends nothing without --yes, without a reason, or for a list that can’t be read', async () => {
    const file = list(DEVICES)
    expect((await station('batch', file, '--reason', 'recycled')).exit).toBe(2)
    expect((await station('batch', file, '--yes')).exit).toBe(2)
    expect((await batch(list('serial\n140100085'))).exit).toBe(2)
    expect((await batch(join(folder, 'nothing.csv'))).exit).toBe(2)
    expect(simulator.requests).toHaveLength(0)
  })

  it('comes back to what failed: nothing is left because of a bad moment', async () => {
    simulator.failNext('lookup', 'status-500')
    simulator.failNext('lookup', 'status-429')
    simulator.failNext('disable', 'reset-after')
    simulator.failNext('disable', 'status-429')
    simulator.failNext('disable', 'reset-before')
    const { exit, last } = await batch(list(DEVICES))
    expect(exit).toBe(0)
    expect(last.summary).toMatchObject({ disabled: 6, owed: 0 })
    // One had no answer and one was refused for now: both are done, the former without a second PATCH.
    expect(
      patches()
        .map(({ status }) => status)
        .sort(),
    ).toEqual([200, 200, 200, 200, 200, 429, null, null])
  })

  it('leaves in the outbox what stays without an answer, and ends with 6', async () => {
    simulator.failNext('disable', 'hang-before', 100)
    change({ timeoutMs: 100 })
    const { exit, last } = await batch(list(DEVICES.slice(0, 1)))
    expect(exit).toBe(6)
    expect(last).toMatchObject({ summary: { owed: 1 }, problem: { code: 'cloud-timeout' } })
    simulator.plan.forget()
    expect((await station('outbox', '--drain')).exit).toBe(0)
    expect(atRsa(DEVICES[0] ?? '')).toBe('Disabled')
  })

  it('closes what never had an answer to its lookup: nothing was sent for it', async () => {
    simulator.failNext('lookup', 'status-400', 100)
    const { exit, devices, last } = await batch(list(DEVICES.slice(0, 1)))
    expect(exit).toBe(5)
    expect(devices[0]).toMatchObject({ outcome: 'cancelled', problem: { code: 'bad-request' } })
    expect(last.summary).toMatchObject({ total: 1, cancelled: 1 })
    expect((await station('outbox')).last).toEqual({ outbox: { owed: 0, waiting: 0 } })
  })

  it('goes on with an intake that is open already, and takes its call for its own', async () => {
    const [first = ''] = DEVICES
    simulator.failNext('disable', 'status-429')
    expect((await station('disable', first, '--reason', 'returned', '--yes')).exit).toBe(6)
    const { exit, devices } = await batch(list(DEVICES))
    expect(exit).toBe(0)
    expect(devices).toHaveLength(6)
    const sent = patches().filter(({ body }) => JSON.stringify(body).includes(first))
    expect(sent.map(({ status }) => status)).toEqual([429, 200])
    expect(devices.find(({ deviceSerial }) => deviceSerial === first)).toMatchObject({ attempts: 2 })
  })

  it('is taken anew when the same list comes again after its end', async () => {
    await batch(list(DEVICES))
    const { exit, last } = await batch(list(DEVICES))
    expect(exit).toBe(0)
    expect(last.summary).toMatchObject({ disabled: 0, alreadyDisabled: 6 })
    expect(patches()).toHaveLength(6)
  })
})

describe('station outbox', () => {
  it('lists what is owed, since when and why, and sends nothing', async () => {
    const [first = ''] = DEVICES
    simulator.failNext('disable', 'status-429')
    await station('disable', first, '--reason', 'lost', '--yes')
    const asked = simulator.requests.length
    const { exit, lines, last } = await station('outbox')
    expect(exit).toBe(0)
    expect(lines[0]).toMatchObject({
      deviceSerial: first,
      outcome: 'queued',
      reason: 'lost',
      tries: 1,
      problem: { code: 'cloud-busy' },
    })
    expect(last).toEqual({ outbox: { owed: 1, waiting: 0 } })
    expect(simulator.requests).toHaveLength(asked)
  })

  it('drains lost and stolen devices first, then the oldest', async () => {
    change({ maxConcurrency: 1 })
    const reasons = ['returned', 'recycled', 'stolen', 'returned', 'lost', 'other']
    for (const [index, serial] of DEVICES.entries()) {
      simulator.failNext('disable', 'status-429')
      await station('disable', serial, '--reason', reasons[index] ?? '', '--yes')
    }
    const before = patches().length
    const { exit, last } = await station('outbox', '--drain')
    expect(exit).toBe(0)
    expect(last).toMatchObject({ outbox: { settled: 6, owed: 0, held: 0 } })
    const order = patches()
      .slice(before)
      .map(({ body }) => (body as { deviceSerialNumber: string }).deviceSerialNumber)
    expect(order).toEqual([2, 4, 0, 1, 3, 5].map((index) => DEVICES[index]))
  })

  it('ignores waiting times from before, and honours a new Retry-After', async () => {
    const [first = ''] = DEVICES
    simulator.failNext('disable', 'status-429')
    await station('disable', first, '--reason', 'returned', '--yes')
    simulator.setVariants({ rateLimit: { perSecond: 1, retryAfter: 'seconds' } })
    const began = performance.now()
    expect((await station('outbox', '--drain')).exit).toBe(0)
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(atRsa(first)).toBe('Disabled')
  })

  it('gives up when RSA stays away, owes on, and says so with 6', async () => {
    const [first = ''] = DEVICES
    simulator.failNext('disable', 'status-429')
    await station('disable', first, '--reason', 'returned', '--yes')
    simulator.stopListening()
    const { exit, last } = await station('outbox', '--drain')
    expect(exit).toBe(6)
    expect(last).toMatchObject({ outbox: { settled: 0, owed: 1 }, problem: { code: 'cloud-unreachable' } })
    expect(patches()).toHaveLength(1)
  }, 60_000)

  it('has nothing to do where nothing is owed', async () => {
    const [first = ''] = DEVICES
    await station('disable', first, '--reason', 'returned', '--yes')
    expect((await station('outbox', '--drain')).last).toMatchObject({ outbox: { settled: 0, owed: 0 } })
  })
})
