import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCrashSite, type CrashSite } from './crash-site.ts'
import { playStep } from './play-step.ts'
import { startStation } from './station-process.ts'
import { labelOf, stepsOf, type Step } from './steps.ts'

/** Which command, and which of its commits and what else it is killed at. */
export interface OneDevice {
  readonly command: 'disable' | 'batch'
  /** All of its transactions, in order. */
  readonly commits: readonly string[]
  /** Those that are not the same as another command's. */
  readonly own: readonly string[]
  readonly isPowerCut: boolean
}

/** Enabled from the start, each in turn. */
const enabledSerials = ({ cloud }: CrashSite): string[] =>
  [...cloud.simulator.devices].flatMap(([serial, records]) =>
    records.length === 1 && records[0]?.tokenStatus === 'Enabled' && records[0].userId !== null
      ? [serial]
      : [],
  )

/** Describes the kills of a command that handles one device: one test for each step. */
export function describeKills({ command, commits, own, isPowerCut }: OneDevice): void {
  describe(`station ${command}, killed${isPowerCut ? ' by a power cut' : ''}`, () => {
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
      const subject = command === 'disable' ? serial : site.writeList('one.csv', [serial])
      const places = { stationFile: site.stationFile, dataFolder: site.place('whole') }
      const args = [command, subject, '--reason', 'returned', '--yes']
      const { exit, err } = await startStation(args, places, { CRASH_LIST: list }).ended
      expect({ exit, err: exit === 0 ? '' : err }).toEqual({ exit: 0, err: '' })
      expect(readFileSync(list, 'utf8').trim().split('\n')).toEqual(commits)
    })

    it.each(stepsOf(own).map((step) => [labelOf(step), step] as const))('%s', async (_label, step) => {
      const played = await playStep(step, { site, serial: nextSerial(), command, isPowerCut })
      expect(played.signal).toBe('SIGKILL')
      expect(played.faults).toEqual([])
      expectKilledThere(step, played)
    })
  })
}

/** The journal at the kill shows that the station really was at this step. */
function expectKilledThere(
  step: Step,
  { toldAtKill, patchesAtKill }: Awaited<ReturnType<typeof playStep>>,
): void {
  const events = toldAtKill.map(({ event }) => event)
  if (step.at === 'server') {
    expect(patchesAtKill).toBe(step.call === 'disable' ? 1 : 0)
    expect(events.includes('disable-sent')).toBe(step.call === 'disable')
    return
  }
  const brought = step.label.split(' + ')
  if (step.label.includes('-') || step.label === 'opened' || step.label === 'disabled') {
    expect(events.slice(-brought.length).join() === brought.join()).toBe(step.side === 'after')
  }
}
