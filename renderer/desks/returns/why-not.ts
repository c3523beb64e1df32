import type { OwnerCheck } from '../../../electron/contract/returns.ts'
import { ticketFault, type TicketRules } from '../../../electron/contract/returns-rules.ts'

/** Why a device can't be confirmed yet: a choice about its owner is open, or its ticket is not one. */
export type WhyNot = 'owner' | 'missing' | 'wrong'

/** What stands in the way of confirming; null where nothing does. The main process holds to the same. */
export function whyNot({
  ownerCheck,
  rules,
  ticket,
}: {
  readonly ownerCheck: OwnerCheck | null
  readonly rules: TicketRules
  readonly ticket: string
}): WhyNot | null {
  return ownerCheck === 'somebody-else' ? 'owner' : ticketFault(rules, ticket)
}
