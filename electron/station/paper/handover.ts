import { INTAKE_STATES } from '../../contract/lifecycle.ts'
import type { Handover } from '../../contract/paper.ts'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import type { BatchId } from '../../contract/serials.ts'
import type { Journal } from '../../journal/journal.ts'
import type { StationFacts } from '../build-snapshot.ts'
import { stateOnPaper } from './state-on-paper.ts'

/** What a hand-over sheet is made of. */
export interface HandoverParts {
  readonly journal: Pick<Journal, 'boxes' | 'head'>
  readonly facts: Pick<StationFacts, 'stationName' | 'desk' | 'mode'>
  readonly now: Date
}

/**
 * Lists a finished box with each device as it stands now: what was owed when the box was closed may have been
 * disabled meanwhile. The head of the journal covers all of it.
 */
export function buildHandover(boxId: BatchId, { journal, facts, now }: HandoverParts): Result<Handover> {
  const box = journal.boxes.find(boxId)
  if (box === null) return failed(problem('box-unknown'))
  const { closedAt, closedBy } = box
  if (closedAt === null) return failed(problem('sheet-too-early', { state: 'opened' }))
  const devices = Array.from(journal.boxes.sheet(boxId), ({ number, record }) => ({
    number,
    deviceSerial: record.deviceSerial,
    state: stateOnPaper(record),
    since: record.since,
  }))
  const { row, head } = journal.head()
  return succeeded({
    kind: 'handover',
    stationName: facts.stationName,
    desk: facts.desk,
    mode: facts.mode,
    madeAt: now.toISOString(),
    row,
    hash: head,
    boxId,
    ordinal: box.ordinal,
    name: box.name,
    reason: box.reason,
    ticket: box.ticket,
    operator: closedBy ?? box.openedBy,
    openedAt: box.openedAt,
    closedAt,
    counts: INTAKE_STATES.flatMap((state) => {
      const count = devices.filter((device) => device.state === state).length
      return count === 0 ? [] : [{ state, count }]
    }),
    devices,
  })
}
