import { describe, expect, it } from 'vitest'
import { INTAKE_STATES } from '../../../../electron/contract/lifecycle.ts'
import { intakeIdSchema } from '../../../../electron/contract/serials.ts'
import type { UndoStand } from '../../../../electron/contract/undo.ts'
import { undoneUntil, whyNotUndo, type UndoScene } from '../../../../electron/intake/undo/why-not-undo.ts'
import { intakeRecordSchema } from '../../../../electron/journal/intake-record.ts'

const ID = intakeIdSchema.parse('01JDF6Z0000000000000000000')
const OTHER = intakeIdSchema.parse('01JDF6Z0000000000000000001')
const DISABLED_AT = '2026-11-24T12:00:00.000Z'

const record = intakeRecordSchema.parse({
  intakeId: ID,
  deviceSerial: '140100080',
  source: 'typed',
  state: 'disabled',
  openedAt: '2026-11-24T11:59:00.000Z',
  since: DISABLED_AT,
  lookedUpAt: null,
  credential: null,
  user: null,
  records: [],
  reason: 'returned',
  ticket: '',
  operator: 'os:test',
  problem: null,
  attempts: 1,
  unanswered: 0,
  changedAt: null,
})
const scene: UndoScene = {
  isAllowed: true,
  withinMinutes: 60,
  newestId: ID,
  now: new Date('2026-11-24T12:30:00.000Z'),
}
const tried = (state: UndoStand['state']): UndoStand => ({
  state,
  reason: 'wrong device',
  supervisor: 'Mara',
  problem: null,
  at: '2026-11-24T12:20:00.000Z',
})
const code = (...[of, where]: Parameters<typeof whyNotUndo>) => whyNotUndo(of, where)?.code ?? null

describe('an undo', () => {
  it('is possible for what this station disabled, and for no other state', () => {
    for (const state of INTAKE_STATES) {
      const why = code({ ...record, state }, scene)
      expect(why, state).toBe(state === 'disabled' ? null : 'undo-wrong-state')
    }
  })

  it('is possible until the time is over, to the millisecond', () => {
    const end = Date.parse(DISABLED_AT) + 60 * 60_000
    expect(undoneUntil(record, 60).getTime()).toBe(end)
    expect(code(record, { ...scene, now: new Date(end - 1) })).toBeNull()
    expect(code(record, { ...scene, now: new Date(end) })).toBe('undo-too-late')
  })

  it('is possible where the clock was set right by a little, and not where it was set back further', () => {
    const before = (minutes: number) => new Date(Date.parse(DISABLED_AT) - minutes * 60_000)
    expect(code(record, { ...scene, now: before(5) })).toBeNull()
    expect(code(record, { ...scene, now: before(6) })).toBe('undo-too-late')
  })

  it('needs the station file, and the newest intake of its serial', () => {
    expect(code(record, { ...scene, isAllowed: false })).toBe('undo-not-offered')
    expect(code(record, { ...scene, newestId: OTHER })).toBe('undo-newer-intake')
  })

  it('is never sent on top of a call without a clear answer, and may be tried again where nothing happened', () => {
    for (const state of ['sent', 'unanswered'] as const) {
      expect(code({ ...record, undo: tried(state) }, scene)).toBe('undo-uncertain')
    }
    for (const state of ['requested', 'refused'] as const) {
      expect(code({ ...record, undo: tried(state) }, scene)).toBeNull()
    }
  })
})
