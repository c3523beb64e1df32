import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseLegacyKey, readLegacyKey, type LegacyKey } from '../cloud/legacy-key.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { Mode } from '../contract/words.ts'
import { chooseMode } from '../settings/choose-mode.ts'
import { trainingFolder } from '../settings/data-folder.ts'
import type { OwnSettings } from '../settings/own-settings.ts'
import {
  defaultStationFile,
  NO_STATION_FILE,
  notYet,
  readStationFile,
  type StationFile,
} from '../settings/station-file.ts'
import { startSimulator } from '../training/simulator.ts'

/** Where to look for the configuration. */
export interface ConfigurationPlaces {
  /** The station file that was named; undefined means the operating system's place. */
  readonly stationFile: string | undefined
  readonly dataFolder: string
  readonly own: OwnSettings
  readonly isCheckout: boolean
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
}

/** A station's configuration, read and checked: nothing was started yet. */
export interface Configuration {
  readonly mode: Mode
  readonly file: StationFile
  /** Where the station file is, or would be. */
  readonly place: string
  /** Where this mode keeps its journal. */
  readonly folder: string
}

/** Reads the configuration; the first thing that is wrong is the problem. */
export function configure(places: ConfigurationPlaces): Result<Configuration> {
  const place = places.stationFile ?? defaultStationFile(places.platform, places.env)
  const read = readStationFile(place)
  if (!read.ok) return read
  if (read.value === null && places.stationFile !== undefined) {
    return failed(problem('station-file-unreadable', { place, cause: 'there is no such file' }))
  }
  const file = read.value ?? NO_STATION_FILE
  const mode = chooseMode({
    fileMode: file.mode,
    place,
    hasCredential: file.cloud.credential !== undefined,
    ownMode: places.own.mode,
    isCheckout: places.isCheckout,
    hasBeenLive: existsSync(join(places.dataFolder, 'journal.db')),
  })
  if (!mode.ok) return mode
  if (mode.value === 'live') {
    const missing = notYet(file)
    if (missing !== undefined) return failed(missing)
  }
  const folder = mode.value === 'training' ? trainingFolder(places.dataFolder) : places.dataFolder
  return succeeded({ mode: mode.value, file, place, folder })
}

/** The key to sign in with, and what must be ended with the station. */
export interface KeyInUse {
  readonly key: LegacyKey
  readonly end: () => Promise<void>
}

/** Reads the key of a live station, or starts the simulator of one in training. */
export async function obtainKey({ mode, file, place }: Configuration): Promise<Result<KeyInUse>> {
  if (mode === 'set-up') return failed(problem('set-up-needed', { place }))
  if (mode === 'training') {
    const simulator = await startSimulator()
    const key = parseLegacyKey(simulator.keyFileText, simulator.url)
    return key.ok ? succeeded({ key: key.value, end: () => simulator.close() }) : key
  }
  const { credential } = file.cloud
  if (credential?.type !== 'legacy-key') return failed(problem('set-up-needed', { place }))
  const key = readLegacyKey(credential.keyFile)
  return key.ok ? succeeded({ key: key.value, end: () => Promise.resolve() }) : key
}
