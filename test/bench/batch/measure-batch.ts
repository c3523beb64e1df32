import { percentile } from '../start.ts'
import { startCloud, type BenchCloud } from './cloud.ts'
import { runCurlLoop, runUndiciLoop } from './rivals.ts'
import { runStationBatch, type Run } from './station-batch.ts'

/** A batch against its rivals, in seconds; medians. */
export interface BatchFigures {
  readonly station: Run
  readonly undici: Run
  /** A shell loop with curl over the same number of devices, projected from fewer. */
  readonly curl: number
}

/** As the station file has it where nobody says otherwise. */
const AT_ONCE = 8
const WEATHER = { latencyMs: 20, jitterMs: 0, rateLimit: null }
const CURL_DEVICES = 50

/** The station and its rivals in turn, so that what else the computer does meets all of them. */
export async function measureBatch(devices: number, turns: number): Promise<BatchFigures> {
  const cloud = await startCloud(devices)
  const station: Run[] = []
  const undici: Run[] = []
  const curl: number[] = []
  try {
    for (let turn = 0; turn < turns; turn += 1) {
      undici.push(await afresh(cloud, devices, () => runUndiciLoop(cloud, devices, AT_ONCE)))
      station.push(await afresh(cloud, devices, () => runStationBatch(devices, cloud.stationFile)))
      const seconds = await afresh(cloud, CURL_DEVICES, () => runCurlLoop(cloud, CURL_DEVICES))
      curl.push((seconds / CURL_DEVICES) * devices)
    }
  } finally {
    await cloud.close()
  }
  return { station: medianRun(station), undici: medianRun(undici), curl: percentile(curl, 50) }
}

/** One run on fresh devices; throws unless each of them was looked up once and disabled once. */
async function afresh<T>(cloud: BenchCloud, devices: number, run: () => Promise<T>): Promise<T> {
  await cloud.renew(WEATHER)
  const ran = await run()
  const { calls, disables } = await cloud.count()
  if (calls !== 2 * devices || disables !== devices) {
    throw new Error(`${devices} devices took ${calls} calls, and ${disables} are disabled`)
  }
  return ran
}

function medianRun(runs: readonly Run[]): Run {
  return {
    process: percentile(
      runs.map(({ process }) => process),
      50,
    ),
    work: percentile(
      runs.map(({ work }) => work),
      50,
    ),
  }
}
