import { isUncertain } from '../../contract/undo.ts'
import { problem, type Problem } from '../../contract/problem.ts'
import type { IntakeId } from '../../contract/serials.ts'
import type { IntakeRecord } from '../../journal/intake-record.ts'

/** What decides whether an intake may be undone, besides its record. */
export interface UndoScene {
  /** Whether the station file allows it, and names somebody who may. */
  readonly isAllowed: boolean
  readonly withinMinutes: number
  /** The newest intake of the same serial for which anything was done. */
  readonly newestId: IntakeId | null
  readonly now: Date
}

/** Clocks are set right by a little all the time; a step back of more than this is a clock that was wrong. Milliseconds. */
const CLOCK_STEP_MS = 5 * 60_000

/** Why an intake can't be undone now; null where it can. */
export function whyNotUndo(record: IntakeRecord, scene: UndoScene): Problem | null {
  const { deviceSerial: serial, state, undo, intakeId } = record
  if (state !== 'disabled') return problem('undo-wrong-state', { serial })
  if (isUncertain(undo, false)) return problem('undo-uncertain', { serial })
  if (!scene.isAllowed) return problem('undo-not-offered')
  if (scene.newestId !== intakeId) return problem('undo-newer-intake', { serial })
  const age = scene.now.getTime() - Date.parse(record.since)
  // Disabled in the future: the clock was set back, and nobody knows how long ago it was.
  if (age >= scene.withinMinutes * 60_000 || age < -CLOCK_STEP_MS) {
    return problem('undo-too-late', { serial, minutes: scene.withinMinutes })
  }
  return null
}

/** Until when an intake may be undone: so long after RSA said Disabled. */
export function undoneUntil({ since }: IntakeRecord, withinMinutes: number): Date {
  return new Date(Date.parse(since) + withinMinutes * 60_000)
}
