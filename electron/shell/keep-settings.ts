import { join } from 'node:path'
import Store from 'electron-store'
import type { Result } from '../contract/result.ts'
import { readOwnSettings, type OwnSettings } from '../settings/own-settings.ts'

/** The station's own settings, in `settings.json` of the data folder; the command line reads the same file. */
export interface SettingsKeeper {
  readonly read: () => Result<OwnSettings>
  readonly keep: (change: Partial<OwnSettings>) => void
}

/** Opens the store of a data folder when it is first needed; a file that can't be read is a problem, and stays. */
export function openSettings(dataFolder: string): SettingsKeeper {
  const open = () => new Store({ cwd: dataFolder, name: 'settings', clearInvalidConfig: false })
  return {
    read: () => readOwnSettings(() => open().store, join(dataFolder, 'settings.json')),
    keep: (change) => {
      const store = open()
      for (const [name, value] of Object.entries(change)) store.set(name, value)
    },
  }
}
