import { problem } from '../contract/problem.ts'
import { failed, type Result } from '../contract/result.ts'
import type { ScannerDevice, ScannerStatus } from '../contract/scanners.ts'
import { STEADY_CLOCK, type Clock } from './devices/clock.ts'
import { findScanners, kindOf, type FoundScanner } from './devices/find-scanners.ts'
import type { Hotplug } from './devices/hotplug.ts'
import { createScannerUnit, type ScannerUnit, type UnitParts } from './devices/scanner-unit.ts'
import { scannerStatusOf } from './scanner-status.ts'

/** What the scanners of a station need. */
export interface ScannersOptions extends Omit<UnitParts, 'onGone' | 'clock'> {
  readonly hotplug: Hotplug
  readonly clock?: Clock
}

/** All scanners of this computer: found, opened, read, and found again when they are plugged in anew. */
export interface Scanners {
  /** Those that are plugged in, in the order of their keys. */
  devices(): readonly ScannerDevice[]
  status(): ScannerStatus
  /** Looks now; ends when each scanner that is there is open, or it is clear why not. */
  lookAgain(): Promise<void>
  switchToHidPos(deviceKey: string): Promise<Result<void>>
  /** Closes everything; nothing is told any more. */
  close(): Promise<void>
}

/** How often to look while no scanner is open. */
export const POLL_MS = 3000
/**
 * How often to look while one is, where the operating system tells nothing or another one is not open yet: listing
 * slows reading down.
 */
export const QUIET_POLL_MS = 15_000
/** Device files come one by one, and before their rights are set. */
const SETTLE_MS = 150
/** After a hint the open is tried again so often: udev may set the rights a moment later. */
const RETRIES_MS = [300, 1000, 2500] as const

/** Starts to look after the scanners of this computer. */
export function createScanners(options: ScannersOptions): Scanners {
  const { port, hotplug, clock = STEADY_CLOCK } = options
  const units = new Map<string, ScannerUnit>()
  let unavailable: string | null = null
  let tells = hotplug.tells
  const life = { closed: false, again: false }
  let looking: Promise<void> | undefined
  let callOffPoll: (() => void) | undefined
  /** Looks that are planned after a hint, by their delay. */
  const timers = new Map<number, () => void>()

  const changed = (): void => {
    if (!life.closed) options.onChange()
  }
  const parts: UnitParts = {
    ...options,
    clock,
    onScan: (scan) => !life.closed && options.onScan(scan),
    onTrouble: (trouble) => {
      if (!life.closed) options.onTrouble(trouble)
    },
    onChange: changed,
    onGone: (unit) => {
      // One that fails as soon as it is open would be opened without end: it has to wait.
      const again = clock.now() - unit.since < POLL_MS ? waitAndLook : look
      void remove(unit).then(again)
    },
  }

  const remove = async (unit: ScannerUnit): Promise<void> => {
    for (const [key, each] of units) if (each === unit) units.delete(key)
    await unit.close()
    changed()
  }

  /** What is listed and what is known, brought together; a unit is the same while its path and kind are. */
  const reconcile = async (): Promise<void> => {
    const found = findScanners(await port.list())
    const isSame = (one: FoundScanner, other: FoundScanner): boolean =>
      one.listed.path === other.listed.path &&
      kindOf(one.listed) === kindOf(other.listed) &&
      one.protocol === other.protocol
    const gone = [...units.values()].filter((unit) => !found.some((each) => isSame(each, unit.found)))
    for (const unit of gone) await remove(unit)
    if (life.closed) return
    for (const each of found) {
      if ([...units.values()].some((unit) => isSame(each, unit.found))) continue
      const key = freeKey(units, kindOf(each.listed))
      units.set(key, createScannerUnit(key, each, parts))
      changed()
    }
    await Promise.all([...units.values()].map((unit) => unit.open()))
  }

  const lookOnce = async (): Promise<void> => {
    try {
      await reconcile()
      if (unavailable !== null) {
        unavailable = null
        changed()
      }
    } catch (error) {
      const cause = (error instanceof Error ? error.message.split('\n')[0] : undefined) ?? 'unknown'
      if (unavailable === null) {
        unavailable = cause.slice(0, 200)
        changed()
      }
    }
  }
  const wantsMore = (): boolean => life.again && !life.closed
  /** One look at a time; what is asked for meanwhile is one more look afterwards. */
  const look = (): Promise<void> => {
    if (life.closed) return Promise.resolve()
    if (looking !== undefined) {
      life.again = true
      return looking
    }
    looking = (async () => {
      try {
        do {
          life.again = false
          await lookOnce()
        } while (wantsMore())
      } finally {
        // At once with the last check, so that nobody asks a look that has ended for one more.
        looking = undefined
        poll()
      }
    })()
    return looking
  }

  const isAny = (...states: readonly ScannerDevice['state'][]): boolean =>
    [...units.values()].some((unit) => states.includes(unit.view().state))
  const poll = (): void => {
    callOffPoll?.()
    // Another program that lets go of a scanner, and a right that is given, are told by nobody.
    const isMissing = unavailable !== null || isAny('no-permission', 'busy', 'failed')
    const isOpen = isAny('ready')
    if (life.closed || (tells && isOpen && !isMissing)) return
    callOffPoll = clock.after(isOpen ? QUIET_POLL_MS : POLL_MS, () => void look())
  }
  const later = (milliseconds: number): void => {
    if (life.closed) return
    timers.get(milliseconds)?.()
    const callOff = clock.after(milliseconds, () => {
      timers.delete(milliseconds)
      void look()
    })
    timers.set(milliseconds, callOff)
  }
  const waitAndLook = (): void => {
    later(POLL_MS)
  }
  const endTimers = (): void => {
    for (const callOff of timers.values()) callOff()
    timers.clear()
  }

  const endHotplug = hotplug.start(
    () => {
      // The first look is not put off by the next hint: hints may never stop.
      if (!timers.has(SETTLE_MS)) later(SETTLE_MS)
      for (const milliseconds of RETRIES_MS) later(milliseconds)
    },
    () => {
      tells = false
      poll()
    },
  )
  void look()

  return {
    devices: () => [...units].toSorted(byKey).map(([, unit]) => unit.view()),
    status: () =>
      scannerStatusOf(
        [...units].toSorted(byKey).map(([, unit]) => unit.view()),
        unavailable,
      ),
    lookAgain: look,
    switchToHidPos: (deviceKey) =>
      units.get(deviceKey)?.switchToHidPos() ?? Promise.resolve(failed(problem('scanner-not-there'))),
    close: async () => {
      life.closed = true
      endHotplug()
      endTimers()
      callOffPoll?.()
      // A look that is under way is not waited for: it may hang, and opens nothing any more.
      await Promise.all([...units.values()].map((unit) => unit.close()))
      units.clear()
    },
  }
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}

/** The first free place among units of the same kind. */
function freeKey(units: ReadonlyMap<string, unknown>, kind: string): string {
  let place = 0
  while (units.has(`${kind}#${place}`)) place += 1
  return `${kind}#${place}`
}
