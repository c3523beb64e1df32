import { isFinal, isWaiting } from '../../contract/lifecycle.ts'
import type { Receipt } from '../../contract/paper.ts'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import type { IntakeId } from '../../contract/serials.ts'
import type { IntakeRecord } from '../../journal/intake-record.ts'
import type { Journal } from '../../journal/journal.ts'
import type { StationFacts } from '../build-snapshot.ts'
import { toIntakeView } from '../intake-view.ts'
import { stateOnPaper } from './state-on-paper.ts'

/** What a receipt is made of. */
export interface ReceiptParts {
  readonly journal: Journal
  readonly facts: Pick<StationFacts, 'stationName' | 'desk' | 'mode'>
  readonly showName: boolean
  readonly now: Date
}

/** Says how an intake stands, by the journal: while it is worked on there is no receipt. */
export function buildReceipt(intakeId: IntakeId, parts: ReceiptParts): Result<Receipt> {
  const { journal, facts, showName, now } = parts
  const record = journal.intakes.find(intakeId)
  if (record === null) return failed(problem('unknown-intake'))
  if (!isFinal(record.state) && !isWaiting(record.state)) {
    return failed(problem('sheet-too-early', { state: record.state }))
  }
  const { assignedUser, story } = toIntakeView(journal, record, false)
  const row = story.at(-1)?.row ?? 0
  const hash = journal.hashOf(row)
  if (hash === null) return failed(problem('unknown-intake'))
  return succeeded({
    kind: 'receipt',
    stationName: facts.stationName,
    desk: facts.desk,
    mode: facts.mode,
    madeAt: now.toISOString(),
    row,
    hash,
    ...standing(record),
    name: showName ? (assignedUser?.displayName ?? null) : null,
  })
}

type Standing = Omit<Receipt, 'kind' | 'stationName' | 'desk' | 'mode' | 'madeAt' | 'row' | 'hash' | 'name'>

function standing(record: IntakeRecord): Standing {
  const state = stateOnPaper(record)
  return {
    intakeId: record.intakeId,
    deviceSerial: record.deviceSerial,
    tokenSerial: record.credential?.tokenSerial ?? null,
    state,
    problem: state === record.state ? record.problem : (record.undo?.problem ?? null),
    openedAt: record.openedAt,
    since: record.since,
    reason: record.reason ?? record.batch?.reason ?? null,
    ticket: record.ticket ?? record.batch?.ticket ?? null,
    condition: record.condition,
    operator: record.operator,
  }
}
