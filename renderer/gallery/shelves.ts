import type { GalleryState, Shelf } from './state.ts'
import { history } from './states/history.ts'
import { key } from './states/key.ts'
import { lost } from './states/lost.ts'
import { outbox } from './states/outbox.ts'
import { outcomes } from './states/outcomes.ts'
import { paper } from './states/paper.tsx'
import { parts } from './states/parts.tsx'
import { recycling } from './states/recycling.ts'
import { returnsBeyond } from './states/returns-beyond.ts'
import { returns } from './states/returns.ts'
import { scanners } from './states/scanners.ts'
import { stopped } from './states/stopped.ts'
import { training } from './states/training.ts'
import { undo } from './states/undo.ts'

/** Everything that the gallery shows; a capability adds its own shelf here. */
export const SHELVES: readonly Shelf[] = [
  returns,
  returnsBeyond,
  recycling,
  lost,
  outcomes,
  outbox,
  history,
  undo,
  paper,
  scanners,
  key,
  stopped,
  training,
  parts,
]

/** Every state, in the order of the shelves. */
export const STATES: readonly GalleryState[] = SHELVES.flatMap(({ states }) => states)

/** The state of a name; throws a RangeError for a name that is none. */
export function stateNamed(name: string): GalleryState {
  const state = STATES.find((one) => one.name === name)
  if (state === undefined) throw new RangeError(`the gallery has no state ${name}`)
  return state
}
