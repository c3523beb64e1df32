import type { IntakeLine } from '../../electron/contract/intake.ts'
import type { OutboxStatus } from '../../electron/contract/snapshot.ts'

/**
 * When the station tries a device again by itself: not before its own waiting time, and not before the station
 * asks RSA again at all. ISO 8601, or null where no time is known: at its next turn.
 */
export function nextTryOf(
  line: Pick<IntakeLine, 'notBefore'> | undefined,
  { nextTryAt }: Pick<OutboxStatus, 'nextTryAt'>,
): string | null {
  const own = line?.notBefore ?? null
  if (own === null || nextTryAt === null) return own ?? nextTryAt
  return Date.parse(own) > Date.parse(nextTryAt) ? own : nextTryAt
}

/** The time that is left, as a clock shows it: whole minutes and two digits of seconds. Null when it has come. */
export function timeLeft(
  at: string,
  now: number,
): { readonly minutes: number; readonly seconds: string } | null {
  const left = Math.ceil((Date.parse(at) - now) / 1000)
  if (!(left > 0)) return null
  return { minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, '0') }
}
