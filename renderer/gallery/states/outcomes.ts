import type { IntakeView } from '../../../electron/contract/intake.ts'
import { problem } from '../../../electron/contract/problem.ts'
import { aCandidate, aCredential, aLine, anIntake, aSnapshot, aStory, aUser } from '../fixtures.ts'
import { ago, inSeconds } from '../frozen-clock.ts'
import type { ScreenState, Shelf } from '../state.ts'

const unreachable = problem('cloud-unreachable', {
  host: 'example.access.securid.com',
  cause: 'ECONNREFUSED',
})
const silent = problem('cloud-timeout', { host: 'example.access.securid.com', seconds: 10 })

/** The station after a device, with what it owes where that is one. */
function after(name: string, changes: Partial<IntakeView>): ScreenState {
  const intake = anIntake({ reason: 'returned', ticket: 'INC-4711', ...changes })
  return {
    kind: 'screen',
    name: `outcome-${name}`,
    snapshot: aSnapshot({ current: intake }),
    shows: `[data-state="${intake.state}"]`,
  }
}

function owed(name: string, changes: Partial<IntakeView>): ScreenState {
  const state = after(name, { since: ago({ minutes: 3 }), ...changes })
  const { current } = state.snapshot
  if (current === null) return state
  const { intakeId, deviceSerial, since, problem: why } = current
  const isOwed = current.state !== 'parked'
  const line = aLine(1, { intakeId, deviceSerial, state: current.state, since, problem: why, tries: 2 })
  return {
    ...state,
    snapshot: {
      ...state.snapshot,
      waiting: [line],
      outbox: {
        owed: isOwed ? 1 : 0,
        waiting: 1,
        oldestSince: isOwed ? since : null,
        phase: 'resting',
        nextTryAt: inSeconds(42),
      },
      cloud: { state: 'failing', problem: why ?? unreachable, at: ago({ seconds: 18 }) },
    },
  }
}

/** How a device ends, or waits. */
export const outcomes: Shelf = {
  title: 'Outcomes',
  states: [
    after('disabled', {
      state: 'disabled',
      attempts: 1,
      changedAt: ago({ seconds: 1 }),
      story: aStory('opened', 'looked-up', 'disable-requested', 'disable-sent', 'disabled'),
    }),
    after('disabled-nameless', {
      state: 'disabled',
      ticket: null,
      assignedUser: aUser({ displayName: null, email: null }),
      attempts: 1,
      changedAt: ago({ seconds: 1 }),
      story: aStory('opened', 'looked-up', 'disable-requested', 'disable-sent', 'disabled'),
    }),
    after('already-disabled', {
      state: 'already-disabled',
      reason: null,
      ticket: null,
      credential: aCredential({ status: 'Disabled', statusChangedAt: '2026-10-02T10:00:00.000Z' }),
      story: aStory('opened', 'already-disabled'),
    }),
    after('not-registered', {
      state: 'not-registered',
      credential: null,
      assignedUser: null,
      reason: null,
      ticket: null,
      problem: problem('not-registered', { serial: '140100080' }),
      story: aStory('opened', 'not-registered'),
    }),
    after('not-assigned', {
      state: 'not-registered',
      assignedUser: null,
      reason: null,
      ticket: null,
      problem: problem('not-assigned', { serial: '140100080' }),
      story: aStory('opened', 'not-registered'),
    }),
    after('refused', {
      state: 'refused',
      attempts: 2,
      problem: problem('bad-request', { status: 400, said: 'Invalid request' }),
      story: aStory('opened', 'looked-up', 'disable-requested', 'disable-sent', 'refused'),
    }),
    after('cancelled', {
      state: 'cancelled',
      reason: null,
      ticket: null,
      story: aStory('opened', 'looked-up', 'cancelled'),
    }),
    owed('queued', {
      state: 'queued',
      problem: unreachable,
      story: aStory('opened', 'looked-up', 'disable-requested', 'disable-deferred'),
    }),
    owed('unknown', {
      state: 'unknown',
      attempts: 1,
      problem: silent,
      story: aStory('opened', 'looked-up', 'disable-requested', 'disable-sent', 'disable-unanswered'),
    }),
    owed('unknown-asking', {
      state: 'unknown',
      attempts: 2,
      busy: true,
      problem: silent,
      story: aStory(
        'opened',
        'looked-up',
        'disable-requested',
        'disable-sent',
        'disable-unanswered',
        'lookup-failed',
        'lookup-failed',
        'lookup-failed',
      ),
    }),
    owed('parked', {
      state: 'parked',
      credential: null,
      assignedUser: null,
      reason: null,
      ticket: null,
      problem: unreachable,
      story: aStory('opened', 'lookup-failed'),
    }),
    after('held', {
      state: 'held',
      credential: null,
      assignedUser: null,
      reason: null,
      ticket: null,
      problem: problem('several-records', { serial: '140100080', count: 3 }),
      candidates: [
        aCandidate(0),
        aCandidate(1, {
          assignedUser: aUser({ displayName: null, email: null, userId: 'a31b0c55-7d11-4c3e-9b07-51' }),
          credential: aCredential({ status: 'Disabled' }),
        }),
        aCandidate(2, { assignedUser: null }),
      ],
      story: aStory('opened', 'held'),
    }),
  ],
}
