import { join } from 'node:path'
import { STATION_FLAGS } from '../../../scripts/house.mjs'
import { runChild } from './child.ts'
import { startCloud } from './cloud.ts'
import type { Memory } from './memory-process.ts'
import { makeList } from './station-batch.ts'

/** What `station batch` holds when the last of so many devices has its outcome. */
export async function measureMemory(devices: number): Promise<Memory> {
  const cloud = await startCloud(devices)
  const { command, remove } = makeList(devices, cloud.stationFile)
  const script = join(import.meta.dirname, 'memory-process.ts')
  try {
    await cloud.renew({ latencyMs: 0, jitterMs: 0, rateLimit: null })
    const args = [...STATION_FLAGS, '--expose-gc', script, String(devices), ...command]
    return JSON.parse((await runChild(process.execPath, args)).out) as Memory
  } finally {
    remove()
    await cloud.close()
  }
}
