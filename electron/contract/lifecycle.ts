/**
 * The lifecycle of an intake as one pure table. The journal refuses what the table does not list, the outbox
 * and the page read the same states. Nothing else decides what may follow what. Free of imports, since the
 * page carries it too.
 */

/** Where an intake stands. The last six are final. */
export const INTAKE_STATES = [
  'opened',
  'parked',
  'found',
  'requested',
  'sending',
  'queued',
  'unknown',
  'held',
  'disabled',
  'already-disabled',
  'not-registered',
  'refused',
  'cancelled',
  'undone',
] as const
/** Where an intake stands. */
export type IntakeState = (typeof INTAKE_STATES)[number]

/** What can happen to an intake; each is a journal event of the same name. */
export const INTAKE_EVENTS = [
  'opened',
  'looked-up',
  'lookup-failed',
  'record-chosen',
  'owner-checked',
  'owner-accepted',
  'fido-requested',
  'fido-disabled',
  'fido-refused',
  'fido-unanswered',
  'batch-joined',
  'identity-checked',
  'disable-requested',
  'disable-sent',
  'disable-deferred',
  'disable-unanswered',
  'held',
  'disabled',
  'already-disabled',
  'not-registered',
  'refused',
  'cancelled',
  'undo-requested',
  'undo-sent',
  'undo-refused',
  'undo-unanswered',
  'undone',
] as const
/** What can happen to an intake. */
export type IntakeEvent = (typeof INTAKE_EVENTS)[number]

/** How an intake ended. */
export const OUTCOMES = ['disabled', 'already-disabled', 'not-registered', 'refused', 'cancelled'] as const
/** How an intake ended. */
export type Outcome = (typeof OUTCOMES)[number]

/** Nothing is to be done for an intake in one of these. `undone`: its device was disabled, and enabled again later. */
export const FINAL_STATES = [...OUTCOMES, 'undone'] as const
/** A state in which nothing is to be done. */
export type FinalState = (typeof FINAL_STATES)[number]

/** The words for an intake whose outcome is not known yet, as the command line and the outbox say them. */
export const OWED_STATES = ['requested', 'sending', 'queued', 'unknown'] as const

type Row = Readonly<Partial<Record<IntakeEvent, IntakeState>>>

/** Before a person confirmed: a lookup decides where it goes. */
const LOOKED_UP: Row = {
  'looked-up': 'found',
  'lookup-failed': 'parked',
  'already-disabled': 'already-disabled',
  'not-registered': 'not-registered',
  held: 'held',
  cancelled: 'cancelled',
}

/** An open intake may become part of a batch that names its device; where it stands does not change. */
const joins = <S extends IntakeState>(state: S) => ({ 'batch-joined': state })

/** Once the OTP credential is disabled, the device's FIDO credential may follow; where the intake stands stays. */
const fido = <S extends IntakeState>(state: S) => ({
  'fido-requested': state,
  'fido-disabled': state,
  'fido-refused': state,
  'fido-unanswered': state,
})

/**
 * Disabled by mistake: until RSA says that the credential is Enabled again, the intake stands where it stood. What
 * came of the try is in the record.
 */
const UNDO: Row = {
  'undo-requested': 'disabled',
  'undo-sent': 'disabled',
  'undo-refused': 'disabled',
  'undo-unanswered': 'disabled',
  undone: 'undone',
}

/**
 * Somebody who is known, by RSA's list of their devices, may confirm before the device itself is looked up: the
 * lookup then comes before the call, and must name the same person.
 */
const identified = <S extends IntakeState>(state: S) =>
  ({ 'identity-checked': state, 'disable-requested': 'requested' }) as const

/** The table: state -> event -> next state. What is not listed is impossible. */
export const LIFECYCLE: Readonly<Record<IntakeState | 'none', Row>> = {
  none: { opened: 'opened' },
  opened: { ...LOOKED_UP, ...joins('opened'), ...identified('opened') },
  parked: { ...LOOKED_UP, ...joins('parked'), ...identified('parked') },
  found: {
    ...LOOKED_UP,
    ...joins('found'),
    'owner-checked': 'found',
    'owner-accepted': 'found',
    ...identified('found'),
  },
  // Confirmed and on disk, nothing sent: `looked-up` found the same user again.
  requested: {
    ...joins('requested'),
    'looked-up': 'requested',
    'lookup-failed': 'queued',
    'disable-sent': 'sending',
    'disable-deferred': 'queued',
    'already-disabled': 'already-disabled',
    'not-registered': 'not-registered',
    held: 'held',
  },
  // A PATCH is on its way, or was when the station stopped. A second one only after a 401 or 403.
  sending: {
    ...joins('sending'),
    'disable-sent': 'sending',
    'disable-deferred': 'queued',
    'disable-unanswered': 'unknown',
    disabled: 'disabled',
    'not-registered': 'not-registered',
    refused: 'refused',
  },
  // Not sent, or refused for now (429).
  queued: {
    ...joins('queued'),
    'looked-up': 'queued',
    'lookup-failed': 'queued',
    'disable-sent': 'sending',
    // An earlier PATCH without an answer did it after all.
    disabled: 'disabled',
    'already-disabled': 'already-disabled',
    'not-registered': 'not-registered',
    held: 'held',
  },
  // Sent, and no answer to rely on: only a lookup settles it.
  unknown: {
    ...joins('unknown'),
    'looked-up': 'unknown',
    'lookup-failed': 'unknown',
    'disable-sent': 'sending',
    disabled: 'disabled',
    'not-registered': 'not-registered',
    held: 'held',
  },
  // A person decides: for one of the records, or not at all. Whoever proved who they are has only their own.
  held: {
    ...joins('held'),
    'identity-checked': 'held',
    'record-chosen': 'found',
    cancelled: 'cancelled',
  },
  disabled: { ...fido('disabled'), ...UNDO },
  'already-disabled': { ...fido('already-disabled') },
  'not-registered': {},
  refused: {},
  cancelled: {},
  undone: {},
}

/** The state after an event, or undefined where the event is impossible. */
export function nextState(state: IntakeState | 'none', event: IntakeEvent): IntakeState | undefined {
  return LIFECYCLE[state][event]
}

/**
 * Whether the intake has ended. What follows an outcome, such as the FIDO credential, never changes it; only a disable
 * can be undone, and that is an end as well.
 */
export function isFinal(state: IntakeState): state is FinalState {
  return FINAL_STATES.some((end) => end === state)
}

/** Whether a call is still owed to the cloud: confirmed by a person, and not known to be done. */
export function isOwed(state: IntakeState): boolean {
  return OWED_STATES.some((owed) => owed === state)
}

/** Whether the intake is shown in the list of what waits: owed, or waiting for the cloud or for a person. */
export function isWaiting(state: IntakeState): boolean {
  return isOwed(state) || state === 'held' || state === 'parked'
}
