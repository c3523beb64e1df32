import { isFinal, isOwed, OWED_STATES, type IntakeState } from '../contract/lifecycle.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'

/** In these states a call is owed because a person confirmed this very device. */
export const STATES_OWED: readonly IntakeState[] = OWED_STATES
/** In these states a call is owed where the device belongs to a batch, which was confirmed as a whole. */
export const STATES_OWED_OF_BATCH: readonly IntakeState[] = ['opened', 'parked', 'found']

/** Whether a call to RSA is owed for it. */
export function isCallOwed({ state, batch }: Pick<IntakeRecord, 'state' | 'batch'>): boolean {
  return isOwed(state) || (batch !== null && STATES_OWED_OF_BATCH.includes(state))
}

/** Whether nothing more will happen to it without a person. */
export function isSettled({ state }: Pick<IntakeRecord, 'state'>): boolean {
  return isFinal(state) || state === 'held'
}
