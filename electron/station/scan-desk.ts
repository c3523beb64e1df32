import { readLabel, type LabelRules } from '../contract/label.ts'
import { isFinal } from '../contract/lifecycle.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { Landed } from '../contract/scan.ts'
import { decideScan, REPEAT_MS } from '../contract/scan-policy.ts'
import type { DeviceSerial, IntakeId } from '../contract/serials.ts'
import type { ScanSource } from '../contract/words.ts'
import type { IntakeService } from '../intake/intake-service.ts'
import { keepsScreen, type Screen } from './screen.ts'

/** What the desk needs. */
export interface ScanDeskParts {
  readonly intake: IntakeService
  readonly rules: LabelRules
  readonly screen: Screen
  readonly now: () => Date
  /** Runs something later, once; the function that comes back calls it off. Milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => () => void
  /** A device that was held has its turn. */
  readonly tell: (landed: Landed) => void
  readonly changed: () => void
}

/** One scan as it comes in, from whichever scanner or finger. */
export interface IncomingScan {
  readonly text: string
  readonly source: ScanSource
  /** How long the scanner took to send it, in milliseconds: keys come one by one. */
  readonly tookMs: number
}

/** The one place where scans of all sources arrive: each gets exactly one answer, and none is lost. */
export interface ScanDesk {
  take(scan: IncomingScan): Result<Landed>
  /** Devices that wait for their turn, the first one first. */
  held(): readonly IntakeId[]
  /** Something changed: what is held may have its turn. */
  settle(): void
  /** The screen was left by hand. */
  left(): void
  close(): void
}

/** A good outcome stays so long before the next device takes its place. */
export const LINGER_MS = 1500
/** One device may wait while another is worked on: there are two hands. */
const MOST_HELD = 1

/** Makes the desk. `waiting` are intakes that were open when the station stopped. */
export function createScanDesk(parts: ScanDeskParts, waiting: readonly IntakeId[]): ScanDesk {
  const { intake, screen, now } = parts
  const queue: IntakeId[] = [...waiting]
  /** When each serial was scanned last: two devices before a standing scanner take turns. */
  const seen = new Map<DeviceSerial, number>()
  let callOff: (() => void) | undefined

  const landing = (landed: Landed['landed'], intakeId: IntakeId | null, deviceSerial: DeviceSerial) =>
    succeeded<Landed>({ landed, intakeId, deviceSerial })
  const isHeld = (serial: DeviceSerial): boolean =>
    queue.some((intakeId) => intake.find(intakeId)?.deviceSerial === serial)

  const sinceSeen = (serial: DeviceSerial, began: number): number | null => {
    const at = seen.get(serial)
    return at === undefined ? null : began - at
  }
  const remember = (serial: DeviceSerial, at: number): void => {
    for (const [other, before] of seen) if (at - before >= REPEAT_MS) seen.delete(other)
    seen.set(serial, at)
  }

  /** The next one of the queue comes to the screen; what was ended meanwhile is passed over. */
  const next = (): boolean => {
    callOff?.()
    callOff = undefined
    for (let intakeId = queue.shift(); intakeId !== undefined; intakeId = queue.shift()) {
      const record = intake.find(intakeId)
      if (record === null || isFinal(record.state)) continue
      const landed = record.state === 'opened' ? 'opened' : 'resumed'
      screen.show(intakeId)
      parts.tell({ landed, intakeId, deviceSerial: record.deviceSerial })
      return true
    }
    return false
  }
  const open = (serial: DeviceSerial, source: ScanSource): Result<Landed> => {
    const opened = intake.open(serial, source)
    if (!opened.ok) return opened
    const { landed, record } = opened.value
    const place = queue.indexOf(record.intakeId)
    if (place >= 0) queue.splice(place, 1)
    screen.show(record.intakeId)
    return landing(landed, record.intakeId, serial)
  }
  /** It is written down at once, so that nothing is lost if the station stops. */
  const hold = (serial: DeviceSerial, source: ScanSource): Result<Landed> => {
    if (queue.length >= MOST_HELD) return keepsScreen(screen, serial)
    const opened = intake.open(serial, source)
    if (!opened.ok) return opened
    queue.push(opened.value.record.intakeId)
    parts.changed()
    return landing('held', null, serial)
  }
  /** What was scanned first comes first. */
  const openInTurn = (serial: DeviceSerial, source: ScanSource): Result<Landed> =>
    queue.length > 0 && !isHeld(serial) && next() ? hold(serial, source) : open(serial, source)

  return {
    take: ({ text, source, tookMs }) => {
      const label = readLabel(text, parts.rules)
      if (!label.ok) return label
      const serial = label.value
      const current = screen.current()
      const at = now().getTime()
      const began = at - tookMs
      const decision = decideScan({
        state: current?.state ?? null,
        busy: screen.isBusy(),
        sameSerial: current?.deviceSerial === serial,
        stateForMs: current === null ? 0 : began - Date.parse(current.since),
        sinceSameScanMs: sinceSeen(serial, began),
        typed: source === 'typed',
        isHeld: isHeld(serial),
      })
      remember(serial, at)
      switch (decision) {
        case 'open':
          return openInTurn(serial, source)
        case 'hold':
          return hold(serial, source)
        case 'confirm':
        case 'repeat':
          return landing(decision, current?.intakeId ?? null, serial)
        case 'refuse':
          return keepsScreen(screen, serial)
      }
    },
    held: () => queue,
    settle: () => {
      const done = screen.current()
      const state = done?.state
      const isDone = state === 'disabled' || state === 'already-disabled'
      if (queue.length === 0 || !isDone || callOff !== undefined) return
      callOff = parts.after(LINGER_MS, () => {
        callOff = undefined
        // Somebody may look at another one by now: that is not replaced.
        if (screen.currentId() === done?.intakeId) next()
      })
    },
    left: () => {
      next()
    },
    close: () => callOff?.(),
  }
}

/** What the screen refuses by hand: showing another intake over one that is not finished. */
export function showIntake(
  intake: Pick<IntakeService, 'find'>,
  screen: Screen,
  wanted: IntakeId,
): Result<Record<string, never>> {
  const record = intake.find(wanted)
  if (record === null) return failed(problem('unknown-intake'))
  if (!screen.mayLeave() && screen.currentId() !== wanted) {
    return keepsScreen(screen, record.deviceSerial)
  }
  screen.show(wanted)
  return succeeded({})
}
