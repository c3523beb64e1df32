import { useState, type Ref } from 'react'
import { ticketFault, type TicketRules } from '../../../electron/contract/returns-rules.ts'
import type { MessageId } from '../../i18n/messages.en.ts'
import { useWords } from '../../i18n/words.tsx'
import { FamilyIcon } from '../../parts/outcome-icon.tsx'

const LONGEST_TICKET = 64

/**
 * The ticket, and what this help desk expects of one. What is wrong is said in the label's place, so that nothing
 * moves, and not before somebody has left the field or has tried to confirm.
 */
export function TicketField({
  rules,
  ticket,
  tried,
  field,
  onChange,
}: {
  rules: TicketRules
  ticket: string
  /** Whether somebody tried to confirm with it. */
  tried: boolean
  field: Ref<HTMLInputElement>
  onChange: (ticket: string) => void
}) {
  const { t } = useWords()
  const [left, setLeft] = useState(false)
  const fault = ticketFault(rules, ticket)
  const shown = fault !== null && (tried || (left && fault === 'wrong')) ? fault : null
  const values = { example: rules.example ?? '', expected: rules.example ?? rules.pattern ?? '' }
  return (
    <label className="ticket" data-fault={shown}>
      <span className="label ticket-label">
        {shown !== null && <FamilyIcon family="refused" size="chip" />}
        {t(shown === null ? labelOf(rules) : `ticket.${shown}`, values)}
      </span>
      <input
        ref={field}
        className="field"
        type="text"
        value={ticket}
        maxLength={LONGEST_TICKET}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-invalid={shown !== null}
        aria-required={rules.required}
        onChange={(event) => {
          onChange(event.target.value)
        }}
        onBlur={() => {
          setLeft(true)
        }}
      />
    </label>
  )
}

function labelOf({ required, example }: TicketRules): MessageId {
  if (required) return example === null ? 'ticket.needed' : 'ticket.neededLike'
  return example === null ? 'ticket.optional' : 'ticket.optionalLike'
}
