import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openKit, SERIAL, type Kit } from './kit.ts'

const OTHER = '140100085'

let kit: Kit
beforeEach(async () => {
  kit = await openKit()
})
afterEach(async () => {
  await kit.close()
})

describe('a device that waits, while it is tried again', () => {
  it('may be left, or another one shown, for it stays on the list', async () => {
    kit.simulator.failNext('lookup', 'hang-before', 10)
    const first = await kit.scanAndLookUp(SERIAL)
    expect(kit.state()).toBe('parked')
    const asking = kit.ask('intake.checkAgain', { intakeId: first })
    expect(kit.station.snapshot().current?.busy).toBe(true)
    expect(await kit.ask('intake.leave', { intakeId: first })).toMatchObject({ ok: true })
    expect(kit.station.snapshot().current).toBeNull()
    await asking
    const second = await kit.scanAndLookUp(OTHER)
    const askingAgain = kit.ask('intake.checkAgain', { intakeId: second })
    expect(await kit.ask('intake.show', { intakeId: first })).toMatchObject({ ok: true })
    expect(kit.station.snapshot().current?.intakeId).toBe(first)
    await askingAgain
    expect(kit.station.snapshot().waiting.map(({ deviceSerial }) => deviceSerial)).toEqual([SERIAL, OTHER])
  })

  it('is not left while it is being disabled: its outcome is to be seen', async () => {
    const intakeId = await kit.scanAndLookUp(SERIAL)
    kit.simulator.failNext('disable', 'hang-before')
    const confirming = kit.confirm(intakeId)
    await expect.poll(() => kit.state()).toBe('sending')
    expect(await kit.ask('intake.leave', { intakeId })).toMatchObject({ problem: { code: 'wrong-state' } })
    await confirming
  })
})
