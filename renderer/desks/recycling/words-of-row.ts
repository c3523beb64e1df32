import type { BoxRow } from '../../../electron/contract/box.ts'
import type { MessageId } from '../../i18n/messages.en.ts'

/** How a row stands, in the words of somebody at a box. */
export function stateWord({
  state,
  ordered,
  problem,
}: Pick<BoxRow, 'state' | 'ordered' | 'problem'>): MessageId {
  if (ordered && (state === 'opened' || state === 'parked' || state === 'found')) return 'box.row.turn'
  if (state === 'not-registered' && problem?.code === 'not-assigned') return 'box.row.not-assigned'
  return `box.row.${state}`
}
