import type { Cloud, LookupRecord } from '../../cloud/cloud.ts'
import { problem, type Problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import type { IntakeId } from '../../contract/serials.ts'
import { isUncertain } from '../../contract/undo.ts'
import type { IntakeRecord } from '../../journal/intake-record.ts'
import type { Entry, Journal } from '../../journal/journal.ts'

/** What an undo needs. */
export interface UndoParts {
  readonly journal: Pick<Journal, 'record' | 'people'>
  readonly cloud: Pick<Cloud, 'lookUp' | 'enable'>
  readonly changed: (intakeId: IntakeId) => void
}

/** Who asks for it, proved beforehand, and why. */
export interface UndoOrder {
  readonly supervisor: string
  readonly reason: string
  /** What stands in the way by now, asked again right before the call: the device may have been taken in meanwhile. */
  readonly whyNot: () => Problem | null
}

/** What RSA says of the device of an intake that is disabled. */
type Standing = 'enabled' | 'disabled' | { readonly problem: Problem; readonly isAnswer: boolean }

/**
 * Enables the device of a disabled intake again. `undo-requested` is on the disk before any byte leaves, `undo-sent`
 * before the enable call. The device is looked up first: it must still be the same user's. Only RSA's Enabled makes it
 * `undone`; without an answer to rely on a lookup must settle it (`settleUndo`), and nothing is sent again in the dark.
 * What came of it is in the record; a problem here is that nothing could be begun, or the journal's.
 */
export async function undoDisable(
  parts: UndoParts,
  record: IntakeRecord,
  { supervisor, reason, whyNot }: UndoOrder,
): Promise<Result<void>> {
  const { intakeId, deviceSerial: serial } = record
  const userId = ownerOf(parts, record)
  if (userId === undefined) return failed(problem('owner-forgotten', { serial }))
  const write = writerFor(parts, intakeId)
  const requested = write({ event: 'undo-requested', intakeId, payload: { reason, supervisor } })
  if (!requested.ok) return requested
  const stands = await standingOf(parts, record, userId)
  // Somebody enabled it elsewhere: the device is alive, and no call is needed.
  if (stands === 'enabled') return write(undoneEntry(intakeId, 'lookup', null))
  if (stands !== 'disabled') {
    return write({ event: 'undo-refused', intakeId, payload: { problem: stands.problem } })
  }
  const why = whyNot()
  if (why !== null) return write({ event: 'undo-refused', intakeId, payload: { problem: why } })
  const sent = write({ event: 'undo-sent', intakeId, payload: {} })
  if (!sent.ok) return sent
  const answer = await parts.cloud.enable(serial, userId)
  switch (answer.kind) {
    case 'enabled':
      return write(undoneEntry(intakeId, 'answer', answer.changedAt))
    case 'unanswered': {
      const unanswered = write({
        event: 'undo-unanswered',
        intakeId,
        payload: { problem: answer.problem },
      })
      if (!unanswered.ok) return unanswered
      // It may well be done: RSA is asked at once. A Disabled may be too early to count, so a person asks again.
      const now = await standingOf(parts, record, userId)
      return now === 'enabled' ? write(undoneEntry(intakeId, 'lookup', null)) : succeeded(undefined)
    }
    // Nothing happened at RSA; the problem says why.
    case 'not-allowed':
    case 'not-found':
    case 'refused':
    case 'unauthorized':
    case 'busy':
    case 'not-sent':
      return write({ event: 'undo-refused', intakeId, payload: { problem: answer.problem } })
  }
}

/**
 * Settles an enable call that got no answer to rely on, by a lookup: Enabled is `undone`, anything else that RSA says
 * is `undo-refused`, and then it may be tried again. Without an answer it stays as it is, and the problem is answered.
 */
export async function settleUndo(parts: UndoParts, record: IntakeRecord): Promise<Result<void>> {
  const { intakeId, deviceSerial: serial, undo } = record
  if (record.state !== 'disabled' || !isUncertain(undo, false)) {
    return failed(problem('undo-wrong-state', { serial }))
  }
  const userId = ownerOf(parts, record)
  if (userId === undefined) return failed(problem('owner-forgotten', { serial }))
  const write = writerFor(parts, intakeId)
  const stands = await standingOf(parts, record, userId)
  if (stands === 'enabled') return write(undoneEntry(intakeId, 'lookup', null))
  if (stands !== 'disabled' && !stands.isAnswer) return failed(stands.problem)
  const why = stands === 'disabled' ? problem('undo-still-disabled', { serial }) : stands.problem
  return write({ event: 'undo-refused', intakeId, payload: { problem: why } })
}

/** Asks RSA how the device stands. Another user, several records or none is a problem, and so is no answer. */
async function standingOf(
  { cloud }: UndoParts,
  { deviceSerial: serial }: IntakeRecord,
  userId: string,
): Promise<Standing> {
  const answer = await cloud.lookUp(serial, 'person')
  if (!answer.ok) return { problem: answer.problem, isAnswer: false }
  const [first, ...others] = answer.value
  if (first === undefined) return { problem: problem('not-registered', { serial }), isAnswer: true }
  if (others.length > 0) {
    const count = answer.value.length
    return { problem: problem('undo-several-records', { serial, count }), isAnswer: true }
  }
  if (first.userId !== userId) return { problem: problem('undo-another-user', { serial }), isAnswer: true }
  return statusOf(first)
}

function statusOf({ credential }: LookupRecord): 'enabled' | 'disabled' {
  return credential.status === 'Disabled' ? 'disabled' : 'enabled'
}

function ownerOf({ journal }: UndoParts, { user }: IntakeRecord): string | undefined {
  return user === null ? undefined : journal.people.find(user)?.userId
}

function undoneEntry(intakeId: IntakeId, by: 'answer' | 'lookup', changedAt: string | null): Entry {
  return { event: 'undone', intakeId, payload: { by, changedAt } }
}

function writerFor({ journal, changed }: UndoParts, intakeId: IntakeId) {
  return (entry: Entry): Result<void> => {
    const written = journal.record(() => [entry])
    if (written.ok) changed(intakeId)
    return written.ok ? succeeded(undefined) : written
  }
}
