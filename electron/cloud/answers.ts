import { z } from 'zod'
import type { Credential } from '../contract/credential.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { tokenSerialSchema, type DeviceSerial } from '../contract/serials.ts'
import { readTimestamp } from './timestamps.ts'

/** One record of a lookup: the credential, and the id of its user where it has one. */
export interface LookupRecord {
  readonly credential: Credential
  readonly userId: string | null
}

const text = z.string().nullish()
const recordSchema = z.object({
  userId: text,
  deviceSerialNumber: text,
  tokenSerialNumber: text,
  tokenStatus: text,
  // Shown and nothing more: another type of value never spoils the answer.
  tokenState: text.catch(null),
  deviceType: text.catch(null),
  assignedAt: z.unknown().optional(),
  registeredDate: z.unknown().optional(),
  expiryDate: z.unknown().optional(),
  tokenStatusChangedAt: z.unknown().optional(),
})
/** A credential's record as RSA sends it. */
export type RsaRecord = z.infer<typeof recordSchema>

/** More records than this for one device are no answer that a person could choose from. */
export const MOST_RECORDS = 50
/** RSA's user ids are UUIDs; the contract takes others as well, up to this length. */
const LONGEST_USER_ID = 200

/** Whether a user id can be kept and sent back just as it came. */
function isUserId(userId: string | null | undefined): boolean {
  return userId == null || (userId.length <= LONGEST_USER_ID && userId.isWellFormed())
}

/** Reads the answer to a lookup. Every field may be missing or null; another device's record is never used. */
export function readLookup(
  json: unknown,
  serial: DeviceSerial,
  host: string,
): Result<readonly LookupRecord[]> {
  const parsed = z.array(recordSchema).safeParse(json)
  if (!parsed.success) return failed(problem('answer-unreadable', { host, saw: describe(json) }))
  if (parsed.data.length > MOST_RECORDS) {
    return failed(problem('answer-unreadable', { host, saw: `${parsed.data.length} records` }))
  }
  const records: LookupRecord[] = []
  for (const record of parsed.data) {
    if (!isUserId(record.userId)) {
      return failed(problem('answer-unreadable', { host, saw: 'a user id that can’t be one' }))
    }
    const named = record.deviceSerialNumber ?? serial
    if (named !== serial) return failed(problem('answer-mismatch', { serial, member: 'device' }))
    const status = readStatus(record.tokenStatus)
    if (status === undefined) {
      const saw = `a token status “${(record.tokenStatus ?? '').slice(0, 40)}”`
      return failed(problem('answer-unreadable', { host, saw }))
    }
    records.push({ credential: toCredential(record, status), userId: record.userId?.trim() || null })
  }
  return succeeded(records)
}

/** Reads the 200 of a disable call: one record, the same serial and user, and it says Disabled. Answers when. */
export function readDisabled(
  json: unknown,
  serial: DeviceSerial,
  userId: string,
  host: string,
): Result<string | null> {
  const record = readChangedRecord(json, serial, userId, host)
  if (!record.ok) return record
  const { tokenStatus, tokenStatusChangedAt } = record.value
  if (tokenStatus !== 'Disabled') {
    const status = (tokenStatus ?? 'nothing').slice(0, 40)
    return failed(problem('still-enabled', { serial, status }))
  }
  return succeeded(readTimestamp(tokenStatusChangedAt))
}

/** Reads the 200 of a call that changes a credential's status: one record, of the same serial and user. */
export function readChangedRecord(
  json: unknown,
  serial: DeviceSerial,
  userId: string,
  host: string,
): Result<RsaRecord> {
  const parsed = z.array(recordSchema).safeParse(json)
  const [record, ...others] = parsed.data ?? []
  if (record === undefined || others.length > 0) {
    return failed(problem('answer-unreadable', { host, saw: describe(json) }))
  }
  if (record.deviceSerialNumber !== serial)
    return failed(problem('answer-mismatch', { serial, member: 'device' }))
  if (record.userId !== userId) return failed(problem('answer-mismatch', { serial, member: 'user' }))
  return succeeded(record)
}

/** A record without a status counts as Enabled: then the call is made, and its answer is checked. */
function readStatus(status: string | null | undefined): 'Enabled' | 'Disabled' | undefined {
  if (status === null || status === undefined) return 'Enabled'
  return status === 'Enabled' || status === 'Disabled' ? status : undefined
}

function toCredential(record: RsaRecord, status: 'Enabled' | 'Disabled'): Credential {
  const tokenSerial = tokenSerialSchema.safeParse(record.tokenSerialNumber)
  return {
    tokenSerial: tokenSerial.success ? tokenSerial.data : null,
    status,
    state: record.tokenState?.slice(0, 100) ?? null,
    deviceType: record.deviceType?.slice(0, 100) ?? null,
    assignedAt: readTimestamp(record.assignedAt),
    registeredAt: readTimestamp(record.registeredDate),
    expiresAt: readTimestamp(record.expiryDate),
    statusChangedAt: readTimestamp(record.tokenStatusChangedAt),
  }
}

const errorSchema = z.object({ description: text, message: text })

/** What RSA says of a refused request, fit for a screen and a journal: no e-mail, no long token, one line. */
export function whatRsaSaid(json: unknown): string {
  const parsed = errorSchema.safeParse(json)
  const said = parsed.data?.description ?? parsed.data?.message ?? ''
  return said
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[^\s<>"']*(?:@|%40)[^\s<>"']*/gi, '(e-mail)')
    .replace(/[A-Za-z0-9_.-]{24,}/g, '(long text)')
    .slice(0, 200)
    .trim()
}

/** What kind of thing an answer is, for a problem's text; nothing of its content. */
export function describe(json: unknown): string {
  if (json === undefined) return 'no JSON'
  if (Array.isArray(json)) return json.length === 1 ? 'a record of another shape' : `${json.length} records`
  return json === null ? 'null' : `a JSON ${typeof json}`
}
