/** The scanner modules, opened as the station opens them; what they tell is kept for a check to await. */
import type {
  ScannerDevice,
  ScannerDeviceState,
  ScannerFeedback,
} from '../../../electron/contract/scanners.ts'
import type { DeviceScan, DeviceTrouble } from '../../../electron/scanner/devices/device-scan.ts'
import type { HidPort } from '../../../electron/scanner/devices/hid-port.ts'
import { hotplugOf } from '../../../electron/scanner/devices/hotplug.ts'
import { nodeHidPort } from '../../../electron/scanner/devices/node-hid-port.ts'
import { readDescriptor } from '../../../electron/scanner/devices/read-descriptor.ts'
import { createScanners, type Scanners } from '../../../electron/scanner/scanners.ts'
import { createInbox, PATIENCE_MS, type Inbox } from './inbox.ts'

/** What a check may set otherwise than the station does. */
export interface StationWishes {
  readonly feedback?: () => ScannerFeedback
  /** Whether a scan is taken; every one is, unless this says otherwise. */
  readonly takes?: () => boolean
  /** False hides the report descriptors, as Windows and macOS do. */
  readonly describes?: boolean
}

/** The scanner modules at work. */
export interface Station {
  readonly scanners: Scanners
  readonly scans: Inbox<DeviceScan>
  readonly troubles: Inbox<DeviceTrouble>
  /** Each report that node-hid delivered, in hex: some are no scan, and yet a check must know that they are here. */
  readonly delivered: Inbox<string>
  /** The device of this name, once it is in this state. */
  becomes(name: string, state: ScannerDeviceState): Promise<ScannerDevice>
  /** Waits until something holds; looks whenever the scanners tell a change. */
  until(what: string, holds: () => boolean): Promise<void>
}

/** Opens the scanner modules with the real node-hid. */
export function openStation({ feedback, takes, describes = true }: StationWishes = {}): Station {
  const scans = createInbox<DeviceScan>('scan')
  const troubles = createInbox<DeviceTrouble>('trouble')
  const delivered = createInbox<string>('report from the scanner')
  const looks = new Set<() => void>()
  const scanners = createScanners({
    port: overheard(nodeHidPort(), delivered),
    hotplug: hotplugOf(process.platform),
    readDescriptor: describes ? readDescriptor : async () => null,
    feedback: feedback ?? (() => 'off'),
    onScan: (scan) => {
      scans.put(scan)
      return takes?.() ?? true
    },
    onTrouble: (trouble) => {
      troubles.put(trouble)
    },
    onChange: () => {
      for (const look of looks) look()
    },
  })

  const until = (what: string, holds: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const finish = () => {
        looks.delete(look)
        clearTimeout(timer)
      }
      const timer = setTimeout(() => {
        finish()
        reject(new Error(`not within ${PATIENCE_MS / 1000} s: ${what}; there is ${describe(scanners)}`))
      }, PATIENCE_MS)
      const look = () => {
        if (!holds()) return
        finish()
        resolve()
      }
      looks.add(look)
      look()
    })

  const find = (name: string) => scanners.devices().find((device) => device.name === name)
  return {
    ...{ scanners, scans, troubles, delivered, until },
    becomes: async (name, state) => {
      await until(`${name} is ${state}`, () => find(name)?.state === state)
      const device = find(name)
      if (device === undefined) throw new Error(`${name} went away`)
      return device
    },
  }
}

/** The same port, with a note of each report behind the modules under test. */
function overheard(port: HidPort, delivered: Inbox<string>): HidPort {
  return {
    list: port.list,
    open: (path, listener) =>
      port.open(path, {
        onEnd: listener.onEnd,
        onReport: (report) => {
          const inHex = Buffer.from(report).toString('hex')
          listener.onReport(report)
          delivered.put(inHex)
        },
      }),
  }
}

function describe(scanners: Scanners): string {
  const devices = scanners
    .devices()
    .map(({ name, state, problem }) => `${name}: ${state} ${problem?.code ?? ''}`)
  return devices.join(', ') || JSON.stringify(scanners.status())
}
