import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { monotonicFactory } from 'ulid'
import { dispatch } from '../../../electron/contract/dispatch.ts'
import type { CommandName } from '../../../electron/contract/names.ts'
import { deviceSerialSchema, intakeIdSchema } from '../../../electron/contract/serials.ts'
import { snapshotSchema } from '../../../electron/contract/snapshot.ts'
import { CONNECTION } from '../../../electron/journal/schema.ts'
import { createStation, type Station } from '../../../electron/station.ts'
import { NO_CHOICES } from '../../../electron/station/choices.ts'
import { parseLegacyKey } from '../../../electron/cloud/sign-in/legacy-key.ts'
import { startSimulator } from '../../../electron/training/simulator.ts'

/**
 * Measures the box of a recycling station in a process of its own, without a window: prints one JSON line of
 * `BoxFigures`. Lookups are written as their answers, so that no cloud is measured.
 */

/** What was measured: milliseconds, and devices a second. */
export interface BoxFigures {
  /** Scans a second, each on the disk, its snapshot built and checked, and its lookup's answer written. */
  readonly scansPerSecond: number
  /** A bare loop that puts one row a commit on the same disk, right afterwards. */
  readonly barePerSecond: number
  readonly scan: Spread
  readonly bare: Spread
  /** One snapshot of the whole station at the end. */
  readonly snapshot: Spread
  /** A hundred rows of a virtual list, from anywhere. */
  readonly rows: Spread
  /** The same of those that are ready. */
  readonly readyRows: Spread
  /** A person presses Disable: every device is owed then, in one transaction. */
  readonly order: number
  /** One snapshot while all of them are owed and none has had its turn. */
  readonly snapshotWhileOwed: Spread
  /** How large a snapshot is, in bytes of JSON. */
  readonly bytes: number
}

/** How long something took, in milliseconds. */
export interface Spread {
  readonly median: number
  readonly p95: number
  readonly most: number
}

const DEVICES = Number(process.argv[2] ?? 5000)
const FIRST = 140_100_080
const ulid = monotonicFactory()

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? 0 }
}

function timed(times: number[], run: () => void): void {
  const began = performance.now()
  run()
  times.push(performance.now() - began)
}

/** The rival: nothing but what has to be on the disk, in the journal's own way to write. */
function bare(folder: string): number[] {
  const db = new DatabaseSync(join(folder, 'bare.db'))
  db.exec(CONNECTION)
  db.exec('CREATE TABLE scans (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO scans (text) VALUES (?)')
  const times: number[] = []
  for (let number = 0; number < DEVICES; number += 1) {
    timed(times, () => insert.run(JSON.stringify({ at: new Date(), deviceSerial: String(FIRST + number) })))
  }
  db.close()
  return times
}

function found(station: Station, serial: string): void {
  const deviceSerial = deviceSerialSchema.parse(serial)
  const record = station.journal.intakes.newestOf(deviceSerial, ['opened'])
  if (record === null) throw new Error(`${serial} was not opened`)
  station.journal.record((people) => [
    {
      event: 'looked-up',
      intakeId: record.intakeId,
      payload: {
        user: people.hashOf({ userId: `user-${serial}`, displayName: null, email: null }),
        credential: {
          tokenSerial: `0${serial}31`,
          status: 'Enabled',
          state: 'Activated',
          deviceType: 'SecurID DS100',
          assignedAt: null,
          registeredAt: null,
          expiresAt: null,
          statusChangedAt: null,
        },
      },
    },
  ])
}

async function measure(folder: string): Promise<BoxFigures> {
  const simulator = await startSimulator({ devices: 1 })
  const key = parseLegacyKey(simulator.keyFileText, 'rsa.key')
  if (!key.ok) throw new Error(key.problem.detail)
  const created = createStation({
    facts: {
      version: '0.0.0',
      mode: 'live',
      stationName: 'Bench',
      desk: 'recycling',
      serialPattern: '^[0-9]{9}$',
      operator: 'os:bench',
    },
    label: { pattern: /^[0-9]{9}$/ },
    folder,
    credential: { type: 'legacy-key', key: key.value },
    network: { proxy: { kind: 'direct' }, extraCa: null, timeoutMs: 10_000, maxConcurrency: 8 },
    now: () => new Date(),
    newId: () => intakeIdSchema.parse(ulid()),
    drains: false,
    after: () => () => undefined,
    choices: NO_CHOICES,
    managed: {},
    keepChoices: () => undefined,
    scanners: null,
    copy: () => undefined,
  })
  if (!created.ok) throw new Error(created.problem.detail)
  const station = created.value
  const ask = async (name: CommandName, request: unknown) => {
    const answer = await dispatch(station.handlers, name, request, (_name, error) => {
      throw error
    })
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.code}`)
    return answer.value
  }
  const scans: number[] = []
  const began = performance.now()
  for (let number = 0; number < DEVICES; number += 1) {
    const serial = String(FIRST + number)
    const start = performance.now()
    await ask('scan.submit', { text: serial, source: 'wedge' })
    // The page is told at once: the snapshot is built, and checked as at the bridge.
    snapshotSchema.parse(station.snapshot())
    scans.push(performance.now() - start)
    found(station, serial)
  }
  const seconds = (performance.now() - began) / 1000
  const bareTimes = bare(folder)

  const snapshots = async (): Promise<Spread> => {
    const times: number[] = []
    for (let time = 0; time < 50; time += 1) timed(times, () => station.snapshot())
    return spread(times)
  }
  const rows = async (which: string): Promise<Spread> => {
    const times: number[] = []
    for (let time = 0; time < 50; time += 1) {
      const start = performance.now()
      await ask('box.rows', { which, from: Math.floor((time / 50) * DEVICES), count: 100 })
      times.push(performance.now() - start)
    }
    return spread(times)
  }
  const snapshot = await snapshots()
  const allRows = await rows('all')
  const readyRows = await rows('ready')
  const bytes = JSON.stringify(station.snapshot()).length
  const press = performance.now()
  await ask('box.disable', {})
  const order = performance.now() - press
  // It has not begun: nothing is sent here.
  await ask('box.pause', {})
  const snapshotWhileOwed = await snapshots()
  return {
    scansPerSecond: DEVICES / seconds,
    barePerSecond: (1000 * DEVICES) / bareTimes.reduce((sum, each) => sum + each, 0),
    scan: spread(scans),
    bare: spread(bareTimes),
    snapshot,
    rows: allRows,
    readyRows,
    order,
    snapshotWhileOwed,
    bytes,
  }
}

const folder = mkdtempSync(join(tmpdir(), 'box-bench-'))
try {
  process.stdout.write(`${JSON.stringify(await measure(folder))}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
