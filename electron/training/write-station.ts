import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Simulator } from './simulator.ts'

/** Writes `rsa.key` and `station.json` for a running simulator into a folder; answers the station file's path. */
export function writeTrainingStation(folder: string, { keyFileText }: Simulator): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'rsa.key'), keyFileText, { mode: 0o600 })
  const file = join(folder, 'station.json')
  const station = {
    mode: 'live',
    desk: 'returns',
    stationName: 'Simulated',
    cloud: { credential: { type: 'legacy-key', keyFile: 'rsa.key' } },
  }
  writeFileSync(file, `${JSON.stringify(station, null, 2)}\n`)
  return file
}
