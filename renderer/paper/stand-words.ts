import type { Receipt } from '../../electron/contract/paper.ts'
import type { IntakeState } from '../../electron/contract/lifecycle.ts'
import type { MessageId } from '../i18n/messages.en.ts'

/** How a device stands, in words for somebody who was not there: the word, and what it means. */
export interface StandWords {
  readonly word: MessageId
  readonly lead: MessageId
}

const WORDS: Readonly<Record<IntakeState, StandWords>> = {
  disabled: { word: 'paper.stand.disabled', lead: 'paper.stand.disabled.lead' },
  'already-disabled': { word: 'paper.stand.already', lead: 'paper.stand.already.lead' },
  queued: { word: 'paper.stand.queued', lead: 'paper.stand.queued.lead' },
  requested: { word: 'paper.stand.queued', lead: 'paper.stand.queued.lead' },
  sending: { word: 'paper.stand.unknown', lead: 'paper.stand.unknown.lead' },
  unknown: { word: 'paper.stand.unknown', lead: 'paper.stand.unknown.lead' },
  held: { word: 'paper.stand.held', lead: 'paper.stand.held.lead' },
  parked: { word: 'paper.stand.parked', lead: 'paper.stand.parked.lead' },
  opened: { word: 'paper.stand.parked', lead: 'paper.stand.parked.lead' },
  found: { word: 'paper.stand.found', lead: 'paper.stand.found.lead' },
  'not-registered': { word: 'paper.stand.notRegistered', lead: 'paper.stand.notRegistered.lead' },
  refused: { word: 'paper.stand.refused', lead: 'paper.stand.refused.lead' },
  undone: { word: 'paper.stand.undone', lead: 'paper.stand.undone.lead' },
  cancelled: { word: 'paper.stand.cancelled', lead: 'paper.stand.cancelled.lead' },
}

/** The words for a receipt's outcome. Only where RSA said Disabled do they say so. */
export function standWords({ state, problem }: Pick<Receipt, 'state' | 'problem'>): StandWords {
  if (problem?.code === 'not-assigned') {
    return { word: 'paper.stand.notAssigned', lead: 'paper.stand.notAssigned.lead' }
  }
  return WORDS[state]
}
