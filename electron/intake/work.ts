import type { Cloud } from '../cloud/cloud.ts'
import { mayPassByItself } from '../cloud/retry/pause.ts'
import type { Problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { IntakeId } from '../contract/serials.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Among } from '../journal/intake-table.ts'
import type { Journal } from '../journal/journal.ts'
import type { IntakeService } from './intake-service.ts'

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
  phase(): WorkPhase
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

/** An intake that could not be moved at all is left alone for so long, in milliseconds. */
const ASIDE_MS = 60_000
/** So many are asked for at once in work without end: between them, newer and more urgent ones come first. */
const A_FEW = 20
const ALL = 1_000_000

/**
 * Takes intakes as far as they go without a person, several at once, the urgent ones first. One that fails waits
 * for its time and holds up nobody. While the cloud does not answer, one at a time finds out whether it is back.
 */
export function startWork(parts: WorkParts, order: WorkOrder): Work {
  const { journal, cloud, intake } = parts
  const { budget, among } = order
  const underWay = new Set<IntakeId>()
  const tries = new Map<IntakeId, number>()
  const aside = new Map<IntakeId, number>()
  let queue: IntakeId[] = []
  // What an earlier run had to wait for is tried at once by one that somebody asked for.
  let waivedRow = budget === null ? 0 : journal.lastRow()
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
    callOff = parts.after(milliseconds, pump)
  }
  const mayBegin = (intakeId: IntakeId): boolean =>
    !underWay.has(intakeId) &&
    !intake.isBusy(intakeId) &&
    (aside.get(intakeId) ?? 0) <= parts.now().getTime() &&
    (budget === null || (tries.get(intakeId) ?? 0) < budget.tries)

  const when = () => ({ now: parts.now().toISOString(), waivedRow })
  const next = (): IntakeId | undefined => {
    for (let asked = false; ; asked = true) {
      for (let intakeId = queue.shift(); intakeId !== undefined; intakeId = queue.shift()) {
        if (mayBegin(intakeId)) return intakeId
      }
      if (asked) return undefined
      queue = [...journal.intakes.due(among, when(), budget === null ? A_FEW + aside.size : ALL)]
    }
  }

  const step = async (intakeId: IntakeId): Promise<void> => {
    const rowBefore = journal.lastRow()
    const before = journal.intakes.find(intakeId)
    const result = await intake.advance(intakeId)
    underWay.delete(intakeId)
    const isIdle = result.ok && before?.tries === result.value.tries && before.state === result.value.state
    if (!result.ok || isIdle) aside.set(intakeId, parts.now().getTime() + ASIDE_MS)
    // Where not even the failure could be written, the journal is at fault, and goes on being.
    if (!result.ok && journal.lastRow() === rowBefore && result.problem.code.startsWith('journal-')) {
      if (budget !== null) trouble = result.problem
    }
    if (result.ok) {
      const { problem } = result.value
      // A run that ends does not wait for a person.
      if (problem !== null && !mayPassByItself(problem.retry)) tries.set(intakeId, Infinity)
      order.onStep(result.value)
    }
    pump()
  }
  const begin = (intakeId: IntakeId): void => {
    underWay.add(intakeId)
    tries.set(intakeId, (tries.get(intakeId) ?? 0) + 1)
    void step(intakeId)
  }
  /** The cloud answers. What waited because it did not need not wait any longer. */
  const isBack = (): void => {
    rests = 0
    if (!wasAway) return
    wasAway = false
    waivedRow = journal.lastRow()
    queue = []
  }
  const finish = (): void => {
    isStopped = true
    callOff?.()
    be('ended', null)
    end(trouble === undefined ? succeeded(undefined) : failed(trouble))
  }

  /** Begins what may begin; otherwise knows what it waits for. */
  const pump = (): void => {
    if (phase === 'ended') return
    callOff?.()
    callOff = undefined
    if (isStopped || trouble !== undefined) {
      if (underWay.size === 0) finish()
      return
    }
    if (isPaused) {
      be('paused', null)
      return
    }
    while (underWay.size < order.workers) {
      const isProbe = !cloud.mayChange()
      if (!isProbe) isBack()
      const rest = cloud.restMs()
      if (rest > 0 && !(skipsRest && underWay.size === 0)) {
        be('resting', new Date(parts.now().getTime() + rest))
        wakeAt(rest)
        return
      }
      if (isProbe && budget !== null && rests >= budget.rests) {
        if (underWay.size === 0) finish()
        return
      }
      const intakeId = next()
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
    if (underWay.size > 0) {
      be('working', null)
      return
    }
    if (budget !== null && isSpent()) {
      finish()
      return
    }
    const at = journal.intakes.dueNext(among, when())
    be('waiting', at === null ? null : new Date(at))
    const soonest = Math.min(
      at === null ? Infinity : Date.parse(at) - parts.now().getTime(),
      aside.size === 0 ? Infinity : ASIDE_MS,
    )
    if (soonest !== Infinity) wakeAt(Math.max(1, soonest))
  }
  const isSpent = (): boolean =>
    journal.intakes.due(among, { now: FAR, waivedRow }, ALL).every((intakeId) => !mayBegin(intakeId))

  setImmediate(pump)
  return {
    ended,
    phase: () => phase,
    goesOnAt: () => goesOnAt,
    wake: () => {
      if (phase === 'waiting' || (phase === 'resting' && cloud.restMs() === 0)) wakeAt(0)
    },
    tryNow: () => {
      waivedRow = journal.lastRow()
      skipsRest = true
      aside.clear()
      queue = []
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

/** Later than any waiting time. */
const FAR = '9999'
