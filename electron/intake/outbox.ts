import type { Cloud, DisableAnswer, Urgency } from '../cloud/cloud.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { IntakeId } from '../contract/serials.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Entry, Journal } from '../journal/journal.ts'
import { settleByLookUp } from './look-up.ts'
import { notBefore, type RetryClock } from './not-before.ts'
import { recordFor } from './record-for.ts'

/** What the outbox needs. */
export interface OutboxParts extends RetryClock {
  readonly journal: Journal
  readonly cloud: Pick<Cloud, 'lookUp' | 'disable' | 'mayChange' | 'renewSignIn'>
  readonly changed: (intakeId: IntakeId) => void
}

/** A lookup older than this is asked again before anything is sent: the device may have changed hands. */
export const LOOKUP_FRESH_MS = 10 * 60 * 1000

/** How the owed call is made. */
export interface CallWishes {
  /** Look up first even where that is not needed. */
  readonly lookUpFirst: boolean
  readonly urgency: Urgency
}

/**
 * The one path of every disable call that the journal says is owed: look up first where the state is not
 * fresh, write `disable-sent` to the disk, send, write what came of it. Nothing leaves unless the row before
 * it is on the disk. A problem is the journal's; whatever RSA does ends in a state of the intake.
 */
export async function callOwed(
  parts: OutboxParts,
  intakeId: IntakeId,
  wishes: CallWishes,
): Promise<Result<void>> {
  const { journal } = parts
  const record = journal.intakes.find(intakeId)
  if (record === null) return failed(problem('unknown-intake'))
  if (record.state !== 'requested' && record.state !== 'queued' && record.state !== 'unknown') {
    return failed(problem('wrong-state', { state: record.state, event: 'disable-sent' }))
  }
  const userId = record.user === null ? undefined : journal.people.find(record.user)?.userId
  if (userId === undefined) return failed(problem('owner-forgotten', { serial: record.deviceSerial }))
  if (wishes.lookUpFirst || mustLookUp(parts, record)) {
    const settled = await settleByLookUp(parts, record, wishes.urgency)
    if (!settled.ok) return settled
    parts.changed(intakeId)
    if (settled.value === 'settled') return succeeded(undefined)
  }
  const written = await writeSent(parts, record, 1, wishes.urgency)
  return written.ok ? send(parts, record, userId, wishes.urgency) : written
}

/** Makes the call of a device of a batch, whose `disable-sent` was written together with its lookup. */
export async function callWritten(parts: OutboxParts, record: IntakeRecord): Promise<Result<void>> {
  const userId = record.user === null ? undefined : parts.journal.people.find(record.user)?.userId
  if (userId === undefined) return failed(problem('owner-forgotten', { serial: record.deviceSerial }))
  return send(parts, { ...record, attempts: record.attempts - 1 }, userId, 'automatic')
}

/**
 * What was sent without an answer is settled by a lookup before anything is sent again; what was looked up long
 * ago may have changed hands; and whether the cloud is back is found out by a lookup, never by a change.
 */
export function mustLookUp(
  { now, cloud }: Pick<OutboxParts, 'now' | 'cloud'>,
  { state, lookedUpAt, unanswered }: IntakeRecord,
): boolean {
  if (state === 'unknown' || unanswered > 0 || lookedUpAt === null || !cloud.mayChange()) return true
  const age = now().getTime() - Date.parse(lookedUpAt)
  // A lookup from the future: the clock was set back, and nobody knows how old it is.
  return age < 0 || age > LOOKUP_FRESH_MS
}

/** The row before the call: nothing leaves unless it is on the disk. */
async function writeSent(
  { journal, changed }: OutboxParts,
  { intakeId, attempts }: IntakeRecord,
  nth: 1 | 2,
  urgency: Urgency,
): Promise<Result<unknown>> {
  const payload = { attempt: attempts + nth }
  const written = await recordFor(urgency, journal, () => [{ event: 'disable-sent', intakeId, payload }])
  if (written.ok) changed(intakeId)
  return written
}

/** Sends, and once more with a fresh token after a 401 or 403; writes what came of it. */
async function send(
  parts: OutboxParts,
  record: IntakeRecord,
  userId: string,
  urgency: Urgency,
): Promise<Result<void>> {
  const { journal, cloud, changed } = parts
  const { intakeId, deviceSerial } = record
  let answer = await cloud.disable(deviceSerial, userId, urgency)
  if (answer.kind === 'unauthorized') {
    cloud.renewSignIn()
    const again = await writeSent(parts, record, 2, urgency)
    if (!again.ok) return again
    answer = await cloud.disable(deviceSerial, userId, urgency)
  }
  const entry = entryFor(parts, record, await afterRefusal(parts, record, answer, urgency))
  const written = await recordFor(urgency, journal, () => [entry])
  changed(intakeId)
  return written.ok ? succeeded(undefined) : written
}

/**
 * RSA may refuse to disable what is disabled (nobody says whether it does). So where an earlier PATCH had no
 * answer, a refusal is held against a lookup: Disabled means that the earlier one did it.
 */
async function afterRefusal(
  { cloud }: OutboxParts,
  { deviceSerial, user, unanswered }: IntakeRecord,
  answer: DisableAnswer,
  urgency: Urgency,
): Promise<DisableAnswer | { readonly kind: 'disabled-before'; readonly changedAt: string | null }> {
  if (answer.kind !== 'refused' || unanswered === 0 || user === null) return answer
  const asked = await cloud.lookUp(deviceSerial, urgency)
  if (!asked.ok) return { kind: 'unanswered', problem: asked.problem, retryAfterMs: asked.retryAfterMs }
  const [found, ...others] = asked.value
  return found?.credential.status === 'Disabled' && others.length === 0
    ? { kind: 'disabled-before', changedAt: found.credential.statusChangedAt }
    : answer
}

function entryFor(
  clock: RetryClock,
  record: IntakeRecord,
  answer: Awaited<ReturnType<typeof afterRefusal>>,
): Entry {
  const { intakeId } = record
  switch (answer.kind) {
    case 'disabled':
      return { event: 'disabled', intakeId, payload: { by: 'answer', changedAt: answer.changedAt } }
    case 'disabled-before':
      return { event: 'disabled', intakeId, payload: { by: 'lookup', changedAt: answer.changedAt } }
    case 'not-sent':
    case 'busy': {
      const wait = notBefore(clock, record, answer)
      const sent = answer.kind === 'busy'
      return {
        event: 'disable-deferred',
        intakeId,
        payload: { sent, problem: answer.problem, notBefore: wait },
      }
    }
    case 'unanswered': {
      const wait = notBefore(clock, record, answer)
      return { event: 'disable-unanswered', intakeId, payload: { problem: answer.problem, notBefore: wait } }
    }
    case 'not-registered':
      return { event: 'not-registered', intakeId, payload: { problem: answer.problem } }
    case 'unauthorized':
    case 'refused':
      return { event: 'refused', intakeId, payload: { problem: answer.problem } }
  }
}
