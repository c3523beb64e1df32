import { z } from 'zod'
import { credentialSchema } from '../contract/credential.ts'
import { batchOrderSchema, intakeStateSchema, timeSchema } from '../contract/intake.ts'
import { recordedRecordSchema, userHashSchema, type IntakeJournalEvent } from '../contract/journal-events.ts'
import { isOwed, nextState } from '../contract/lifecycle.ts'
import { problemSchema, type Problem } from '../contract/problem.ts'
import { deviceSerialSchema, intakeIdSchema, type IntakeId } from '../contract/serials.ts'
import { undoStandSchema, type UndoStand } from '../contract/undo.ts'
import { conditionSchema, fidoStandSchema, ownerCheckSchema } from '../contract/returns.ts'
import { intakeSourceSchema, reasonSchema } from '../contract/words.ts'

/** The state of an intake, derived from its events and nothing else. */
export const intakeRecordSchema = z.strictObject({
  intakeId: intakeIdSchema,
  deviceSerial: deviceSerialSchema,
  source: intakeSourceSchema,
  state: intakeStateSchema,
  openedAt: timeSchema,
  since: timeSchema,
  lookedUpAt: timeSchema.nullable(),
  credential: credentialSchema.nullable(),
  user: userHashSchema.nullable(),
  records: z.array(recordedRecordSchema),
  reason: reasonSchema.nullable(),
  ticket: z.string().nullable(),
  operator: z.string(),
  problem: problemSchema.nullable(),
  /** PATCHes sent. */
  attempts: z.int().nonnegative(),
  /** PATCHes sent that got no answer to rely on: one of them may have done it. */
  unanswered: z.int().nonnegative(),
  changedAt: z.string().nullable(),
  /** Tries in a row that led to nothing since a person confirmed, or since it was opened. */
  tries: z.int().nonnegative().default(0),
  /** Before this time the station does not try again by itself. */
  notBefore: timeSchema.nullable().default(null),
  /** Where it belongs to a batch, what was confirmed for the whole of it. */
  batch: batchOrderSchema.nullable().default(null),
  /** What was ticked of the lost-device desk's check-list before it was confirmed. */
  checks: z.array(z.string()).default([]),
  condition: conditionSchema.nullable().default(null),
  ownerCheck: ownerCheckSchema.nullable().default(null),
  fido: fidoStandSchema.nullable().default(null),
  /** The last try to enable its device again. */
  undo: undoStandSchema.nullable().default(null),
})
/** The state of an intake, derived from its events. */
export type IntakeRecord = z.infer<typeof intakeRecordSchema>

/** When and by whom an event was recorded. */
export interface EventFrame {
  readonly intakeId: IntakeId
  readonly at: string
  readonly operator: string
}

/**
 * Folds one event into the record. Undefined where the lifecycle does not list it: that event must not be
 * written.
 */
export function foldEvent(
  before: IntakeRecord | null,
  frame: EventFrame,
  happened: IntakeJournalEvent,
): IntakeRecord | undefined {
  const state = nextState(before?.state ?? 'none', happened.event)
  if (state === undefined) return undefined
  const since = before?.state === state ? before.since : frame.at
  if (happened.event === 'opened') {
    const { batch = null, ...opened } = happened.payload
    return { ...emptyRecord(frame), ...opened, batch, state, since }
  }
  if (before === null || isUnfounded(before, happened.event)) return undefined
  return { ...before, ...changes(before, frame, happened), state, since }
}

/** What never left the station can't be what disabled it: only a call without an answer is settled by a lookup. */
function isUnfounded({ state, unanswered }: IntakeRecord, event: IntakeJournalEvent['event']): boolean {
  return event === 'disabled' && state === 'queued' && unanswered === 0
}

