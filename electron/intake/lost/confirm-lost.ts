import { isOwed } from '../../contract/lifecycle.ts'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import type { DeviceSerial, IntakeId } from '../../contract/serials.ts'
import type { IntakeSource, Reason } from '../../contract/words.ts'
import type { IntakeRecord } from '../../journal/intake-record.ts'
import type { Entry, Journal } from '../../journal/journal.ts'
import { OPEN_STATES, type IntakeService } from '../intake-service.ts'
import type { FoundPerson } from './find-person.ts'

/** What a person at the lost-device desk confirmed. */
export interface LostOrder {
  readonly deviceSerial: DeviceSerial
  readonly person: FoundPerson
  readonly reason: Reason
  /** The words of the check-list that were ticked. */
  readonly checks: readonly string[]
}

/** What confirming works on. */
export interface ConfirmLostParts {
  readonly journal: Pick<Journal, 'record' | 'intakes'>
  readonly intake: Pick<IntakeService, 'isBusy' | 'find'>
  readonly newId: () => IntakeId
}

/**
 * Writes down that somebody proved who they are and that their device is to be disabled: all of it or nothing, so
 * that a crash leaves either no trace or a call that is owed. Nothing is sent here. The intake that is open for the
 * device is taken up. One that is owed already stays as it is; of one that is held, a person chooses as before, but
 * among this person's own records alone.
 */
export function confirmLost(
  { journal, intake, newId }: ConfirmLostParts,
  { deviceSerial, person, reason, checks }: LostOrder,
): Result<IntakeRecord> {
  const open = journal.intakes.newestOf(deviceSerial, OPEN_STATES)
  if (open !== null && isOwed(open.state)) return succeeded(open)
  if (open !== null && intake.isBusy(open.intakeId)) {
    return failed(problem('station-busy', { scanned: deviceSerial, open: deviceSerial }))
  }
  const intakeId = open?.intakeId ?? newId()
  const source: IntakeSource = person.from === 'rsa' ? 'user-lookup' : 'directory'
  const recorded = journal.record((people): readonly Entry[] => {
    const { userId, displayName, email } = person
    const user = people.hashOf({ userId, displayName, email })
    return [
      ...(open === null ? [{ event: 'opened', intakeId, payload: { deviceSerial, source } } as const] : []),
      { event: 'identity-checked', intakeId, payload: { checks: [...checks], user } },
      ...(open?.state === 'held'
        ? []
        : [{ event: 'disable-requested', intakeId, payload: { reason, ticket: '', user } } as const]),
    ]
  })
  if (!recorded.ok) return recorded
  const record = intake.find(intakeId)
  return record === null ? failed(problem('unknown-intake')) : succeeded(record)
}
