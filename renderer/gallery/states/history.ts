import type {
  HistoryIntake,
  HistoryLine,
  HistoryPage,
  HistoryReport,
} from '../../../electron/contract/history.ts'
import type { IntakeEvent, IntakeState } from '../../../electron/contract/lifecycle.ts'
import { problem } from '../../../electron/contract/problem.ts'
import { failed, succeeded } from '../../../electron/contract/result.ts'
import type { Reason } from '../../../electron/contract/words.ts'
import { anIntake, aSnapshot, aUser, intakeIdOf, serialOf } from '../fixtures.ts'
import { ago } from '../frozen-clock.ts'
import type { Answers, Hand, ScreenState, Shelf } from '../state.ts'

const STATES: readonly IntakeState[] = [
  'disabled',
  'disabled',
  'already-disabled',
  'unknown',
  'disabled',
  'not-registered',
  'refused',
  'held',
  'cancelled',
]
const REASONS: readonly (Reason | null)[] = ['returned', 'replaced', null, 'lost', 'left-company', null]
const NAMES = [
  'Miriam Castellanos',
  'Ada Example',
  'Bartholomäus von und zu Hohenfels-Rottenburg-Schönbergen',
  'Ben Ito',
]

const lines: readonly HistoryLine[] = Array.from({ length: 12 }, (_, index) => {
  const displayName = NAMES[index % NAMES.length] ?? null
  return {
    place: 4000 - index,
    intakeId: intakeIdOf(400 - index),
    deviceSerial: serialOf(String(140_100_912 - index * 37)),
    state: STATES[index % STATES.length] ?? 'disabled',
    openedAt: ago({ minutes: 4 + index * 47 }),
    since: ago({ minutes: 3 + index * 47 }),
    reason: REASONS[index % REASONS.length] ?? null,
    ticket: index % 3 === 0 ? `INC00${4711 + index}` : null,
    operator: index % 4 === 1 ? 'Bela Németh' : 'Dana',
    person:
      index === 4
        ? { known: 'forgotten' }
        : index === 5
          ? { known: 'none' }
          : { known: 'yes', user: aUser({ displayName: index === 6 ? null : displayName, email: null }) },
  }
})

const page: HistoryPage = {
  lines: [...lines],
  found: { count: 1000, more: true },
  next: 3989,
  manyPeople: false,
  operators: ['Bela Németh', 'Dana'],
}
const empty: HistoryPage = { ...page, lines: [], found: { count: 0, more: false }, next: null }
const unreadable = failed(problem('history-unreadable', { cause: 'disk I/O error' }))

const telling: HistoryIntake['telling'] = (
  [
    ['opened', null],
    ['lookup-failed', problem('cloud-timeout', { host: 'example.access.securid.com', seconds: 10 })],
    ['looked-up', null],
    ['disable-requested', null],
    ['disable-sent', null],
    [
      'disable-unanswered',
      problem('cloud-broken-off', { host: 'example.access.securid.com', cause: 'ECONNRESET' }),
    ],
    ['looked-up', null],
    ['disable-sent', null],
    ['disabled', null],
  ] as const satisfies readonly (readonly [IntakeEvent, unknown])[]
).map(([event, why], index) => ({
  row: 48_211 + index * 3,
  at: ago(index === 0 ? { hours: 10 } : { minutes: 9 - index }),
  event,
  operator: index < 6 ? 'Dana' : 'Bela Németh',
  problem: why,
}))

const intake = anIntake({
  intakeId: intakeIdOf(400),
  state: 'disabled',
  openedAt: ago({ hours: 10 }),
  since: ago({ minutes: 1 }),
  reason: 'returned',
  condition: 'damaged',
  ticket: 'INC004711',
  attempts: 2,
  changedAt: ago({ minutes: 1 }),
})
const story: HistoryIntake = { intake, person: { known: 'yes', user: aUser() }, telling: [...telling] }
const forgotten: HistoryIntake = {
  ...story,
  intake: { ...intake, assignedUser: null, condition: null, ticket: null },
  person: { known: 'forgotten' },
}

