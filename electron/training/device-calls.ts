import { applicationError, hasExactly, type Played, type SimulatedAnswer } from './api.ts'
import type { SimulatedRecord } from './devices.ts'
import { shapedForLookup, written } from './shapes.ts'
import type { Variants } from './variants.ts'

/** RSA takes no longer serial. */
const LONGEST_SERIAL = 36

/** Why a body is refused: members that are missing or too many, or a serial that is too long. */
function bodyFault(body: unknown, members: readonly string[]): SimulatedAnswer | undefined {
  if (!hasExactly(body, members)) {
    return applicationError(400, 'BAD_REQUEST', `Expected exactly the properties ${members.join(', ')}.`)
  }
  const serial = body['deviceSerialNumber'] ?? ''
  return serial.length > LONGEST_SERIAL
    ? applicationError(400, 'BAD_REQUEST', 'deviceSerialNumber is too long.')
    : undefined
}

function textOf(body: unknown, member: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, member) : undefined
  return typeof value === 'string' ? value : ''
}

const NOT_FOUND = applicationError(404, 'NOT_FOUND', 'User or authenticator not found.')

/** Plays `lookup`. */
export function lookUp({ body, tenant, variants }: Played): SimulatedAnswer {
  const fault = bodyFault(body, ['deviceSerialNumber'])
  if (fault !== undefined) return fault
  const records = tenant.devices.get(textOf(body, 'deviceSerialNumber')) ?? []
  if (records.length > 0) {
    return { status: 200, body: records.map((record) => shapedForLookup(record, variants)) }
  }
  return variants.unregistered === '404'
    ? applicationError(404, 'NOT_FOUND', 'Authenticator not found.')
    : { status: 200, body: [] }
}

/** Plays `disable` and `enable`. */
export function setStatus(
  { body, tenant, variants, now }: Played,
  tokenStatus: 'Enabled' | 'Disabled',
): SimulatedAnswer {
  const fault = bodyFault(body, ['deviceSerialNumber', 'userId'])
  if (fault !== undefined) return fault
  const records = tenant.devices.get(textOf(body, 'deviceSerialNumber')) ?? []
  const record = records.find(({ userId }) => userId === textOf(body, 'userId'))
  if (record === undefined) return NOT_FOUND
  if (
    record.tokenStatus === tokenStatus &&
    tokenStatus === 'Disabled' &&
    variants.disableDisabled === '400'
  ) {
    return applicationError(400, 'BAD_REQUEST', 'The credential is disabled already.')
  }
  record.tokenStatus = tokenStatus
  // RSA's sample of disable has no colons in its time, its sample of enable has them.
  const time = now.toISOString()
  record.tokenStatusChangedAt = tokenStatus === 'Enabled' ? time : time.replace(/T(\d\d):(\d\d):/, 'T$1$2')
  return { status: 200, body: [changed(record, variants)] }
}

/** The six fields that RSA answers to a change of a credential's status. */
function changed(record: SimulatedRecord, variants: Variants): Record<string, unknown> {
  const { userId, tokenSerialNumber, tokenStatus, tokenStatusChangedAt, deviceSerialNumber } = record
  return {
    userId,
    tokenSerialNumber,
    tokenStatus,
    tokenStatusChangedAt: written(tokenStatusChangedAt, variants),
    tokenStatusChangedBy: 'administrator',
    deviceSerialNumber,
  }
}

/** Plays `delete`: the record is gone, and the answer has no body. */
export function deleteCredential({ body, tenant }: Played): SimulatedAnswer {
  const fault = bodyFault(body, ['tokenSerialNumber', 'deviceSerialNumber', 'userId'])
  if (fault !== undefined) return fault
  const serial = textOf(body, 'deviceSerialNumber')
  const records = tenant.devices.get(serial) ?? []
  const others = records.filter(
    ({ userId, tokenSerialNumber }) =>
      userId !== textOf(body, 'userId') || tokenSerialNumber !== textOf(body, 'tokenSerialNumber'),
  )
  if (others.length === records.length) return NOT_FOUND
  if (others.length === 0) tenant.devices.delete(serial)
  else tenant.devices.set(serial, others)
  return { status: 200, body: '', type: 'application/json' }
}

/** Plays `clear-pin`. */
export function clearPin({ body, tenant }: Played): SimulatedAnswer {
  const fault = bodyFault(body, ['tokenSerialNumber', 'userId'])
  if (fault !== undefined) return fault
  const tokenSerialNumber = textOf(body, 'tokenSerialNumber')
  const record = [...tenant.devices.values()]
    .flat()
    .find((each) => each.tokenSerialNumber === tokenSerialNumber && each.userId === textOf(body, 'userId'))
  if (record === undefined) return NOT_FOUND
  record.pinSet = false
  return { status: 200, body: { tokenSerialNumber, pinSet: false } }
}
