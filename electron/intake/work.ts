import type { Cloud } from '../cloud/cloud.ts'
import { mayPassByItself } from '../cloud/retry/pause.ts'
import { problem, type Problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { IntakeId } from '../contract/serials.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Among } from '../journal/intake-table.ts'
import type { Journal } from '../journal/journal.ts'
import type { IntakeService } from './intake-service.ts'
import { isSettled } from './owed.ts'
import { ASIDE_MS, createTurns } from './turns.ts'

/** What work needs. */
export interface WorkParts {
  readonly journal: Pick<Journal, 'intakes' | 'lastRow'>
  readonly cloud: Pick<Cloud, 'restMs' | 'mayChange'>
  readonly intake: Pick<IntakeService, 'advance' | 'isBusy'>
  readonly now: () => Date
  /** Runs something later, once; the function that comes back calls it off. Milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** How long work goes on without success. */
export interface Budget {
  /** Tries of one intake; one that needs a person's help has only one. */
  readonly tries: number
  /** Rests in a row, while the cloud does not answer at all. */
  readonly rests: number
}

/** What is to be worked on, and how. */
export interface WorkOrder {
  readonly among: Among
  /** At most so many calls at once. */
  readonly workers: number
  /** Null goes on without end: as long as the station runs. */
  readonly budget: Budget | null
  /** An intake was taken as far as it goes for now. */
  readonly onStep: (record: IntakeRecord) => void
  /** The phase changed. */
  readonly onPhase: () => void
}

/** What work is doing. `resting`: the cloud does not answer. `waiting`: nothing may be tried before a time. */
export type WorkPhase = 'working' | 'resting' | 'waiting' | 'paused' | 'ended'

/** Work under way. */
export interface Work {
  /** Comes when nothing is left, the budget is spent, or it was stopped; a problem is the journal's. */
  readonly ended: Promise<Result<void>>
  readonly phase: () => WorkPhase
  /** When it goes on by itself; null while it works, or has nothing to wait for. */
  goesOnAt(): Date | null
  /** Something changed: there may be more to do. */
  readonly wake: () => void
  /** Nothing that is there now waits any longer. */
  readonly tryNow: () => void
  readonly pause: () => void
  readonly resume: () => void
  /** Begins nothing more; ends when what is under way has ended. */
  readonly stop: () => void
}

/**
 * Takes intakes as far as they go without a person, several at once, the urgent ones first. One that fails waits
 * for its time and holds up nobody. While the cloud does not answer, one at a time finds out whether it is back.
 */
export function startWork(parts: WorkParts, order: WorkOrder): Work {
  const { cloud, intake, journal } = parts
  const { budget } = order
  const turns = createTurns(parts, order)
  let phase: WorkPhase = 'working'
  let goesOnAt: Date | null = null
  let isPaused = false
  let isStopped = false
  let rests = 0
  let wasAway = false
  let skipsRest = false
  let trouble: Problem | undefined
  let callOff: (() => void) | undefined
  let end: (result: Result<void>) => void = () => undefined
  const ended = new Promise<Result<void>>((resolve) => {
    end = resolve
  })

  const be = (next: WorkPhase, until: Date | null): void => {
    const isNews = phase !== next || goesOnAt?.getTime() !== until?.getTime()
    phase = next
    goesOnAt = until
    if (isNews) order.onPhase()
  }
  const wakeAt = (milliseconds: number): void => {
    callOff?.()
    callOff = parts.after(Math.max(1, milliseconds), pump)
  }

  const step = async (intakeId: IntakeId): Promise<void> => {
    const before = journal.intakes.find(intakeId)
    const result = await intake.advance(intakeId)
    turns.end(intakeId)
    if (!result.ok) {
      turns.setAside(intakeId)
      // A journal that can't be written ends a run. Work without end goes on with others, and comes back.
      if (budget !== null && result.problem.code.startsWith('journal-')) trouble = result.problem
      return
    }
    const { tries, state, problem: why } = result.value
    const isStuck = before?.tries === tries && before.state === state
    if (isStuck && !isSettled(result.value)) turns.setAside(intakeId)
    // A run that ends does not wait for a person.
    if (budget !== null && why !== null && !mayPassByItself(why.retry)) turns.giveUp(intakeId)
    order.onStep(result.value)
  }
  const begin = (intakeId: IntakeId): void => {
    turns.begin(intakeId)
    step(intakeId)
      .catch((error: unknown) => {
        turns.end(intakeId)
        turns.setAside(intakeId)
        if (budget !== null) trouble = unexpected(error)
      })
      .finally(pump)
  }
  /** The cloud answers. What waited because it did not need not wait any longer. */
  const isBack = (): void => {
    rests = 0
    if (wasAway) turns.waive()
    wasAway = false
  }
  const finish = (): void => {
    isStopped = true
    callOff?.()
    be('ended', null)
    end(trouble === undefined ? succeeded(undefined) : failed(trouble))
  }

  const pump = (): void => {
    try {
      beginWhatMay()
    } catch (error) {
      // The journal can't be read: there is nothing to begin with. Work without end looks again later.
      if (budget !== null) trouble = unexpected(error)
      if (turns.underWay() > 0) return
      if (isStopped || trouble !== undefined) finish()
      else wakeAt(ASIDE_MS)
    }
  }
  /** Begins what may begin; otherwise knows what it waits for. */
  const beginWhatMay = (): void => {
    if (phase === 'ended') return
    callOff?.()
    callOff = undefined
    if (isStopped || trouble !== undefined) {
      if (turns.underWay() === 0) finish()
      return
    }
    if (isPaused) {
      be('paused', null)
      return
    }
    while (turns.underWay() < order.workers) {
      const isProbe = !cloud.mayChange()
      if (!isProbe) isBack()
      const isSpent = isProbe && budget !== null && rests >= budget.rests
      if (isProbe && turns.underWay() > 0) {
        // One finds out; the others wait for what it says.
        be('resting', null)
        return
      }
      if (isSpent) {
        finish()
        return
      }
      const rest = cloud.restMs()
      // A run of which nothing is left to try has nothing to rest for.
      if (rest > 0 && budget !== null && turns.underWay() === 0 && turns.isSpent()) {
        finish()
        return
      }
      if (rest > 0 && !(skipsRest && turns.underWay() === 0)) {
        be('resting', new Date(parts.now().getTime() + rest))
        wakeAt(rest)
        return
      }
      const intakeId = turns.next()
      if (intakeId === undefined) {
        waitForMore()
        return
      }
      if (isProbe) {
        rests += 1
        wasAway = true
      }
      skipsRest = false
      begin(intakeId)
    }
    be('working', null)
  }

  const waitForMore = (): void => {
    if (turns.underWay() > 0) {
      be('working', null)
      const soon = turns.nextAt()
      if (soon !== null) wakeAt(soon.getTime() - parts.now().getTime())
      return
    }
    if (budget !== null && turns.isSpent()) {
      finish()
      return
    }
    const at = turns.nextAt()
    be('waiting', at)
    if (at !== null) wakeAt(at.getTime() - parts.now().getTime())
  }

  setImmediate(pump)
  return {
    ended,
    phase: () => phase,
    goesOnAt: () => goesOnAt,
    wake: () => {
      const hasRoom = turns.underWay() < order.workers
      const mayGoOn = phase === 'resting' ? cloud.restMs() === 0 : phase === 'waiting' || phase === 'working'
      if (hasRoom && mayGoOn) wakeAt(0)
    },
    tryNow: () => {
      skipsRest = true
      turns.waive()
      pump()
    },
    pause: () => {
      isPaused = true
      if (phase !== 'ended') be('paused', null)
    },
    resume: () => {
      isPaused = false
      pump()
    },
    stop: () => {
      isStopped = true
      pump()
    },
  }
}

function unexpected(error: unknown): Problem {
  return problem('unexpected', { cause: error instanceof Error ? error.name : 'unknown' })
}
