import { z } from 'zod'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import {
  deviceSerialSchema,
  tokenSerialSchema,
  type DeviceSerial,
  type TokenSerial,
} from '../../contract/serials.ts'
import { describe } from '../answers.ts'
import { readTimestamp } from '../timestamps.ts'

/** What RSA may say of an authenticator's state; null where it says nothing, or something else. */
export type AuthenticatorStatus = 'Enabled' | 'Disabled' | null

/** A DS100 of a user. Its OTP credential must be looked up by its serial before anything is done with it. */
export interface UserDs100 {
  /** Null where RSA does not say: such a device can't be disabled by its serial. */
  readonly deviceSerial: DeviceSerial | null
  readonly tokenSerial: TokenSerial | null
  readonly status: AuthenticatorStatus
  readonly name: string | null
  readonly registeredAt: string | null
  readonly assignedAt: string | null
  readonly expiresAt: string | null
}

/** A FIDO authenticator of a user, the one inside a DS100 among them. */
export interface FidoAuthenticator {
  /** Null where RSA does not say: such a one can't be disabled here. */
  readonly authenticatorId: string | null
  readonly name: string | null
  readonly deviceType: string | null
  /** The DS100 that it is part of, where RSA says so. */
  readonly deviceSerial: DeviceSerial | null
  readonly status: AuthenticatorStatus
  readonly registeredAt: string | null
}

/** What a user has to sign in with. */
export interface UserAuthenticators {
  readonly ds100s: readonly UserDs100[]
  readonly fido: readonly FidoAuthenticator[]
  /** How many there are besides: apps, tokens of other makes. */
  readonly others: number
  /** How many of those are apps on a phone. */
  readonly phones: number
}

// Shown and nothing more: another type of value never spoils the answer.
const shown = z.string().trim().nullish().catch(null)

/** Members: the fields that RSA's own Java client reads. */
const entrySchema = z.object({
  id: z.union([z.string().trim(), z.number().transform(String)]).nullish(),
  userId: z.string().trim().nullish(),
  name: shown,
  deviceType: shown,
  // Serials are text: a number may have lost its leading zeros, and is no serial.
  deviceSerialNumber: shown,
  tokenSerialNumber: shown,
  tokenStatus: shown,
  status: shown,
  registeredDate: z.unknown().optional(),
  assignedAt: z.unknown().optional(),
  expiryDate: z.unknown().optional(),
})
type Entry = z.infer<typeof entrySchema>

const list = z.array(entrySchema).nullish()
const listsSchema = z.object({ devices: list, fidoTokens: list, sidTokens: list })

/**
 * Reads the authenticators of a user. Which of the three arrays holds a DS100 is not confirmed, so all are
 * searched; another user's authenticators are never used.
 */
export function readAuthenticators(json: unknown, userId: string, host: string): Result<UserAuthenticators> {
  const parsed = listsSchema.safeParse(json)
  const { devices, fidoTokens, sidTokens } = parsed.data ?? {}
  if (devices === undefined && fidoTokens === undefined && sidTokens === undefined) {
    return failed(problem('answer-unreadable', { host, saw: describe(json) }))
  }
  const tokens = fidoTokens ?? []
  const entries = [...(devices ?? []), ...tokens, ...(sidTokens ?? [])]
  if (entries.some((entry) => entry.userId && entry.userId !== userId)) {
    return failed(problem('another-user-answered', { host }))
  }
  const isFido = (entry: Entry) => !entry.tokenSerialNumber && (tokens.includes(entry) || saysFido(entry))
  const others = entries.filter((entry) => !isDs100(entry) && !isFido(entry))
  return succeeded({
    ds100s: oncePerDevice(entries.filter(isDs100).map(toDs100)),
    fido: entries.filter(isFido).map(toFido),
    others: others.length,
    phones: others.filter(saysPhone).length,
  })
}

/** Only a DS100 has a device serial besides the one of its token. */
function isDs100({ deviceType, deviceSerialNumber }: Entry): boolean {
  return /\bDS-?100\b/i.test(deviceType ?? '') || Boolean(deviceSerialNumber)
}

function saysPhone({ deviceType }: Entry): boolean {
  return /\b(?:ios|iphone|ipad|android)\b/i.test(deviceType ?? '')
}

function saysFido({ deviceType }: Entry): boolean {
  return /fido|passkey|security key/i.test(deviceType ?? '')
}

function toDs100(entry: Entry): UserDs100 {
  return {
    deviceSerial: serialOf(entry),
    tokenSerial: tokenSerialSchema.safeParse(entry.tokenSerialNumber).data ?? null,
    // A FIDO entry's own state says nothing of the OTP credential.
    status: statusOf(entry.tokenStatus ?? (entry.tokenSerialNumber ? entry.status : null)),
    name: short(entry.name),
    registeredAt: readTimestamp(entry.registeredDate),
    assignedAt: readTimestamp(entry.assignedAt),
    expiresAt: readTimestamp(entry.expiryDate),
  }
}

function toFido(entry: Entry): FidoAuthenticator {
  return {
    authenticatorId: entry.id || null,
    name: short(entry.name),
    deviceType: short(entry.deviceType),
    deviceSerial: serialOf(entry),
    status: statusOf(entry.status ?? entry.tokenStatus),
    registeredAt: readTimestamp(entry.registeredDate),
  }
}

/** A device is listed for its OTP credential and for its FIDO one: the entry with the token's serial tells more. */
function oncePerDevice(found: readonly UserDs100[]): readonly UserDs100[] {
  const bySerial = new Map<DeviceSerial, UserDs100>()
  for (const each of found) {
    if (each.deviceSerial === null) continue
    const known = bySerial.get(each.deviceSerial)
    if (known === undefined || known.tokenSerial === null) bySerial.set(each.deviceSerial, each)
  }
  const nameless = found.filter(
    ({ deviceSerial, tokenSerial }) => deviceSerial === null && tokenSerial !== null,
  )
  return [...bySerial.values(), ...nameless]
}

function serialOf({ deviceSerialNumber }: Entry): DeviceSerial | null {
  return deviceSerialSchema.safeParse(deviceSerialNumber).data ?? null
}

function statusOf(text: string | null | undefined): AuthenticatorStatus {
  return text === 'Enabled' || text === 'Disabled' ? text : null
}

function short(text: string | null | undefined): string | null {
  return text?.slice(0, 100) || null
}

const fidoAnswerSchema = z.object({
  status: shown,
  statusChangedAt: z.unknown().optional(),
  userId: shown,
})

/** Reads the 200 of a FIDO disable, which names nobody: it must say Disabled. Answers when (RSA: epoch milliseconds). */
export function readFidoDisabled(json: unknown, userId: string, host: string): Result<string | null> {
  const parsed = fidoAnswerSchema.safeParse(json)
  if (!parsed.success) return failed(problem('answer-unreadable', { host, saw: describe(json) }))
  const { status, statusChangedAt, userId: named } = parsed.data
  if (named && named !== userId) return failed(problem('another-user-answered', { host }))
  if (status !== 'Disabled') {
    const said = (status || 'nothing').slice(0, 40)
    return failed(problem('change-not-confirmed', { what: 'FIDO', status: said, wanted: 'Disabled' }))
  }
  return succeeded(readTimestamp(statusChangedAt))
}
