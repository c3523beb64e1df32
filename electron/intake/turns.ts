import { LONGEST_PAUSE_MS } from '../cloud/retry/pause.ts'
import { LONGEST_RETRY_AFTER_MS } from '../cloud/retry/retry-after.ts'
import type { IntakeId } from '../contract/serials.ts'
import type { WorkOrder, WorkParts } from './work.ts'

/** Decides which intake has its turn. */
export interface Turns {
  /** The next one that may be tried now; undefined where there is none. */
  next(): IntakeId | undefined
  /** It is being worked on. */
  begin(intakeId: IntakeId): void
  /** It is not being worked on any more. */
  end(intakeId: IntakeId): void
  /** It could not be moved at all: it is left alone for a while. */
  setAside(intakeId: IntakeId): void
  /** A run that ends does not try it again. */
  giveUp(intakeId: IntakeId): void
  /** Nothing that is there now waits any longer. */
  waive(): void
  /** How many are being worked on. */
  underWay(): number
  /** Whether not one is left that this run may ever try. */
  isSpent(): boolean
  /** When the next one may be tried; null where nothing waits for a time. */
  nextAt(): Date | null
}

/** An intake that could not be moved at all is left alone for so long, in milliseconds. */
export const ASIDE_MS = 60_000
/** So many are asked for at once in work without end: between them, newer and more urgent ones come first. */
const A_FEW = 20
const ALL = 1_000_000
/** No waiting time is longer: neither a pause nor what RSA asks for. */
const LONGEST_WAIT_MS = Math.max(LONGEST_PAUSE_MS, LONGEST_RETRY_AFTER_MS)
/** Later than any waiting time. */
const FAR = '9999'

/** Takes turns among what the journal says is owed, the urgent ones first. */
export function createTurns({ journal, intake, now }: WorkParts, { among, budget }: WorkOrder): Turns {
  const underWay = new Set<IntakeId>()
  const tries = new Map<IntakeId, number>()
  const aside = new Map<IntakeId, number>()
  let queue: IntakeId[] = []
  // What an earlier run had to wait for is tried at once by one that somebody asked for.
  let waivedRow = budget === null ? 0 : journal.lastRow()

  const when = () => ({
    now: now().toISOString(),
    implausible: new Date(now().getTime() + LONGEST_WAIT_MS).toISOString(),
    waivedRow,
  })
  const hasTries = (intakeId: IntakeId): boolean =>
    budget === null || (tries.get(intakeId) ?? 0) < budget.tries
  const mayBegin = (intakeId: IntakeId): boolean => {
    forgetAside()
    return !underWay.has(intakeId) && !intake.isBusy(intakeId) && !aside.has(intakeId) && hasTries(intakeId)
  }
  /** What was set aside comes back when its time is over, or can't be right because the clock was moved. */
  const forgetAside = (): void => {
    const time = now().getTime()
    for (const [intakeId, until] of aside) {
      if (until <= time || until > time + ASIDE_MS) aside.delete(intakeId)
    }
  }

  return {
    next: () => {
      for (let asked = false; ; asked = true) {
        for (let intakeId = queue.shift(); intakeId !== undefined; intakeId = queue.shift()) {
          if (mayBegin(intakeId)) return intakeId
        }
        if (asked) return undefined
        const most = budget === null ? A_FEW + aside.size + underWay.size : ALL
        queue = [...journal.intakes.due(among, when(), most)]
      }
    },
    begin: (intakeId) => {
      underWay.add(intakeId)
      if (budget !== null) tries.set(intakeId, (tries.get(intakeId) ?? 0) + 1)
    },
    end: (intakeId) => {
      underWay.delete(intakeId)
    },
    setAside: (intakeId) => {
      aside.set(intakeId, now().getTime() + ASIDE_MS)
    },
    giveUp: (intakeId) => {
      tries.set(intakeId, Infinity)
    },
    waive: () => {
      waivedRow = journal.lastRow()
      aside.clear()
      queue = []
    },
    underWay: () => underWay.size,
    isSpent: () =>
      journal.intakes
        .due(among, { now: FAR, implausible: FAR, waivedRow }, ALL)
        .every((intakeId) => !hasTries(intakeId)),
    nextAt: () => {
      forgetAside()
      const at = journal.intakes.dueNext(among, when())
      const times = [...aside.values(), ...(at === null ? [] : [Date.parse(at)])]
      return times.length === 0 ? null : new Date(Math.min(...times))
    },
  }
}
