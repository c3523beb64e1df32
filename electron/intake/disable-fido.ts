import type { Cloud } from '../cloud/cloud.ts'
import type { FidoAuthenticator } from '../cloud/further/authenticators.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { DeviceSerial, IntakeId } from '../contract/serials.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Entry, Journal } from '../journal/journal.ts'

/** What disabling a FIDO credential needs. */
export interface FidoParts {
  readonly journal: Journal
  readonly cloud: Pick<Cloud, 'authenticators'>
  readonly changed: (intakeId: IntakeId) => void
}

/**
 * Disables the FIDO credential inside a device whose OTP credential is disabled. Which one it is RSA's own list says,
 * asked for here. `fido-requested` is on the disk before the call leaves; only RSA's answer, or its list afterwards,
 * makes it `fido-disabled`. A problem means that nothing was sent and nothing recorded.
 */
export async function disableFido(
  { journal, cloud, changed }: FidoParts,
  record: IntakeRecord,
): Promise<Result<void>> {
  const { intakeId, deviceSerial: serial, state, fido } = record
  const userId = record.user === null ? undefined : journal.people.find(record.user)?.userId
  if (state !== 'disabled' && state !== 'already-disabled') {
    return failed(problem('wrong-state', { state, event: 'fido-requested' }))
  }
  if (userId === undefined) return failed(problem('owner-forgotten', { serial }))
  const listed = await cloud.authenticators.ofUser(userId)
  if (!listed.ok) return listed
  const own = ownFidoOf(listed.value?.fido ?? [], serial)
  const id = own?.authenticatorId ?? null
  if (own === undefined || id === null) return failed(problem('fido-not-listed', { serial }))
  const write = (entry: Entry): Result<void> => {
    const written = journal.record(() => [entry])
    if (written.ok) changed(intakeId)
    return written.ok ? succeeded(undefined) : written
  }
  if (own.status === 'Disabled') {
    // An earlier call of ours without an answer did it; without one somebody else had, and there is nothing to say.
    const mine = fido !== null && fido.state !== 'disabled'
    const payload = { by: 'lookup', changedAt: null } as const
    return mine ? write({ event: 'fido-disabled', intakeId, payload }) : succeeded(undefined)
  }
  const requested = write({ event: 'fido-requested', intakeId, payload: {} })
  return requested.ok
    ? write(entryFor(intakeId, await cloud.authenticators.disableFido(userId, id)))
    : requested
}

/** The FIDO credential of a device among those of its user. One that can be named in a call comes first. */
export function ownFidoOf(
  listed: readonly FidoAuthenticator[],
  serial: DeviceSerial,
): FidoAuthenticator | undefined {
  const own = listed.filter(({ deviceSerial }) => deviceSerial === serial)
  return own.find(({ authenticatorId }) => authenticatorId !== null) ?? own[0]
}

function entryFor(
  intakeId: IntakeId,
  answer: Awaited<ReturnType<Cloud['authenticators']['disableFido']>>,
): Entry {
  switch (answer.kind) {
    case 'disabled':
      return { event: 'fido-disabled', intakeId, payload: { by: 'answer', changedAt: answer.changedAt } }
    case 'unanswered':
      return { event: 'fido-unanswered', intakeId, payload: { problem: answer.problem } }
    // Nothing happened at RSA; the problem says why.
    case 'not-allowed':
    case 'not-found':
    case 'refused':
    case 'unauthorized':
    case 'busy':
    case 'not-sent':
      return { event: 'fido-refused', intakeId, payload: { problem: answer.problem } }
  }
}
