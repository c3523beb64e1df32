import type { Cloud, LookupAnswer, LookupRecord, Urgency } from '../cloud/cloud.ts'
import type { BatchOrder } from '../contract/intake.ts'
import type { RecordedRecord } from '../contract/journal-events.ts'
import { problem } from '../contract/problem.ts'
import type { Result } from '../contract/result.ts'
import { failed } from '../contract/result.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Entry, Journal } from '../journal/journal.ts'
import type { People } from '../journal/people.ts'
import { notBefore, type RetryClock } from './not-before.ts'
import { recordFor } from './record-for.ts'

/** What the two ways to a lookup need. */
export interface LookUpParts extends RetryClock {
  readonly journal: Journal
  readonly cloud: Pick<Cloud, 'lookUp'>
}

/**
 * Asks RSA about a device before anybody confirmed, and journals what came: found, already disabled, not
 * registered, held for a choice, or parked without an answer. A device of a batch, which was confirmed as a whole,
 * goes on to `sending` in the same transaction: its call must follow. A problem is the journal's alone.
 */
export async function askWhoseItIs(
  parts: LookUpParts,
  record: IntakeRecord,
  urgency: Urgency,
): Promise<Result<unknown>> {
  const { intakeId, deviceSerial: serial, batch } = record
  const answer = await parts.cloud.lookUp(serial, urgency)
  return recordFor(urgency, parts.journal, (people): readonly Entry[] => {
    if (!answer.ok) return [lookupFailed(parts, record, answer)]
    const [first, ...others] = answer.value
    if (first === undefined) {
      const why = problem('not-registered', { serial })
      return [{ event: 'not-registered', intakeId, payload: { problem: why } }]
    }
    if (others.length > 0) {
      const records = answer.value.map((record) => toRecorded(record, people))
      const why = problem('several-records', { serial, count: records.length })
      return [{ event: 'held', intakeId, payload: { problem: why, records } }]
    }
    if (first.userId === null) {
      const why = problem('not-assigned', { serial })
      return [{ event: 'not-registered', intakeId, payload: { problem: why } }]
    }
    const found = toRecorded(first, people)
    const lookedUp: Entry = { event: 'looked-up', intakeId, payload: found }
    if (found.credential.status === 'Disabled') {
      return [lookedUp, { event: 'already-disabled', intakeId, payload: found }]
    }
    return urgency === 'automatic' && batch !== null && found.user !== null
      ? [lookedUp, ...asOrdered(record, batch, found.user)]
      : [lookedUp]
  })
}

/** Of a batch all was confirmed beforehand: the call follows at once, so it is written with what lets it go. */
export function asOrdered(
  { intakeId, attempts }: IntakeRecord,
  { reason, ticket }: BatchOrder,
  user: string,
): readonly Entry[] {
  return [
    { event: 'disable-requested', intakeId, payload: { reason, ticket, user } },
    { event: 'disable-sent', intakeId, payload: { attempt: attempts + 1 } },
  ]
}

/** Whether the disable call should go out now, after a lookup of an owed intake. */
export type Settled = 'send' | 'settled'

/**
 * Asks RSA about an intake that a person has confirmed, before anything is sent (again): Disabled settles it,
 * the same user and Enabled lets the call go out, anybody else or several records stop it for a person.
 */
export async function settleByLookUp(
  parts: LookUpParts,
  record: IntakeRecord,
  urgency: Urgency,
): Promise<Result<Settled>> {
  const { intakeId, deviceSerial: serial, user } = record
  if (user === null) return failed(problem('owner-forgotten', { serial }))
  const answer = await parts.cloud.lookUp(serial, urgency)
  let settled: Settled = 'settled'
  const result = await recordFor(urgency, parts.journal, (people): readonly Entry[] => {
    if (!answer.ok) return [lookupFailed(parts, record, answer)]
    const [first, ...others] = answer.value
    if (first === undefined || (others.length === 0 && first.userId === null)) {
      const why = problem(first === undefined ? 'not-registered' : 'not-assigned', { serial })
      return [{ event: 'not-registered', intakeId, payload: { problem: why } }]
    }
    const records = answer.value.map((each) => toRecorded(each, people))
    const [found] = records
    if (others.length > 0 || found === undefined || found.user !== user) {
      const why =
        others.length > 0
          ? problem('several-records', { serial, count: records.length })
          : problem('another-user', { serial })
      return [{ event: 'held', intakeId, payload: { problem: why, records } }]
    }
    if (found.credential.status === 'Enabled') {
      settled = 'send'
      return [{ event: 'looked-up', intakeId, payload: found }]
    }
    const changedAt = found.credential.statusChangedAt
    // A call of ours without an answer may be what did it; without one, somebody else did.
    return record.unanswered > 0
      ? [{ event: 'disabled', intakeId, payload: { by: 'lookup', changedAt } }]
      : [{ event: 'already-disabled', intakeId, payload: found }]
  })
  return result.ok ? { ok: true, value: settled } : result
}

function lookupFailed(
  clock: RetryClock,
  record: IntakeRecord,
  answer: Extract<LookupAnswer, { ok: false }>,
): Entry {
  const { problem: why } = answer
  return {
    event: 'lookup-failed',
    intakeId: record.intakeId,
    payload: { problem: why, notBefore: notBefore(clock, record, answer) },
  }
}

function toRecorded({ credential, userId }: LookupRecord, people: People): RecordedRecord {
  const user = userId === null ? null : people.hashOf({ userId, displayName: null, email: null })
  return { credential, user }
}
