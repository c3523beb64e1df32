import type { Box, BoxRow, LastBox } from '../../../electron/contract/box.ts'
import type { IntakeState } from '../../../electron/contract/lifecycle.ts'
import { problem } from '../../../electron/contract/problem.ts'
import { succeeded } from '../../../electron/contract/result.ts'
import { batchIdSchema } from '../../../electron/contract/serials.ts'
import type { Snapshot } from '../../../electron/contract/snapshot.ts'
import { aSnapshot, intakeIdOf, serialOf } from '../fixtures.ts'
import { ago, inSeconds } from '../frozen-clock.ts'
import type { Answers, Hand, ScreenState, Shelf } from '../state.ts'

const BOX_ID = batchIdSchema.parse(`01KAV7${'B14'.padStart(20, '0')}`)
const NEWEST = 30
const OWNERS = ['Ben Example', 'Cho Example', 'Dua Example', 'Miriam Castellanos', 'Ola Nordmann']
const LONG = 'Maximiliane Freifrau von Hohenstein-Wittgenstein zu Neuburg an der Donau'
const unreachable = problem('cloud-unreachable', {
  host: 'example.access.securid.com',
  cause: 'ECONNREFUSED',
})

/** How the rows of a box stand, by their number from the newest; the others are ready. */
type Special = Readonly<Record<number, Partial<BoxRow>>>

const MIXED: Special = {
  0: { state: 'opened', owner: null, busy: true },
  2: { state: 'already-disabled' },
  3: { state: 'not-registered', owner: null, problem: problem('not-registered', { serial: '140109999' }) },
  5: { state: 'held', owner: null, problem: problem('several-records', { serial: '140100083', count: 2 }) },
  6: { owner: LONG },
  8: { state: 'parked', owner: null, problem: unreachable },
  9: { state: 'not-registered', owner: null, problem: problem('not-assigned', { serial: '140100082' }) },
}

function aRow(number: number, changes: Partial<BoxRow> = {}): BoxRow {
  return {
    number,
    intakeId: intakeIdOf(7000 + number),
    deviceSerial: serialOf(String(140_100_300 + ((number * 37) % 1900))),
    state: 'found',
    ordered: false,
    scannedAt: ago({ seconds: 300 - number }),
    owner: OWNERS[number % OWNERS.length] ?? '',
    problem: null,
    busy: false,
    ...changes,
  }
}

function rowsOf(count: number, special: Special): readonly BoxRow[] {
  return Array.from({ length: count }, (_, place) => aRow(count - place, special[place]))
}

function aBox(rows: readonly BoxRow[], changes: Partial<Box> = {}): Box {
  const counts: Partial<Record<IntakeState, number>> = {}
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1
  const [last] = rows
  return {
    boxId: BOX_ID,
    ordinal: 14,
    name: null,
    reason: 'recycled',
    ticket: 'CHG-0419',
    openedAt: ago({ minutes: 22 }),
    count: rows.length,
    counts,
    ready: rows.filter(({ state, ordered }) => state === 'found' && !ordered).length,
    problems: rows.filter(isProblem).length,
    lookUpNext: [],
    undo: last === undefined ? null : { number: last.number, deviceSerial: last.deviceSerial },
    repeated: null,
    newest: rows.slice(0, NEWEST),
    progress: null,
    ...changes,
  }
}

const isProblem = ({ state }: BoxRow): boolean =>
  ['held', 'refused', 'parked', 'queued', 'unknown'].includes(state)

/** The rows that are asked for, as the main process would answer. */
const answering = (rows: readonly BoxRow[]): Answers => ({
  'box.rows': ({ which, from, count }) => {
    const of = rows.filter(
      (row) => which === 'all' || (which === 'ready' ? row.state === 'found' : isProblem(row)),
    )
    return succeeded({ total: of.length, rows: of.slice(from, from + count) })
  },
})

interface Made {
  readonly rows: readonly BoxRow[]
  readonly box?: Partial<Box>
  readonly more?: Partial<Snapshot>
  readonly shows?: string
  readonly then?: (hand: Hand) => Promise<void>
}

const desk = {
  desk: 'recycling',
  stationName: 'Recycling 2',
  reasons: ['recycled', 'defective', 'other'],
} as const
const base = (changes: Partial<Snapshot>): Snapshot =>
  aSnapshot({ ...desk, reasons: [...desk.reasons], ...changes })

function boxState(name: string, { rows, box = {}, more = {}, shows = '.box-last', then }: Made): ScreenState {
  return {
    kind: 'screen',
    name: `box-${name}`,
    snapshot: base({ box: aBox(rows, box), ...more }),
    answers: answering(rows),
    ...(then === undefined ? {} : { then }),
    shows,
  }
}

