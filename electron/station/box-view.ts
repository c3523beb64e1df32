import {
  MOST_LOOKUPS,
  NEWEST_ROWS,
  PROBLEM_STATES,
  type Box,
  type BoxProgress,
  type BoxRow,
  type BoxRowsWhich,
  type LastBox,
} from '../contract/box.ts'
import type { IntakeState } from '../contract/lifecycle.ts'
import type { BatchId } from '../contract/serials.ts'
import { isUncertain } from '../contract/undo.ts'
import { READY, type Boxes } from '../intake/box/boxes.ts'
import type { IntakeService } from '../intake/intake-service.ts'
import {
  ANY_SCAN,
  type BoxCount,
  type BoxFilter,
  type BoxRecord,
  type BoxScan,
} from '../journal/box-table.ts'
import type { Journal } from '../journal/journal.ts'
import { findPerson } from './intake-view.ts'

/** What a box is read from. */
export interface BoxViewParts {
  readonly journal: Journal
  readonly intake: Pick<IntakeService, 'isBusy'>
}

const FILTERS: Readonly<Record<BoxRowsWhich, BoxFilter>> = {
  all: ANY_SCAN,
  problems: { states: PROBLEM_STATES, isOrdered: null },
  ready: READY,
}
/** Nobody asked RSA about these. The ones that were confirmed are looked up by whoever disables them. */
const NEW = { states: ['opened'], isOrdered: false } as const

/** How many scans the counts have in these states. */
function sumOf(counts: readonly BoxCount[], { states, isOrdered }: BoxFilter): number {
  return counts
    .filter((each) => states.includes(each.state))
    .filter((each) => isOrdered === null || each.isOrdered === isOrdered)
    .reduce((sum, { count }) => sum + count, 0)
}

function byState(counts: readonly BoxCount[]): Partial<Record<IntakeState, number>> {
  const sums: Partial<Record<IntakeState, number>> = {}
  for (const { state, count } of counts) sums[state] = (sums[state] ?? 0) + count
  return sums
}

function headOf({ boxId, ordinal, name, reason, ticket, openedAt }: BoxRecord) {
  return { boxId, ordinal, name, reason, ticket, openedAt }
}

function toRows({ journal, intake }: BoxViewParts, scans: readonly BoxScan[]): BoxRow[] {
  return scans.flatMap(({ number, intakeId, scannedAt, isOrdered }) => {
    const record = journal.intakes.find(intakeId)
    if (record === null) return []
    const { deviceSerial, user, problem, undo } = record
    // An undo may have enabled it again, and nobody knows: then it is not certain, and nothing green.
    const state = record.state === 'disabled' && isUncertain(undo, false) ? 'unknown' : record.state
    const person = user === null ? null : findPerson(journal, user)
    const owner = person === null ? null : (person.displayName ?? person.userId)
    const busy = intake.isBusy(intakeId)
    return { number, intakeId, deviceSerial, state, ordered: isOrdered, scannedAt, owner, problem, busy }
  })
}

/** Some rows of a box, the newest first, and how many there are. */
export function boxRows(
  parts: BoxViewParts,
  boxId: BatchId,
  which: BoxRowsWhich,
  from: number,
  most: number,
): { total: number; rows: BoxRow[] } {
  const { boxes } = parts.journal
  const total = which === 'all' ? boxes.count(boxId) : sumOf(boxes.counts(boxId), FILTERS[which])
  return { total, rows: toRows(parts, boxes.scans(boxId, FILTERS[which], from, most)) }
}

/** The open box for the snapshot: counts from an index, and the newest rows alone. Null where none is open. */
export function boxView(
  parts: BoxViewParts & { readonly boxes: Pick<Boxes, 'undoable'> },
  repeated: Box['repeated'],
  progress: BoxProgress | null,
): Box | null {
  const { boxes } = parts.journal
  const box = boxes.current()
  if (box === null) return null
  const { boxId } = box
  const counts = boxes.counts(boxId)
  const undo = parts.boxes.undoable(boxId)
  return {
    ...headOf(box),
    count: boxes.count(boxId),
    counts: byState(counts),
    ready: sumOf(counts, READY),
    problems: sumOf(counts, FILTERS.problems),
    // Some of them may be asked about already.
    lookUpNext: boxes
      .intakesIn(boxId, NEW, MOST_LOOKUPS * 2)
      .filter((intakeId) => !parts.intake.isBusy(intakeId))
      .slice(0, MOST_LOOKUPS),
    undo: undo === null ? null : { number: undo.number, deviceSerial: undo.deviceSerial },
    repeated,
    newest: toRows(parts, boxes.scans(boxId, FILTERS.all, 0, NEWEST_ROWS)),
    progress,
  }
}

/** The box that was finished last; null where there is none. */
export function lastBoxView({ journal: { boxes } }: Pick<BoxViewParts, 'journal'>): LastBox | null {
  const box = boxes.lastClosed()
  if (box?.closedAt == null) return null
  const counts = boxes.counts(box.boxId)
  return {
    ...headOf(box),
    closedAt: box.closedAt,
    count: boxes.count(box.boxId),
    counts: byState(counts),
  }
}
