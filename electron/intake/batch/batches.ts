import { createHash } from 'node:crypto'
import type { IntakeState } from '../../contract/lifecycle.ts'
import { problem } from '../../contract/problem.ts'
import { succeeded, type Result } from '../../contract/result.ts'
import type { BatchId, DeviceSerial, IntakeId } from '../../contract/serials.ts'
import type { Reason } from '../../contract/words.ts'
import type { Entry, Journal } from '../../journal/journal.ts'
import { OPEN_STATES } from '../intake-service.ts'
import { isSettled } from '../owed.ts'

/** A list of devices that a person confirmed as a whole. */
export interface BatchList {
  /** Where it came from, for the record: a file's name, not its path. */
  readonly source: string
  /** SHA-256 of what it says, in hex. */
  readonly digest: string
  readonly reason: Reason
  /** Each device once. */
  readonly devices: readonly { readonly deviceSerial: DeviceSerial; readonly ticket: string }[]
}

/** A batch whose devices are all in the journal: nothing of it can be lost any more. */
export interface TakenBatch {
  readonly batchId: BatchId
  /** Whether it goes on with one that was interrupted. */
  readonly isResumed: boolean
  /** Its intakes, in the order of the list. */
  readonly intakeIds: readonly IntakeId[]
}

/** What taking a batch needs. */
export interface TakeParts {
  readonly journal: Journal
  readonly newId: () => IntakeId
  readonly newBatchId: () => BatchId
}

/**
 * Writes a whole batch into the journal, in one transaction and before anything is asked or sent: from here it is
 * owed, and a crash only interrupts it. A list that was interrupted goes on where it stopped. A device that has an
 * open intake joins with that one.
 */
export function takeBatch(parts: TakeParts, list: BatchList): Result<TakenBatch> {
  const { journal } = parts
  const digest = createHash('sha256').update(`${list.reason}\n${list.digest}`).digest('hex')
  const interrupted = journal.batches.underWay().find((batch) => batch.digest === digest)
  // One that was finished in another way has ended: RSA is asked anew.
  const isOver = interrupted !== undefined && journal.intakes.ofBatch(interrupted.batchId).every(isSettled)
  const known = isOver ? undefined : interrupted
  const batchId = known?.batchId ?? parts.newBatchId()
  const taken = new Map<DeviceSerial, IntakeId>()
  for (const { deviceSerial, intakeId } of known === undefined ? [] : journal.intakes.ofBatch(batchId)) {
    taken.set(deviceSerial, intakeId)
  }
  // One by one: a list may be long.
  const entries = function* (): Generator<Entry> {
    const { source, reason, devices } = list
    if (isOver) yield ended(journal, interrupted.batchId, 'done')
    if (known === undefined) {
      const payload = { batchId, digest, source, devices: devices.length, reason }
      yield { event: 'batch-started', intakeId: null, payload }
    }
    for (const { deviceSerial, ticket } of devices) {
      if (taken.has(deviceSerial)) continue
      const batch = { batchId, reason, ticket }
      const open = journal.intakes.newestOf(deviceSerial, OPEN_STATES)
      const intakeId = open?.intakeId ?? parts.newId()
      taken.set(deviceSerial, intakeId)
      yield open === null
        ? { event: 'opened', intakeId, payload: { deviceSerial, source: 'typed', batch } }
        : { event: 'batch-joined', intakeId, payload: batch }
    }
  }
  const written = journal.record(entries)
  if (!written.ok) return written
  const intakeIds = list.devices.flatMap(({ deviceSerial }) => taken.get(deviceSerial) ?? [])
  return succeeded({ batchId, isResumed: known !== undefined, intakeIds })
}

/** How a batch ended: all of it as far as it goes, or a person stopped it. */
export type BatchEnd = 'done' | 'cancelled'

/**
 * Ends a batch: what was never looked up is closed, for nothing was sent for it, and what is owed stays in the
 * outbox. Answers how many of its intakes stand in each state.
 */
export function endBatch(
  journal: Journal,
  batchId: BatchId,
  how: BatchEnd,
): Result<ReadonlyMap<IntakeState, number>> {
  const left = journal.intakes.ofBatch(batchId, UNSENT)
  const counts = new Map(journal.intakes.countsOfBatch(batchId))
  for (const { state } of left) {
    counts.set(state, (counts.get(state) ?? 0) - 1)
    counts.set('cancelled', (counts.get('cancelled') ?? 0) + 1)
  }
  const written = journal.record(() => [
    ...left.map(({ intakeId, problem: why }) => ({
      event: 'cancelled' as const,
      intakeId,
      payload: { problem: how === 'cancelled' ? problem('batch-cancelled') : why },
    })),
    ended(journal, batchId, how, counts),
  ])
  return written.ok ? succeeded(counts) : written
}

/** Ends the batches that were interrupted and of which nothing is left to do. */
export function endFinishedBatches(journal: Journal): void {
  for (const { batchId } of journal.batches.underWay()) {
    const counts = journal.intakes.countsOfBatch(batchId)
    const isOver = [...counts].every(([state, count]) => count === 0 || isSettled({ state }))
    if (isOver) journal.record(() => [ended(journal, batchId, 'done')])
  }
}

function ended(
  { intakes }: Pick<Journal, 'intakes'>,
  batchId: BatchId,
  how: BatchEnd,
  counts = intakes.countsOfBatch(batchId),
): Entry {
  const some = [...counts].filter(([, count]) => count > 0)
  return { event: 'batch-ended', intakeId: null, payload: { batchId, how, counts: Object.fromEntries(some) } }
}

const UNSENT: readonly IntakeState[] = ['opened', 'parked', 'found']
