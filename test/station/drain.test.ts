import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deviceSerialSchema } from '../../electron/contract/serials.ts'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import { openKit, SERIAL, type Kit } from './kit.ts'

/** More often than anything is asked in a test. */
const ALWAYS = 1000

let kit: Kit
beforeEach(async () => {
  kit = await openKit({ drains: true })
})
afterEach(async () => {
  await kit.close()
})

/** Waits until the station says so of itself. */
function until(isSo: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
  return new Promise((resolve) => {
    const look = (snapshot: Snapshot) => {
      if (!isSo(snapshot)) return
      end()
      resolve(snapshot)
    }
    const end = kit.station.onChange(look)
    look(kit.station.snapshot())
  })
}

const isDone = ({ current }: Snapshot) => current?.state === 'disabled'

describe('a station at the counter', () => {
  it('sends by itself what was refused for now', async () => {
    const intakeId = await kit.scanAndLookUp()
    kit.simulator.failNext('disable', 'status-429')
    await kit.confirm(intakeId)
    const owed = kit.station.snapshot()
    expect(owed.current?.state).toBe('queued')
    expect(owed.outbox).toMatchObject({ owed: 1, waiting: 1, oldestSince: owed.current?.since })
    const line = owed.waiting[0]
    expect(line).toMatchObject({ tries: 1, reason: 'returned', problem: { code: 'cloud-busy' } })
    expect(Date.parse(line?.notBefore ?? '')).toBeGreaterThanOrEqual(kit.now.getTime())
    kit.now = new Date(kit.now.getTime() + 60_000)
    kit.station.snapshot()
    const { outbox, waiting } = await until(isDone)
    expect([outbox.owed, waiting]).toEqual([0, []])
    expect(kit.patches().map(({ status }) => status)).toEqual([429, 200])
  })

  it('settles by a lookup what had no answer, and sends nothing twice', async () => {
    const intakeId = await kit.scanAndLookUp()
    kit.simulator.failNext('disable', 'reset-after')
    await kit.confirm(intakeId)
    expect(kit.state()).toBe('unknown')
    kit.now = new Date(kit.now.getTime() + 60_000)
    await kit.ask('outbox.tryNow', {})
    await until(isDone)
    expect(kit.patches()).toHaveLength(1)
  })

  it('does not take a refusal for the end where an earlier call may have done it', async () => {
    kit.simulator.setVariants({ disableDisabled: '400' })
    const intakeId = await kit.scanAndLookUp()
    kit.simulator.failNext('disable', 'hang-after')
    await kit.confirm(intakeId)
    // The lookup comes too early: RSA still says Enabled.
    const [record] = kit.simulator.devices.get(SERIAL) ?? []
    if (record === undefined) throw new Error('the simulator lacks the device')
    kit.simulator.beforeAnswerTo('lookup', () => (record.tokenStatus = 'Enabled'))
    kit.simulator.beforeAnswerTo('disable', () => (record.tokenStatus = 'Disabled'))
    await kit.ask('intake.checkAgain', { intakeId })
    expect(kit.patches().map(({ status }) => status)).toEqual([null, 400])
    expect(kit.state()).toBe('disabled')
  })

  it('rests while RSA does not answer, sends nothing then, and goes on when somebody finds it back', async () => {
    const intakeId = await kit.scanAndLookUp()
    kit.simulator.failNext('disable', 'status-503')
    kit.simulator.failNext('lookup', 'status-503', ALWAYS)
    await kit.confirm(intakeId)
    expect(kit.state()).toBe('unknown')
    for (let time = 0; time < 6; time += 1) await kit.ask('intake.checkAgain', { intakeId })
    const away = await until(({ outbox }) => outbox.phase === 'resting')
    expect(away.outbox.nextTryAt).not.toBeNull()
    expect(away.current?.state).toBe('unknown')
    expect(kit.patches()).toHaveLength(1)
    kit.simulator.plan.forget()
    await kit.ask('outbox.tryNow', {})
    await until(isDone)
    expect(kit.patches()).toHaveLength(2)
  })

  it('asks with a lookup, not with a PATCH, whether RSA is back', async () => {
    const first = await kit.scanAndLookUp()
    kit.simulator.failNext('lookup', 'status-503', ALWAYS)
    for (const serial of ['140100085', '140100086', '140100088', '140100089', '140100090']) {
      await kit.ask('intake.leave', { intakeId: first })
      await kit.station.cloud.lookUp(deviceSerialSchema.parse(serial))
    }
    expect(kit.station.cloud.mayChange()).toBe(false)
    await kit.confirm(first)
    expect(kit.state()).toBe('queued')
    expect(kit.patches()).toHaveLength(0)
  })

  it('looks up again what was parked, and then waits for a person', async () => {
    kit.simulator.failNext('lookup', 'status-500')
    const intakeId = await kit.scanAndLookUp()
    expect(kit.state()).toBe('parked')
    await kit.ask('intake.leave', { intakeId })
    kit.now = new Date(kit.now.getTime() + 60_000)
    await kit.ask('outbox.tryNow', {})
    const found = await until(({ waiting }) => waiting[0]?.state === 'found')
    expect(found.waiting[0]).toMatchObject({ intakeId, ofBatch: false })
    expect(found.outbox).toMatchObject({ owed: 0, waiting: 1 })
    expect(kit.patches()).toHaveLength(0)
    await kit.ask('intake.show', { intakeId })
    await kit.confirm(intakeId)
    expect(kit.state()).toBe('disabled')
  })

  it('stops for a person when the device has another owner by now', async () => {
    const intakeId = await kit.scanAndLookUp()
    kit.simulator.failNext('disable', 'reset-before')
    await kit.confirm(intakeId)
    const [record] = kit.simulator.devices.get(SERIAL) ?? []
    if (record !== undefined) record.userId = '00000000-0000-4000-8000-000000000001'
    await kit.ask('outbox.tryNow', {})
    const held = await until(({ current }) => current?.state === 'held')
    expect(held.current?.problem?.code).toBe('another-user')
    expect(held.outbox).toMatchObject({ owed: 0, waiting: 1 })
    expect(kit.patches()).toHaveLength(1)
  })

  it('goes on after a restart with what was owed', async () => {
    const intakeId = await kit.scanAndLookUp()
    kit.simulator.failNext('disable', 'status-429')
    await kit.confirm(intakeId)
    await kit.station.close()
    kit.now = new Date(kit.now.getTime() + 60_000)
    kit.reopen()
    await until(({ recent }) => recent[0]?.state === 'disabled')
    expect(kit.patches()).toHaveLength(2)
  })
})
