import { existsSync, readFileSync } from 'node:fs'
import { openCrashSite, type CrashSite } from './crash-site.ts'
import { judgeAnyMoment, judgeSaid, judgeTheEnd, type Evidence, type RightEnd } from './judge.ts'
import { copyAsAfterPowerCut, syncedNote } from './power-cut.ts'
import { seededRandom } from './random.ts'
import { runStationProcess, startStation, type Places } from './station-process.ts'
import { readTold, storiesOf } from './stories.ts'
import { awaitTrigger, describeTrigger, drawTrigger } from './trigger.ts'

/** How a batch is tormented. */
export interface Torment {
  readonly seed: number
  /** Devices that must be disabled; four special ones come to their own ends. */
  readonly devices: number
  /** How often it is killed, unless it ends before. */
  readonly kills: number
  /** Gets a line for each kill: where the journal stood. */
  readonly say: (line: string) => void
}

/** What came of it. */
export interface Tormented {
  readonly kills: number
  /** Kills after which the station went on with what a power cut leaves. */
  readonly powerCuts: number
  /** Kills of `outbox --drain`; the others are of `batch`. */
  readonly killedDrains: number
  /** Devices whose `disable-sent` was on the disk without an answer at a kill, added up. */
  readonly caughtSending: number
  readonly faults: readonly string[]
}

/** Every third kill is a power cut. */
const POWER_CUT_EVERY = 3
const SPECIAL_ENDS: readonly (readonly [string, RightEnd])[] = [
  ['140100081', 'already-disabled'],
  ['140100082', 'not-registered'],
  ['140100083', 'held'],
  ['140100084', 'disabled'],
]
const FIRST_ORDINARY = 5

/**
 * Starts `station batch` on a list and kills it again and again at random; between the kills it goes on with the same
 * list or with `outbox --drain`, in turn. In the end the batch and the outbox run to their ends, the list is given once
 * more, and the journal is held against the server.
 */
export async function tormentBatch({ seed, devices, kills, say }: Torment): Promise<Tormented> {
  const random = seededRandom(seed)
  const site = await openCrashSite({
    devices: FIRST_ORDINARY + devices,
    variants: { latencyMs: 2, jitterMs: 6 },
  })
  const { cloud, stationFile } = site
  const ends = prepare(site)
  const list = site.writeList('list.csv', [...ends.keys()])
  const batch = ['batch', list, '--reason', 'recycled', '--yes']
  const drain = ['outbox', '--drain']
  const faults: string[] = []
  let places: Places = { stationFile, dataFolder: site.place('data') }
  let killed = 0
  let powerCuts = 0
  let killedDrains = 0
  let caughtSending = 0
  const evidence = (): Evidence => ({
    told: readTold(places.dataFolder),
    changes: cloud.changes,
    patchesOf: cloud.patchesOf,
  })

  try {
    while (killed < kills) {
      // Until the list is in the journal there is nothing to drain.
      const isTaken = evidence().told.some(({ event }) => event === 'batch-started')
      const command = isTaken && killed % 2 === 1 ? drain : batch
      const trigger = drawTrigger(random, 2 * (ends.size - cloud.changes.length), kills - killed)
      const station = startStation(command, places, { CRASH_SYNCED: syncedNote(places.dataFolder) })
      const died = await Promise.race([
        station.ended,
        awaitTrigger(trigger, cloud).then(async () => {
          station.kill()
          return station.ended
        }),
      ])
      await cloud.quiet()
      if (died.signal !== 'SIGKILL') {
        // It was quicker than its killer.
        if (died.exit !== 6)
          faults.push(`${command.join(' ')} exits ${died.exit ?? 'so'}: ${died.err.slice(-500)}`)
        break
      }
      killed += 1
      if (command === drain) killedDrains += 1
      const isPowerCut = killed % POWER_CUT_EVERY === 0
      if (isPowerCut) {
        powerCuts += 1
        const dataFolder = site.place(`data-${killed}`)
        copyAsAfterPowerCut(places.dataFolder, dataFolder, random)
        places = { stationFile, dataFolder }
      }
      const now = evidence()
      const stands = countStates(now)
      caughtSending += stands.get('sending') ?? 0
      const how = isPowerCut ? 'power cut' : 'kill -9'
      say(
        `${how} of ${command[0] ?? ''} ${describeTrigger(trigger)}: ${describe(stands, cloud.changes.length)}`,
      )
      faults.push(...judgeAnyMoment(now), ...judgeSaid(died.lines, now.told))
    }
    const expectExit = async (wanted: number, args: readonly string[]) => {
      const { exit, err, lines } = await runStationProcess(args, places)
      const last = lines.at(-1)
      if (exit !== wanted)
        faults.push(`${args.join(' ')} exits ${exit}: ${JSON.stringify(last)} ${err.slice(-500)}`)
      return last
    }
    // One device has two records and waits for a person.
    await expectExit(6, batch)
    await expectExit(6, drain)
    faults.push(...judgeTheEnd(evidence(), ends))
    const changesBefore = cloud.changes.length
    await expectExit(6, batch)
    if (cloud.changes.length > changesBefore) faults.push('the same list once more changed something')
    await expectExit(0, ['journal', 'verify'])
    faults.push(...judgeTheEnd(evidence(), ends), ...judgeResultFile(site, ends))
    return { kills: killed, powerCuts, killedDrains, caughtSending, faults: [...new Set(faults)] }
  } finally {
    await site.close()
  }
}

/** Has every ordinary device Enabled; answers the list's devices with the ends that they must come to. */
function prepare({ cloud }: CrashSite): ReadonlyMap<string, RightEnd> {
  const ends = new Map<string, RightEnd>(SPECIAL_ENDS)
  for (const [serial, records] of [...cloud.simulator.devices].slice(FIRST_ORDINARY)) {
    for (const record of records) cloud.set(record, 'Enabled')
    ends.set(serial, 'disabled')
  }
  return ends
}

function countStates({ told }: Evidence): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { state } of storiesOf(told)) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}

function describe(stands: ReadonlyMap<string, number>, atServer: number): string {
  const states = [...stands].map(([state, count]) => `${count} ${state}`).join(', ')
  return `${states === '' ? 'nothing in the journal' : states}; ${atServer} disabled at the server`
}

/** The result file has a line for each device of the list, whole. */
function judgeResultFile(site: CrashSite, ends: ReadonlyMap<string, RightEnd>): readonly string[] {
  const file = site.place('list.result.csv')
  if (!existsSync(file)) return ['there is no result file']
  const [, ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const serials = new Set(rows.map((row) => row.split(',')[0]))
  const missing = [...ends.keys()].filter((serial) => !serials.has(serial))
  return missing.length === 0 && rows.length === ends.size
    ? []
    : [`the result file has ${rows.length} rows and lacks ${missing.join(' ') || 'nothing'}`]
}
