import { createHash } from 'node:crypto'
import type { BoxOrder } from '../../contract/box.ts'
import { isOwed, type IntakeState } from '../../contract/lifecycle.ts'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import type { BatchId, DeviceSerial, IntakeId } from '../../contract/serials.ts'
import type { ScanSource } from '../../contract/words.ts'
import { ANY_SCAN, type BoxRecord, type BoxScan } from '../../journal/box-table.ts'
import type { IntakeRecord } from '../../journal/intake-record.ts'
import type { Entry, Journal } from '../../journal/journal.ts'
import { OPEN_STATES } from '../intake-service.ts'

/** What the boxes need. */
export interface BoxParts {
  readonly journal: Pick<Journal, 'boxes' | 'batches' | 'intakes' | 'record'>
  readonly newId: () => IntakeId
  readonly newBoxId: () => BatchId
  /** What holds for a box that a scan opens, where no box was before. */
  readonly usual: BoxOrder
}

/** What came of a scan: a device more in the box, or one that it has already. */
export interface BoxLanding {
  readonly landed: 'opened' | 'repeat'
  readonly number: number
  readonly intakeId: IntakeId
}

/** The boxes of a recycling station. One is open at a time; what is answered is on the disk. */
export interface Boxes {
  /** Name, reason and ticket; opens a box where there is none. */
  set(order: BoxOrder): Result<unknown>
  /** A device was scanned: into the open box, or into a new one like the last. */
  scan(serial: DeviceSerial, source: ScanSource): Result<BoxLanding>
  /** The scan that `undo` would take back; null where there is none. */
  undoable(boxId: BatchId): (BoxScan & { readonly deviceSerial: DeviceSerial }) | null
  /** Takes the last scan back. An intake that it opened, and for which nothing was confirmed, is closed. */
  undo(): Result<{ readonly number: number; readonly deviceSerial: DeviceSerial }>
  /** A person confirmed: every device that is ready is owed from here, as a batch with the box's id. */
  order(): Result<{ readonly boxId: BatchId; readonly intakeIds: readonly IntakeId[] }>
  /** Closes the box, in which nothing waits for its lookup or for being confirmed any more. */
  finish(): Result<BoxRecord>
}

/** Looked up and Enabled, and nobody confirmed it: one press away from being disabled. */
export const READY = { states: ['found'], isOrdered: false } as const
/** Of these the box says that it is not done: they wait for the page's lookup, or for a person. */
const NOT_DONE = { states: ['opened', 'found'], isOrdered: false } as const
/** Nothing was sent in these states: the lifecycle lets them be closed. */
const CLOSABLE: readonly IntakeState[] = ['opened', 'parked', 'found', 'held']
/** A device whose intake ended like this is alive: it may be scanned anew, and its number stays. */
const TRIED_ANEW: readonly IntakeState[] = ['refused', 'cancelled', 'undone']
const ALL = 1_000_000

