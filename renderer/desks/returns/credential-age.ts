import type { MessageId } from '../../i18n/messages.en.ts'

/** How old something is, in words: the text and its count. */
export interface Age {
  readonly text: Extract<MessageId, `credential.${string}`>
  readonly count: number
}

const DAY_MS = 24 * 60 * 60 * 1000
/** A month and a year as they are on average: nobody counts the days of a credential. */
const MONTH_DAYS = 30.44
const YEAR_DAYS = 365.25

/** The age at a time; null for no time, a time that does not parse, and one that is yet to come. */
export function ageOf(since: string | null, now: number): Age | null {
  const began = since === null ? Number.NaN : Date.parse(since)
  const days = Math.floor((now - began) / DAY_MS)
  if (Number.isNaN(days) || days < 0) return null
  if (days < 60) return { text: 'credential.days', count: days }
  if (days < 2 * YEAR_DAYS) return { text: 'credential.months', count: Math.floor(days / MONTH_DAYS) }
  return { text: 'credential.years', count: Math.floor(days / YEAR_DAYS) }
}
