import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IntakeState } from '../../../electron/contract/lifecycle.ts'
import { problem } from '../../../electron/contract/problem.ts'
import {
  batchIdSchema,
  deviceSerialSchema,
  intakeIdSchema,
  type IntakeId,
} from '../../../electron/contract/serials.ts'
import { takeBatch } from '../../../electron/intake/batch/batches.ts'
import { createBoxes, READY } from '../../../electron/intake/box/boxes.ts'
import { ANY_SCAN } from '../../../electron/journal/box-table.ts'
import type { Journal } from '../../../electron/journal/journal.ts'
import { rebuildIntakes } from '../../../electron/journal/rebuild-intakes.ts'
import { openIn, useFolder } from '../journal/journal-kit.ts'

const place = useFolder()

/** What can happen at a recycling desk. The device is one of a few, so that some come twice. */
const stepArbitrary = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('scan' as const), device: fc.nat(6) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('answer' as const), device: fc.nat(6) }) },
  fc.record({ does: fc.constant('refuse' as const), device: fc.nat(6) }),
  fc.record({ does: fc.constantFrom('undo' as const, 'order' as const, 'finish' as const) }),
)
type Step = typeof stepArbitrary extends fc.Arbitrary<infer S> ? S : never

const serialOf = (device: number) => deviceSerialSchema.parse(String(140_100_080 + device))

/** Ids that count up. */
function idsFrom(letter: string) {
  let count = 0
  return () => {
    count += 1
    return `01JCZ0000000000000000${letter}${String(count).padStart(4, '0')}`
  }
}

function deskOn(journal: Journal) {
  const newId = idsFrom('A')
  const newBoxId = idsFrom('B')
  return createBoxes({
    journal,
    newId: () => intakeIdSchema.parse(newId()),
    newBoxId: () => batchIdSchema.parse(newBoxId()),
    usual: { name: null, reason: 'recycled', ticket: '' },
  })
}

const why = problem('not-registered', { serial: '140100080' })

/** RSA names the user of a device whose lookup is due. */
function answer(journal: Journal, intakeId: IntakeId) {
  return journal.record((people) => [
    {
      event: 'looked-up',
      intakeId,
      payload: {
        user: people.hashOf({ userId: 'ada', displayName: null, email: null }),
        credential: {
          tokenSerial: '014010008031',
          status: 'Enabled',
          state: 'Activated',
          deviceType: null,
          assignedAt: null,
          registeredAt: null,
          expiresAt: null,
          statusChangedAt: null,
        },
      },
    },
  ])
}

const OPEN: readonly IntakeState[] = ['opened', 'found', 'held', 'parked']

function play(journal: Journal, desk: ReturnType<typeof deskOn>, step: Step): void {
  if (step.does === 'scan') expect(desk.scan(serialOf(step.device), 'wedge').ok).toBe(true)
  else if (step.does === 'undo') desk.undo()
  else if (step.does === 'order') desk.order()
  else if (step.does === 'finish') desk.finish()
  else if ('device' in step) {
    const record = journal.intakes.newestOf(serialOf(step.device), OPEN)
    if (record === null) return
    const { intakeId } = record
    if (step.does === 'answer') answer(journal, intakeId)
    else journal.record(() => [{ event: 'not-registered', intakeId, payload: { problem: why } }])
  }
}

/** Everything that the derived tables say. */
function tables(journal: Journal) {
  const { boxes } = journal
  const newest = boxes.newest()
  return {
    current: boxes.current(),
    newest,
    lastClosed: boxes.lastClosed(),
    counts: newest === null ? null : boxes.counts(newest.boxId),
    scans: newest === null ? null : boxes.scans(newest.boxId, ANY_SCAN, 0, 1000),
  }
}

