import { z } from 'zod'
import { problem, type Problem } from '../../contract/problem.ts'

/** A refusal, as far as it tells. */
export interface Refusal {
  readonly status: number
  readonly json: unknown
  /** The server's `Date` header. */
  readonly date: string | undefined
}

/** More than this between our clock and the server's, in seconds, and our tokens are refused. */
const SKEW_S = 60

const text = z.string().catch('')
const saidSchema = z
  .object({ error: text, error_description: text, message: text, description: text })
  .catch({ error: '', error_description: '', message: '', description: '' })

/**
 * Why the API refused a call twice, the second time with a fresh token: the clock where the server's own says
 * so; then what its words point to; else 401 is the key, and 403 the key or its role, which RSA does not tell
 * apart.
 */
export function diagnoseRefusal({ status, json, date }: Refusal, now: Date): Problem {
  const clock = wrongClock(status, date, now)
  if (clock !== undefined) return clock
  const said = wordsOf(json)
  if (/audience|\baud\b/.test(said)) return problem('audience-wrong', { status })
  if (/scope|permission|privilege|\brole\b/.test(said)) return problem('permission-missing', { status })
  if (status === 401 || /signature|invalid[ _]token|unknown key|\bkid\b/.test(said)) {
    return problem('key-refused', { status })
  }
  return problem('not-authorized', { status })
}

/** Why the token endpoint refused the sign-in (RFC 6749, 5.2). */
export function diagnoseTokenRefusal({ status, json, date }: Refusal, now: Date): Problem {
  const clock = wrongClock(status, date, now)
  if (clock !== undefined) return clock
  const { error } = saidSchema.parse(json)
  if (/audience|\baud\b/.test(wordsOf(json))) return problem('audience-wrong', { status })
  if (error === 'invalid_scope' || error === 'unauthorized_client') {
    return problem('permission-missing', { status })
  }
  return problem('key-refused', { status })
}

function wrongClock(status: number, date: string | undefined, now: Date): Problem | undefined {
  const theirs = date === undefined ? Number.NaN : Date.parse(date)
  const seconds = Math.round(Math.abs(now.getTime() - theirs) / 1000)
  return Number.isFinite(seconds) && seconds > SKEW_S
    ? problem('clock-wrong', { status, seconds })
    : undefined
}

function wordsOf(json: unknown): string {
  const { error, error_description, message, description } = saidSchema.parse(json)
  return `${error} ${error_description} ${message} ${description}`.toLowerCase()
}
