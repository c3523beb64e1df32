import type { Result } from '../contract/result.ts'
import { failed, succeeded } from '../contract/result.ts'
import type { BatchOrder } from '../contract/intake.ts'
import { INTAKE_STATES, isFinal, isOwed, type IntakeState } from '../contract/lifecycle.ts'
import { problem, type Problem } from '../contract/problem.ts'
import type { Condition } from '../contract/returns-rules.ts'
import type { DeviceSerial, IntakeId } from '../contract/serials.ts'
import type { IntakeSource, Reason } from '../contract/words.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import { askWhoseItIs, asOrdered } from './look-up.ts'
import { callOwed, callWritten, mustLookUp, type OutboxParts } from './outbox.ts'
import { recordFor } from './record-for.ts'
import { recover, takeUp } from './take-up.ts'

/** States in which an intake of a serial is resumed instead of opened a second time. */
export const OPEN_STATES = INTAKE_STATES.filter((state) => !isFinal(state))

/** What the job needs: the journal, the cloud, a clock, ids, and somebody to tell of changes, busy and idle included. */
export interface IntakeParts extends OutboxParts {
  readonly newId: () => IntakeId
}

/** The job: every verb answers the record as the journal then has it, or the problem that stopped it. */
export interface IntakeService {
  /** Begins the intake of a serial, or resumes the one that is open. */
  open(
    serial: DeviceSerial,
    source: IntakeSource,
  ): Result<{ readonly landed: 'opened' | 'resumed'; readonly record: IntakeRecord }>
  /** Asks RSA whose it is. A lookup without an answer parks the intake; that is a result, not a failure. */
  lookUp(intakeId: IntakeId): Promise<Result<IntakeRecord>>
  /**
   * A person confirmed: journals that, then sends. Uses only what this process looked up. While the owner check says
   * that it is somebody else's, a person must have accepted that first.
   */
  disable(
    intakeId: IntakeId,
    reason: Reason,
    ticket: string,
    condition?: Condition,
  ): Promise<Result<IntakeRecord>>
  /** A person chose a record of a held intake. */
  choose(intakeId: IntakeId, choice: number): Result<IntakeRecord>
  /** Settles what waits: looks up first, then goes on where a call is still owed. */
  checkAgain(intakeId: IntakeId): Promise<Result<IntakeRecord>>
  /**
   * Goes as far as is possible without a person: looks up what has no answer yet, makes the call that is owed, and
   * for a device of a batch the whole way. Leaves alone what waits for a person or has ended.
   */
  advance(intakeId: IntakeId): Promise<Result<IntakeRecord>>
  /** Ends an intake for which nothing was sent. */
  cancel(intakeId: IntakeId, why?: Problem): Result<IntakeRecord>
  /** Does something with an intake while nothing else is done with it; it is busy until then. */
  alone(
    intakeId: IntakeId,
    work: (record: IntakeRecord) => Promise<Result<void>>,
  ): Promise<Result<IntakeRecord>>
  find(intakeId: IntakeId): IntakeRecord | null
  isBusy(intakeId: IntakeId): boolean
  /** Comes when nothing is under way any more. */
  idle(): Promise<void>
  /** After a start: what was under way when the station stopped is owed from now on. Answers those intakes. */
  recover(): Result<readonly IntakeRecord[]>
}

