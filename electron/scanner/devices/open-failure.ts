import { problem, type Problem } from '../../contract/problem.ts'
import type { ScannerDeviceState } from '../../contract/scanners.ts'

/** Why a scanner is not open. */
export interface OpenFailure {
  readonly state: Extract<ScannerDeviceState, 'no-permission' | 'busy' | 'failed'>
  readonly problem: Problem
}

/**
 * Tells the failures of `open` apart by what the operating system said: hidapi has no codes, only texts
 * (Linux "Permission denied", Windows "Access is denied" and "being used by another process", macOS
 * "not permitted" and "exclusive access").
 */
export function openFailure(name: string, cause: string): OpenFailure {
  if (/being used|busy|exclusive|sharing violation|0xe00002c5/i.test(cause)) {
    return { state: 'busy', problem: problem('scanner-busy', { name }) }
  }
  if (/permission|denied|not permitted|0xe00002e2/i.test(cause)) {
    return { state: 'no-permission', problem: problem('scanner-no-permission', { name }) }
  }
  return { state: 'failed', problem: problem('scanner-failed', { name, cause }) }
}

/** Opening did not end in time. */
export function stalledOpen(name: string, milliseconds: number): OpenFailure {
  const seconds = Math.round(milliseconds / 1000)
  return { state: 'failed', problem: problem('scanner-stalled', { name, seconds }) }
}
