import type { Problem } from '../../contract/problem.ts'
import type { Scan } from '../../contract/scan.ts'
import type { ScanSource } from '../../contract/words.ts'

/** A code that a scanner sent, with what the scanner screen shows of it. */
export interface DeviceScan {
  readonly scan: Scan
  /** The AIM symbology identifier, for example "]C0"; null where the scanner sends none. */
  readonly aim: string | null
  /** The reports in hex. */
  readonly raw: readonly string[]
  readonly deviceName: string
}

/** Something that a scanner sent and that is no scan. */
export interface DeviceTrouble {
  readonly problem: Problem
  readonly source: ScanSource
  readonly raw: readonly string[]
  readonly deviceName: string
}

/** Whoever takes the scans of all scanners. */
export interface ScanTaker {
  /** Answers whether the scan was taken; a refused one is heard at the scanner. */
  readonly onScan: (scan: DeviceScan) => boolean
  readonly onTrouble: (trouble: DeviceTrouble) => void
}
