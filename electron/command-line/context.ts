import { existsSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import Conf from 'conf'
import { succeeded, type Result } from '../contract/result.ts'
import { defaultDataFolder } from '../settings/data-folder.ts'
import { NO_OWN_SETTINGS, readOwnSettings, type OwnSettings } from '../settings/own-settings.ts'
import { configure, type Configuration } from '../station/configure.ts'
import type { OpenImported } from '../station/key/open-imported.ts'

/** The options that every command takes. */
export interface CommonOptions {
  readonly station: string | undefined
  readonly data: string | undefined
  readonly operator: string | undefined
  /** Opens an imported key where this process can do more than the environment's passphrase can. */
  readonly openImported?: OpenImported | undefined
}

/** The data folder that a command works on. */
export function dataFolderOf({ data }: CommonOptions): string {
  return data ?? defaultDataFolder(process.platform, process.env, homedir())
}

/** Who a command names as operator: `--operator`, else the account. */
export function operatorOf({ operator }: CommonOptions): string {
  return operator ?? `os:${userInfo().username}`
}

/** Reads the station's configuration as the window would. */
export function readConfiguration(options: CommonOptions, isCheckout: boolean): Result<Configuration> {
  const dataFolder = dataFolderOf(options)
  const own = readSettings(dataFolder)
  if (!own.ok) return own
  return configure({
    stationFile: options.station,
    dataFolder,
    own: own.value,
    isCheckout,
    platform: process.platform,
    env: process.env,
    openImported: options.openImported,
  })
}

/** A folder without settings is left without: opening the store would make it. */
function readSettings(dataFolder: string): Result<OwnSettings> {
  const place = join(dataFolder, 'settings.json')
  if (!existsSync(place)) return succeeded(NO_OWN_SETTINGS)
  return readOwnSettings(
    () => new Conf({ cwd: dataFolder, configName: 'settings', projectName: 'ds100-intake' }).store,
    place,
  )
}