const lastBox: LastBox = {
  boxId: BOX_ID,
  ordinal: 14,
  name: null,
  reason: 'recycled',
  ticket: 'CHG-0419',
  openedAt: ago({ minutes: 95 }),
  closedAt: ago({ minutes: 1 }),
  count: 214,
  counts: { disabled: 197, 'already-disabled': 12, 'not-registered': 5 },
}
const doneRows = rowsOf(
  214,
  Object.fromEntries(
    Array.from({ length: 214 }, (_, place) => [
      place,
      { state: place % 18 === 2 ? 'already-disabled' : 'disabled', ordered: true } as const,
    ]),
  ),
)
const many = rowsOf(214, MIXED)
const working = rowsOf(214, {
  ...Object.fromEntries(Array.from({ length: 214 }, (_, place) => [place, { ordered: true }])),
  0: { state: 'disabled', ordered: true },
  1: { state: 'sending', ordered: true },
  2: { state: 'already-disabled' },
  3: { state: 'queued', ordered: true, problem: problem('cloud-busy', { status: 429 }) },
  4: { ordered: true },
  5: { ordered: true },
  6: { state: 'disabled', ordered: true },
  7: { state: 'unknown', ordered: true },
  8: { state: 'refused', ordered: true, problem: problem('bad-request', { status: 400, said: '' }) },
})
const run = { total: 197, done: 64, perSecond: 7.4, secondsLeft: 118, goesOnAt: null }

/** The recycling station: before a box, with a box, while its devices are disabled, and after. */
export const recycling: Shelf = {
  title: 'Recycling station',
  states: [
    {
      kind: 'screen',
      name: 'box-first',
      snapshot: base({ lastBox: null }),
      shows: '[data-box="empty"]',
    },
    {
      kind: 'screen',
      name: 'box-first-typing',
      snapshot: base({ box: aBox([], { ticket: '', ordinal: 15 }), lastBox }),
      then: ({ press }) => press('.box-type'),
      shows: '.box-entry',
    },
    boxState('looking-up', { rows: many, shows: '[data-asking="true"]' }),
    boxState('one', { rows: rowsOf(1, {}), box: { name: 'Pallet 3, upper shelf, by the blue door' } }),
    boxState('already', { rows: many.slice(2), shows: '.box-last[data-state="already-disabled"]' }),
    boxState('not-registered', { rows: many.slice(3), shows: '.box-last[data-state="not-registered"]' }),
    boxState('long-name', { rows: many.slice(6), shows: '.box-last[data-state="found"]' }),
    boxState('repeated', {
      rows: many.slice(1),
      box: { repeated: { number: 211, deviceSerial: serialOf('140109999') } },
      shows: '[data-last="repeated"]',
    }),
    boxState('problems', {
      rows: many.slice(1),
      then: ({ press }) => press('[data-filter="problems"]'),
      shows: '[data-which="problems"] .box-open',
    }),
    boxState('no-problems', {
      rows: rowsOf(12, {}),
      then: ({ press }) => press('[data-filter="problems"]'),
      shows: '.box-list-empty',
    }),
    boxState('changing', {
      rows: many.slice(1),
      then: ({ press }) => press('.box-change[data-side="order"]'),
      shows: '.box-order',
    }),
    boxState('typing', {
      rows: many.slice(1),
      then: ({ press }) => press('.box-change[data-side="entry"]'),
      shows: '.box-entry',
    }),
    boxState('away', {
      rows: rowsOf(19, { 0: { state: 'parked', owner: null }, 1: { state: 'parked', owner: null } }),
      more: { cloud: { state: 'failing', problem: unreachable, at: ago({ seconds: 20 }) } },
      shows: '.box-away',
    }),
    boxState('working', {
      rows: working,
      box: { progress: { ...run, phase: 'working' } },
      shows: '[data-phase="working"]',
    }),
    boxState('paused', {
      rows: working,
      box: { progress: { ...run, perSecond: 0, secondsLeft: null, phase: 'paused' } },
      shows: '[data-phase="paused"]',
    }),
    boxState('resting', {
      rows: working,
      box: { progress: { ...run, secondsLeft: null, phase: 'resting', goesOnAt: inSeconds(40) } },
      more: { cloud: { state: 'failing', problem: unreachable, at: ago({ seconds: 20 }) } },
      shows: '[data-phase="resting"]',
    }),
    boxState('done', { rows: doneRows, box: { undo: null, ready: 0 }, shows: '[data-finish]' }),
    {
      kind: 'screen',
      name: 'box-summary',
      snapshot: base({ lastBox }),
      answers: answering(doneRows),
      shows: '[data-box="summary"] .box-row[data-state]',
    },
    {
      kind: 'screen',
      name: 'box-summary-owed',
      snapshot: base({
        lastBox: {
          ...lastBox,
          name: LONG.slice(0, 40),
          counts: {
            disabled: 190,
            'already-disabled': 12,
            'not-registered': 5,
            queued: 4,
            unknown: 1,
            held: 2,
          },
        },
      }),
      answers: answering(doneRows),
      shows: '[data-box="summary"][data-owed="5"]',
    },
  ],
}
