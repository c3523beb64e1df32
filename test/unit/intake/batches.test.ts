import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endBatch } from '../../../electron/intake/batch/batches.ts'
import { runBatch, type BatchRun } from '../../../electron/intake/batch/run-batch.ts'
import type { TakenBatch } from '../../../electron/intake/batch/batches.ts'
import { JobKit } from './job-kit.ts'

const BOX = ['140100001', '140100002', '140100003', '140100004', '140100005']
const [A = '', B = ''] = BOX

let kit: JobKit
let told: string[]
beforeEach(() => {
  kit = new JobKit()
  told = []
})
afterEach(() => {
  kit.close()
})

function run(taken: TakenBatch, workers = 1): BatchRun {
  return runBatch(kit.parts(), taken, {
    workers,
    budget: { tries: 3, rests: 2 },
    onDevice: ({ deviceSerial, state }) => told.push(`${deviceSerial} ${state}`),
    onProgress: () => undefined,
  })
}

const states = () => BOX.map((serial) => kit.state(serial))
const events = () => kit.journal.lastRow()

describe('taking a list', () => {
  it('writes all of it in one go, before anything is asked', () => {
    const taken = kit.take(BOX)
    expect(taken.intakeIds.map((id) => kit.journal.intakes.find(id)?.deviceSerial)).toEqual(BOX)
    expect(states()).toEqual(BOX.map(() => 'opened'))
    expect(kit.journal.batches.underWay()).toMatchObject([{ batchId: taken.batchId, devices: 5 }])
    expect(kit.calls).toEqual([])
  })

  it('goes on with the same list that was interrupted, and writes nothing twice', () => {
    const first = kit.take(BOX)
    const rows = events()
    const again = kit.take(BOX)
    expect([again.batchId, again.isResumed, events()]).toEqual([first.batchId, true, rows])
  })

  it('takes another list, another reason or a list that has ended for a new batch', () => {
    const first = kit.take(BOX)
    expect(kit.take(BOX, { reason: 'defective' }).batchId).not.toBe(first.batchId)
    expect(kit.take(BOX, { digest: 'b'.repeat(64) }).batchId).not.toBe(first.batchId)
    expect(endBatch(kit.journal, first.batchId, 'cancelled').ok).toBe(true)
    expect(kit.take(BOX)).toMatchObject({ isResumed: false })
  })

  it('asks RSA anew for a list whose interrupted batch was finished in another way', async () => {
    const first = kit.take(BOX)
    await kit.pass(kit.work({ tries: 3, rests: 2 }).ended)
    kit.calls.length = 0
    const again = kit.take(BOX)
    expect(again.isResumed).toBe(false)
    expect(kit.journal.batches.underWay().map(({ batchId }) => batchId)).toEqual([again.batchId])
    expect(again.batchId).not.toBe(first.batchId)
    await kit.pass(run(again).ended)
    expect(kit.calls).toHaveLength(5)
    expect(told).toContain(`${A} already-disabled`)
  })

  it('leaves to a person what the person decided about', async () => {
    kit.several(A)
    await kit.pass(run(kit.take([A])).ended)
    expect(kit.state(A)).toBe('held')
    const [held] = kit.journal.intakes.inStates(['held'])
    if (held === undefined) throw new Error('nothing is held')
    expect(kit.intake.choose(held.intakeId, 1).ok).toBe(true)
    const work = kit.work(null)
    await kit.run(1000)
    work.stop()
    expect([kit.state(A), kit.calls.filter((call) => call.startsWith('disable'))]).toEqual(['found', []])
  })

  it('makes an intake that is open part of it, and opens no second one', async () => {
    await kit.owe(A, 'lost')
    const taken = kit.take(BOX)
    expect(kit.journal.intakes.ofBatch(taken.batchId)).toHaveLength(5)
    const [intakeId] = taken.intakeIds
    if (intakeId === undefined) throw new Error('nothing was taken')
    expect(kit.journal.intakes.find(intakeId)).toMatchObject({
      state: 'queued',
      reason: 'lost',
      batch: { batchId: taken.batchId },
    })
    expect(kit.journal.story(intakeId).map(({ event }) => event)).toContain('batch-joined')
  })
})

describe('a batch under way', () => {
  it('tells each device once and counts what became of all', async () => {
    const batch = run(kit.take(BOX), 3)
    expect(await kit.pass(batch.ended)).toEqual({ ok: true, value: 'done' })
    expect(told.toSorted()).toEqual(BOX.map((serial) => `${serial} disabled`))
    const { done, total, counts, phase } = batch.progress()
    expect([done, total, counts.get('disabled'), phase]).toEqual([5, 5, 5, 'ended'])
    expect(kit.journal.batches.underWay()).toEqual([])
  })

  it('asks nothing again for devices that were done before it was interrupted', async () => {
    const first = run(kit.take(BOX))
    await kit.run(100)
    first.leave()
    expect(await kit.pass(first.ended)).toEqual({ ok: true, value: 'left' })
    const done = states().filter((state) => state === 'disabled').length
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(5)
    kit.calls.length = 0
    told.length = 0
    await kit.pass(run(kit.take(BOX)).ended)
    expect(told).toHaveLength(5)
    expect(kit.calls).toHaveLength((5 - done) * 2)
  })

  it('closes what was not sent when a person cancels it, and ends the batch', async () => {
    const batch = run(kit.take(BOX))
    await kit.run(100)
    batch.cancel()
    expect(await kit.pass(batch.ended)).toEqual({ ok: true, value: 'cancelled' })
    expect(new Set(states())).toEqual(new Set(['disabled', 'cancelled']))
    expect(told).toHaveLength(5)
    expect(kit.take(BOX).isResumed).toBe(false)
  })

  it('says how fast it goes and how long it takes, once that is known', async () => {
    const serials = Array.from({ length: 100 }, (_, index) => String(140_101_000 + index))
    const batch = run(kit.take(serials), 2)
    expect(batch.progress()).toMatchObject({ perSecond: 0, secondsLeft: null })
    await kit.run(1500)
    const { perSecond, secondsLeft, done } = batch.progress()
    expect(perSecond).toBeGreaterThan(0)
    expect(secondsLeft).toBeCloseTo((100 - done) / perSecond, 6)
    batch.cancel()
    await kit.pass(batch.ended)
  })

  it('leaves in the outbox what stays without an answer after it was sent', async () => {
    kit.mood(B, 'disable', 'silent')
    kit.mood(B, 'lookUp', 'well', 'silent')
    await kit.pass(run(kit.take(BOX)).ended)
    expect(states()).toEqual(['disabled', 'unknown', 'disabled', 'disabled', 'disabled'])
    expect(told).toContain(`${B} unknown`)
  })
})
