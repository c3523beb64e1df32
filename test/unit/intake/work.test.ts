import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deviceSerialSchema } from '../../../electron/contract/serials.ts'
import { JobKit } from './job-kit.ts'

const BUDGET = { tries: 3, rests: 2 }
const [A, B, C, D] = ['140100001', '140100002', '140100003', '140100004'] as const
const A_DAY = 86_400_000

let kit: JobKit
beforeEach(() => {
  kit = new JobKit()
})
afterEach(() => {
  kit.close()
})

describe('work that ends', () => {
  it('makes every owed call and ends', async () => {
    for (const serial of [A, B, C]) await kit.owe(serial)
    const result = await kit.pass(kit.work(BUDGET).ended)
    expect(result.ok).toBe(true)
    expect([A, B, C].map((serial) => kit.state(serial))).toEqual(['disabled', 'disabled', 'disabled'])
  })

  it('has as many calls under way as it may, and no more', async () => {
    kit.take(Array.from({ length: 30 }, (_, index) => String(140_100_100 + index)))
    await kit.pass(kit.work(BUDGET, 5).ended)
    expect(kit.mostAtOnce).toBe(5)
  })

  it('takes lost and stolen devices first, then the oldest', async () => {
    await kit.owe(A, 'returned')
    await kit.owe(B, 'lost')
    await kit.owe(C, 'returned')
    await kit.owe(D, 'stolen')
    await kit.pass(kit.work(BUDGET, 1).ended)
    expect(kit.calls).toEqual([B, D, A, C].map((serial) => `disable ${serial}`))
  })

  it('does not let one that always fails hold up the rest, and spends only its tries on it', async () => {
    for (const serial of [A, B, C]) await kit.owe(serial)
    kit.mood(A, 'disable', 'busy')
    const result = await kit.pass(kit.work(BUDGET, 1).ended)
    expect(result.ok).toBe(true)
    expect([A, B, C].map((serial) => kit.state(serial))).toEqual(['queued', 'disabled', 'disabled'])
    expect(kit.calls.filter((call) => call === `disable ${A}`)).toHaveLength(BUDGET.tries)
    expect(kit.calls.indexOf(`disable ${B}`)).toBeLessThan(kit.calls.lastIndexOf(`disable ${A}`))
  })

  it('does not try again what only a person can mend', async () => {
    await kit.owe(A)
    kit.mood(A, 'disable', 'silent')
    kit.mood(A, 'lookUp', 'expired-certificate')
    await kit.pass(kit.work(BUDGET).ended)
    expect(kit.state(A)).toBe('unknown')
    expect(kit.calls).toEqual([`disable ${A}`, `lookUp ${A}`])
  })

  it('gives up after some rests when RSA answers nothing, and sends nothing meanwhile', async () => {
    const serials = Array.from({ length: 10 }, (_, index) => String(140_100_200 + index))
    for (const serial of serials) {
      await kit.owe(serial)
      kit.mood(serial, 'disable', 'silent')
      kit.mood(serial, 'lookUp', 'silent')
    }
    await kit.pass(kit.work(BUDGET, 4).ended)
    const opened = kit.calls.indexOf(kit.calls.find((call) => call.startsWith('lookUp')) ?? '')
    expect(kit.calls.slice(opened).every((call) => call.startsWith('lookUp'))).toBe(true)
    expect(kit.calls.length - opened).toBe(BUDGET.rests)
  })

  it('does not rest when nothing is left that it may still try', async () => {
    const serials = Array.from({ length: 6 }, (_, index) => String(140_100_300 + index))
    for (const serial of serials) {
      await kit.owe(serial)
      kit.mood(serial, 'disable', 'silent')
      kit.mood(serial, 'lookUp', 'silent')
    }
    const began = kit.now().getTime()
    await kit.pass(kit.work({ tries: 1, rests: 9 }, 6).ended)
    expect(serials.map((serial) => kit.state(serial))).toEqual(serials.map(() => 'unknown'))
    // Each call takes 20 ms; a rest is a matter of seconds.
    expect(kit.now().getTime() - began).toBeLessThan(500)
  })

  it('finishes what a crash left of a batch, the lookups included', async () => {
    kit.take([A, B])
    await kit.pass(kit.work(BUDGET).ended)
    expect([kit.state(A), kit.state(B)]).toEqual(['disabled', 'disabled'])
  })

  it('begins nothing more when it is stopped, and ends with what is under way', async () => {
    kit.take([A, B, C, D])
    const work = kit.work(BUDGET, 1)
    await kit.clock.advance(10)
    work.stop()
    await kit.pass(work.ended)
    expect([A, B, C, D].map((serial) => kit.state(serial))).toEqual([
      'disabled',
      'opened',
      'opened',
      'opened',
    ])
  })

  it('rests while it is paused, and goes on from there', async () => {
    kit.take([A, B, C])
    const work = kit.work(BUDGET, 1)
    await kit.clock.advance(10)
    work.pause()
    await kit.run(A_DAY)
    expect([work.phase(), kit.state(A), kit.state(B)]).toEqual(['paused', 'disabled', 'opened'])
    work.resume()
    await kit.pass(work.ended)
    expect(kit.state(C)).toBe('disabled')
  })

  it('ends with the journal’s problem when nothing can be written any more, and sends nothing', async () => {
    const full = new JobKit(90)
    try {
      await full.owe(A)
      for (let serial = 140_200_000; full.journal.lastRow() > 0; serial += 1) {
        const opened = full.intake.open(deviceSerialSchema.parse(String(serial)), 'typed')
        if (!opened.ok) break
      }
      const result = await full.pass(full.work(BUDGET).ended)
      expect(result).toMatchObject({ ok: false, problem: { code: 'journal-disk-full' } })
      expect(full.calls.filter((call) => call.startsWith('disable'))).toEqual([])
    } finally {
      full.close()
    }
  })
})

