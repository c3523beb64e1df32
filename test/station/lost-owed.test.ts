import { afterEach, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import { openLostKit, type LostKit } from './lost-kit.ts'

const FIRST = '140100090'

let lost: LostKit
afterEach(async () => {
  await lost.kit.close()
})

/** Finds somebody, and then RSA is gone. */
async function foundThenGone(drains: boolean): Promise<void> {
  lost = await openLostKit({ drains })
  await lost.find('ghopper')
  lost.kit.simulator.failNext('lookup', 'status-503', 10_000)
}

const disabledSerials = () =>
  lost.kit.patches().map(({ body }) => (body as { deviceSerialNumber: string }).deviceSerialNumber)

describe('a lost device while RSA can’t be reached', () => {
  it('is owed from the moment it was confirmed, and nothing is sent before a lookup', async () => {
    await foundThenGone(false)
    await lost.disable()
    expect(lost.current()).toMatchObject({
      state: 'queued',
      reason: 'lost',
      assignedUser: { displayName: 'Grace Hopper' },
    })
    expect(lost.kit.patches()).toHaveLength(0)
    lost.kit.simulator.plan.forget()
    await lost.kit.ask('intake.checkAgain', { intakeId: lost.current()?.intakeId })
    expect(lost.current()).toMatchObject({ state: 'disabled' })
  })

  it('goes ahead of everything that was owed before it', async () => {
    lost = await openLostKit({ drains: false })
    // Owed since earlier, from another desk of the same station.
    for (const serial of ['140100085', '140100086', '140100088']) {
      const intakeId = await lost.kit.scanAndLookUp(serial)
      lost.kit.simulator.failNext('disable', 'status-429')
      const current = lost.current()
      if (current !== null) await lost.kit.station.intake.disable(current.intakeId, 'returned', '')
      await lost.kit.ask('intake.leave', { intakeId })
    }
    await lost.find('ghopper')
    lost.kit.simulator.failNext('lookup', 'status-503', 10_000)
    await lost.disable()
    expect(lost.kit.station.snapshot().waiting.map(({ deviceSerial }) => deviceSerial)[0]).toBe(FIRST)
    const before = disabledSerials().length
    lost.kit.simulator.plan.forget()
    await lost.kit.station.close()
    lost.kit.reopen({ drains: true })
    await lost.kit.ask('outbox.tryNow', {})
    await expect.poll(() => lost.kit.station.snapshot().outbox.owed, { timeout: 10_000 }).toBe(0)
    expect(disabledSerials()[before]).toBe(FIRST)
    expect(verifyJournal(lost.kit.folder).ok).toBe(true)
  })

  it('is disabled by itself on the screen as soon as RSA answers', async () => {
    await foundThenGone(true)
    await lost.disable()
    expect(lost.current()?.state).toBe('queued')
    lost.kit.simulator.plan.forget()
    await lost.kit.ask('outbox.tryNow', {})
    await expect.poll(() => lost.current()?.state, { timeout: 10_000 }).toBe('disabled')
    expect(disabledSerials()).toEqual([FIRST])
  })

  it('is owed after a crash too: the screen comes back to it', async () => {
    await foundThenGone(false)
    await lost.disable()
    await lost.kit.station.close()
    lost.kit.reopen()
    expect(lost.kit.station.snapshot().waiting).toMatchObject([
      { deviceSerial: FIRST, state: 'queued', reason: 'lost' },
    ])
  })

  it('sent without an answer is asked about before anything is sent again', async () => {
    lost = await openLostKit({ drains: false })
    await lost.find('ghopper')
    lost.kit.simulator.failNext('disable', 'reset-after')
    await lost.disable()
    expect(lost.current()?.state).toBe('unknown')
    await lost.kit.ask('intake.checkAgain', { intakeId: lost.current()?.intakeId })
    expect(lost.current()?.state).toBe('disabled')
    expect(lost.kit.patches()).toHaveLength(1)
  })

  it('confirmed a second time stays one intake', async () => {
    await foundThenGone(false)
    await lost.disable()
    const intakeId = lost.current()?.intakeId
    await lost.kit.ask('intake.leave', { intakeId })
    await lost.find('ghopper')
    await lost.disable()
    expect(lost.current()).toMatchObject({ intakeId, state: 'queued' })
    expect(lost.journalText().match(/identity-checked/g)).toHaveLength(1)
  })
})
