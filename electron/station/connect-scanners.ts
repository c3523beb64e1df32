import type { Snapshot } from '../contract/snapshot.ts'
import { createScanners, type Scanners } from '../scanner/scanners.ts'
import type { Choices } from './choices.ts'
import type { ScanDesk } from './scan-desk.ts'
import type { ScannerDesk } from './scanner-desk.ts'
import { scannerReport } from './scanner-report.ts'
import type { StationOptions } from './station-options.ts'
import { takeScans, type ScanTold } from './take-scans.ts'

/** What the scanners are wired to. */
export interface ScannerWiring {
  readonly options: Pick<StationOptions, 'scanners' | 'facts' | 'now'>
  readonly choices: () => Choices
  readonly scanDesk: ScanDesk
  readonly scannerDesk: ScannerDesk
  readonly tell: (told: ScanTold) => void
  readonly changed: () => void
}

/** The scanners of a station, none where it reads none, and what the scanner screen says of them. */
export function connectScanners({ options, choices, scanDesk, scannerDesk, tell, changed }: ScannerWiring): {
  readonly scanners: Scanners | null
  readonly scannerScreen: () => Snapshot['scannerScreen']
} {
  const scanners =
    options.scanners === null
      ? null
      : createScanners({
          ...options.scanners,
          feedback: () => choices().scannerFeedback,
          onChange: changed,
          ...takeScans(scanDesk, scannerDesk, tell),
        })
  return {
    scanners,
    scannerScreen: () => {
      const shown = scannerDesk.screen()
      if (shown === null) return null
      const { scannerFeedback: feedback, wedge } = choices()
      const about = { version: options.facts.version, platform: `${process.platform} ${process.arch}` }
      const report = scannerReport({ ...about, at: options.now(), scanners, feedback, wedge, screen: shown })
      return { ...shown, report }
    },
  }
}
