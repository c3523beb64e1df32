import type { ScannerDevice, ScannerFeedback } from '../../contract/scanners.ts'
import { problem, type Problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import { createDecoder, type Reading } from '../create-decoder.ts'
import { makerOf } from '../makers.ts'
import { beepReport, type Beep } from './beep.ts'
import type { Clock } from './clock.ts'
import type { ScanTaker } from './device-scan.ts'
import type { FoundScanner } from './find-scanners.ts'
import type { HidPort, OpenHid } from './hid-port.ts'
import { openFailure, stalledOpen } from './open-failure.ts'
import { createScanStream, type ScanStream } from './scan-stream.ts'

/** What all units share. */
export interface UnitParts extends ScanTaker {
  readonly port: HidPort
  readonly readDescriptor: (path: string) => Promise<Uint8Array | null>
  readonly clock: Clock
  readonly feedback: () => ScannerFeedback
  readonly onChange: () => void
  /** Reading ended by itself: unplugged, most of the time. */
  readonly onGone: (unit: ScannerUnit) => void
}

/** One scanner that is plugged in. */
export interface ScannerUnit {
  readonly found: FoundScanner
  /** When it was found, by the clock. */
  readonly since: number
  view(): ScannerDevice
  /** Opens it, unless it is open or being opened, or can't be. Ends when it is clear how that went. */
  open(): Promise<void>
  /** Feature report 254 = 01: Honeywell's units leave keyboard mode until they are plugged in again. */
  switchToHidPos(): Promise<Result<void>>
  close(): Promise<void>
}

/** Opening takes a few milliseconds; what takes longer than this hangs. */
export const OPEN_PATIENCE_MS = 5000
const REDIRECT_TO_HID_POS = [254, 1]

/** Makes a unit of a scanner that was found; nothing is opened yet. */
export function createScannerUnit(deviceKey: string, found: FoundScanner, parts: UnitParts): ScannerUnit {
  const { port, clock } = parts
  const { path, vendorId, productId } = found.listed
  const maker = makerOf(vendorId)
  const name = found.listed.name || `${maker ?? 'USB'} scanner`
  const keyboardMode = {
    state: 'keyboard-mode',
    problem: problem('scanner-keyboard-mode', { name }),
  } as const
  let status: { readonly state: ScannerDevice['state']; readonly problem: Problem | null } =
    found.protocol === 'keyboard' ? keyboardMode : { state: 'opening', problem: null }
  let reading: Reading | undefined
  let hid: OpenHid | undefined
  let stream: ScanStream | undefined
  let opening: Promise<void> | undefined
  let closed = false

  const set = (next: typeof status): void => {
    if (next.state === status.state && next.problem?.code === status.problem?.code) return
    status = next
    parts.onChange()
  }
  const mute = (): void => {
    if (reading !== undefined) reading = { ...reading, beeps: null }
    parts.onChange()
  }
  const beep = (kind: Beep): void => {
    if (hid === undefined || reading?.beeps == null) return
    // A unit that takes no output report is not asked again.
    hid.write(beepReport(reading.beeps, kind)).catch(mute)
  }
  const heard = (taken: boolean): void => {
    const feedback = parts.feedback()
    if (!taken && feedback !== 'off') beep('error')
    if (taken && feedback === 'all') beep('good-read')
  }
  const release = async (): Promise<void> => {
    const open = hid
    const own = stream
    // First of all: nobody is left to hear a beep.
    hid = undefined
    stream = undefined
    own?.end()
    await open?.close()
  }

  const listen = async (): Promise<void> => {
    const descriptor = await parts.readDescriptor(path)
    const now = createDecoder({ ...found.listed, descriptor })
    reading = now
    const { decoder, protocol: source } = now
    if (decoder === null || source === null) {
      set({ state: 'failed', problem: now.problem })
      return
    }
    const own = createScanStream({ deviceName: name, source }, decoder, clock, parts, heard)
    const life = { ended: false }
    const open = await port.open(path, {
      onReport: (report) => {
        // It sends here, so it has left keyboard mode.
        if (status.state === 'keyboard-mode') set({ state: 'ready', problem: now.problem })
        own.report(report)
      },
      onEnd: () => {
        life.ended = true
        parts.onGone(unit)
      },
    })
    if (closed || life.ended) {
      await open.close()
      return
    }
    hid = open
    stream = own
    set(found.alsoKeyboard && now.canRedirect ? keyboardMode : { state: 'ready', problem: now.problem })
  }

  const unit: ScannerUnit = {
    found,
    since: clock.now(),
    view: () => ({
      deviceKey,
      name,
      maker,
      vendorId,
      productId,
      protocol: found.protocol,
      ...status,
      described: reading?.described ?? false,
      canBeep: reading?.beeps != null,
      canSwitch: status.state === 'keyboard-mode' && hid !== undefined,
    }),
    open: async () => {
      if (found.protocol === 'keyboard' || hid !== undefined || closed) return
      // A hanging open is not begun a second time: when it ends after all, this very promise sees to it.
      const fresh = opening === undefined
      opening ??= listen()
        .catch((error: unknown) => {
          const cause = error instanceof Error ? error.message : 'unknown'
          set(openFailure(name, cause))
        })
        .finally(() => {
          opening = undefined
        })
      if (!fresh) return
      let callOff = (): void => undefined
      const patience = new Promise<'late'>((resolve) => {
        callOff = clock.after(OPEN_PATIENCE_MS, () => {
          resolve('late')
        })
      })
      if ((await Promise.race([opening, patience])) === 'late') set(stalledOpen(name, OPEN_PATIENCE_MS))
      callOff()
    },
    switchToHidPos: async () => {
      try {
        if (hid === undefined || reading?.canRedirect !== true) throw new Error('it offers no such switch')
        await hid.sendFeature(REDIRECT_TO_HID_POS)
        set({ state: 'ready', problem: reading.problem })
        return succeeded(undefined)
      } catch (error) {
        const cause = error instanceof Error ? error.message : 'unknown'
        return failed(problem('scanner-cannot-switch', { name, cause }))
      }
    },
    close: async () => {
      closed = true
      await release()
    },
  }
  return unit
}
