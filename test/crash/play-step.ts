import { runStation } from '../station/run-station.ts'
import type { CrashSite } from './crash-site.ts'
import { judgeAnyMoment, judgeSaid, judgeTheEnd } from './judge.ts'
import { copyAsAfterPowerCut, syncedNote } from './power-cut.ts'
import { startStation } from './station-process.ts'
import { arm, isUnanswered, type Step } from './steps.ts'
import { readTold, storiesOf, type Told } from './stories.ts'

/** What was found after a station was killed at one step and another one made the owed calls. */
export interface Played {
  readonly signal: NodeJS.Signals | null
  /** Everything that was wrong, at the kill or in the end. */
  readonly faults: readonly string[]
  /** What the journal told at the kill, before a power cut took what was not on the disk. */
  readonly toldAtKill: readonly Told[]
  readonly patchesAtKill: number
}

/** What is killed. */
export type Command = 'disable' | 'batch' | 'drain'

/** How a step is played. */
export interface StepWishes {
  readonly site: CrashSite
  /** A device of the site that is Enabled, and that no other step uses. */
  readonly serial: string
  /** `drain` goes on after a `disable` that was killed right before its PATCH left. */
  readonly command: Command
  /** Whether the station that comes after finds what a power cut leaves. */
  readonly isPowerCut: boolean
}

/**
 * Kills a station at one step of the handling of one device, lets `outbox --drain` make the calls that are owed, has a
 * second `disable` complete what nobody had confirmed, and holds the journal against the server.
 */
export async function playStep(step: Step, wishes: StepWishes): Promise<Played> {
  const { site, serial, command, isPowerCut } = wishes
  const { cloud, stationFile } = site
  let dataFolder = site.place(`data-${serial}`)
  const station = startStation(
    await makeReady(command, serial, site, dataFolder),
    { stationFile, dataFolder },
    {
      CRASH_SYNCED: syncedNote(dataFolder),
      ...(step.at === 'commit' ? { CRASH_AT: `${step.side} ${step.label}` } : {}),
    },
  )
  const unansweredBefore = cloud.simulator.requests.filter(({ status }) => status === null).length
  if (step.at === 'server') arm(cloud.simulator, step, station.kill)
  const { signal, lines } = await station.ended
  await cloud.quiet(unansweredBefore + (isUnanswered(step) ? 1 : 0))
  const toldAtKill = readTold(dataFolder)
  if (isPowerCut) {
    const copy = site.place(`data-${serial}-after-power-cut`)
    copyAsAfterPowerCut(dataFolder, copy, Math.random)
    dataFolder = copy
  }

  const evidence = () => {
    const told = readTold(dataFolder)
    const changes = cloud.changes.filter((change) => change.serial === serial)
    return { told, changes, patchesOf: cloud.patchesOf }
  }
  const atKill = evidence()
  const faults = [...judgeAnyMoment(atKill), ...judgeSaid(lines, atKill.told)]
  const wasConfirmed = atKill.told.some(
    ({ event }) => event === 'disable-requested' || event === 'batch-started',
  )
  const patchesAtKill = cloud.patchesOf(serial)
  const expectExit = async (wanted: number, ...args: readonly string[]) => {
    const { exit, printed } = await runStation(args, stationFile, dataFolder)
    if (exit !== wanted) faults.push(`${args.join(' ')} exits ${exit}: ${printed}`)
  }

  await expectExit(0, 'outbox', '--drain')
  if (!wasConfirmed) {
    if (cloud.patchesOf(serial) > 0) faults.push('something was sent that nobody had confirmed')
    const [state = 'absent'] = storiesOf(readTold(dataFolder)).map((story) => story.state)
    if (!['absent', 'opened', 'parked', 'found'].includes(state)) faults.push(`unconfirmed, and ${state}`)
    await expectExit(0, 'disable', serial, '--reason', 'returned', '--yes')
  }
  await expectExit(0, 'journal', 'verify')
  faults.push(...judgeTheEnd(evidence(), new Map([[serial, 'disabled']])))
  return { signal, faults, toldAtKill, patchesAtKill }
}

/** Brings about what the command finds; answers its arguments. */
export async function makeReady(
  command: Command,
  serial: string,
  { stationFile, writeList }: CrashSite,
  dataFolder: string,
): Promise<readonly string[]> {
  const disable = ['disable', serial, '--reason', 'returned', '--yes']
  switch (command) {
    case 'disable':
      return disable
    case 'batch':
      return ['batch', writeList(`${serial}.csv`, [serial]), '--reason', 'returned', '--yes']
    case 'drain':
      await startStation(disable, { stationFile, dataFolder }, { CRASH_AT: 'after disable-sent' }).ended
      return ['outbox', '--drain']
  }
}
