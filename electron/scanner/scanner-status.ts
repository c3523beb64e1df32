import type { ScannerDevice, ScannerStatus } from '../contract/scanners.ts'

/**
 * All scanners in one word: one that is ready makes the station ready, whatever others do; then what a person
 * can put right; a scanner in keyboard mode last, for it works as it is.
 */
export function scannerStatusOf(
  devices: readonly ScannerDevice[],
  unavailable: string | null,
): ScannerStatus {
  const inState = (...states: readonly ScannerDevice['state'][]) =>
    devices.filter(({ state }) => states.includes(state))
  const ready = inState('ready')
  const [first] = ready
  if (first !== undefined) return { state: 'ready', name: first.name, count: ready.length }
  if (unavailable !== null) return { state: 'unavailable', cause: unavailable }
  const [locked] = inState('no-permission')
  if (locked !== undefined) return { state: 'no-permission', name: locked.name }
  const [failing] = inState('failed', 'busy')
  if (failing !== undefined) return { state: 'failed', name: failing.name }
  const [keyboard] = inState('keyboard-mode')
  if (keyboard !== undefined) return { state: 'keyboard-mode', name: keyboard.name }
  return { state: 'none' }
}