describe('work without end', () => {
  it('tries when the time has come, with pauses that grow', async () => {
    await kit.owe(A)
    kit.mood(A, 'disable', 'busy')
    const work = kit.work(null)
    const times: number[] = []
    for (let seconds = 0; seconds < 40; seconds += 1) {
      const before = kit.calls.length
      await kit.run(1000)
      if (kit.calls.length > before) times.push(seconds)
    }
    // A little less than 1 second after it failed, then 2, 4, 8 and 16.
    expect(times).toEqual([0, 3, 7, 15, 31])
    expect(work.phase()).toBe('waiting')
    work.stop()
  })

  it('has no timer left for what a person settled while it waited for its turn', async () => {
    for (const serial of [A, B]) await kit.owe(serial)
    const work = kit.work(null, 1)
    await kit.clock.advance(1100)
    // A has its turn, and B is next: a person is quicker.
    const [, second] = kit.journal.intakes.inStates(['queued', 'sending'])
    if (second !== undefined) await kit.pass(kit.intake.checkAgain(second.intakeId))
    await kit.run(200_000)
    expect([kit.state(A), kit.state(B)]).toEqual(['disabled', 'disabled'])
    expect([work.phase(), kit.clock.pending()]).toEqual(['waiting', 0])
    work.stop()
  })

  it('notices what is newly owed while another call hangs', async () => {
    await kit.owe(A)
    kit.hang(A)
    const work = kit.work(null, 2)
    await kit.run(2000)
    await kit.owe(B, 'lost')
    work.wake()
    await kit.run(3000)
    expect(kit.state(B)).toBe('disabled')
    work.stop()
  })

  it('does not wait for a time that a wrong clock wrote', async () => {
    await kit.clock.advance(A_DAY)
    await kit.owe(A)
    kit.turnBack(A_DAY)
    const work = kit.work(null)
    await kit.run(200)
    expect(kit.state(A)).toBe('disabled')
    work.stop()
  })

  it('tries everything at once when somebody says so', async () => {
    for (const serial of [A, B]) {
      await kit.owe(serial)
      kit.mood(serial, 'disable', 'busy')
    }
    const work = kit.work(null)
    await kit.run(20_000)
    kit.mood(A, 'disable', 'well')
    kit.mood(B, 'disable', 'well')
    work.tryNow()
    await kit.run(200)
    expect([kit.state(A), kit.state(B)]).toEqual(['disabled', 'disabled'])
    work.stop()
  })

  it('asks one at a time whether RSA is back, and then waits for nothing', async () => {
    const serials = Array.from({ length: 8 }, (_, index) => String(140_100_300 + index))
    for (const serial of serials) {
      await kit.owe(serial)
      kit.mood(serial, 'disable', 'silent')
      kit.mood(serial, 'lookUp', 'silent')
    }
    const work = kit.work(null, 4)
    await kit.run(10 * 60_000)
    expect(work.phase()).toBe('resting')
    const away = kit.calls.length
    // Rests of half a minute to a minute: one lookup each.
    await kit.run(5 * 60_000)
    expect(kit.calls.length - away).toBeLessThanOrEqual(10)
    expect(kit.calls.slice(away).every((call) => call.startsWith('lookUp'))).toBe(true)
    for (const serial of serials) {
      kit.mood(serial, 'disable', 'well')
      kit.mood(serial, 'lookUp', 'well')
    }
    await kit.run(70_000)
    expect(serials.map((serial) => kit.state(serial))).toEqual(serials.map(() => 'disabled'))
    work.stop()
  })

  it('notices what is owed from now on, and is idle otherwise', async () => {
    const work = kit.work(null)
    await kit.run(1000)
    expect([work.phase(), work.goesOnAt(), kit.clock.pending()]).toEqual(['waiting', null, 0])
    kit.take([A])
    work.wake()
    await kit.run(200)
    expect(kit.state(A)).toBe('disabled')
    work.stop()
  })
})
