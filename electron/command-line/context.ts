import { homedir, userInfo } from 'node:os'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { defaultDataFolder } from '../settings/data-folder.ts'
import { ownSettingsSchema } from '../settings/own-settings.ts'
import { configure, type Configuration } from '../station/configure.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'

/** The options that every command takes. */
export interface CommonOptions {
  readonly station: string | undefined
  readonly data: string | undefined
  readonly operator: string | undefined
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
  const own = readOwnSettings(dataFolder)
  if (!own.ok) return own
  return configure({
    stationFile: options.station,
    dataFolder,
    own: own.value,
    isCheckout,
    platform: process.platform,
    env: process.env,
  })
}

function readOwnSettings(dataFolder: string): Result<ReturnType<typeof ownSettingsSchema.parse>> {
  const place = join(dataFolder, 'settings.json')
  if (!existsSync(place)) return succeeded(ownSettingsSchema.parse({}))
  try {
    const store = new Conf({ cwd: dataFolder, configName: 'settings', projectName: 'ds100-intake' })
    const parsed = ownSettingsSchema.safeParse(store.store)
    if (parsed.success) return succeeded(parsed.data)
    const [issue] = parsed.error.issues
    const member = issue?.path.join('.') ?? ''
    return failed(problem('settings-invalid', { place, member, fault: issue?.message ?? 'is wrong' }))
  } catch {
    return failed(problem('settings-invalid', { place, member: 'the file', fault: 'is not JSON' }))
  }
}
