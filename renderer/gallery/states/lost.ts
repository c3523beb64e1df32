import type { IntakeView } from '../../../electron/contract/intake.ts'
import { problem } from '../../../electron/contract/problem.ts'
import { aLine, anIntake, aStory, aUser } from '../fixtures.ts'
import { ago, inSeconds } from '../frozen-clock.ts'
import type { Hand, ScreenState, Shelf } from '../state.ts'
import {
  aDevice,
  aPerson,
  desk,
  found,
  LONG_EMAIL,
  LONG_NAME,
  lostScreen,
  office,
  old,
  silent,
  travel,
  unreachable,
  usual,
  wordy,
} from './lost-fixtures.ts'

/** The station after the person: what became of the device. */
function after(name: string, changes: Partial<IntakeView>, shows: string, settings = usual): ScreenState {
  const current = anIntake({
    source: 'user-lookup',
    reason: 'lost',
    ticket: '',
    checks: ['Photo ID seen, the name matches'],
    assignedUser: aUser({ displayName: 'Ada Lovelace' }),
    ...changes,
  })
  return lostScreen(name, desk({ step: 'ask' }, settings, { current }), shows)
}

function owed(name: string, state: 'queued' | 'unknown' | 'parked', settings = usual): ScreenState {
  const screen = after(
    name,
    { state, problem: unreachable, since: ago({ minutes: 4, seconds: 12 }), attempts: 0 },
    '[data-lost="not-disabled"]',
    settings,
  )
  const { current } = screen.snapshot
  const line = aLine(80, { ...(current === null ? {} : { intakeId: current.intakeId }), state, tries: 3 })
  return {
    ...screen,
    snapshot: {
      ...screen.snapshot,
      waiting: [line],
      outbox: {
        owed: 1,
        waiting: 1,
        oldestSince: ago({ minutes: 4 }),
        phase: 'resting',
        nextTryAt: inSeconds(20),
      },
      cloud: { state: 'failing', problem: unreachable, at: ago({ seconds: 20 }) },
    },
  }
}

const tickAll = async ({ press }: Hand, lines = 2): Promise<void> => {
  for (let line = 1; line <= lines; line += 1) await press(`.lost-check:nth-of-type(${line}) input`)
}

/** The lost-device desk. */
export const lost: Shelf = {
  title: 'Lost-device desk',
  states: [
    lostScreen('ask', desk({ step: 'ask' }), '[data-lost="ask"]'),
    lostScreen('ask-typed', desk({ step: 'ask' }), '[data-look-up]:enabled', ({ write }) =>
      write('.lost-field', 'ada.lovelace@example.com'),
    ),
    lostScreen(
      'searching',
      desk({ step: 'searching', sought: 'ada.lovelace@example.com' }),
      '[data-lost="searching"]',
    ),
    lostScreen(
      'nobody',
      desk({ step: 'nobody', sought: 'ada.lovelaze@example.com', problem: problem('lost-nobody') }),
      '[data-problem="lost-nobody"]',
    ),
    lostScreen(
      'people',
      desk({
        step: 'people',
        sought: 'front.desk@example.com',
        people: [
          aPerson({ displayName: 'Olu Adeyemi', email: 'front.desk@example.com', username: 'oadeyemi' }),
          aPerson({
            displayName: null,
            email: 'wei.li@example.com',
            username: 'front.desk@example.com',
            account: 'locked',
          }),
          aPerson({
            displayName: LONG_NAME,
            email: LONG_EMAIL,
            username: "CORP\\m.konstantinopoulou-o'brien",
            from: 'directory',
          }),
        ],
      }),
      '[data-lost="people"]',
    ),
    lostScreen('one-device', desk(found(aPerson(), [office], 2)), '[data-ready="false"]'),
    lostScreen('one-device-ticked', desk(found(aPerson(), [office], 2)), '[data-ready="true"]', (hand) =>
      tickAll(hand),
    ),
    lostScreen(
      'several-devices',
      desk(found(aPerson({ from: 'directory' }), [office, travel, old])),
      '.lost-device:nth-child(3)',
    ),
    lostScreen(
      'several-devices-chosen',
      desk(found(aPerson(), [office, travel, old])),
      '[data-ready="true"]',
      async (hand) => {
        await hand.press('.lost-device:nth-child(2) input')
        await tickAll(hand)
      },
    ),
    lostScreen('account-disabled', desk(found(aPerson({ account: 'disabled' }), [office])), '.lost-account'),
    lostScreen(
      'long-names',
      desk(
        found(
          aPerson({
            displayName: LONG_NAME,
            email: LONG_EMAIL,
            username: LONG_EMAIL.slice(0, 60),
            from: 'directory',
            account: 'leaving',
          }),
          [
            aDevice('140100080', {
              name: 'The key that I use at home and when I travel, with the blue ribbon on it',
            }),
            aDevice('140100081', { deviceSerial: null, name: null }),
          ],
        ),
        wordy,
      ),
      '.lost-check:nth-of-type(4)',
    ),
    lostScreen('no-device', desk(found(aPerson(), [], 2)), '[data-lost="no-device"]'),
    lostScreen(
      'all-disabled',
      desk(found(aPerson(), [{ ...office, status: 'Disabled' }, old])),
      '[data-lost="all-disabled"]',
    ),
    lostScreen(
      'unreached-nobody',
      desk({ step: 'unreached', sought: 'ada.lovelace@example.com', person: null, problem: unreachable }),
      '[data-person="unknown"]',
    ),
    lostScreen(
      'unreached-person',
      desk(
        {
          step: 'unreached',
          sought: 'alovelace',
          person: aPerson({ from: 'directory' }),
          problem: unreachable,
        },
        silent,
      ),
      '[data-person="known"]',
    ),
    after(
      'disabled',
      {
        state: 'disabled',
        attempts: 1,
        changedAt: ago({ seconds: 1 }),
        story: aStory(
          'opened',
          'identity-checked',
          'disable-requested',
          'looked-up',
          'disable-sent',
          'disabled',
        ),
      },
      '[data-state="disabled"] .lost-next',
    ),
    after(
      'undo-not-certain',
      { state: 'disabled', undoUncertain: true },
      '[data-family="owed"]:not(:has(.lost-next))',
    ),
    after(
      'already-disabled',
      {
        state: 'already-disabled',
        story: aStory('opened', 'identity-checked', 'disable-requested', 'already-disabled'),
      },
      '[data-state="already-disabled"] .lost-next',
      wordy,
    ),
    owed('not-disabled', 'queued'),
    owed('not-disabled-unknown', 'unknown', wordy),
    owed('not-disabled-parked', 'parked', silent),
    after(
      'not-theirs',
      {
        state: 'held',
        problem: problem('another-user', { serial: '140100080' }),
        story: aStory('opened', 'identity-checked', 'disable-requested', 'held'),
      },
      '[data-state="held"]',
    ),
  ],
}
