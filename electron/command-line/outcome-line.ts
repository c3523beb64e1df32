import type { FinalState, IntakeState } from '../contract/lifecycle.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Journal } from '../journal/journal.ts'
import { EXIT, exitCodeOf, type ExitCode } from './exit-codes.ts'
import { told } from './output.ts'

/** What the command line says of one intake. What is not known is null. */
export type OutcomeLine = ReturnType<typeof outcomeLine>

/** The JSON line of one intake: its outcome, or the state it is in. */
export function outcomeLine({ people }: Pick<Journal, 'people'>, record: IntakeRecord) {
  const user = record.user === null ? null : people.find(record.user)
  return {
    intakeId: record.intakeId,
    deviceSerial: record.deviceSerial,
    userId: user?.userId ?? null,
    outcome: outcomeWord(record.state),
    status: statusOf(record),
    changedAt: record.changedAt,
    /** PATCHes sent. */
    attempts: record.attempts,
  }
}

/** The same, with the problem where there is one. */
export function deviceLine(journal: Pick<Journal, 'people'>, record: IntakeRecord) {
  const line = outcomeLine(journal, record)
  return record.problem === null ? line : { ...line, problem: told(record.problem) }
}

/** How a device is said to stand: its outcome, or what is known before there is one. */
export type OutcomeWord = FinalState | 'queued' | 'unknown' | 'held'

/** The agreed word for a state: what is not sent is queued, what is on its way is unknown. */
export function outcomeWord(state: IntakeState): OutcomeWord {
  switch (state) {
    case 'opened':
    case 'parked':
    case 'found':
    case 'requested':
      return 'queued'
    case 'sending':
      return 'unknown'
    default:
      return state
  }
}

/** The credential's status as far as RSA said it; null where that is not known. */
function statusOf({ state, credential, unanswered }: IntakeRecord): 'Enabled' | 'Disabled' | null {
  if (state === 'disabled' || state === 'already-disabled') return 'Disabled'
  if (state === 'undone') return 'Enabled'
  if (unanswered > 0 || state === 'not-registered') return null
  return credential?.status ?? null
}

/** The exit code of one intake. */
export function exitCodeOfIntake({ state, problem }: IntakeRecord): ExitCode {
  switch (state) {
    // `undone`: the order was carried out; that somebody took it back later is no failure of it.
    case 'undone':
    case 'disabled':
    case 'already-disabled':
      return EXIT.done
    case 'not-registered':
      return EXIT.notFound
    case 'refused':
      return problem === null || exitCodeOf(problem) !== EXIT.notAuthorized
        ? EXIT.refused
        : EXIT.notAuthorized
    case 'cancelled':
      return problem === null ? EXIT.unexpected : exitCodeOf(problem)
    case 'opened':
    case 'parked':
    case 'found':
    case 'requested':
    case 'sending':
    case 'queued':
    case 'unknown':
    case 'held':
      return EXIT.owed
  }
}
