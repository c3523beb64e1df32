/** What this process has open, as the kernel counts it. */
import { readdirSync, readlinkSync } from 'node:fs'
import { setTimeout as passed } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'

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

/** So long nothing may change before the counts are taken for what stays. */
const CALM_MS = 300

/**
 * Counts once nothing changes any more: node-hid's reading thread ends a moment after the device that it read was
 * closed.
 */
export async function settledHandles(): Promise<OpenHandles> {
  let counted = openHandles()
  let since = performance.now()
  const started = since
  while (performance.now() - since < CALM_MS) {
    await passed(LOOK_MS)
    const now = openHandles()
    if (isDeepStrictEqual(now, counted)) continue
    if (performance.now() - started > LIMIT_MS) throw new Error('what is open changes without end')
    counted = now
    since = performance.now()
  }
  return counted
}

const LIMIT_MS = 5000
/** The kernel tells nothing when a handle is closed. */
const LOOK_MS = 10

/** Resolves when no hidraw device is open any more; an open that was under way closes a moment later. */
export async function allReleased(): Promise<void> {
  const started = performance.now()
  for (;;) {
    const { hidraw } = openHandles()
    if (hidraw.length === 0) return
    if (performance.now() - started > LIMIT_MS) throw new Error(`still open: ${hidraw.join(', ')}`)
    await passed(LOOK_MS)
  }
}