function emptyRecord(frame: EventFrame): Omit<IntakeRecord, 'deviceSerial' | 'source' | 'state' | 'since'> {
  return {
    intakeId: frame.intakeId,
    openedAt: frame.at,
    lookedUpAt: null,
    credential: null,
    user: null,
    records: [],
    reason: null,
    ticket: null,
    operator: frame.operator,
    problem: null,
    attempts: 0,
    unanswered: 0,
    changedAt: null,
    tries: 0,
    notBefore: null,
    batch: null,
    checks: [],
    condition: null,
    ownerCheck: null,
    fido: null,
    undo: null,
  }
}

function changes(
  before: IntakeRecord,
  frame: EventFrame,
  { event, payload }: Exclude<IntakeJournalEvent, { event: 'opened' }>,
): Partial<IntakeRecord> {
  const failed = (payload: { problem: Problem; notBefore?: string | undefined }): Partial<IntakeRecord> => ({
    problem: payload.problem,
    tries: before.tries + 1,
    notBefore: payload.notBefore ?? null,
  })
  const undoStands = (state: UndoStand['state'], problem: Problem | null = null): Partial<IntakeRecord> =>
    before.undo === null ? {} : { undo: { ...before.undo, state, problem, at: frame.at } }
  switch (event) {
    case 'already-disabled':
      return {
        ...payload,
        lookedUpAt: frame.at,
        problem: null,
        records: [],
        changedAt: payload.credential.statusChangedAt,
      }
    case 'looked-up':
      // Of a call that is owed the tries go on counting: the lookup is only half the way.
      return {
        ...payload,
        ...FRESH_LOOK,
        lookedUpAt: frame.at,
        ...(payload.user === before.user ? {} : { ownerCheck: null }),
        ...(isOwed(before.state) ? {} : { tries: 0 }),
      }
    case 'record-chosen':
      // A person took it over: it is no batch's any more, and earlier calls were for another record.
      return {
        ...payload,
        ...FRESH_LOOK,
        lookedUpAt: frame.at,
        tries: 0,
        unanswered: 0,
        batch: null,
        ownerCheck: null,
      }
    case 'owner-checked':
      return { ownerCheck: payload.verdict }
    case 'owner-accepted':
      return { ownerCheck: 'accepted' }
    case 'fido-requested':
      return { fido: { state: 'requested', problem: null } }
    case 'fido-disabled':
      return { fido: { state: 'disabled', problem: null } }
    case 'fido-refused':
      return { fido: { state: 'refused', problem: payload.problem } }
    case 'fido-unanswered':
      return { fido: { state: 'unanswered', problem: payload.problem } }
    case 'identity-checked':
      // Confirmed on the word of a list: the device itself must be looked up before anything is sent.
      return { ...payload, lookedUpAt: null }
    case 'batch-joined':
      return { batch: payload }
    case 'lookup-failed':
      return failed(payload)
    case 'not-registered':
    case 'refused':
    case 'cancelled':
      return { problem: payload.problem }
    case 'held':
      return { problem: payload.problem, records: payload.records }
    case 'disable-requested':
      return {
        ...payload,
        condition: payload.condition ?? null,
        operator: frame.operator,
        problem: null,
        tries: 0,
        notBefore: null,
      }
    case 'disable-sent':
      return { attempts: before.attempts + 1, problem: null, notBefore: null }
    case 'disable-deferred':
      return {
        ...failed(payload),
        attempts: payload.sent
          ? before.attempts
          : Math.max(0, before.attempts - (before.state === 'sending' ? 1 : 0)),
      }
    case 'disable-unanswered':
      return { ...failed(payload), unanswered: before.unanswered + 1 }
    case 'disabled':
      return { changedAt: payload.changedAt, problem: null }
    case 'undo-requested':
      return { undo: { ...payload, state: 'requested', problem: null, at: frame.at } }
    case 'undo-sent':
      return undoStands('sent')
    case 'undo-refused':
      return undoStands('refused', payload.problem)
    case 'undo-unanswered':
      return undoStands('unanswered', payload.problem)
    case 'undone':
      return { ...undoStands('done'), changedAt: payload.changedAt }
  }
}

const FRESH_LOOK = { problem: null, records: [], notBefore: null } satisfies Partial<IntakeRecord>
