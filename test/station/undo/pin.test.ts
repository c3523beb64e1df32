import { afterEach, describe, expect, it } from 'vitest'
import { enables, eventsSince, MARA, offer, openForEach, PIN, rows, undo } from './undo-kit.ts'

const { open, close } = openForEach()
afterEach(close)

describe('the supervisor’s PIN', () => {
  it('must be right: a wrong one is in the journal, sends nothing, and after a few they have to wait', async () => {
    const { kit, intakeId } = await open()
    for (const pin of ['111111', '222222', '333333']) {
      expect(await undo(kit, intakeId, { pin })).toMatchObject({ ok: false, problem: { code: 'pin-wrong' } })
    }
    expect(eventsSince(kit)).toEqual(['pin-refused', 'pin-refused', 'pin-refused'])
    // The right one is not even looked at now.
    expect(await undo(kit, intakeId)).toMatchObject({
      ok: false,
      problem: { code: 'pin-wait', values: { seconds: 30 } },
    })
    expect((await offer(kit, intakeId)).supervisors[0]?.waitUntil).toBe(
      new Date(kit.now.getTime() + 30_000).toISOString(),
    )

    // Starting again forgives nothing.
    await kit.station.close()
    kit.reopen()
    expect(await undo(kit, intakeId)).toMatchObject({ ok: false, problem: { code: 'pin-wait' } })
    kit.now = new Date(kit.now.getTime() + 30_000)
    expect(await undo(kit, intakeId, { pin: '444444' })).toMatchObject({ problem: { code: 'pin-wrong' } })
    kit.now = new Date(kit.now.getTime() + 59_000)
    expect(await undo(kit, intakeId)).toMatchObject({ problem: { code: 'pin-wait', values: { seconds: 1 } } })
    kit.now = new Date(kit.now.getTime() + 1000)
    expect(enables(kit)).toEqual([])
    expect(await undo(kit, intakeId)).toMatchObject({ ok: true })
    expect((await offer(kit, intakeId)).kind).toBe('undone')
  })

  it('is looked at one at a time: several at once are no more guesses', async () => {
    const { kit, intakeId } = await open()
    const all = await Promise.all(
      ['111111', '222222', '333333', '444444'].map((pin) => undo(kit, intakeId, { pin })),
    )
    const codes = all.map((result) => (result.ok ? 'ok' : result.problem.code))
    expect(codes.filter((code) => code === 'pin-wrong')).toHaveLength(1)
    expect(eventsSince(kit)).toEqual(['pin-refused'])
  })

  it('is that of somebody whom the station file names', async () => {
    const { kit, intakeId } = await open()
    expect(await undo(kit, intakeId, { supervisor: 'Nobody' })).toMatchObject({
      ok: false,
      problem: { code: 'supervisor-unknown' },
    })
    expect(eventsSince(kit)).toEqual([])
  })

  it('is written down nowhere: not in the journal, not in an answer, not in the snapshot', async () => {
    const { kit, intakeId } = await open()
    const wrong = '918273'
    const answers = [
      await undo(kit, intakeId, { pin: wrong }),
      await undo(kit, intakeId),
      await offer(kit, intakeId),
    ]
    const everything = JSON.stringify([answers, rows(kit), kit.station.snapshot(), kit.simulator.requests])
    expect(everything).not.toContain(PIN)
    expect(everything).not.toContain(wrong)
    expect(everything).not.toContain('scrypt:')
  })

  it('may not hold what scrypt would not see, and a reason is words', async () => {
    const { kit, intakeId } = await open()
    for (const change of [{ pin: `${PIN}\u0000` }, { reason: '' }, { reason: ' . ' }, { reason: 'a\nb' }]) {
      const request = { intakeId, supervisor: MARA, pin: PIN, reason: 'wrong one', ...change }
      const refused = await kit.ask('undo.request', request)
      expect(refused).toMatchObject({ ok: false })
      expect(JSON.stringify(refused)).not.toContain(PIN)
    }
    expect(eventsSince(kit)).toEqual([])
  })
})
