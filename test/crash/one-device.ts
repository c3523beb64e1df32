import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCrashSite, type CrashSite } from './crash-site.ts'
import { makeReady, playStep, type Command } from './play-step.ts'
import { startStation } from './station-process.ts'
import { labelOf, type Step } from './steps.ts'

/** Which command, and which of its commits and what else it is killed at. */
export interface OneDevice {
  readonly command: Command
  /** All of its transactions, in order. */
  readonly commits: readonly string[]
  /** Where it is killed. */
  readonly steps: readonly Step[]
  readonly isPowerCut: boolean
}

const NAMES = { disable: 'disable', batch: 'batch', drain: 'outbox --drain after a crash' } as const

/** Enabled from the start, each in turn. */
const enabledSerials = ({ cloud }: CrashSite): string[] =>
  [...cloud.simulator.devices].flatMap(([serial, records]) =>
    records.length === 1 && records[0]?.tokenStatus === 'Enabled' && records[0].userId !== null
      ? [serial]
      : [],
  )

/** Describes the kills of a command that handles one device: one test for each step. */
export function describeKills({ command, commits, steps, isPowerCut }: OneDevice): void {
  describe(`station ${NAMES[command]}, killed${isPowerCut ? ' by a power cut' : ''}`, () => {
    let site: CrashSite
    let serials: string[]
    const nextSerial = () => serials.pop() ?? ''

    beforeAll(async () => {
      site = await openCrashSite({ devices: 100 })
      serials = enabledSerials(site)
    })
    afterAll(() => site.close())

    it('has these transactions and no others', async () => {
      const serial = nextSerial()
      const list = site.place('labels')
      const places = { stationFile: site.stationFile, dataFolder: site.place('whole') }
      const args = await makeReady(command, serial, site, places.dataFolder)
      const { exit, err } = await startStation(args, places, { CRASH_LIST: list }).ended
      expect({ exit, err: exit === 0 ? '' : err }).toEqual({ exit: 0, err: '' })
      expect(readFileSync(list, 'utf8').trim().split('\n')).toEqual(commits)
    })

    it.each(steps.map((step) => [labelOf(step), step] as const))('%s', async (_label, step) => {
      const played = await playStep(step, { site, serial: nextSerial(), command, isPowerCut })
      expect(played.signal).toBe('SIGKILL')
      expect(played.faults).toEqual([])
      expectKilledThere(step, command, played)
    })
  })
}

/** The journal at the kill shows that the station really was at this step. */
function expectKilledThere(
  step: Step,
  command: Command,
  { toldAtKill, patchesAtKill }: Awaited<ReturnType<typeof playStep>>,
): void {
  const events = toldAtKill.map(({ event }) => event)
  if (step.at === 'server') {
    expect(patchesAtKill).toBe(step.call === 'disable' ? 1 : 0)
    const sent = events.filter((event) => event === 'disable-sent').length
    expect(sent - (command === 'drain' ? 1 : 0)).toBe(patchesAtKill)
    return
  }
  const brought = step.label.split(' + ')
  if (step.label !== 'the schema') {
    expect(events.slice(-brought.length).join() === brought.join()).toBe(step.side === 'after')
  }
}
