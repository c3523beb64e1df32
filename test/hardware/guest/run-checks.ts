/** Runs a topic's checks, one by one, in an account without rights; the bench prints what comes of them. */
import type { Check } from './check.ts'
import { allReleased } from './open-handles.ts'
import { openBenchLine, tellBench, type BenchLine, type PluggedScanner } from './scanner-cord.ts'
import { openStation, type Station } from './station.ts'
import { TOPICS } from './topics.ts'

const [topic = '', replugs = '', only = ''] = process.argv.slice(2)
const wanted = decodeURIComponent(only)
const checks = (TOPICS[topic]?.(Number(replugs)) ?? []).filter(({ name }) => name.includes(wanted))
const bench = openBenchLine()

tellBench({ is: 'plan', checks: checks.length })
for (const check of checks) {
  const started = performance.now()
  const failure = await runOne(check)
  tellBench({ is: 'checked', name: check.name, failure, ms: Math.round(performance.now() - started) })
}
process.disconnect()

/** Runs a check in its time and clears up after it; answers why it failed, or null. */
async function runOne(check: Check): Promise<string | null> {
  const limitMs = check.limitMs ?? 60_000
  const opened: Station[] = []
  const plugged: PluggedScanner[] = []
  const stage = {
    station: (...wishes: Parameters<typeof openStation>) => {
      const station = openStation(...wishes)
      opened.push(station)
      return station
    },
    plug: async (...device: Parameters<BenchLine['plug']>) => {
      const scanner = await bench.plug(...device)
      plugged.push(scanner)
      return scanner
    },
  }
  try {
    await within(limitMs, check.run(stage))
    await within(limitMs, clear())
    return unclaimed(opened, plugged)
  } catch (error) {
    await within(limitMs, clear()).catch(() => undefined)
    return describe(error)
  }

  /** After the station closed, and with its scanners still plugged in, nothing of theirs may be open. */
  async function clear(): Promise<void> {
    for (const station of opened) await station.scanners.close()
    await allReleased().finally(() => bench.unplugAll())
  }
}

/** A check fails as well by what came and was not asked for: a second scan, a beep, a trouble. */
function unclaimed(stations: readonly Station[], scanners: readonly PluggedScanner[]): string | null {
  const scans = stations.flatMap(({ scans }) => scans.left()).map(({ scan }) => `scan ${scan.text}`)
  const troubles = stations.flatMap((station) => station.troubles.left()).map(({ problem }) => problem.code)
  const reports = scanners.flatMap(({ heard }) => heard.left()).map((report) => `report ${report}`)
  const all = [...scans, ...troubles, ...reports]
  return all.length === 0 ? null : `nobody asked for ${all.length}: ${all.slice(0, 5).join('; ')}`
}

function within(limitMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it did not end within ${limitMs / 1000} s`)), limitMs)
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const [, ...places] = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*\/checks\//.test(line))
  return [error.message, ...places.slice(0, 2)].join('\n')
}
