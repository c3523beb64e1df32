import { watch } from 'node:fs'

/** Tells that devices may have come or gone. It is only a reason to look, never the truth. */
export interface Hotplug {
  /** Whether it tells at all; where it does not, looking now and then takes its place. */
  readonly tells: boolean
  /** Begins to tell; the function that comes back ends it. `lost` is called if it can't go on telling. */
  readonly start: (told: () => void, lost: () => void) => () => void
}

/** Linux: the folder of device files changes when a hidraw device comes or goes. */
export function watchDeviceFiles(folder = '/dev'): Hotplug {
  return {
    tells: true,
    start: (told, lost) => {
      try {
        const watcher = watch(folder, (_event, name) => {
          if (name === null || name.startsWith('hidraw')) told()
        })
        watcher.on('error', () => {
          watcher.close()
          lost()
        })
        return () => {
          watcher.close()
        }
      } catch {
        lost()
        return () => undefined
      }
    },
  }
}

/** An operating system that tells nothing without a driver of ours (`docs/decisions/0006-hotplug.md`). */
export const SILENT_HOTPLUG: Hotplug = { tells: false, start: tellNothing }

function tellNothing(): () => void {
  return () => undefined
}

/** What this operating system has. */
export function hotplugOf(platform: NodeJS.Platform): Hotplug {
  return platform === 'linux' ? watchDeviceFiles() : SILENT_HOTPLUG
}
