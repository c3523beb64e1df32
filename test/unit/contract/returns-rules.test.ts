import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  looksLikeEmail,
  NO_TICKET_RULES,
  sameEmail,
  ticketFault,
  type TicketRules,
} from '../../../electron/contract/returns-rules.ts'

const rules = (changes: Partial<TicketRules>): TicketRules => ({ ...NO_TICKET_RULES, ...changes })

describe('a ticket', () => {
  it('may be anything, or nothing, where nothing is asked for', () => {
    fc.assert(
      fc.property(fc.string(), (ticket) => {
        expect(ticketFault(NO_TICKET_RULES, ticket)).toBeNull()
      }),
    )
  })

  it('is missing where it is needed and there are only spaces', () => {
    expect(ticketFault(rules({ required: true }), ' \t')).toBe('missing')
    expect(ticketFault(rules({ pattern: 'INC-[0-9]+' }), '')).toBeNull()
  })

  it('must match as a whole, also where the pattern has alternatives', () => {
    const tickets = rules({ pattern: 'INC-[0-9]+|REQ-[0-9]+' })
    expect(ticketFault(tickets, ' REQ-7 ')).toBeNull()
    expect(ticketFault(tickets, 'INC-7')).toBeNull()
    for (const wrong of ['INC-7x', 'xREQ-7', 'INC-7 REQ-7', '7']) {
      expect(ticketFault(tickets, wrong), wrong).toBe('wrong')
    }
  })
})

describe('an e-mail address', () => {
  it('has one @ between two parts', () => {
    expect(['a@b', ' ada@example.com '].every(looksLikeEmail)).toBe(true)
    expect(['', 'ada', 'ada@', '@b', 'a@b@c', 'a b@c', `${'a'.repeat(320)}@b`].some(looksLikeEmail)).toBe(
      false,
    )
  })

  it('is the same in any case and spelling of a letter', () => {
    expect(sameEmail('JOS\u00c9@x.example', 'jose\u0301@X.example ')).toBe(true)
    expect(sameEmail('jose@x.example', 'jos\u00e9@x.example')).toBe(false)
  })
})
