import Store from 'electron-store'
import { ownSettingsSchema, type OwnSettings } from '../settings/own-settings.ts'

/** The station's own settings, in `settings.json` of the data folder; the command line reads the same file. */
export interface SettingsKeeper {
  readonly read: () => OwnSettings
  readonly keep: (change: Partial<OwnSettings>) => void
}

/** Opens the store in a data folder. What does not fit the schema is not used, and the file stays as it is. */
export function openSettings(dataFolder: string): SettingsKeeper {
  const store = new Store({ cwd: dataFolder, name: 'settings', clearInvalidConfig: false })
  return {
    read: () => ownSettingsSchema.catch(ownSettingsSchema.parse({})).parse(store.store),
    keep: (change) => {
      for (const [name, value] of Object.entries(change)) store.set(name, value)
    },
  }
}
