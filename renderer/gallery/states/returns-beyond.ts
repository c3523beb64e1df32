import type { IntakeView } from '../../../electron/contract/intake.ts'
import { problem } from '../../../electron/contract/problem.ts'
import { failed, succeeded } from '../../../electron/contract/result.ts'
import type { Holdings } from '../../../electron/contract/returns.ts'
import type { Snapshot } from '../../../electron/contract/snapshot.ts'
import { aCredential, anIntake, aSnapshot, aStory, aUser, serialOf } from '../fixtures.ts'
import { ago } from '../frozen-clock.ts'
import type { Answers, Hand, ScreenState, Shelf } from '../state.ts'

const holdings: Holdings = {
  ds100s: [
    { deviceSerial: serialOf('140101377'), status: 'Enabled' },
    { deviceSerial: serialOf('140100951'), status: 'Disabled' },
    { deviceSerial: serialOf('140100952'), status: 'Enabled' },
  ],
  phones: 1,
  fidoKeys: 1,
  others: 0,
  ownFido: { status: 'Enabled' },
}
const silent = problem('cloud-timeout', { host: 'example.access.securid.com', seconds: 10 })
const KNOWN: Answers = { 'intake.holdings': succeeded(holdings) }
const rules: Snapshot['rules'] = {
  ticket: { pattern: '(INC|REQ)-[0-9]{1,8}', required: true, example: 'INC-20731' },
  mayDisableFido: true,
}

interface Given {
  readonly intake?: Partial<IntakeView>
  readonly changes?: Partial<Snapshot>
  readonly answers?: Answers
  readonly then?: ScreenState['then']
}

function found(name: string, shows: string, { intake, changes, answers = KNOWN, then }: Given): ScreenState {
  return {
    kind: 'screen',
    name: `found-${name}`,
    snapshot: aSnapshot({ rules, ...changes, current: anIntake(intake) }),
    answers,
    ...(then === undefined ? {} : { then }),
    shows,
  }
}

function fido(name: string, shows: string, { intake, answers = KNOWN, changes }: Given): ScreenState {
  const story = aStory('opened', 'looked-up', 'disable-requested', 'disable-sent', 'disabled')
  return {
    kind: 'screen',
    name: `outcome-fido-${name}`,
    snapshot: aSnapshot({
      rules,
      ...changes,
      current: anIntake({
        state: 'disabled',
        reason: 'returned',
        ticket: 'INC-20731',
        condition: 'incomplete',
        attempts: 1,
        changedAt: ago({ seconds: 1 }),
        story,
        ...intake,
      }),
    }),
    answers,
    shows,
  }
}

/** Enter, as a person presses it who has not touched anything yet. */
const enter = async ({ appears, wait }: Hand): Promise<void> => {
  await appears('.found')
  wait(2000)
  for (const type of ['keydown', 'keyup']) {
    window.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', code: 'Enter', bubbles: true }))
  }
}

/** What the returns counter shows beyond the way of every device. */
export const returnsBeyond: Shelf = {
  title: 'Returns counter: owner, ticket, FIDO',
  states: [
    found('holdings', '[data-holdings="known"]', {}),
    found('holdings-none', '[data-holdings="known"]', {
      answers: {
        'intake.holdings': succeeded({ ds100s: [], phones: 0, fidoKeys: 0, others: 0, ownFido: null }),
      },
    }),
    found('holdings-unknown', '[data-holdings="unknown"]', {
      answers: {
        'intake.holdings': failed(
          problem('call-permission-missing', { status: 403, scopes: 'rsa.authenticator.mobile.read' }),
        ),
      },
    }),
    found('expired', '.credential-facts', {
      intake: {
        credential: aCredential({
          registeredAt: '2021-03-04T08:00:00.000Z',
          expiresAt: '2026-03-04T08:00:00.000Z',
        }),
      },
    }),
    found('condition', '.condition [data-chosen="true"]', { intake: { condition: 'damaged' } }),
    found('owner-form', '[data-owner-check="typing"]', {
      then: ({ press }) => press('.owner-check-open'),
    }),
    found('owner-no-email', '[data-owner-check="no-email"]', {
      then: async ({ press, write }) => {
        await press('.owner-check-open')
        await write('.owner-email .field', 'ada at example')
        await press('.owner-check [type="submit"]')
      },
    }),
    found('owner-matches', '[data-owner="matches"]', { intake: { ownerCheck: 'matches' } }),
    found('owner-not-known', '[data-owner="not-known"]', {
      intake: { ownerCheck: 'not-known', assignedUser: aUser({ displayName: null, email: null }) },
    }),
    found('owner-other', '.mismatch', { intake: { ownerCheck: 'somebody-else' } }),
    found('owner-choose', '.found-refusal', { intake: { ownerCheck: 'somebody-else' }, then: enter }),
    found('owner-accepted', '[data-owner="accepted"]', { intake: { ownerCheck: 'accepted' } }),
    found('ticket-missing', '[data-fault="missing"]', { then: enter }),
    found('ticket-wrong', '[data-fault="wrong"]', { intake: { ticket: '20731' }, then: enter }),
    {
      kind: 'screen',
      name: 'working-silent',
      snapshot: aSnapshot({ current: anIntake({ state: 'sending', busy: true }) }),
      then: async ({ appears, wait }) => {
        await appears('.working')
        wait(91_000)
      },
      shows: '[data-silent="true"]',
    },
    fido('offer', '.outcome .hold', {}),
    fido('asking', '[data-fido="requested"]', {
      intake: { busy: true, fido: { state: 'requested', problem: null } },
    }),
    fido('disabled', '[data-fido="disabled"]', { intake: { fido: { state: 'disabled', problem: null } } }),
    fido('refused', '[data-fido="refused"]', {
      intake: { fido: { state: 'refused', problem: problem('cloud-busy', { status: 429 }) } },
    }),
    fido('unanswered', '[data-fido="unanswered"]', {
      intake: {
        fido: { state: 'unanswered', problem: silent },
      },
    }),
    fido('unknown', '[data-fido="unknown"]', {
      answers: { 'intake.holdings': failed(silent) },
    }),
  ],
}
