import type { IntakeLine } from '../contract/intake.ts'
import { INTAKE_STATES, isFinal, type IntakeState } from '../contract/lifecycle.ts'
import type { BatchId, IntakeId } from '../contract/serials.ts'
import type { OutboxStatus } from '../contract/snapshot.ts'
import type { Drain } from '../intake/drain.ts'
import type { IntakeService } from '../intake/intake-service.ts'
import { STATES_OWED, STATES_OWED_OF_BATCH } from '../intake/owed.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Journal } from '../journal/journal.ts'
import { toIntakeLine } from './intake-view.ts'

/** How many of those that wait the page lists; the rest is counted. */
export const MOST_LISTED = 200

/** What the list is read from. */
export interface WaitingParts {
  readonly journal: Pick<Journal, 'intakes' | 'boxes'>
  readonly intake: Pick<IntakeService, 'isBusy'>
  readonly drain: Pick<Drain, 'outlook'>
  /** What is on the screen, or has its turn there by itself. */
  readonly shown: ReadonlySet<IntakeId>
  /** Which box is open at a recycling station, whose rows are in the box and not here; null at any other. */
  readonly box: { readonly boxId: BatchId | null } | null
}

const ALL_OWED = { states: STATES_OWED, statesOfBatch: STATES_OWED_OF_BATCH, batchId: null }
const UNFINISHED = INTAKE_STATES.filter((state) => !isFinal(state))

/** Everything that is owed or waits for the cloud or for a person, and what the outbox does about it. */
export function waitingList({ journal, intake, drain, shown, box }: WaitingParts): {
  readonly waiting: IntakeLine[]
  readonly outbox: OutboxStatus
} {
  const { intakes } = journal
  const owedOfBatches = intakes.countOfBatches(STATES_OWED_OF_BATCH)
  const { unfinished, unlisted } =
    box === null
      ? { unfinished: intakes.urgentFirst(UNFINISHED, MOST_LISTED), unlisted: 0 }
      : besideTheBox(journal, box.boxId)
  const waits = ({ intakeId, state, batch }: IntakeRecord): boolean =>
    batch !== null || (state !== 'opened' && state !== 'found') || !shown.has(intakeId)
  const listed = unfinished.filter(waits)
  const { phase, nextTryAt } = drain.outlook()
  return {
    waiting: listed.map((record) => toIntakeLine(record, intake.isBusy(record.intakeId))),
    outbox: {
      owed: intakes.count(STATES_OWED) + owedOfBatches,
      waiting: intakes.count(UNFINISHED) - unlisted - (unfinished.length - listed.length),
      oldestSince: intakes.oldest(ALL_OWED),
      phase,
      nextTryAt: nextTryAt?.toISOString() ?? null,
    },
  }
}

const IN_HAND: readonly IntakeState[] = ['opened', 'found']
const OUT_OF_HAND = UNFINISHED.filter((state) => !IN_HAND.includes(state))

/**
 * At a recycling station thousands of devices may be opened or found: those are the rows of its box, of which only the
 * confirmed ones count as waiting. What is left over from another box or desk is listed like at a counter.
 */
function besideTheBox(
  { intakes, boxes }: WaitingParts['journal'],
  boxId: BatchId | null,
): { readonly unfinished: readonly IntakeRecord[]; readonly unlisted: number } {
  const rows = boxId === null ? [] : boxes.counts(boxId).filter(({ state }) => IN_HAND.includes(state))
  const sum = (counts: typeof rows) => counts.reduce((total, { count }) => total + count, 0)
  const leftOver = intakes.count(IN_HAND) > sum(rows) ? boxes.outside(boxId, IN_HAND, MOST_LISTED) : []
  return {
    unfinished: [...intakes.urgentFirst(OUT_OF_HAND, MOST_LISTED), ...leftOver].slice(0, MOST_LISTED),
    unlisted: sum(rows.filter(({ isOrdered }) => !isOrdered)),
  }
}
