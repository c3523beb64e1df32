import { problem } from '../../../electron/contract/problem.ts'
import { aLine, anIntake, aSnapshot, aUser, intakeIdOf, SERIAL } from '../fixtures.ts'
import type { Hand, ScreenState, Shelf } from '../state.ts'

const LONG_NAME = 'Maximiliana Konstantinopoulou-Wolfeschlegelsteinhausen zu Hohenlohe-Langenburg'
const LONG_EMAIL = 'maximiliana.konstantinopoulou-wolfeschlegelsteinhausen@subsidiary.example.com'

const screen = (state: Omit<ScreenState, 'kind'>): ScreenState => ({ kind: 'screen', ...state })

/** The text of a label that was not taken. */
const refusing =
  (code: Parameters<typeof problem>[0], values: Parameters<typeof problem>[1]) =>
  ({ tell }: Hand): void => {
    tell('scan.refused', problem(code, values))
  }

const typing = async ({ press }: Hand, digits: string): Promise<void> => {
  for (const digit of digits) {
    await press(`.keypad .key:nth-child(${digit === '0' ? '11' : digit})`)
  }
}

/** The returns counter up to the confirmation. */
export const returns: Shelf = {
  title: 'Returns counter',
  states: [
    screen({ name: 'ready', snapshot: aSnapshot(), shows: '[data-screen="ready"]' }),
    screen({
      name: 'ready-first',
      snapshot: aSnapshot({
        today: { total: 0, disabled: 0, alreadyDisabled: 0, notRegistered: 0, refused: 0, undone: 0 },
        recent: [],
        cloud: { state: 'not-asked' },
        scanner: { state: 'none' },
      }),
      shows: '[data-scanner="none"]',
    }),
    screen({
      name: 'ready-any-serial',
      snapshot: aSnapshot({ serialDigits: null, serialPattern: '^[0-9A-Z]{6,12}$' }),
      shows: '.cells-free',
    }),
    screen({
      name: 'ready-typing',
      snapshot: aSnapshot(),
      then: (hand) => typing(hand, '14010'),
      shows: '.cell:nth-child(6)[data-next="true"]',
    }),
    screen({
      name: 'ready-typed',
      snapshot: aSnapshot(),
      then: (hand) => typing(hand, '140100080'),
      shows: '[data-look-up]:enabled',
    }),
    screen({
      name: 'ready-wrong-label',
      snapshot: aSnapshot(),
      then: refusing('label-token-serial', { text: '014010008001', inside: '140100080' }),
      shows: '[data-problem="label-token-serial"]',
    }),
    screen({
      name: 'ready-web-address',
      snapshot: aSnapshot(),
      then: refusing('label-web-address', {}),
      shows: '[data-problem="label-web-address"]',
    }),
    screen({
      name: 'ready-three-notices',
      snapshot: aSnapshot(),
      then: (hand) => {
        refusing('scanner-stalled', { name: 'Honeywell Voyager 1470g' })(hand)
        hand.tell('scan.refused', problem('label-wrong-length', { text: '1401', length: 4, expected: 9 }))
        hand.tell('scan.refused', problem('label-not-a-serial', { text: '4006381333931' }))
      },
      shows: '[data-problem="label-not-a-serial"]',
    }),
    screen({
      name: 'working',
      snapshot: aSnapshot({ current: anIntake({ state: 'opened', busy: true }) }),
      shows: '[data-screen="working"]',
    }),
    screen({
      name: 'working-long',
      snapshot: aSnapshot({ current: anIntake({ state: 'sending', busy: true }), held: [aLine(81)] }),
      then: async ({ appears, wait }) => {
        await appears('.working')
        wait(6400)
        await appears('.working-wait')
      },
      shows: '.working-wait',
    }),
    screen({
      name: 'working-stuck',
      snapshot: aSnapshot({ current: anIntake({ state: 'opened', busy: false }) }),
      shows: '.working .actions',
    }),
    screen({
      name: 'found',
      snapshot: aSnapshot({ current: anIntake() }),
      shows: '[data-screen="found"]',
    }),
    screen({
      name: 'found-nameless',
      snapshot: aSnapshot({ current: anIntake({ assignedUser: aUser({ displayName: null, email: null }) }) }),
      shows: '.owner-nameless',
    }),
    screen({
      name: 'found-long-name',
      snapshot: aSnapshot({
        operator: 'Friederike von Hohenzollern-Sigmaringen',
        stationName: 'Service desk at the north gate, second floor',
        current: anIntake({
          assignedUser: aUser({ displayName: LONG_NAME, email: LONG_EMAIL }),
          reason: 'replaced',
          ticket: 'INC-2026-0004711-REPLACEMENT-OF-HARDWARE-AUTHENTICATOR-NO-12345',
        }),
      }),
      shows: '[data-screen="found"]',
    }),
    screen({
      name: 'found-holding',
      snapshot: aSnapshot({ current: anIntake() }),
      then: ({ hold }) => hold('.hold'),
      shows: '.hold[data-held="true"]',
    }),
    screen({
      name: 'found-repeat',
      snapshot: aSnapshot({ current: anIntake() }),
      then: ({ tell }) => {
        tell('scan.landed', { landed: 'repeat', intakeId: intakeIdOf(1), deviceSerial: SERIAL })
      },
      shows: '[data-strip="repeat"]',
    }),
    screen({
      name: 'found-other-device',
      snapshot: aSnapshot({ current: anIntake() }),
      then: refusing('device-in-hand', { scanned: '140100099', open: SERIAL }),
      shows: '[data-problem="device-in-hand"]',
    }),
  ],
}
