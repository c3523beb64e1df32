import type { AssignedUser } from '../contract/credential.ts'
import type { IntakeLine, IntakeView } from '../contract/intake.ts'
import { isUncertain } from '../contract/undo.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Journal } from '../journal/journal.ts'

/** An intake as the page shows it: the journal's record, with the people put back in place of their hashes. */
export function toIntakeView(journal: Journal, record: IntakeRecord, busy: boolean): IntakeView {
  const person = (user: string | null) => (user === null ? null : findPerson(journal, user))
  return {
    intakeId: record.intakeId,
    deviceSerial: record.deviceSerial,
    source: record.source,
    state: record.state,
    openedAt: record.openedAt,
    since: record.since,
    credential: record.credential,
    assignedUser: person(record.user),
    candidates:
      record.state === 'held'
        ? record.records.map(({ credential, user }, choice) => ({
            choice,
            credential,
            assignedUser: person(user),
          }))
        : [],
    reason: record.reason,
    ticket: record.ticket,
    checks: record.checks,
    condition: record.condition,
    ownerCheck: record.ownerCheck,
    fido: fidoOf(record, busy),
    operator: record.operator,
    problem: record.problem,
    attempts: record.attempts,
    changedAt: record.changedAt,
    busy,
    ...undoOf(record),
    story: [...journal.story(record.intakeId)],
  }
}

/** Asked for, and nobody is asking any more: the station stopped in between, so RSA may have done it. */
function fidoOf({ fido }: IntakeRecord, busy: boolean): IntakeView['fido'] {
  return fido?.state === 'requested' && !busy ? { ...fido, state: 'unanswered' } : fido
}

/** An enable call that nobody knows the end of, also while it is under way: until then nothing is certain. */
function undoOf({ state, undo }: IntakeRecord): Pick<IntakeLine, 'undoUncertain'> {
  return state === 'disabled' && isUncertain(undo, false) ? { undoUncertain: true } : {}
}

/** Who a hash stands for. What the station learned of the person itself comes before the directory. */
export function findPerson(journal: Journal, userHash: string): AssignedUser | null {
  const known = journal.people.find(userHash)
  if (known === null || (known.displayName !== null && known.email !== null)) return known
  const listed = journal.directory.find(known.userId)
  return {
    userId: known.userId,
    displayName: known.displayName ?? listed?.displayName ?? null,
    email: known.email ?? listed?.email ?? null,
  }
}

/** An intake as one line of a list. */
export function toIntakeLine(record: IntakeRecord, busy: boolean): IntakeLine {
  return {
    intakeId: record.intakeId,
    deviceSerial: record.deviceSerial,
    state: record.state,
    since: record.since,
    problem: record.problem,
    reason: record.reason ?? record.batch?.reason ?? null,
    tries: record.tries,
    notBefore: record.notBefore,
    ofBatch: record.batch !== null,
    ...undoOf(record),
    busy,
  }
}
