import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SimulatorOptions } from '../../electron/training/simulator.ts'
import { writeTrainingStation } from '../../electron/training/write-station.ts'
import { startObservedCloud, type ObservedCloud } from './observed-cloud.ts'

/** A cloud, its station file, and room for data folders and lists. */
export interface CrashSite {
  readonly cloud: ObservedCloud
  readonly stationFile: string
  /** A place below the site; it need not exist. */
  place(name: string): string
  /** Writes a batch's list; answers its path. */
  readonly writeList: (name: string, serials: readonly string[]) => string
  close(): Promise<void>
}

/** Opens a site in a folder of its own. */
export async function openCrashSite(options: SimulatorOptions): Promise<CrashSite> {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'))
  const cloud = await startObservedCloud(options)
  const place = (name: string) => join(folder, name)
  return {
    cloud,
    stationFile: writeTrainingStation(folder, cloud.simulator),
    place,
    writeList: (name, serials) => {
      const file = place(name)
      writeFileSync(file, `deviceSerialNumber\n${serials.join('\n')}\n`)
      return file
    },
    close: async () => {
      await cloud.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
