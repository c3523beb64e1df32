import type { BatchId } from '../contract/serials.ts'
import type { Journal } from '../journal/journal.ts'
import { endFinishedBatches } from './batch/batches.ts'
import { STATES_OWED, STATES_OWED_OF_BATCH } from './owed.ts'
import { startWork, type Work, type WorkParts } from './work.ts'

/** The outbox at work by itself, as long as the station runs. */
export interface Drain {
  /** What it does, and when it tries again by itself. */
  outlook(): { readonly phase: 'idle' | 'working' | 'resting'; readonly nextTryAt: Date | null }
  /** Something changed: there may be more to do. */
  wake(): void
  /** Tries everything that waits at once. */
  tryNow(): void
  /** Begins nothing more; comes back when what is under way has ended. */
  stop(): Promise<void>
}

/** What draining needs. */
export interface DrainParts extends WorkParts {
  readonly journal: Journal
  readonly workers: number
  /** A batch that is worked off by a run of its own; null where there is none. */
  readonly apart?: () => BatchId | null
  /** What `outlook` says changed. */
  readonly changed: () => void
}

/**
 * Drains the outbox: makes the calls that are owed, goes on with batches that were interrupted, and looks up again
 * what is parked, so that a person can confirm it.
 */
export function startDrain(parts: DrainParts): Drain {
  const work: Work = startWork(parts, {
    among: {
      states: [...STATES_OWED, 'parked'],
      statesOfBatch: STATES_OWED_OF_BATCH,
      batchId: null,
      get notBatchId() {
        return parts.apart?.() ?? null
      },
    },
    workers: parts.workers,
    budget: null,
    onStep: () => undefined,
    onPhase: () => {
      // A batch that was interrupted may have come to its end here.
      if (work.phase() === 'waiting') endFinishedBatches(parts.journal)
      parts.changed()
    },
  })
  return {
    outlook: () => {
      const phase = work.phase()
      const nextTryAt = work.goesOnAt()
      return { phase: phase === 'working' || phase === 'resting' ? phase : 'idle', nextTryAt }
    },
    wake: work.wake,
    tryNow: work.tryNow,
    stop: async () => {
      work.stop()
      await work.ended
    },
  }
}

/** The drain of a station that does not drain by itself: the command line's. */
export const NO_DRAIN: Drain = {
  outlook: idle,
  wake: doNothing,
  tryNow: doNothing,
  stop: nothingUnderWay,
}

function idle() {
  return { phase: 'idle', nextTryAt: null } as const
}

function nothingUnderWay(): Promise<void> {
  return Promise.resolve()
}

function doNothing(): void {
  // There is nothing at work.
}
