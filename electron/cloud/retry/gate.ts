import { setTimeout } from 'node:timers/promises'
import type { Pace, PacedCall } from './pace.ts'

/** Who asks: a person waits for it at the counter, or the station does it by itself. */
export type Urgency = 'person' | 'automatic'

/** The call may leave, or its turn is too far away to wait for it here. */
export type Turn =
  | { readonly kind: 'go'; readonly call: PacedCall }
  | { readonly kind: 'later'; readonly milliseconds: number }

/** Where calls wait for their turn. */
export interface Gate {
  /** A person's call leaves at once. */
  enter(urgency: Urgency): Promise<Turn>
  /** How long RSA asked the automatic calls to stay away, in milliseconds from now. */
  readonly stopMs: () => number
  /** Nobody waits any longer, and nothing automatic leaves. */
  readonly close: () => void
}

/** No automatic call waits longer for its turn, in milliseconds: its intake would look busy all the time. */
export const LONGEST_TURN_MS = 5000

/** Makes a gate that lets automatic calls pass at this pace. */
export function createGate(pace: Pace): Gate {
  const closed = new AbortController()
  return {
    enter: async (urgency) => {
      if (urgency === 'person') return { kind: 'go', call: pace.begin(performance.now()) }
      const until = performance.now() + LONGEST_TURN_MS
      for (;;) {
        const now = performance.now()
        const wait = pace.waitMs(now)
        if (closed.signal.aborted || now + wait > until) return { kind: 'later', milliseconds: wait }
        if (wait <= 0) return { kind: 'go', call: pace.begin(now) }
        // Ends early when the gate is closed.
        await setTimeout(wait, undefined, { signal: closed.signal }).catch(() => undefined)
      }
    },
    stopMs: () => pace.stopMs(performance.now()),
    close: () => {
      closed.abort()
    },
  }
}