const states: HistoryReport['states'] = [
  { state: 'disabled', count: 412 },
  { state: 'already-disabled', count: 38 },
  { state: 'not-registered', count: 9 },
  { state: 'refused', count: 3 },
  { state: 'cancelled', count: 14 },
  { state: 'queued', count: 6 },
  { state: 'held', count: 2 },
]
const report = (from: string, to: string): HistoryReport => ({
  from,
  to,
  total: 484,
  states,
  reasons: [
    { reason: 'returned', count: 301 },
    { reason: 'replaced', count: 77 },
    { reason: null, count: 63 },
    { reason: 'left-company', count: 31 },
    { reason: 'defective', count: 12 },
  ],
  times: { count: 462, median: 6400, ninety: 48_000, buckets: [171, 142, 81, 40, 17, 8, 2, 1] },
  owed: { count: 6, oldestSince: ago({ hours: 3 }) },
  days: daysFrom(from, to).map((day, index) => ({
    day,
    states:
      index % 7 > 4
        ? []
        : [
            { state: 'disabled', count: 14 + ((index * 7) % 11) },
            { state: 'already-disabled', count: 1 + (index % 3) },
            { state: 'not-registered', count: index % 2 },
            { state: 'queued', count: index === 22 ? 6 : 0 },
            { state: 'cancelled', count: 1 },
          ],
  })),
})

function daysFrom(from: string, to: string): readonly string[] {
  const days: string[] = []
  for (let day = Number(from.slice(8)); day <= Number(to.slice(8)); day += 1) {
    days.push(`${from.slice(0, 8)}${String(day).padStart(2, '0')}`)
  }
  return days
}

const usual: Answers = {
  'history.search': succeeded(page),
  'history.intake': succeeded(story),
  'history.report': ({ from, to }) => succeeded(report(from, to)),
  'history.export': succeeded({ chosen: true }),
  'history.exportCancel': succeeded({}),
}

function historyScreen(
  name: string,
  shows: string,
  { answers = {}, then }: { answers?: Answers; then?: (hand: Hand) => Promise<void> } = {},
): ScreenState {
  return {
    kind: 'screen',
    name: `history-${name}`,
    snapshot: aSnapshot(),
    answers: { ...usual, ...answers },
    then: async (hand) => {
      await hand.press('.history-link')
      await then?.(hand)
    },
    shows,
  }
}

const toReport = ({ press }: Hand) => press('.history-view:nth-child(2)')
const toStory = ({ press }: Hand) => press('.found-open')

/** The history and the day's report. */
export const history: Shelf = {
  title: 'History',
  states: [
    historyScreen('found', '[data-answer="some"]'),
    historyScreen('loading', '[data-answer="loading"]', { answers: { 'history.search': 'never' } }),
    historyScreen('nothing-yet', '[data-answer="none"]', { answers: { 'history.search': succeeded(empty) } }),
    historyScreen('no-match', '[data-answer="none"][data-busy="false"]', {
      answers: { 'history.search': ({ query }) => succeeded(query.text === '' ? page : empty) },
      then: async ({ write, appears }) => {
        await write('.history-field .field', 'nobody of this name')
        await appears('[data-answer="none"]')
      },
    }),
    historyScreen('many-people', '.history-many', {
      answers: { 'history.search': succeeded({ ...page, manyPeople: true }) },
    }),
    historyScreen('failed', '[data-answer="failed"]', { answers: { 'history.search': unreadable } }),
    historyScreen('saving', '[data-saving="writing"]', {
      answers: { 'history.exportNext': 'never' },
      then: ({ press }) => press('.history-export .button'),
    }),
    historyScreen('saved', '[data-saving="done"]', {
      answers: { 'history.exportNext': succeeded({ written: 4_212, total: 4_212, done: true }) },
      then: ({ press }) => press('.history-export .button'),
    }),
    historyScreen('story', '[data-story="read"]', { then: toStory }),
    historyScreen('story-forgotten', '[data-story="read"] em', {
      answers: { 'history.intake': succeeded(forgotten) },
      then: toStory,
    }),
    historyScreen('story-failed', '[data-story="failed"]', {
      answers: { 'history.intake': unreadable },
      then: toStory,
    }),
    historyScreen('day', '[data-report="some"]', { then: toReport }),
    historyScreen('day-none', '[data-report="none"]', {
      answers: {
        'history.report': ({ from, to }) =>
          succeeded({ ...report(from, to), total: 0, states: [], reasons: [] }),
      },
      then: toReport,
    }),
    historyScreen('month', '.days-table', {
      then: async (hand) => {
        await toReport(hand)
        await hand.press('.range-bar .history-view:nth-child(2)')
      },
    }),
  ],
}
