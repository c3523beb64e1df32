import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deviceSerialSchema, intakeIdSchema } from '../../../electron/contract/serials.ts'
import { openJournal, type Journal } from '../../../electron/journal/journal.ts'

let folder: string
let journal: Journal
let now: Date
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'today-'))
  const opened = openJournal({ folder, now: () => now, operator: () => 'os:test' })
  if (!opened.ok) throw new Error(opened.problem.detail)
  journal = opened.value
})
afterEach(() => {
  journal.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens the intake with this number at a time, and cancels it where that is asked for. */
function intake(number: number, at: string, cancelled = false): void {
  now = new Date(at)
  const intakeId = intakeIdSchema.parse(`01JCZ0000000000000000000A${number}`)
  const deviceSerial = deviceSerialSchema.parse(`14010008${number}`)
  const opened = { event: 'opened', intakeId, payload: { deviceSerial, source: 'typed' } } as const
  const ended = { event: 'cancelled', intakeId, payload: { problem: null } } as const
  expect(journal.record(() => (cancelled ? [opened, ended] : [opened])).ok).toBe(true)
}

describe('counts of intakes since a time', () => {
  it('are of each state, from that very moment on', () => {
    intake(1, '2026-01-01T23:59:59.999Z')
    intake(2, '2026-01-02T00:00:00.000Z')
    intake(3, '2026-01-02T08:00:00.000Z')
    intake(4, '2026-01-02T09:00:00.000Z', true)
    const counts = journal.intakes.countsSince('2026-01-02T00:00:00.000Z')
    expect([counts.get('opened'), counts.get('cancelled'), counts.get('disabled') ?? 0]).toEqual([2, 1, 0])
  })

  it('are read from an index alone: every change of the screen asks for them', () => {
    const db = new DatabaseSync(join(folder, 'journal.db'), { readOnly: true })
    const plan = db
      .prepare("EXPLAIN QUERY PLAN SELECT count(*) FROM intakes WHERE state = 'disabled' AND since >= '2026'")
      .all()
      .map(({ detail }) => detail)
    db.close()
    expect(plan).toEqual([expect.stringContaining('COVERING INDEX intakes_by_time (state=? AND since>?)')])
  })
})
