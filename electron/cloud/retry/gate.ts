import { setTimeout } from 'node:timers/promises'
import type { Pace, PacedCall } from './pace.ts'

/** Who asks: a person waits for it at the counter, or the station does it by itself. */
export type Urgency = 'person' | 'automatic'

/** Where calls wait for their turn. */
export interface Gate {
  /** Comes back when the call may leave. A person's leaves at once. */
  enter(urgency: Urgency): Promise<PacedCall>
  /** Nobody waits any longer. */
  readonly close: () => void
}

/** Makes a gate that lets automatic calls pass at this pace. */
export function createGate(pace: Pace): Gate {
  const closed = new AbortController()
  return {
    enter: async (urgency) => {
      for (;;) {
        const now = performance.now()
        const wait = urgency === 'person' || closed.signal.aborted ? 0 : pace.waitMs(now)
        if (wait <= 0) return pace.begin(now)
        // Ends early when the gate is closed.
        await setTimeout(wait, undefined, { signal: closed.signal }).catch(() => undefined)
      }
    },
    close: () => {
      closed.abort()
    },
  }
}
