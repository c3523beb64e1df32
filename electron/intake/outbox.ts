import type { Cloud, DisableAnswer } from '../cloud/cloud.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { IntakeId } from '../contract/serials.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Entry, Journal } from '../journal/journal.ts'
import { settleByLookUp } from './look-up.ts'

/** What the outbox needs. */
export interface OutboxParts {
  readonly journal: Journal
  readonly cloud: Cloud
  readonly changed: (intakeId: IntakeId) => void
}

/**
 * The one path of every disable call that the journal says is owed: look up first where the state is not
 * fresh, write `disable-sent` to the disk, send, write what came of it. Nothing leaves unless the row before
 * it is on the disk. A problem is the journal's; whatever RSA does ends in a state of the intake.
 */
export async function callOwed(
  parts: OutboxParts,
  intakeId: IntakeId,
  how: { readonly lookUpFirst: boolean },
): Promise<Result<void>> {
  const { journal } = parts
  const record = journal.intakes.find(intakeId)
  if (record === null) return failed(problem('unknown-intake'))
  if (record.state !== 'requested' && record.state !== 'queued' && record.state !== 'unknown') {
    return failed(problem('wrong-state', { state: record.state, event: 'disable-sent' }))
  }
  const userId = record.user === null ? undefined : journal.people.find(record.user)?.userId
  if (userId === undefined) return failed(problem('owner-forgotten', { serial: record.deviceSerial }))
  if (how.lookUpFirst) {
    const settled = await settleByLookUp(parts, record)
    if (!settled.ok) return settled
    parts.changed(intakeId)
    if (settled.value === 'settled') return succeeded(undefined)
  }
  return send(parts, record, userId)
}

async function send(parts: OutboxParts, record: IntakeRecord, userId: string): Promise<Result<void>> {
  const { journal, cloud, changed } = parts
  const { intakeId, deviceSerial } = record
  const sendOnce = async (attempt: number): Promise<Result<DisableAnswer>> => {
    const written = journal.record(() => [{ event: 'disable-sent', intakeId, payload: { attempt } }])
    if (!written.ok) return written
    changed(intakeId)
    return succeeded(await cloud.disable(deviceSerial, userId))
  }
  let answer = await sendOnce(record.attempts + 1)
  if (answer.ok && answer.value.kind === 'unauthorized') {
    cloud.renewSignIn()
    answer = await sendOnce(record.attempts + 2)
  }
  if (!answer.ok) return answer
  const outcome = answer.value
  const written = journal.record(() => [entryFor(outcome, intakeId)])
  changed(intakeId)
  return written.ok ? succeeded(undefined) : written
}

function entryFor(answer: DisableAnswer, intakeId: IntakeId): Entry {
  switch (answer.kind) {
    case 'disabled':
      return { event: 'disabled', intakeId, payload: { by: 'answer', changedAt: answer.changedAt } }
    case 'not-sent':
      return { event: 'disable-deferred', intakeId, payload: { sent: false, problem: answer.problem } }
    case 'busy':
      return { event: 'disable-deferred', intakeId, payload: { sent: true, problem: answer.problem } }
    case 'unanswered':
      return { event: 'disable-unanswered', intakeId, payload: { problem: answer.problem } }
    case 'not-registered':
      return { event: 'not-registered', intakeId, payload: { problem: answer.problem } }
    case 'unauthorized':
    case 'refused':
      return { event: 'refused', intakeId, payload: { problem: answer.problem } }
  }
}
