import type { ScannerScreen } from '../../electron/contract/scanners.ts'

/** Whether each run of keys is to be learnt from: until what was learnt is there to be kept. */
export function isLearning(screen: ScannerScreen | null): boolean {
  return screen !== null && screen.learning !== null && screen.learning.profile === null
}
