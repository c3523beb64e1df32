import type { ScannerDevice, ScannerFeedback } from '../../../../electron/contract/scanners.ts'
import type { DeviceScan, DeviceTrouble } from '../../../../electron/scanner/devices/device-scan.ts'
import type { Hotplug } from '../../../../electron/scanner/devices/hotplug.ts'
import { createScanners, type Scanners } from '../../../../electron/scanner/scanners.ts'
import { createFakeClock, settled, type FakeClock } from '../../../scanners/fake-clock.ts'
import { createFakeHid, type FakeHid } from '../../../scanners/fake-hid.ts'
import { encodeReports, type Marks, type ReportLayout } from '../../../scanners/reports.ts'

/** What a test sets otherwise than usual. */
export interface CounterWishes {
  readonly hid?: FakeHid
  readonly feedback?: () => ScannerFeedback
  /** Takes a scan, or throws; every scan is taken unless this says otherwise. */
  readonly takes?: (text: string) => boolean
  readonly hotplug?: Hotplug
}

/** The scanners of a computer that a test plugs together, and all that they told. */
export interface Counter {
  readonly hid: FakeHid
  readonly clock: FakeClock
  readonly scanners: Scanners
  readonly scans: DeviceScan[]
  readonly troubles: DeviceTrouble[]
  /** The texts of the scans, and the codes of what was no scan, in their order. */
  readonly heard: string[]
  readonly changes: () => number
  /** Each scanner's key and state. */
  readonly states: () => readonly (readonly [string, ScannerDevice['state']])[]
  /** The only scanner. */
  readonly only: () => ScannerDevice
  /** A scanner sends a code. */
  readonly send: (path: string, layout: ReportLayout, text: string, marks?: Marks) => Promise<void>
}

/** Long enough for everything that follows a hint of the hotplug. */
export const AFTER_PLUG_MS = 3000

/** Starts to look after the scanners of a computer that a test plugs together. */
export async function openCounter(wishes: CounterWishes = {}): Promise<Counter> {
  const hid = wishes.hid ?? createFakeHid()
  const clock = createFakeClock()
  const scans: DeviceScan[] = []
  const troubles: DeviceTrouble[] = []
  const heard: string[] = []
  let changes = 0
  const scanners = createScanners({
    port: hid.port,
    hotplug: wishes.hotplug ?? hid.hotplug,
    readDescriptor: hid.readDescriptor,
    clock,
    feedback: wishes.feedback ?? (() => 'off'),
    onScan: (scan) => {
      scans.push(scan)
      heard.push(scan.scan.text)
      return wishes.takes?.(scan.scan.text) ?? true
    },
    onTrouble: (trouble) => {
      troubles.push(trouble)
      heard.push(`(${trouble.problem.code})`)
    },
    onChange: () => {
      changes += 1
    },
  })
  await settled()
  return {
    ...{ hid, clock, scanners, scans, troubles, heard },
    changes: () => changes,
    states: () => scanners.devices().map(({ deviceKey, state }) => [deviceKey, state] as const),
    only: () => {
      const [only, ...others] = scanners.devices()
      if (only === undefined || others.length > 0) throw new Error(`there are ${scanners.devices().length}`)
      return only
    },
    send: async (path, layout, text, marks) => {
      for (const report of encodeReports(layout, text, marks)) hid.report(path, report)
      await settled()
    },
  }
}
