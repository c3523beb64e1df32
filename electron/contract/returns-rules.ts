/**
 * What the returns counter asks of a ticket, a condition and an e-mail address. Free of imports, since the page
 * carries it too; the schemas are in `returns.ts`.
 */

/** How a device looks as it comes in: nothing is missing or broken, it is broken, or a part is missing. */
export const CONDITIONS = ['good', 'damaged', 'incomplete'] as const
/** How a device looks as it comes in. */
export type Condition = (typeof CONDITIONS)[number]

/** What a ticket must look like here: the station file's `ticket`. */
export interface TicketRules {
  /** A regular expression that the whole ticket must match; null takes any. */
  readonly pattern: string | null
  /** Whether an intake needs one. */
  readonly required: boolean
  /** A ticket as people know it, shown beside the field; null where none is named. */
  readonly example: string | null
}

/** Any ticket, or none. */
export const NO_TICKET_RULES: TicketRules = { pattern: null, required: false, example: null }

/** What is wrong with a ticket: there is none, or it does not look like one. */
export type TicketFault = 'missing' | 'wrong'

/** Holds a ticket against the rules; null where it may be used. Spaces around it do not count. */
export function ticketFault({ pattern, required }: TicketRules, ticket: string): TicketFault | null {
  const text = ticket.trim()
  if (text === '') return required ? 'missing' : null
  // The whole ticket: a pattern with alternatives needs no anchors of its own.
  return pattern === null || new RegExp(`^(?:${pattern})$`).test(text) ? null : 'wrong'
}

/** What came of comparing the e-mail address that a person gave with the owner that RSA named. */
export const OWNER_VERDICTS = ['matches', 'somebody-else', 'not-known'] as const
/** What came of an owner check. */
export type OwnerVerdict = (typeof OWNER_VERDICTS)[number]

/** The longest e-mail address, in characters (RFC 5321). */
export const LONGEST_EMAIL = 320

/** Whether a text could be an e-mail address. */
export function looksLikeEmail(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.length <= LONGEST_EMAIL && /^[^\s@]+@[^\s@]+$/.test(trimmed)
}

/** E-mail addresses are compared without case and spelling variants of one letter, as every directory does. */
export function sameEmail(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

function folded(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}
