import type { IntakeState } from '../../electron/contract/lifecycle.ts'
import type { Sounds } from '../../electron/contract/sound.ts'
import { FAILURES, type Tone } from './recipes.ts'

/**
 * What a state sounds like as it begins; null for one that says nothing yet. `done` is heard for `disabled` alone:
 * RSA said so.
 */
export function toneOf(state: IntakeState): Tone | null {
  switch (state) {
    case 'opened':
      return 'read'
    case 'undone':
      return 'undone'
    case 'disabled':
      return 'done'
    case 'already-disabled':
      return 'already'
    case 'parked':
    case 'queued':
    case 'unknown':
      return 'queued'
    case 'refused':
    case 'not-registered':
      return 'refused'
    // Somebody must decide: it does not go on by itself.
    case 'held':
      return 'error'
    case 'found':
    case 'requested':
    case 'sending':
    case 'cancelled':
      return null
  }
}

/** Whether a tone is played at a station that is set so. */
export function isHeard(tone: Tone, sounds: Sounds): boolean {
  switch (sounds) {
    case 'all':
      return true
    case 'failures':
      return FAILURES.has(tone)
    case 'off':
      return false
  }
}

/** A state that began longer ago is no news: somebody looks at an old intake. Milliseconds. */
const NEWS_MS = 10_000

/** Whether a state that comes to the screen has just begun, so that it is to be heard. */
export function isNews(since: string, now: Date): boolean {
  return now.getTime() - Date.parse(since) < NEWS_MS
}

/** Where each tone is seen at the same time; nothing is said by sound alone. */
export const SEEN_AS = {
  read: { kind: 'screen', states: ['opened'] },
  repeat: { kind: 'scan-strip', landed: 'repeat' },
  held: { kind: 'scan-strip', landed: 'held' },
  done: { kind: 'screen', states: ['disabled'] },
  already: { kind: 'screen', states: ['already-disabled'] },
  queued: { kind: 'screen', states: ['parked', 'queued', 'unknown'] },
  refused: { kind: 'screen', states: ['refused', 'not-registered'] },
  error: { kind: 'screen-or-notice', states: ['held'] },
  undone: { kind: 'screen', states: ['undone'] },
} as const satisfies Readonly<Record<Tone, SeenAs>>

/** A place on the screen: a state's own screen, the strip that answers a scan, or a message in words. */
export type SeenAs =
  | { readonly kind: 'screen' | 'screen-or-notice'; readonly states: readonly IntakeState[] }
  | { readonly kind: 'scan-strip'; readonly landed: 'repeat' | 'held' }
