import type { MessageId } from '../i18n/messages.en.ts'
import type { UndoForm } from './use-undo.ts'

/** The shortest reason, in characters, as in the contract, which the page does not carry. */
const SHORTEST_REASON = 3

/** The first thing that a supervisor has not filled in yet; null where it can be sent. */
export function whatIsMissing({ supervisor, pin, reason }: UndoForm): MessageId | null {
  if (supervisor === '') return 'undo.missing.who'
  if (pin.trim() === '') return 'undo.missing.pin'
  if (reason.trim().length < SHORTEST_REASON) return 'undo.missing.reason'
  return null
}
