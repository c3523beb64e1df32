import type { HistoryIntake, HistoryPage } from '../../../electron/contract/history.ts'
import type { IntakeEvent } from '../../../electron/contract/lifecycle.ts'
import { problem, type Problem } from '../../../electron/contract/problem.ts'
import { failed, succeeded } from '../../../electron/contract/result.ts'
import type { UndoOffer, UndoStand } from '../../../electron/contract/undo.ts'
import { anIntake, aSnapshot, aStory, aUser, intakeIdOf, SERIAL } from '../fixtures.ts'
import { ago, inSeconds } from '../frozen-clock.ts'
import type { Answers, Hand, ScreenState, Shelf } from '../state.ts'

const LONG = 'Bartholomäus von und zu Hohenfels-Rottenburg-Schönbergen'
const until = inSeconds(47 * 60)

const offered: UndoOffer = {
  kind: 'offered',
  problem: null,
  until,
  supervisors: [
    { name: 'Mara Lind', waitUntil: null },
    { name: LONG, waitUntil: null },
  ],
  last: null,
}
const last = (state: UndoStand['state'], why: Problem | null = null): UndoStand => ({
  state,
  reason: 'The neighbour’s device lay on the counter',
  supervisor: 'Mara Lind',
  problem: why,
  at: ago({ minutes: 1 }),
})
const nothing = { until: null, supervisors: [], problem: null }

function storyOf(kind: UndoOffer['kind']): Answers {
  const isUndone = kind === 'undone'
  const state = isUndone ? 'undone' : 'disabled'
  const events: readonly IntakeEvent[] = [
    'opened',
    'looked-up',
    'disable-requested',
    'disable-sent',
    'disabled',
    ...(isUndone ? (['undo-requested', 'undo-sent', 'undone'] as const) : []),
  ]
  const intake = anIntake({
    intakeId: intakeIdOf(7),
    state,
    reason: 'returned',
    attempts: 1,
    undoUncertain: kind === 'uncertain',
  })
  const person = { known: 'yes', user: aUser() } as const
  const story: HistoryIntake = {
    intake,
    person,
    telling: events.map((event, index) => ({
      row: 300 + index,
      at: ago({ minutes: 20 - index }),
      event,
      operator: 'Dana',
      problem: null,
    })),
  }
  const { intakeId, openedAt, since, operator } = intake
  const page: HistoryPage = {
    lines: [
      {
        place: 1,
        intakeId,
        deviceSerial: SERIAL,
        state,
        openedAt,
        since,
        reason: 'returned',
        ticket: null,
        operator,
        person,
      },
    ],
    found: { count: 1, more: false },
    next: null,
    manyPeople: false,
    operators: ['Dana'],
  }
  return { 'history.search': succeeded(page), 'history.intake': succeeded(story) }
}

function undoState(
  name: string,
  shows: string,
  offer: UndoOffer,
  { answers = {}, then }: { answers?: Answers; then?: (hand: Hand) => Promise<void> } = {},
): ScreenState {
  return {
    kind: 'screen',
    name: `undo-${name}`,
    snapshot: aSnapshot(),
    answers: { ...storyOf(offer.kind), 'undo.offer': succeeded(offer), ...answers },
    then: async (hand) => {
      await hand.press('.history-link')
      await hand.press('.found-open')
      await hand.appears('.undo')
      await then?.(hand)
    },
    shows,
  }
}

const openIt = ({ press }: Hand) => press('.undo > .button')
const fillIn = async (hand: Hand): Promise<void> => {
  await openIt(hand)
  await hand.press('.undo-words .choice')
  await hand.write('.undo-words .field', 'The neighbour’s device lay on the counter')
  for (const key of [4, 9, 3, 8, 1, 6]) await hand.press(`.undo-pin .key:nth-child(${key})`)
}
const sendIt = async (hand: Hand): Promise<void> => {
  await fillIn(hand)
  await hand.hold('.undo-answers .hold')
}

/** A device that was disabled by mistake is enabled again, and what stands in the way. */
export const undo: Shelf = {
  title: 'Undo',
  states: [
    undoState('offered', '[data-undo="offered"]', offered),
    undoState('question', '.undo-dialog', offered, { then: openIt }),
    undoState('filled-in', '.undo-dialog .choice[aria-pressed="true"]', offered, { then: fillIn }),
    undoState('something-missing', '.undo-missing:not(:empty)', offered, {
      then: async (hand) => {
        await openIt(hand)
        await hand.hold('.undo-answers .hold')
      },
    }),
    undoState('pin-wrong', '.undo-dialog .problem', offered, {
      answers: { 'undo.request': failed(problem('pin-wrong', { supervisor: 'Mara Lind' })) },
      then: sendIt,
    }),
    undoState('pin-wait', '.undo-dialog .problem', offered, {
      answers: { 'undo.request': failed(problem('pin-wait', { supervisor: LONG, seconds: 480 })) },
      then: sendIt,
    }),
    undoState('working', '.undo-answers [role="status"]', offered, {
      answers: { 'undo.request': 'never' },
      then: sendIt,
    }),
    undoState('not-certain', '[data-undo="uncertain"]', {
      ...nothing,
      kind: 'uncertain',
      last: last('unanswered', problem('cloud-timeout', { host: 'example.access.securid.com', seconds: 10 })),
    }),
    undoState('failed', '[data-undo="offered"] .problem', {
      ...offered,
      last: last('refused', problem('undo-another-user', { serial: SERIAL })),
    }),
    undoState('done', '[data-undo="undone"]', { ...nothing, kind: 'undone', last: last('done') }),
    undoState('too-late', '[data-undo="not-offered"]', {
      ...nothing,
      kind: 'not-offered',
      problem: problem('undo-too-late', { serial: SERIAL, minutes: 60 }),
      last: null,
    }),
    {
      kind: 'screen',
      name: 'undo-not-certain-at-the-counter',
      snapshot: aSnapshot({
        current: anIntake({
          state: 'disabled',
          undoUncertain: true,
          reason: 'returned',
          attempts: 1,
          story: aStory('disable-sent', 'disabled', 'undo-requested', 'undo-sent', 'undo-unanswered'),
        }),
      }),
      shows: '[data-state="disabled"][data-family="owed"]',
    },
    {
      kind: 'screen',
      name: 'undo-at-the-counter',
      snapshot: aSnapshot({
        current: anIntake({
          state: 'undone',
          reason: 'returned',
          attempts: 1,
          story: aStory('disable-sent', 'disabled', 'undo-requested', 'undo-sent', 'undone'),
        }),
        today: { total: 4, disabled: 3, alreadyDisabled: 1, notRegistered: 0, refused: 0, undone: 1 },
      }),
      shows: '[data-state="undone"]',
    },
    {
      kind: 'screen',
      name: 'sound-menu',
      snapshot: aSnapshot({ managed: ['volume'] }),
      then: ({ press }) => press('.display-button'),
      shows: '.sound',
    },
  ],
}
