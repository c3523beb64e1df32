import type { IntakeState } from '../../contract/lifecycle.ts'
import { succeeded, type Result } from '../../contract/result.ts'
import type { IntakeId } from '../../contract/serials.ts'
import type { IntakeRecord } from '../../journal/intake-record.ts'
import type { Journal } from '../../journal/journal.ts'
import { isSettled, STATES_OWED, STATES_OWED_OF_BATCH } from '../owed.ts'
import { startWork, type Budget, type WorkParts, type WorkPhase } from '../work.ts'
import { endBatch, type BatchEnd, type TakenBatch } from './batches.ts'
import { createRate } from './rate.ts'

/** How far a batch is. */
export interface BatchProgress {
  readonly total: number
  /** Devices of which nothing more is to be done without a person. */
  readonly done: number
  /** How many stand in each state. */
  readonly counts: ReadonlyMap<IntakeState, number>
  readonly phase: WorkPhase
  /** Devices a second, over the last seconds. */
  readonly perSecond: number
  /** Null as long as there is nothing to judge by. */
  readonly secondsLeft: number | null
  /** When it goes on by itself, while it rests or waits. */
  readonly goesOnAt: Date | null
}

/** A batch under way. */
export interface BatchRun {
  readonly progress: () => BatchProgress
  readonly pause: () => void
  readonly resume: () => void
  /** More devices of the same batch, which are in the journal by now. */
  readonly join: (intakeIds: readonly IntakeId[]) => void
  /** Something changed: there may be more to do. */
  readonly wake: () => void
  /** Nothing that is there now waits any longer. */
  readonly tryNow: () => void
  /** A person stops it: what was not sent is closed. What is under way ends in good order. */
  readonly cancel: () => void
  /** The station ends: nothing is closed, so that the batch goes on later. */
  readonly leave: () => void
  /** Comes when it is over. A problem is the journal's. */
  readonly ended: Promise<Result<'done' | 'cancelled' | 'left'>>
}

/** How a batch runs. */
export interface BatchWishes {
  readonly workers: number
  readonly budget: Budget
  /** What is left when it is over stays owed, instead of being closed. */
  readonly leavesOwed?: boolean
  /** Each device once: when nothing more is to be done for it, or when the batch is over. */
  readonly onDevice: (record: IntakeRecord) => void
  /** Something in it changed. */
  readonly onProgress: (progress: BatchProgress) => void
}

/** So long a batch looks for a cloud that went away, in rests of the breaker: several minutes. */
export const BATCH_RESTS = 10

/** Works a taken batch off: each device is looked up and disabled as far as that goes without a person. */
export function runBatch(
  parts: WorkParts & { readonly journal: Journal },
  { batchId, intakeIds }: TakenBatch,
  wishes: BatchWishes,
): BatchRun {
  const { journal } = parts
  const states = new Map<IntakeId, IntakeState>()
  const counts = new Map<IntakeState, number>()
  const told = new Set<IntakeId>()
  const rate = createRate()
  let done = 0
  let end: BatchEnd | 'left' = wishes.leavesOwed === true ? 'left' : 'done'

  const note = (record: IntakeRecord): void => {
    const { intakeId, state } = record
    const before = states.get(intakeId)
    if (before !== undefined) counts.set(before, (counts.get(before) ?? 1) - 1)
    counts.set(state, (counts.get(state) ?? 0) + 1)
    states.set(intakeId, state)
    if (!isSettled(record) || told.has(intakeId)) return
    told.add(intakeId)
    done += 1
    wishes.onDevice(record)
  }
  const join = (joining: readonly IntakeId[]): void => {
    for (const intakeId of joining) {
      const record = journal.intakes.find(intakeId)
      if (record !== null) note(record)
    }
  }
  join(intakeIds)

  const work = startWork(parts, {
    among: { states: STATES_OWED, statesOfBatch: STATES_OWED_OF_BATCH, batchId },
    workers: wishes.workers,
    budget: wishes.budget,
    onStep: (record) => {
      const before = done
      note(record)
      if (done > before) rate.count(parts.now().getTime())
      wishes.onProgress(progress())
    },
    onPhase: () => {
      wishes.onProgress(progress())
    },
  })
  const progress = (): BatchProgress => {
    const perSecond = rate.perSecond(parts.now().getTime())
    const left = states.size - done
    return {
      total: states.size,
      done,
      counts,
      phase: work.phase(),
      perSecond,
      secondsLeft: perSecond > 0 ? left / perSecond : null,
      goesOnAt: work.goesOnAt(),
    }
  }

  const finish = async (): Promise<Result<BatchEnd | 'left'>> => {
    const worked = await work.ended
    const closed = worked.ok && end !== 'left' ? endBatch(journal, batchId, end) : worked
    for (const [intakeId] of states) {
      const record = told.has(intakeId) ? null : journal.intakes.find(intakeId)
      if (record === null) continue
      note(record)
      if (!told.has(intakeId)) wishes.onDevice(record)
    }
    return closed.ok ? succeeded(end) : closed
  }

  return {
    progress,
    pause: work.pause,
    resume: work.resume,
    join: (joining) => {
      join(joining)
      work.wake()
    },
    wake: work.wake,
    tryNow: work.tryNow,
    cancel: () => {
      end = 'cancelled'
      work.stop()
    },
    leave: () => {
      end = 'left'
      work.stop()
    },
    ended: finish(),
  }
}