/** Makes the boxes on an open journal. */
export function createBoxes({ journal, newId, newBoxId, usual }: BoxParts): Boxes {
  const { boxes, intakes } = journal

  const opening = (order: BoxOrder): BoxOrder & { readonly boxId: BatchId; readonly ordinal: number } => ({
    boxId: newBoxId(),
    ordinal: (boxes.newest()?.ordinal ?? 0) + 1,
    ...order,
  })
  /** Like the last one: its reason and ticket were set for all that follow. Its name was its own. */
  const next = (): BoxOrder => {
    const last = boxes.newest()
    return last === null ? usual : { name: null, reason: last.reason, ticket: last.ticket }
  }
  const recorded = <T>(entries: readonly Entry[], value: T): Result<T> => {
    const written = journal.record(() => entries)
    return written.ok ? succeeded(value) : written
  }

  const undoable = (boxId: BatchId): (BoxScan & { readonly record: IntakeRecord }) | null => {
    const [scan] = boxes.scans(boxId, ANY_SCAN, 0, 1)
    const record = scan === undefined ? null : intakes.find(scan.intakeId)
    if (scan === undefined || record === null || scan.isOrdered) return null
    // A call that somebody else ordered earlier goes on by itself; the device only leaves the box.
    const isUnsent = record.attempts === 0 && !isOwed(record.state)
    return scan.isResumed || isUnsent ? { ...scan, record } : null
  }

  return {
    set: (order) => {
      const open = boxes.current()
      const payload = open === null ? opening(order) : { boxId: open.boxId, ordinal: open.ordinal, ...order }
      return recorded([{ event: 'box-set', intakeId: null, payload }], null)
    },
    scan: (serial, source) => {
      const open = boxes.current()
      const known = open === null ? null : boxes.scanOf(open.boxId, serial)
      const record = known === null ? null : intakes.find(known.intakeId)
      if (known !== null && record !== null && !TRIED_ANEW.includes(record.state)) {
        const { number, intakeId } = known
        return succeeded({ landed: 'repeat', number, intakeId })
      }
      const box = open ?? opening(next())
      const unfinished = intakes.newestOf(serial, OPEN_STATES)
      const intakeId = unfinished?.intakeId ?? newId()
      const number = known?.number ?? boxes.count(box.boxId) + 1
      const { boxId, ordinal, name, reason, ticket } = box
      const entries: Entry[] = []
      if (open === null) {
        entries.push({ event: 'box-set', intakeId: null, payload: { boxId, ordinal, name, reason, ticket } })
      }
      if (unfinished === null) {
        entries.push({ event: 'opened', intakeId, payload: { deviceSerial: serial, source } })
      }
      const resumed = unfinished !== null
      entries.push({ event: 'box-scanned', intakeId: null, payload: { boxId, number, intakeId, resumed } })
      return recorded(entries, { landed: 'opened', number, intakeId })
    },
    undoable: (boxId) => {
      const last = undoable(boxId)
      return last === null ? null : { ...last, deviceSerial: last.record.deviceSerial }
    },
    undo: () => {
      const box = boxes.current()
      if (box === null) return failed(problem('box-not-open'))
      const [scan] = boxes.scans(box.boxId, ANY_SCAN, 0, 1)
      if (scan === undefined) return failed(problem('box-empty'))
      const last = undoable(box.boxId)
      if (last === null) {
        const serial = intakes.find(scan.intakeId)?.deviceSerial ?? ''
        return failed(problem('box-scan-confirmed', { serial }))
      }
      const { number, intakeId, isResumed } = last
      const { state, deviceSerial, batch } = last.record
      const entries: Entry[] = [
        { event: 'box-undone', intakeId: null, payload: { boxId: box.boxId, number, intakeId } },
      ]
      // A lookup may be under way: what it says is of no use any more, and the journal does not take it.
      // What joined another list meanwhile was confirmed there, and is owed.
      if (!isResumed && batch === null && CLOSABLE.includes(state)) {
        entries.push({ event: 'cancelled', intakeId, payload: { problem: null } })
      }
      return recorded(entries, { number, deviceSerial })
    },
    order: () => {
      const box = boxes.current()
      if (box === null) return failed(problem('box-not-open'))
      const { boxId, ordinal, name, reason, ticket } = box
      const intakeIds = boxes.intakesIn(boxId, READY, ALL)
      if (intakeIds.length === 0) return failed(problem('box-nothing-ready'))
      const digest = createHash('sha256').update(boxId).digest('hex')
      const source = name ?? `Box ${ordinal}`
      const isUnderWay = journal.batches.underWay().some(({ batchId }) => batchId === boxId)
      const entries = function* (): Generator<Entry> {
        if (!isUnderWay) {
          const payload = { batchId: boxId, digest, source, devices: intakeIds.length, reason }
          yield { event: 'batch-started', intakeId: null, payload }
        }
        for (const intakeId of intakeIds) {
          yield { event: 'batch-joined', intakeId, payload: { batchId: boxId, reason, ticket } }
        }
      }
      const written = journal.record(entries)
      return written.ok ? succeeded({ boxId, intakeIds }) : written
    },
    finish: () => {
      const box = boxes.current()
      if (box === null) return failed(problem('box-not-open'))
      const { boxId } = box
      const devices = boxes.count(boxId)
      if (devices === 0) return failed(problem('box-empty'))
      const open = boxes.intakesIn(boxId, NOT_DONE, ALL).length
      if (open > 0) return failed(problem('box-not-done', { count: open }))
      const counts: Partial<Record<IntakeState, number>> = {}
      for (const { state, count } of boxes.counts(boxId)) counts[state] = (counts[state] ?? 0) + count
      return recorded([{ event: 'box-closed', intakeId: null, payload: { boxId, devices, counts } }], box)
    },
  }
}
