import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openJournal } from '../../electron/journal/journal.ts'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import { openCrashSite, type CrashSite } from './crash-site.ts'
import { seededRandom } from './random.ts'

const DEVICES = 30
/** Kills while devices are scanned, looked up and disabled at once. */
const KILLS = 3

let site: CrashSite
beforeEach(async () => {
  site = await openCrashSite({ devices: 1000 })
})
afterEach(async () => {
  await site.close()
})

/** Devices that are Enabled and have one owner. */
function enabledDevices(): string[] {
  return [...site.cloud.simulator.devices]
    .filter(([, records]) => records.length === 1)
    .filter(([, [record]]) => record?.tokenStatus === 'Enabled' && record.userId !== null)
    .map(([serial]) => serial)
    .slice(0, DEVICES)
}

/** Runs the station; `onLine` is told of each line, and may kill it. */
async function run(
  serials: readonly string[],
  onLine: (line: Record<string, unknown>, child: ChildProcess) => void,
) {
  const station = JSON.parse(readFileSync(site.stationFile, 'utf8')) as Record<string, unknown>
  writeFileSync(site.stationFile, JSON.stringify({ ...station, desk: 'recycling' }))
  const script = join(import.meta.dirname, 'box-process.ts')
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, site.stationFile, site.place('data'), ...serials],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const closed = once(child, 'close')
  createInterface(child.stdout).on('line', (line) => {
    if (line.endsWith('}')) onLine(JSON.parse(line) as Record<string, unknown>, child)
  })
  const [exit, signal] = (await closed) as [number | null, NodeJS.Signals | null]
  await site.cloud.quiet()
  return { exit, signal }
}

/** What the journal says of the one box. */
function readBox() {
  const opened = openJournal({ folder: site.place('data'), now: () => new Date(), operator: () => 'os:test' })
  if (!opened.ok) throw new Error(opened.problem.detail)
  const journal = opened.value
  const { boxes } = journal
  const box = boxes.newest()
  const rows = box === null ? [] : [...boxes.sheet(box.boxId)]
  journal.close()
  return { box, rows: rows.map(({ number, record }) => ({ number, serial: record.deviceSerial, ...record })) }
}

describe('a recycling station that is killed', () => {
  it('loses no scan that it answered, and disables each device once', async () => {
    const seed = Date.now() % 0x7fff_0000
    const random = seededRandom(seed)
    const serials = enabledDevices()
    const scanned = new Map<string, number>()
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Somewhere among the scans that are still to come, or while the last ones are disabled.
      const at = Math.ceil(random() * (serials.length - scanned.size))
      let fresh = 0
      await run(serials, ({ scanned: serial, number }, child) => {
        if (typeof serial !== 'string' || scanned.has(serial)) return
        scanned.set(serial, Number(number))
        fresh += 1
        if (fresh >= at) child.kill('SIGKILL')
      })
      const { rows } = readBox()
      expect(
        rows.map(({ number }) => number),
        `seed ${seed}`,
      ).toEqual(rows.map((_row, index) => index + 1))
      for (const [serial, number] of scanned) {
        expect(rows[number - 1]?.serial, `seed ${seed}, scan ${number}`).toBe(serial)
      }
    }
    const said: unknown[] = []
    const ended = await run(serials, (line) => {
      if ('finished' in line) said.push(line['finished'])
    })
    expect({ ...ended, said }, `seed ${seed}`).toEqual({ exit: 0, signal: null, said: [true] })
    expect(readBox().rows.map(({ state }) => state)).toEqual(serials.map(() => 'disabled'))
    const changes = site.cloud.changes.map(({ serial, before, after }) => [serial, before, after])
    expect(changes.sort(), `seed ${seed}`).toEqual(serials.map((serial) => [serial, 'Enabled', 'Disabled']))
    expect(verifyJournal(site.place('data')).ok).toBe(true)
  })
})
