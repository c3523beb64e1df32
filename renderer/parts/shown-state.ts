import type { IntakeState } from '../../electron/contract/lifecycle.ts'

/**
 * The state that an intake is shown as. Disabled, and perhaps enabled again without anybody knowing: until RSA was asked
 * it is not certain, and has neither the sign nor the colour of done.
 */
export function shownState({
  state,
  undoUncertain,
}: {
  readonly state: IntakeState
  readonly undoUncertain?: boolean | undefined
}): IntakeState {
  return undoUncertain === true ? 'unknown' : state
}
