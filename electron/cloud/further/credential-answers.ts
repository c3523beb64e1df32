import { z } from 'zod'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import type { DeviceSerial, TokenSerial } from '../../contract/serials.ts'
import { describe, readChangedRecord } from '../answers.ts'
import { readTimestamp } from '../timestamps.ts'
import type { Body } from './asking.ts'

/** Reads the 200 of an enable call, as strictly as disable's: the same serial and user, and Enabled. Answers when. */
export function readEnabled(
  json: unknown,
  serial: DeviceSerial,
  userId: string,
  host: string,
): Result<string | null> {
  const record = readChangedRecord(json, serial, userId, host)
  if (!record.ok) return record
  const { tokenStatus, tokenStatusChangedAt } = record.value
  if (tokenStatus !== 'Enabled') {
    const status = (tokenStatus || 'nothing').slice(0, 40)
    return failed(problem('change-not-confirmed', { what: serial, status, wanted: 'Enabled' }))
  }
  return succeeded(readTimestamp(tokenStatusChangedAt))
}

const text = z.string().nullish()
const pinSchema = z.object({
  tokenSerialNumber: text,
  userId: text,
  pinSet: z.union([z.boolean(), z.stringbool()]).nullish(),
})

/** Reads the 200 of a clear-PIN call: the same token, and no PIN is set. */
export function readPinCleared(
  json: unknown,
  tokenSerial: TokenSerial,
  userId: string,
  host: string,
): Result<null> {
  const parsed = pinSchema.safeParse(json)
  if (!parsed.success) return failed(problem('answer-unreadable', { host, saw: describe(json) }))
  const { tokenSerialNumber, userId: named, pinSet } = parsed.data
  if (tokenSerialNumber !== tokenSerial) {
    return failed(problem('answer-mismatch', { serial: tokenSerial, member: 'token' }))
  }
  if (named && named !== userId) return failed(problem('another-user-answered', { host }))
  if (pinSet !== false) {
    const status = pinSet === true ? 'set' : 'nothing'
    return failed(problem('change-not-confirmed', { what: 'PIN', status, wanted: 'not set' }))
  }
  return succeeded(null)
}

/** Reads the 200 of a delete call, which has no body. Anything else did not come from RSA's API. */
export function readDeleted({ isEmpty, json }: Body, host: string): Result<null> {
  return isEmpty ? succeeded(null) : failed(problem('answer-unreadable', { host, saw: describe(json) }))
}
