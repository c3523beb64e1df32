import type { BoxProgress } from '../../contract/box.ts'
import type { BatchId, IntakeId } from '../../contract/serials.ts'
import type { Journal } from '../../journal/journal.ts'
import { endFinishedBatches } from '../batch/batches.ts'
import { BATCH_RESTS, runBatch, type BatchRun } from '../batch/run-batch.ts'
import { isCallOwed } from '../owed.ts'
import type { WorkParts } from '../work.ts'

/** What the run of a box needs. */
export interface BoxRunParts extends WorkParts {
  readonly journal: Journal
  readonly workers: number
  /** Called after each change of what `progress` says. */
  readonly changed: () => void
  /** A run is over: what it left is owed, and anybody may go on with it. */
  readonly released: () => void
}

/** The disabling of a box: one run at a time. */
export interface BoxRun {
  /** Disables these devices of a box; they join the run that is under way. */
  add(boxId: BatchId, intakeIds: readonly IntakeId[]): void
  /** Goes on with what was confirmed before the station stopped; without anything left it does nothing. */
  takeUp(boxId: BatchId): void
  /** Null while none is under way. */
  progress(): BoxProgress | null
  /** Whose devices are its own: nobody else works on them meanwhile. Null while none is under way. */
  readonly boxId: () => BatchId | null
  readonly pause: () => void
  readonly resume: () => void
  /** Something changed: there may be more to do. */
  readonly wake: () => void
  /** Nothing waits any longer. */
  readonly tryNow: () => void
  /** The station ends: begins nothing more; comes back when what is under way has ended. */
  readonly stop: () => Promise<void>
}

/** One run tries a device so often in a row; then it is left to the outbox, which goes on by itself. */
const TRIES = 5

/** Makes it, at rest. */
export function createBoxRun(parts: BoxRunParts): BoxRun {
  const { journal, changed } = parts
  let current: { readonly boxId: BatchId; readonly run: BatchRun } | null = null
  let isStopped = false

  const start = (boxId: BatchId, intakeIds: readonly IntakeId[]): void => {
    const run = runBatch(
      parts,
      { batchId: boxId, isResumed: false, intakeIds },
      {
        workers: parts.workers,
        budget: { tries: TRIES, rests: BATCH_RESTS },
        leavesOwed: true,
        onDevice: () => undefined,
        onProgress: changed,
      },
    )
    current = { boxId, run }
    void run.ended.then(() => {
      if (current?.run === run) current = null
      if (isStopped) return
      endFinishedBatches(journal)
      parts.released()
      changed()
    })
  }

  return {
    add: (boxId, intakeIds) => {
      if (isStopped) return
      // One that is over takes nobody in any more.
      if (current === null || current.run.progress().phase === 'ended') start(boxId, intakeIds)
      else current.run.join(intakeIds)
    },
    takeUp: (boxId) => {
      const left = journal.intakes.ofBatch(boxId).filter(isCallOwed)
      if (left.length > 0)
        start(
          boxId,
          left.map(({ intakeId }) => intakeId),
        )
    },
    progress: () => {
      const now = current?.run.progress()
      // Its last step is over, and what it left behind is being read.
      if (now === undefined || now.phase === 'ended') return null
      const { total, done, perSecond, secondsLeft, phase, goesOnAt } = now
      return { total, done, perSecond, secondsLeft, phase, goesOnAt: goesOnAt?.toISOString() ?? null }
    },
    boxId: () => current?.boxId ?? null,
    pause: () => current?.run.pause(),
    resume: () => current?.run.resume(),
    wake: () => current?.run.wake(),
    tryNow: () => current?.run.tryNow(),
    stop: async () => {
      isStopped = true
      const under = current
      under?.run.leave()
      await under?.run.ended
    },
  }
}
