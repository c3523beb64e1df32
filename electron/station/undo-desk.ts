import type { Cloud } from '../cloud/cloud.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { IntakeId } from '../contract/serials.ts'
import { isUncertain, type UNDO_COMMANDS, type UndoOffer } from '../contract/undo.ts'
import type { IntakeService } from '../intake/intake-service.ts'
import { settleUndo, undoDisable } from '../intake/undo/undo-disable.ts'
import { undoneUntil, whyNotUndo } from '../intake/undo/why-not-undo.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Journal } from '../journal/journal.ts'
import { checkPin } from '../operators/pin.ts'
import { FORGIVEN_AFTER_MS, restOfWait } from '../operators/throttle.ts'

/** What the station file says about undoing. */
export interface UndoRules {
  /** So long after a device was disabled it may be enabled again, in minutes. */
  readonly withinMinutes: number
  /** Who may, with the hash of their PIN. */
  readonly supervisors: readonly { readonly name: string; readonly pin: string }[]
}

/** A station whose file says nothing. */
export const NO_UNDO_RULES: UndoRules = { withinMinutes: 60, supervisors: [] }

/** What the desk needs. */
export interface UndoDeskParts {
  readonly journal: Journal
  readonly cloud: Cloud
  readonly intake: Pick<IntakeService, 'find' | 'isBusy' | 'alone'>
  readonly rules: UndoRules
  /** Whether the station file allows the enable call. */
  readonly mayEnable: boolean
  readonly now: () => Date
  readonly changed: (intakeId: IntakeId) => void
}

/** The handlers of the undo. */
export function undoHandlers(parts: UndoDeskParts): Pick<Handlers, keyof typeof UNDO_COMMANDS> {
  const { journal, intake, rules, now } = parts
  const isAllowed = parts.mayEnable && rules.supervisors.length > 0
  /** One PIN is looked at at a time: several at once would be several guesses for one wait. */
  let isChecking = false

  const sceneOf = ({ deviceSerial }: IntakeRecord) => ({
    isAllowed,
    withinMinutes: rules.withinMinutes,
    newestId: journal.intakes.newestOpened(deviceSerial),
    now: now(),
  })
  const waitMs = (supervisor: string): number => {
    const since = new Date(now().getTime() - FORGIVEN_AFTER_MS).toISOString()
    return restOfWait(journal.pinTries(supervisor, since), now())
  }
  const offer = (record: IntakeRecord): UndoOffer => {
    const { undo, state, intakeId } = record
    const none = { problem: null, until: null, supervisors: [], last: undo }
    const busy = intake.isBusy(intakeId)
    if (state === 'undone') return { ...none, kind: 'undone' }
    if (busy) return { ...none, kind: 'busy' }
    if (state === 'disabled' && isUncertain(undo, busy)) return { ...none, kind: 'uncertain' }
    const why = whyNotUndo(record, sceneOf(record))
    if (why !== null) return { ...none, kind: 'not-offered', problem: why }
    return {
      ...none,
      kind: 'offered',
      until: undoneUntil(record, rules.withinMinutes).toISOString(),
      supervisors: rules.supervisors.map(({ name }) => {
        const wait = waitMs(name)
        return { name, waitUntil: wait === 0 ? null : new Date(now().getTime() + wait).toISOString() }
      }),
    }
  }
  /** Whether the PIN is that supervisor's. A wrong one is on the disk before anybody learns that it was wrong. */
  const proved = async (supervisor: string, pin: string): Promise<Result<void>> => {
    const known = rules.supervisors.find(({ name }) => name === supervisor)
    if (known === undefined) return failed(problem('supervisor-unknown', { supervisor }))
    const wait = waitMs(supervisor)
    if (wait > 0 || isChecking) {
      return failed(problem('pin-wait', { supervisor, seconds: Math.max(1, Math.ceil(wait / 1000)) }))
    }
    isChecking = true
    try {
      if (await checkPin(pin, known.pin)) return succeeded(undefined)
      const written = journal.record(() => [
        { event: 'pin-refused', intakeId: null, payload: { supervisor } },
      ])
      return written.ok ? failed(problem('pin-wrong', { supervisor })) : written
    } finally {
      isChecking = false
    }
  }

  return {
    'undo.offer': ({ intakeId }) => {
      const record = intake.find(intakeId)
      return Promise.resolve(record === null ? failed(problem('unknown-intake')) : succeeded(offer(record)))
    },
    'undo.request': async ({ intakeId, supervisor, pin, reason }) =>
      empty(
        await intake.alone(intakeId, async (record) => {
          const whyNot = () => whyNotUndo(record, sceneOf(record))
          const why = whyNot()
          if (why !== null) return failed(why)
          const proof = await proved(supervisor, pin)
          return proof.ok ? undoDisable(parts, record, { supervisor, reason, whyNot }) : proof
        }),
      ),
    'undo.checkAgain': async ({ intakeId }) =>
      empty(await intake.alone(intakeId, (record) => settleUndo(parts, record))),
  }
}

function empty(result: Result<unknown>): Result<Record<string, never>> {
  return result.ok ? succeeded({}) : result
}