describe('boxes, whatever happens at the desk', () => {
  it('number their devices from 1 without gaps, name each device once, and count them as the intakes stand', () => {
    fc.assert(
      fc.property(fc.array(stepArbitrary, { maxLength: 30 }), (steps) => {
        const journal = openIn(place())
        try {
          const desk = deskOn(journal)
          for (const step of steps) {
            play(journal, desk, step)
            const box = journal.boxes.current()
            if (box === null) continue
            const rows = [...journal.boxes.sheet(box.boxId)]
            expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, index) => index + 1))
            expect(journal.boxes.count(box.boxId)).toBe(rows.length)
            expect(new Set(rows.map(({ record }) => record.deviceSerial)).size).toBe(rows.length)
            const ready = rows.filter(
              ({ record: { state, batch } }) => state === 'found' && batch?.batchId !== box.boxId,
            )
            expect(journal.boxes.intakesIn(box.boxId, READY, 1000)).toEqual(
              ready.map(({ intakeId }) => intakeId),
            )
            const counted = journal.boxes.counts(box.boxId).map(({ count }) => count)
            expect(counted.reduce((sum, each) => sum + each, 0)).toBe(rows.length)
          }
        } finally {
          journal.close()
          forget()
        }
      }),
      { numRuns: 25 },
    )
  })

  it('are the same when the tables are made anew from the journal', () => {
    fc.assert(
      fc.property(fc.array(stepArbitrary, { maxLength: 30 }), (steps) => {
        const journal = openIn(place())
        const desk = deskOn(journal)
        for (const step of steps) play(journal, desk, step)
        const before = tables(journal)
        journal.close()
        const db = new DatabaseSync(join(place(), 'journal.db'))
        rebuildIntakes(db)
        db.close()
        const again = openIn(place())
        try {
          expect(tables(again)).toEqual(before)
        } finally {
          again.close()
          forget()
        }
      }),
      { numRuns: 15 },
    )
  })

  /** The next run begins with an empty journal. */
  function forget(): void {
    const db = new DatabaseSync(join(place(), 'journal.db'))
    db.exec(`DROP TRIGGER events_never_change; DROP TRIGGER events_never_go;
      DELETE FROM events; DELETE FROM intakes; DELETE FROM batches; DELETE FROM boxes; DELETE FROM box_scans;
      CREATE TRIGGER events_never_change BEFORE UPDATE ON events
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER events_never_go BEFORE DELETE ON events
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;`)
    db.close()
  }
})

describe('a box', () => {
  it('takes a device along whose intake is open, and leaves it open when the scan is taken back', () => {
    const journal = openIn(place())
    const desk = deskOn(journal)
    const intakeId = intakeIdSchema.parse('01JCZ0000000000000000000A9')
    const deviceSerial = serialOf(1)
    journal.record(() => [{ event: 'opened', intakeId, payload: { deviceSerial, source: 'typed' } }])
    expect(desk.scan(deviceSerial, 'wedge')).toMatchObject({
      ok: true,
      value: { landed: 'opened', intakeId },
    })
    expect(desk.undo()).toMatchObject({ ok: true, value: { number: 1 } })
    expect(journal.intakes.find(intakeId)?.state).toBe('opened')
    journal.close()
  })

  it('leaves a device open that joined a list meanwhile when its scan is taken back: there it is owed', () => {
    const journal = openIn(place())
    const desk = deskOn(journal)
    desk.scan(serialOf(1), 'wedge')
    const list = { source: 'list.csv', digest: 'a'.repeat(64), reason: 'recycled' as const }
    const ids = idsFrom('C')
    takeBatch(
      { journal, newId: () => intakeIdSchema.parse(ids()), newBatchId: () => batchIdSchema.parse(ids()) },
      { ...list, devices: [{ deviceSerial: serialOf(1), ticket: '' }] },
    )
    expect(desk.undo()).toMatchObject({ ok: true, value: { number: 1 } })
    expect(journal.intakes.newestOf(serialOf(1), OPEN)).toMatchObject({ state: 'opened' })
    journal.close()
  })

  it('takes a device anew whose disable was undone: it is alive', () => {
    const journal = openIn(place())
    const desk = deskOn(journal)
    desk.scan(serialOf(1), 'wedge')
    const intakeId = journal.intakes.newestOf(serialOf(1), OPEN)?.intakeId
    if (intakeId === undefined) throw new Error('nothing was scanned')
    answer(journal, intakeId)
    desk.order()
    const user = journal.intakes.find(intakeId)?.user ?? ''
    const gone = journal.record(() => [
      { event: 'disable-requested', intakeId, payload: { reason: 'recycled', ticket: '', user } },
      { event: 'disable-sent', intakeId, payload: { attempt: 1 } },
      { event: 'disabled', intakeId, payload: { by: 'answer', changedAt: null } },
      { event: 'undo-requested', intakeId, payload: { reason: 'wrong one', supervisor: 'Mara Lind' } },
      { event: 'undo-sent', intakeId, payload: {} },
      { event: 'undone', intakeId, payload: { by: 'answer', changedAt: null } },
    ])
    expect(gone.ok).toBe(true)
    expect(desk.scan(serialOf(1), 'wedge')).toMatchObject({
      ok: true,
      value: { landed: 'opened', number: 1 },
    })
    expect(journal.boxes.counts(journal.boxes.current()?.boxId ?? batchIdSchema.parse(''))).toEqual([
      { state: 'opened', isOrdered: false, count: 1 },
    ])
    journal.close()
  })
})