/** Builds the job on its parts. */
export function createIntakeService(parts: IntakeParts): IntakeService {
  const { journal } = parts
  const busy = new Set<IntakeId>()
  const underWay = new Set<Promise<unknown>>()

  const find = (intakeId: IntakeId): Result<IntakeRecord> => {
    const record = journal.intakes.find(intakeId)
    return record === null ? failed(problem('unknown-intake')) : succeeded(record)
  }

  /** One thing at a time an intake: a second command while it is worked on is refused, not queued. */
  const alone = async (
    intakeId: IntakeId,
    work: (record: IntakeRecord) => Promise<Result<void>>,
  ): Promise<Result<IntakeRecord>> => {
    const known = find(intakeId)
    if (!known.ok) return known
    if (busy.has(intakeId)) {
      const { deviceSerial } = known.value
      return failed(problem('station-busy', { scanned: deviceSerial, open: deviceSerial }))
    }
    busy.add(intakeId)
    parts.changed(intakeId)
    const done = work(known.value)
    underWay.add(done)
    try {
      const result = await done
      return result.ok ? find(intakeId) : result
    } finally {
      underWay.delete(done)
      busy.delete(intakeId)
      parts.changed(intakeId)
    }
  }

  const recorded = (intakeId: IntakeId, result: Result<unknown>): Result<IntakeRecord> => {
    if (!result.ok) return result
    parts.changed(intakeId)
    return find(intakeId)
  }

  const lookUp = (intakeId: IntakeId) =>
    alone(intakeId, async (record) => {
      if (record.state !== 'opened' && record.state !== 'parked' && record.state !== 'found') {
        return failed(problem('wrong-state', { state: record.state, event: 'looked-up' }))
      }
      const asked = await askWhoseItIs(parts, record, 'person')
      // Its scan was taken back meanwhile: nobody wants to know any more.
      const isClosed = journal.intakes.find(intakeId)?.state === 'cancelled'
      return asked.ok || isClosed ? succeeded(undefined) : asked
    })

  /** Still `sending` and nobody is: its answer could not be journalled. */
  const takeUpAlone = (record: IntakeRecord): Result<unknown> =>
    record.state === 'sending' ? takeUp(journal, [record]) : succeeded(undefined)

  const goOn = async (record: IntakeRecord): Promise<Result<void>> => {
    const taken = takeUpAlone(record)
    return taken.ok ? callOwed(parts, record.intakeId, BY_ITSELF) : taken
  }

  const lookUpAndGoOn = async (before: IntakeRecord): Promise<Result<void>> => {
    const asked = await askWhoseItIs(parts, before, 'automatic')
    if (!asked.ok) return asked
    parts.changed(before.intakeId)
    const record = journal.intakes.find(before.intakeId)
    // Anything but a device of a batch waits for a person now.
    return record?.state === 'sending' ? callWritten(parts, record) : DONE
  }

  /** It was looked up just now, and then confirmed with its batch: no second lookup. */
  const sendAsOrdered = async (found: IntakeRecord, batch: BatchOrder): Promise<Result<void>> => {
    const { intakeId, user } = found
    if (user === null) return lookUpAndGoOn(found)
    const written = await recordFor('automatic', journal, () => asOrdered(found, batch, user))
    if (!written.ok) return written
    parts.changed(intakeId)
    const record = journal.intakes.find(intakeId)
    return record?.state === 'sending' ? callWritten(parts, record) : DONE
  }

  return {
    open: (serial, source) => {
      const known = journal.intakes.newestOf(serial, OPEN_STATES)
      if (known !== null) return succeeded({ landed: 'resumed', record: known })
      const intakeId = parts.newId()
      const result = journal.record(() => [
        { event: 'opened', intakeId, payload: { deviceSerial: serial, source } },
      ])
      const opened = recorded(intakeId, result)
      return opened.ok ? succeeded({ landed: 'opened', record: opened.value }) : opened
    },
    lookUp,
    disable: (intakeId, reason, ticket, condition) =>
      alone(intakeId, async (record) => {
        const { user } = record
        if (record.state !== 'found' || user === null) {
          return failed(problem('wrong-state', { state: record.state, event: 'disable-requested' }))
        }
        if (record.ownerCheck === 'somebody-else') {
          return failed(problem('owner-mismatch', { serial: record.deviceSerial }))
        }
        const payload = { reason, ticket, ...(condition === undefined ? {} : { condition }), user }
        const requested = journal.record(() => [{ event: 'disable-requested', intakeId, payload }])
        if (!requested.ok) return requested
        parts.changed(intakeId)
        return callOwed(parts, intakeId, BY_PERSON)
      }),
    choose: (intakeId, choice) => {
      const known = find(intakeId)
      if (!known.ok) return known
      const chosen = known.value.records[choice]
      if (known.value.state !== 'held' || chosen === undefined || chosen.user === null) {
        return failed(problem('no-such-record'))
      }
      // Somebody proved who they are, and that they own this device: nobody else's is disabled on their word.
      if (known.value.checks.length > 0 && chosen.user !== known.value.user) {
        return failed(problem('lost-not-theirs', { serial: known.value.deviceSerial }))
      }
      return recorded(
        intakeId,
        journal.record(() => [{ event: 'record-chosen', intakeId, payload: chosen }]),
      )
    },
    checkAgain: (intakeId) => {
      const known = find(intakeId)
      if (known.ok && (known.value.state === 'opened' || known.value.state === 'parked'))
        return lookUp(intakeId)
      return alone(intakeId, async (record) => {
        const taken = takeUpAlone(record)
        return taken.ok ? callOwed(parts, intakeId, { ...BY_PERSON, lookUpFirst: true }) : taken
      })
    },
    advance: (intakeId) =>
      alone(intakeId, (record) => {
        if (isOwed(record.state)) return goOn(record)
        const { state, batch } = record
        if (state === 'found' && batch !== null && !mustLookUp(parts, record)) {
          return sendAsOrdered(record, batch)
        }
        return STATES_TO_LOOK_UP.includes(record.state) ? lookUpAndGoOn(record) : DONE
      }),
    cancel: (intakeId, why) => {
      const known = find(intakeId)
      if (!known.ok) return known
      if (busy.has(intakeId)) {
        const { deviceSerial } = known.value
        return failed(problem('station-busy', { scanned: deviceSerial, open: deviceSerial }))
      }
      return recorded(
        intakeId,
        journal.record(() => [{ event: 'cancelled', intakeId, payload: { problem: why ?? null } }]),
      )
    },
    alone,
    find: (intakeId) => journal.intakes.find(intakeId),
    isBusy: (intakeId) => busy.has(intakeId),
    idle: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
    recover: () => recover(journal),
  }
}

const BY_PERSON = { lookUpFirst: false, urgency: 'person' } as const
const BY_ITSELF = { lookUpFirst: false, urgency: 'automatic' } as const
const STATES_TO_LOOK_UP: readonly IntakeState[] = ['opened', 'parked', 'found']
const DONE = Promise.resolve(succeeded(undefined))
