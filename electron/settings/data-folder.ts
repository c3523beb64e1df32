import { join } from 'node:path'

/** The data folder where none is named: the same as Electron's `userData` of the app. */
export function defaultDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'ds100-intake')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'ds100-intake')
    default:
      return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'ds100-intake')
  }
}

/** Where a station in training keeps its own journal, never among live rows. */
export function trainingFolder(dataFolder: string): string {
  return join(dataFolder, 'training')
}
