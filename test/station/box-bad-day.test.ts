import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import { openBoxKit, PLAIN, type BoxKit } from './box-kit.ts'

const [A, B, C, D, E, F] = PLAIN
const ALWAYS = 1000

let desk: BoxKit
beforeEach(async () => {
  desk = await openBoxKit()
})
afterEach(async () => {
  await desk.close()
})

/** Everything in the box is Disabled, each by one PATCH. */
function expectDisabled(...serials: readonly string[]): void {
  expect(desk.box().counts).toEqual({ disabled: serials.length })
  const sent = desk.kit
    .patches()
    .map(({ body }) => (body as { deviceSerialNumber: string }).deviceSerialNumber)
  expect([...sent].sort()).toEqual([...serials].sort())
}

describe('a box on a bad day', () => {
  it('is on the screen again after a restart with every scan, looked up or not', async () => {
    await desk.done('box.set', { name: 'Basement', reason: 'recycled', ticket: 'CHG-2' })
    await desk.scan(A, B)
    await desk.lookUpAll()
    await desk.scan(C)
    const before = await desk.rows()
    await desk.kit.station.close()
    desk.kit.reopen()
    expect(desk.box()).toMatchObject({
      name: 'Basement',
      ticket: 'CHG-2',
      count: 3,
      ready: 2,
      progress: null,
    })
    expect(await desk.rows()).toEqual(before)
    // Nobody needs to be at the counter for it, and it is no device in hand.
    expect(desk.snapshot()).toMatchObject({ current: null, waiting: [], outbox: { owed: 0, waiting: 0 } })
    await desk.lookUpAll()
    expect(desk.box()).toMatchObject({ ready: 3 })
  })

  it('goes on by itself after a restart with what was confirmed, and with nothing else', async () => {
    await desk.scan(A, B, C, D)
    await desk.lookUpAll()
    desk.kit.simulator.failNext('disable', 'hang-after', 1)
    await desk.done('box.disable')
    await desk.scan(E)
    await desk.lookUpOnce()
    await desk.kit.station.close()
    expect(desk.kit.patches().length).toBeLessThan(4)
    desk.kit.reopen()
    expect(desk.box().progress).not.toBeNull()
    await desk.runOver()
    expect(desk.box()).toMatchObject({ ready: 1, counts: { disabled: 4, found: 1 } })
    expect(desk.kit.patches()).toHaveLength(4)
    expect(verifyJournal(desk.kit.folder).ok).toBe(true)
  })

  it('is paused and goes on; meanwhile nothing is sent, by nobody', async () => {
    await desk.scan(A, B, C)
    await desk.lookUpAll()
    await desk.done('box.disable')
    await desk.done('box.pause')
    expect(desk.box().progress).toMatchObject({ phase: 'paused', total: 3 })
    await desk.kit.station.intake.idle()
    const sent = desk.kit.patches().length
    // The outbox leaves a paused box alone, also when somebody presses “try now”.
    await desk.done('scan.submit', { text: D, source: 'wedge' })
    await desk.lookUpAll()
    expect(desk.snapshot().outbox).toMatchObject({ phase: 'idle', nextTryAt: null })
    expect(desk.kit.patches()).toHaveLength(sent)
    expect(await desk.ask('box.finish')).toMatchObject({ ok: false })
    await desk.done('box.resume')
    await desk.runOver()
    expect(desk.box().counts).toEqual({ disabled: 3, found: 1 })
  })

  it('shows what RSA was too busy for, and disables it when its time has come', async () => {
    await desk.scan(A, B, C)
    await desk.lookUpAll()
    desk.kit.simulator.failNext('disable', 'status-429', 2)
    await desk.done('box.disable')
    await desk.until(({ box }) => (box?.counts.queued ?? 0) > 0)
    expect((await desk.rows('problems'))[0]).toMatchObject({
      state: 'queued',
      ordered: true,
      problem: { code: 'cloud-busy' },
    })
    await desk.runOver()
    expect(desk.box().counts).toEqual({ disabled: 3 })
  })

  it('rests while RSA is away in the middle, and goes on when it is back', async () => {
    await desk.scan(A, B, C, D)
    await desk.lookUpAll()
    desk.kit.simulator.failNext('disable', 'reset-before', ALWAYS)
    desk.kit.simulator.failNext('lookup', 'reset-before', ALWAYS)
    await desk.done('box.disable')
    await desk.until(({ box }) => box?.progress?.phase === 'resting')
    expect(desk.box().progress).toMatchObject({ total: 4, done: 0 })
    desk.kit.simulator.plan.forget()
    await desk.done('outbox.tryNow')
    await desk.runOver()
    expectDisabledAtRsa(A, B, C, D)
  })

  it('takes scans while RSA is away, and they are ready when it is back', async () => {
    desk.kit.simulator.failNext('lookup', 'reset-before', 3)
    await desk.scan(A, B, C)
    await desk.lookUpOnce()
    expect(desk.box()).toMatchObject({ count: 3, problems: 3, counts: { parked: 3 } })
    await desk.lookUpAll()
    expect(desk.box()).toMatchObject({ ready: 3, problems: 0 })
  })

  it('may be finished with what is owed: the outbox has it, and the count says so', async () => {
    const sheet = await finishWithOwed()
    expect(sheet).toEqual([
      [1, A, 'unknown'],
      [2, B, 'disabled'],
    ])
    expect(desk.snapshot().lastBox).toMatchObject({ count: 2, counts: { unknown: 1, disabled: 1 } })
    expect(desk.snapshot().outbox.owed).toBe(1)
    await desk.done('outbox.tryNow')
    await desk.until(({ lastBox }) => lastBox?.counts.disabled === 2)
    expect(desk.kit.station.journal.batches.underWay()).toEqual([])
  })

  /** One device gets no answer until the run gives it up; answers the rows of the hand-over sheet at the finish. */
  async function finishWithOwed(): Promise<unknown> {
    await desk.scan(A, B)
    await desk.lookUpAll()
    desk.kit.simulator.failNext('disable', 'status-500', 1)
    // Nothing that time alone helps against: the run tries it once.
    desk.kit.simulator.failNext('lookup', 'status-403', 2)
    await desk.done('box.disable')
    await desk.runOver()
    const { boxes } = desk.kit.station.journal
    const boxId = desk.box().boxId
    await desk.done('box.finish')
    return [...boxes.sheet(boxId)].map(({ number, record }) => [number, record.deviceSerial, record.state])
  }

  /** Everything in the box is Disabled at RSA too. */
  function expectDisabledAtRsa(...serials: readonly string[]): void {
    expect(desk.box().counts).toEqual({ disabled: serials.length })
    const states = serials.map((serial) => desk.kit.simulator.devices.get(serial)?.[0]?.tokenStatus)
    expect(states).toEqual(serials.map(() => 'Disabled'))
  }

  it('holds a second way out of the same batch back: each device is sent once', async () => {
    await desk.scan(A, B, C, D, E, F)
    await desk.lookUpAll()
    await desk.done('box.disable')
    await desk.done('outbox.tryNow')
    await desk.runOver()
    expectDisabled(A, B, C, D, E, F)
  })
})
