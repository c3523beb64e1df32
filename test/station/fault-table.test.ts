import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportJournal } from '../../electron/journal/export-journal.ts'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import type { SimulatedCall } from '../../electron/training/api.ts'
import { startSimulator, type Simulator } from '../../electron/training/simulator.ts'
import { FAULTS } from '../../electron/training/variants.ts'
import { writeTrainingStation } from '../../electron/training/write-station.ts'
import { FAULT_TABLE, type Trouble } from './read-fault-table.ts'
import { SERIAL } from './kit.ts'
import { runStation } from './run-station.ts'

/** More often than anything is asked in one run. */
const ALWAYS = 5
const TEN_MINUTES_MS = 600_000

let folder: string
let simulator: Simulator
let stationFile: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'))
  simulator = await startSimulator({ devices: 10 })
  stationFile = writeTrainingStation(folder, simulator)
  const station = JSON.parse(readFileSync(stationFile, 'utf8')) as { cloud: Record<string, unknown> }
  station.cloud['timeoutMs'] = 400
  writeFileSync(stationFile, JSON.stringify(station))
})
afterEach(async () => {
  await simulator.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Lets one kind of call go wrong from now on. */
function trouble(call: SimulatedCall, what: Trouble): void {
  if (what !== 'refused-connection' && what !== 'clock-wrong-by-10-minutes') {
    simulator.failNext(call, what, ALWAYS)
    return
  }
  const begin = () => {
    if (what === 'refused-connection') simulator.stopListening()
    else simulator.setVariants({ clockAheadMs: TEN_MINUTES_MS })
  }
  if (call === 'lookup') begin()
  else simulator.beforeAnswerTo('lookup', begin)
}

async function disable() {
  const data = join(folder, 'data')
  const args = ['disable', SERIAL, '--reason', 'returned', '--yes']
  const { exit, last } = await runStation(args, stationFile, data)
  const journal: string[] = []
  exportJournal(data, 'jsonl', (line) => {
    const row = JSON.parse((JSON.parse(line) as { text: string }).text) as {
      event: string
      intakeId: unknown
    }
    if (row.intakeId !== null) journal.push(row.event)
  })
  expect(verifyJournal(data).ok).toBe(true)
  const { outcome, attempts, problem } = last
  return { exit, outcome, attempts, problem: problem?.code ?? null, journal }
}

function patches(): number {
  return simulator.requests.filter(({ method }) => method === 'PATCH').length
}

describe('when a call goes wrong', () => {
  it.each(FAULT_TABLE)('$call: $trouble', async (row) => {
    trouble(row.call, row.trouble)
    const ended = await disable()
    expect({ ...ended, patches: patches(), atRsa: simulator.devices.get(SERIAL)?.[0]?.tokenStatus }).toEqual({
      exit: row.exit,
      outcome: row.outcome,
      problem: row.problem,
      attempts: row.trouble === 'refused-connection' ? 0 : row.patches,
      journal: ['opened', ...row.journal],
      patches: row.patches,
      atRsa: row.atRsa,
    })
    // A cloud that takes no connections stays away: the outbox has a test of its own for that.
    if (row.outcome !== 'queued' && row.outcome !== 'unknown') return
    if (row.trouble === 'refused-connection') return
    simulator.plan.forget()
    const drained = await runStation(['outbox', '--drain'], stationFile, join(folder, 'data'))
    expect([drained.exit, drained.lines[0]?.['outcome']]).toEqual([0, 'disabled'])
    expect(patches()).toBe(row.patches + (row.atRsa === 'Disabled' ? 0 : 1))
    expect(simulator.devices.get(SERIAL)?.[0]?.tokenStatus).toBe('Disabled')
  })

  it('nothing that the simulator can play is left out', () => {
    for (const call of ['lookup', 'disable'] as const) {
      const played = FAULT_TABLE.filter((row) => row.call === call).map((row) => row.trouble)
      expect(played).toEqual(expect.arrayContaining(Object.keys(FAULTS)))
    }
    expect(FAULT_TABLE.length).toBeGreaterThanOrEqual(60)
  })

  it('nothing is called done that RSA did not do', () => {
    for (const { trouble: what, outcome, atRsa } of FAULT_TABLE) {
      if (outcome === 'disabled') expect({ what, atRsa }).toEqual({ what, atRsa: 'Disabled' })
    }
  })
})
