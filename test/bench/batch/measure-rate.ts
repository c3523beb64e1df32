import type { RateLimit } from '../../../electron/training/rate-limit.ts'
import { startCloud, type BenchCloud } from './cloud.ts'
import { runStationBatch } from './station-batch.ts'

/** A batch against a cloud that takes so many calls a second. */
export interface RateFigures {
  readonly retryAfter: RateLimit['retryAfter']
  /** From reading the list to the last outcome, in seconds. */
  readonly work: number
  /** The calls that had to be made, at the allowed rate, in seconds. */
  readonly atLimit: number
  /** The share of all calls that was answered 429, as the server counted. */
  readonly refused: number
}

const PER_SECOND = 50

/** Each way in which a server may say that it is too much. */
export async function measureRate(devices: number): Promise<readonly RateFigures[]> {
  const cloud = await startCloud(devices)
  try {
    const figures: RateFigures[] = []
    for (const retryAfter of ['none', 'seconds', 'date'] as const) {
      figures.push(await measureOne(cloud, devices, retryAfter))
    }
    return figures
  } finally {
    await cloud.close()
  }
}

async function measureOne(
  cloud: BenchCloud,
  devices: number,
  retryAfter: RateLimit['retryAfter'],
): Promise<RateFigures> {
  await cloud.renew({ latencyMs: 20, jitterMs: 0, rateLimit: { perSecond: PER_SECOND, retryAfter } })
  const { work } = await runStationBatch(devices, cloud.stationFile)
  const { calls, refused } = await cloud.count()
  return { retryAfter, work, atLimit: (2 * devices) / PER_SECOND, refused: refused / calls }
}
