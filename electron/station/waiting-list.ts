import type { IntakeLine } from '../contract/intake.ts'
import { INTAKE_STATES, isFinal } from '../contract/lifecycle.ts'
import type { IntakeId } from '../contract/serials.ts'
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
  readonly journal: Pick<Journal, 'intakes'>
  readonly intake: Pick<IntakeService, 'isBusy'>
  readonly drain: Pick<Drain, 'outlook'>
  /** What is on the screen, or has its turn there by itself. */
  readonly shown: ReadonlySet<IntakeId>
}

const ALL_OWED = { states: STATES_OWED, statesOfBatch: STATES_OWED_OF_BATCH, batchId: null }
const UNFINISHED = INTAKE_STATES.filter((state) => !isFinal(state))

/** Everything that is owed or waits for the cloud or for a person, and what the outbox does about it. */
export function waitingList({ journal, intake, drain, shown }: WaitingParts): {
  readonly waiting: IntakeLine[]
  readonly outbox: OutboxStatus
} {
  const { intakes } = journal
  const owedOfBatches = intakes.countOfBatches(STATES_OWED_OF_BATCH)
  const unfinished = intakes.urgentFirst(UNFINISHED, MOST_LISTED)
  const waits = ({ intakeId, state, batch }: IntakeRecord): boolean =>
    batch !== null || (state !== 'opened' && state !== 'found') || !shown.has(intakeId)
  const listed = unfinished.filter(waits)
  const { phase, nextTryAt } = drain.outlook()
  return {
    waiting: listed.map((record) => toIntakeLine(record, intake.isBusy(record.intakeId))),
    outbox: {
      owed: intakes.count(STATES_OWED) + owedOfBatches,
      waiting: intakes.count(UNFINISHED) - (unfinished.length - listed.length),
      oldestSince: intakes.oldest(ALL_OWED),
      phase,
      nextTryAt: nextTryAt?.toISOString() ?? null,
    },
  }
}
