import { afterEach, describe, expect, it } from 'vitest'
import { intakeIdSchema } from '../../../electron/contract/serials.ts'
import { deviceOf, enables, MARA, offer, openForEach, rows, undo } from './undo-kit.ts'

const { open, minutesPass, close } = openForEach()
afterEach(close)

const asId = (text: string) => intakeIdSchema.parse(text)

describe('an enable call without a clear answer', () => {
  it('that did it is settled by RSA’s own word at once', async () => {
    const { kit, intakeId } = await open()
    kit.simulator.failNext('enable', 'hang-after')
    await undo(kit, intakeId)
    expect(kit.state()).toBe('undone')
    expect(enables(kit)).toHaveLength(1)
    expect(rows(kit).at(-1)).toMatchObject({ event: 'undone', payload: { by: 'lookup' } })
  })

  it('that did nothing is never sent again in the dark: RSA is asked, then it may be tried again', async () => {
    const { kit, intakeId } = await open()
    kit.simulator.failNext('enable', 'reset-before')
    await undo(kit, intakeId)
    expect((await offer(kit, intakeId)).kind).toBe('uncertain')
    expect(kit.station.snapshot().recent[0]).toMatchObject({ state: 'disabled', undoUncertain: true })
    expect(await undo(kit, intakeId)).toMatchObject({ ok: false, problem: { code: 'undo-uncertain' } })
    expect(enables(kit)).toHaveLength(1)
    // Even long after the time for undoing it can be settled.
    minutesPass(30)
    expect(await kit.ask('undo.checkAgain', { intakeId })).toMatchObject({ ok: true })
    expect(await offer(kit, intakeId)).toMatchObject({
      kind: 'offered',
      last: { state: 'refused', problem: { code: 'undo-still-disabled' } },
    })
    await undo(kit, intakeId)
    expect(kit.state()).toBe('undone')
    expect(enables(kit)).toHaveLength(2)
  })

  it('stays uncertain while RSA can’t be asked', async () => {
    const { kit, intakeId } = await open()
    kit.simulator.failNext('enable', 'reset-before')
    await undo(kit, intakeId)
    kit.simulator.failNext('lookup', 'status-503', 3)
    expect(await kit.ask('undo.checkAgain', { intakeId })).toMatchObject({ ok: false })
    expect((await offer(kit, intakeId)).kind).toBe('uncertain')
  })

  it.each([
    ['did it', 'Enabled', 'undone'],
    ['did nothing', 'Disabled', 'offered'],
  ] as const)(
    'before a crash is uncertain after it, and settled by asking: it %s',
    async (_, status, kind) => {
      const { kit, intakeId } = await open()
      // As the disk has it when the power goes between the call and its answer.
      const { journal } = kit.station
      journal.record(() => [
        {
          event: 'undo-requested',
          intakeId: asId(intakeId),
          payload: { reason: 'wrong one', supervisor: MARA },
        },
        { event: 'undo-sent', intakeId: asId(intakeId), payload: {} },
      ])
      await kit.station.close()
      deviceOf(kit).tokenStatus = status
      kit.reopen()
      expect((await offer(kit, intakeId)).kind).toBe('uncertain')
      expect(await undo(kit, intakeId)).toMatchObject({ ok: false, problem: { code: 'undo-uncertain' } })
      await kit.ask('undo.checkAgain', { intakeId })
      expect((await offer(kit, intakeId)).kind).toBe(kind)
      expect(enables(kit)).toEqual([])
    },
  )

  it('before a crash that came before the call left may be tried again', async () => {
    const { kit, intakeId } = await open()
    kit.station.journal.record(() => [
      {
        event: 'undo-requested',
        intakeId: asId(intakeId),
        payload: { reason: 'wrong one', supervisor: MARA },
      },
    ])
    await kit.station.close()
    kit.reopen()
    expect((await offer(kit, intakeId)).kind).toBe('offered')
  })
})
