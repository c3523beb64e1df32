import type { Handover, Receipt, Sheet, SheetPaper } from '../../../electron/contract/paper.ts'
import { problem } from '../../../electron/contract/problem.ts'
import { batchIdSchema, tokenSerialSchema } from '../../../electron/contract/serials.ts'
import { failed, succeeded } from '../../../electron/contract/result.ts'
import { SheetView } from '../../paper/sheet-view.tsx'
import '../../styles/paper.css'
import '../../styles/paper-sizes.css'
import '../../styles/paper-handover.css'
import { anIntake, aSnapshot, intakeIdOf, SERIAL, serialOf } from '../fixtures.ts'
import { ago } from '../frozen-clock.ts'
import type { PartState, ScreenState, Shelf } from '../state.ts'

const PAGE: SheetPaper = { size: 'page', widthMm: 210, heightMm: 297 }
const ROLL: SheetPaper = { size: 'roll-80', widthMm: 80, heightMm: null }
const LABEL: SheetPaper = { size: 'label', widthMm: 62, heightMm: 29 }
const HASH = '4be1a0c97d2f5836'.repeat(4)

const head = {
  stationName: 'Helpdesk 1',
  mode: 'live',
  madeAt: ago({ seconds: 1 }),
  hash: HASH,
  operator: 'Dana',
} as const

function aReceipt(changes: Partial<Receipt> = {}): Receipt {
  return {
    kind: 'receipt',
    ...head,
    desk: 'returns',
    row: 4014,
    intakeId: intakeIdOf(1),
    deviceSerial: SERIAL,
    tokenSerial: tokenSerialSchema.parse('014010008001'),
    state: 'disabled',
    problem: null,
    openedAt: ago({ minutes: 1 }),
    since: ago({ seconds: 2 }),
    reason: 'returned',
    ticket: 'INC0042',
    condition: 'good',
    name: 'Miriam Castellanos',
    ...changes,
  }
}

const STATES = ['disabled', 'disabled', 'already-disabled', 'disabled', 'not-registered', 'queued'] as const

const devices = Array.from({ length: 60 }, (_, index) => ({
  number: index + 1,
  deviceSerial: serialOf(String(140_100_080 + index * 37)),
  state: STATES[index % STATES.length] ?? 'disabled',
  since: ago({ minutes: 60 - index }),
}))

const handover: Handover = {
  kind: 'handover',
  ...head,
  desk: 'recycling',
  row: 91_820,
  boxId: batchIdSchema.parse(intakeIdOf(14)),
  ordinal: 14,
  name: null,
  reason: 'recycled',
  ticket: 'CHG0077',
  openedAt: ago({ hours: 1 }),
  closedAt: ago({ minutes: 1 }),
  counts: [
    { state: 'queued', count: 10 },
    { state: 'disabled', count: 30 },
    { state: 'already-disabled', count: 10 },
    { state: 'not-registered', count: 10 },
  ],
  devices,
}

function sheetState(name: string, content: Sheet['content'], paper: SheetPaper): PartState {
  return {
    kind: 'part',
    name,
    element: <SheetView sheet={{ content, digest: HASH, paper, language: null }} />,
    shows: `.sheet[data-kind="${content.kind}"][data-size="${paper.size}"]`,
  }
}

/** Each has an intake of its own: what was done with a receipt outlives its screen. */
function outcomeState(number: number, state: Omit<ScreenState, 'kind' | 'snapshot'>): ScreenState {
  const current = anIntake({
    intakeId: intakeIdOf(number),
    state: 'disabled',
    reason: 'returned',
    changedAt: ago({ seconds: 1 }),
    attempts: 1,
  })
  const paper = { receipt: { how: 'print', automatic: false }, handover: { how: 'print' } } as const
  return { kind: 'screen', snapshot: aSnapshot({ current, paper }), ...state }
}

/** Sheets as they are printed, and the buttons that print and save them. */
export const paper: Shelf = {
  title: 'Paper',
  states: [
    sheetState('part-paper-page', aReceipt(), PAGE),
    sheetState('part-paper-page-queued', aReceipt({ state: 'queued', problem: problem('cloud-busy') }), PAGE),
    sheetState('part-paper-roll', aReceipt(), ROLL),
    sheetState('part-paper-roll-training', aReceipt({ state: 'unknown', mode: 'training' }), ROLL),
    sheetState('part-paper-label', aReceipt({ name: null, ticket: null }), LABEL),
    sheetState('part-paper-handover', handover, PAGE),
    outcomeState(81, { name: 'paper-offered', shows: '[data-paper="idle"]' }),
    outcomeState(82, {
      name: 'paper-printing',
      answers: { 'paper.print': 'never' },
      then: ({ press }) => press('.paper-actions .button'),
      shows: '[data-paper="printing"]',
    }),
    outcomeState(83, {
      name: 'paper-saved',
      answers: {
        'paper.save': succeeded({ place: '/home/counter/Documents/receipt-140100080-2026-11-24.pdf' }),
      },
      then: ({ press }) => press('.paper-actions .button:nth-of-type(2)'),
      shows: '[data-paper="saved"]',
    }),
    outcomeState(84, {
      name: 'paper-failed',
      answers: { 'paper.print': failed(problem('printer-not-there', { printer: 'TM-T20' })) },
      then: async ({ press, appears }) => {
        await press('.paper-actions .button')
        await appears('.problem')
      },
      shows: '.problem',
    }),
  ],
}
