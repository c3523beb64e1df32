/** What this process has open, as the kernel counts it. */
import { readdirSync, readlinkSync } from 'node:fs'

/** Files and threads of a process. */
export interface OpenHandles {
  readonly files: number
  readonly threads: number
  /** The hidraw devices among the files, those that are gone included. */
  readonly hidraw: readonly string[]
}

/** Counts now; the folder that is read for it does not count. */
export function openHandles(): OpenHandles {
  const targets = readdirSync('/proc/self/fd').flatMap((file) => {
    try {
      return [readlinkSync(`/proc/self/fd/${file}`)]
    } catch {
      return []
    }
  })
  return {
    files: targets.length,
    threads: readdirSync('/proc/self/task').length,
    hidraw: targets.filter((target) => target.startsWith('/dev/hidraw')),
  }
}
