import type { IntakeState } from '../../electron/contract/lifecycle.ts'

/** The kinds of outcome; `undone`: enabled again; `open`: a device about which nothing is said yet. */
export type Family = 'done' | 'already' | 'owed' | 'refused' | 'undone' | 'open'

/** Which kind of outcome a state is. Only RSA's own word makes it `done`. */
export function familyOf(state: IntakeState): Family {
  switch (state) {
    case 'disabled':
      return 'done'
    case 'already-disabled':
      return 'already'
    case 'parked':
    case 'queued':
    case 'unknown':
    case 'held':
      return 'owed'
    case 'refused':
    case 'not-registered':
      return 'refused'
    case 'undone':
      return 'undone'
    case 'opened':
    case 'found':
    case 'requested':
    case 'sending':
    case 'cancelled':
      return 'open'
  }
}
