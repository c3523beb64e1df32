import type { Problem } from '../contract/problem.ts'
import { succeeded } from '../contract/result.ts'
import type { Landed } from '../contract/scan.ts'
import type { ScanTaker } from '../scanner/devices/device-scan.ts'
import type { ScanDesk } from './scan-desk.ts'
import type { ScannerDesk } from './scanner-desk.ts'

/** What came of a scan that did not come from the page. */
export type ScanTold =
  | { readonly kind: 'landed'; readonly landed: Landed }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** Takes what HID scanners send: to the scanner screen while it is open, else to the desk; and tells what came of it. */
export function takeScans(
  scanDesk: ScanDesk,
  scannerDesk: ScannerDesk,
  tell: (told: ScanTold) => void,
): ScanTaker {
  return {
    onScan: (scan) => {
      const result = scannerDesk.isOpen()
        ? succeeded(scannerDesk.test(scan))
        : scanDesk.take({ ...scan.scan, tookMs: 0 })
      tell(
        result.ok ? { kind: 'landed', landed: result.value } : { kind: 'refused', problem: result.problem },
      )
      return result.ok
    },
    onTrouble: (trouble) => {
      if (scannerDesk.isOpen()) scannerDesk.trouble(trouble)
      else tell({ kind: 'refused', problem: trouble.problem })
    },
  }
}
