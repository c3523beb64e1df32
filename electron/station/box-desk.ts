import type { Box, LastBox } from '../contract/box.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { readLabel, type LabelRules } from '../contract/label.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { ticketProblem } from '../contract/returns.ts'
import type { TicketRules } from '../contract/returns-rules.ts'
import { batchIdSchema, type BatchId, type IntakeId } from '../contract/serials.ts'
import { REASONS_OF_DESK, type Desk } from '../contract/words.ts'
import { createBoxRun } from '../intake/box/box-run.ts'
import { createBoxes } from '../intake/box/boxes.ts'
import type { IntakeService } from '../intake/intake-service.ts'
import type { WorkParts } from '../intake/work.ts'
import type { Journal } from '../journal/journal.ts'
import { boxRows, boxView, lastBoxView } from './box-view.ts'
import type { ScanDesk } from './scan-desk.ts'
import { WITHOUT_BOX, type BoxCommand } from './without-box.ts'

/** What the desk needs. */
export interface BoxDeskParts extends WorkParts {
  readonly desk: Desk
  readonly journal: Journal
  readonly intake: IntakeService
  readonly label: LabelRules
  readonly tickets: TicketRules
  readonly newId: () => IntakeId
  /** Devices that are disabled at once. */
  readonly workers: number
  /** Whether the station works by itself: then it goes on with what was confirmed before it stopped. */
  readonly drains: boolean
  readonly changed: () => void
  /** A run of a box is over: the outbox may go on with what it left. */
  readonly released: () => void
}

/** The recycling station's box: scans go in, a person confirms, and it is worked off. */
export interface BoxDesk {
  /** Every scan of the station goes into the box, whatever the screen shows. */
  readonly scanDesk: ScanDesk
  readonly handlers: Pick<Handlers, BoxCommand>
  view(): { readonly box: Box | null; readonly lastBox: LastBox | null }
  /** The open box; null where none is open. */
  boxId(): BatchId | null
  /** The batch that is worked off here, and nowhere else; null where there is none. */
  apart(): BatchId | null
  /** Something changed: there may be more to do. */
  wake(): void
  /** Nothing waits any longer. */
  tryNow(): void
  /** Begins nothing more; comes back when what is under way has ended. */
  stop(): Promise<void>
}

/** Makes the desk of a recycling station; null at any other. */
export function createBoxDesk(parts: BoxDeskParts): BoxDesk | null {
  if (parts.desk !== 'recycling') return null
  const { journal, tickets, changed } = parts
  const [reason = 'recycled'] = REASONS_OF_DESK[parts.desk]
  const boxes = createBoxes({
    journal,
    newId: parts.newId,
    newBoxId: () => batchIdSchema.parse(parts.newId()),
    usual: { name: null, reason, ticket: '' },
  })
  const run = createBoxRun(parts)
  let repeated: Box['repeated'] = null

  const told = <T>(result: Result<T>): Result<T> => {
    if (result.ok) changed()
    return result
  }
  const take: ScanDesk['take'] = ({ text, source }) => {
    const label = readLabel(text, parts.label)
    if (!label.ok) return label
    const deviceSerial = label.value
    const scanned = boxes.scan(deviceSerial, source)
    if (!scanned.ok) return scanned
    const { landed, number, intakeId } = scanned.value
    const before = repeated
    repeated = landed === 'repeat' ? { deviceSerial, number } : null
    // A standing scanner reads the same device over and over: nothing is new then.
    if (repeated === null || repeated.number !== before?.number) changed()
    return succeeded({ landed, intakeId, deviceSerial, number })
  }
  const handlers: BoxDesk['handlers'] = {
    'box.set': (order) => {
      if (!REASONS_OF_DESK[parts.desk].includes(order.reason)) {
        return answer(failed(problem('reason-not-offered', { reason: order.reason, desk: parts.desk })))
      }
      // An empty one may follow: it is asked for when the box is disabled.
      const refusal = order.ticket === '' ? null : ticketProblem(tickets, order.ticket)
      return answer(refusal === null ? emptied(told(boxes.set(order))) : failed(refusal))
    },
    'box.rows': ({ boxId, which, from, count }) => {
      const wanted = boxId === null ? journal.boxes.current()?.boxId : journal.boxes.find(boxId)?.boxId
      if (wanted !== undefined) return answer(succeeded(boxRows(parts, wanted, which, from, count)))
      return answer(boxId === null ? succeeded({ total: 0, rows: [] }) : failed(problem('box-unknown')))
    },
    'box.undo': () => {
      const undone = boxes.undo()
      if (undone.ok) repeated = null
      return answer(told(undone))
    },
    'box.disable': () => {
      const box = journal.boxes.current()
      const refusal = box === null ? null : ticketProblem(tickets, box.ticket)
      if (refusal !== null) return answer(failed(refusal))
      const ordered = boxes.order()
      if (!ordered.ok) return answer(ordered)
      const { boxId, intakeIds } = ordered.value
      run.add(boxId, intakeIds)
      changed()
      return answer(succeeded({ devices: intakeIds.length }))
    },
    'box.pause': () => {
      run.pause()
      changed()
      return answer(succeeded({}))
    },
    'box.resume': () => {
      run.resume()
      changed()
      return answer(succeeded({}))
    },
    'box.finish': () => {
      if (run.progress() !== null) return answer(failed(problem('box-at-work')))
      const finished = told(boxes.finish())
      if (!finished.ok) return answer(finished)
      repeated = null
      return answer(succeeded({ boxId: finished.value.boxId }))
    },
  }

  const open = journal.boxes.current()
  if (parts.drains && open !== null) run.takeUp(open.boxId)

  return {
    scanDesk: { take, held: () => [], settle: nothing, left: nothing, close: nothing },
    handlers,
    view: () => ({
      box: boxView({ ...parts, boxes }, repeated, run.progress()),
      lastBox: lastBoxView(parts),
    }),
    boxId: () => journal.boxes.current()?.boxId ?? null,
    apart: run.boxId,
    wake: run.wake,
    tryNow: run.tryNow,
    stop: run.stop,
  }
}

/** The commands of the box; without one they are refused. */
export function boxHandlers(desk: BoxDesk | null): Pick<Handlers, BoxCommand> {
  return desk?.handlers ?? WITHOUT_BOX
}

function answer<T>(result: Result<T>): Promise<Result<T>> {
  return Promise.resolve(result)
}

function emptied(result: Result<unknown>): Result<Record<string, never>> {
  return result.ok ? succeeded({}) : result
}

function nothing(): void {
  // Nothing is held, and nothing has its turn on the screen by itself.
}
