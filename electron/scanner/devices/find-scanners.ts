import type { ScannerProtocol } from '../../contract/scanners.ts'
import { usageOf } from '../descriptor/report-field.ts'
import { SCANNER_USAGE } from '../descriptor/usages.ts'
import { makerOf } from '../makers.ts'
import type { ListedHid } from './hid-port.ts'

/** A scanner that the operating system lists, with the one interface by which it is to be read. */
export interface FoundScanner {
  readonly listed: ListedHid
  readonly protocol: ScannerProtocol
  /** It is a keyboard as well: what it scans may come as keys. */
  readonly alsoKeyboard: boolean
}

const PREFERENCE: readonly ScannerProtocol[] = ['hid-pos', 'ibm-handheld', 'keyboard']

/**
 * Finds the scanners among all HID devices: one for each unit that is plugged in, however many interfaces it
 * shows. Interfaces of one unit share vendor, product and serial number and differ in their interface number;
 * two units of the same kind share the interface number and differ in their path. A keyboard counts only when
 * its maker makes scanners.
 */
export function findScanners(devices: readonly ListedHid[]): readonly FoundScanner[] {
  const kinds = new Map<string, Map<ScannerProtocol, ListedHid[]>>()
  for (const listed of devices) {
    const protocol = protocolOf(listed)
    if (protocol === null) continue
    const kind = kindOf(listed)
    const protocols = kinds.get(kind) ?? new Map<ScannerProtocol, ListedHid[]>()
    protocols.set(protocol, [...(protocols.get(protocol) ?? []), listed])
    kinds.set(kind, protocols)
  }
  return [...kinds.values()].flatMap(unitsOf)
}

function unitsOf(protocols: ReadonlyMap<ScannerProtocol, readonly ListedHid[]>): readonly FoundScanner[] {
  const protocol = PREFERENCE.find((each) => protocols.has(each)) ?? 'keyboard'
  const interfaces = protocols.get(protocol) ?? []
  const lowest = Math.min(...interfaces.map((listed) => listed.interface))
  const paths = new Map(
    interfaces.filter((listed) => listed.interface === lowest).map((listed) => [listed.path, listed]),
  )
  const alsoKeyboard = protocols.has('keyboard') && protocol !== 'keyboard'
  return [...paths.values()]
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map((listed) => ({ listed, protocol, alsoKeyboard }))
}

/** What units of one kind share: a path may change when a unit is plugged in again, this does not. */
export function kindOf({ vendorId, productId, serialNumber }: ListedHid): string {
  const hex = (value: number) => value.toString(16).padStart(4, '0')
  return `${hex(vendorId)}:${hex(productId)}:${serialNumber}`
}

function protocolOf({ vendorId, usagePage, usage }: ListedHid): ScannerProtocol | null {
  if (usagePage === undefined || usage === undefined) return null
  switch (usageOf(usagePage, usage)) {
    case SCANNER_USAGE.scanner:
      return 'hid-pos'
    case SCANNER_USAGE.ibmHandheld:
      return 'ibm-handheld'
    case SCANNER_USAGE.keyboard:
      return makerOf(vendorId) === null ? null : 'keyboard'
    default:
      return null
  }
}
