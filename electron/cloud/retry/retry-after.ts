/** RSA documents no Retry-After; what somebody in between asks for is honoured up to this, in milliseconds. */
export const LONGEST_RETRY_AFTER_MS = 10 * 60 * 1000

/**
 * How long an answer asks us to wait, in milliseconds: seconds or a date (RFC 9110, 10.2.3), capped. Null where
 * it does not say, or says nothing that can be read.
 */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  const value = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Math.min(Number(value) * 1000, LONGEST_RETRY_AFTER_MS)
  if (!/^[A-Za-z]{3}, /.test(value)) return null
  const at = Date.parse(value)
  if (Number.isNaN(at)) return null
  return Math.min(Math.max(0, at - now.getTime()), LONGEST_RETRY_AFTER_MS)
}
