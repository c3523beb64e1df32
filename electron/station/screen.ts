import { scanAcceptance, type ScanAcceptance } from '../contract/scan-policy.ts'
import { problem } from '../contract/problem.ts'
import { failed, type Result } from '../contract/result.ts'
import type { IntakeId } from '../contract/serials.ts'
import type { IntakeService } from '../intake/intake-service.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'

/** Which intake the screen shows. The main process owns it; the page follows. */
export interface Screen {
  /** The intake on the screen, or null for Ready. */
  current(): IntakeRecord | null
  currentId(): IntakeId | null
  show(intakeId: IntakeId | null): void
  /** What the screen does with the scan of another device. */
  acceptance(): ScanAcceptance
  /** Whether a person may turn to something else: what waits stays on the list, also while it is tried again. */
  mayLeave(): boolean
  isBusy(): boolean
}

/** Begins with an intake, or at Ready. `isFree`: a person may leave it in any state, since a box keeps its devices. */
export function createScreen(
  intake: Pick<IntakeService, 'find' | 'isBusy'>,
  first: IntakeId | null,
  changed: () => void,
  { isFree } = { isFree: false },
): Screen {
  let currentId = first
  const current = (): IntakeRecord | null => (currentId === null ? null : intake.find(currentId))
  const isBusy = (): boolean => currentId !== null && intake.isBusy(currentId)
  return {
    current,
    currentId: () => currentId,
    show: (intakeId) => {
      currentId = intakeId
      changed()
    },
    acceptance: () => scanAcceptance(current()?.state ?? null, isBusy()),
    mayLeave: () => isFree || scanAcceptance(current()?.state ?? null, false) === 'accept',
    isBusy,
  }
}

/** Why something else can't come to the screen now. */
export function keepsScreen(screen: Screen, wanted: string): Result<never> {
  const open = screen.current()?.deviceSerial ?? ''
  const code = screen.acceptance() === 'hold' || screen.current()?.state === 'opened'
  return failed(problem(code ? 'station-busy' : 'device-in-hand', { scanned: wanted, open }))
}
