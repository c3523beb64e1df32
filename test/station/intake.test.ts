import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import type { Fault } from '../../electron/training/variants.ts'
import { REPEAT_MS } from '../../electron/contract/scan-policy.ts'
import { openKit, SERIAL, USER, type Kit } from './kit.ts'

let kit: Kit
beforeEach(async () => {
  kit = await openKit()
})
afterEach(async () => {
  await kit.close()
})

describe('an intake', () => {
  it('goes from the scan to disabled with one PATCH of two members', async () => {
    const intakeId = await kit.scanAndLookUp()
    expect(kit.station.snapshot().current).toMatchObject({ state: 'found', assignedUser: { userId: USER } })
    expect(await kit.confirm(intakeId)).toMatchObject({ ok: true })
    expect(kit.state()).toBe('disabled')
    expect(kit.patches().map(({ body }) => body)).toEqual([{ deviceSerialNumber: SERIAL, userId: USER }])
    expect(kit.station.snapshot().current?.story.map(({ event }) => event)).toEqual([
      'opened',
      'looked-up',
      'disable-requested',
      'disable-sent',
      'disabled',
    ])
    expect(kit.station.snapshot().today).toMatchObject({ total: 1, disabled: 1 })
    expect(verifyJournal(kit.folder).ok).toBe(true)
  })

  it('ends as already disabled without a PATCH the second time', async () => {
    await kit.confirm(await kit.scanAndLookUp())
    kit.now = new Date(kit.now.getTime() + REPEAT_MS)
    await kit.scanAndLookUp()
    expect(kit.state()).toBe('already-disabled')
    expect(kit.patches()).toHaveLength(1)
  })

  it.each(['404', 'empty-array'] as const)('is not registered when RSA answers %s', async (unregistered) => {
    kit.simulator.setVariants({ unregistered })
    await kit.scanAndLookUp('999999999')
    expect(kit.station.snapshot().current).toMatchObject({
      state: 'not-registered',
      problem: { code: 'not-registered' },
    })
  })

  it('is not registered when the device has no owner', async () => {
    await kit.scanAndLookUp('140100082')
    expect(kit.station.snapshot().current).toMatchObject({
      state: 'not-registered',
      problem: { code: 'not-assigned' },
    })
  })

  it('is held for a person when RSA has several records, and goes on with the chosen one', async () => {
    const intakeId = await kit.scanAndLookUp('140100083')
    expect(kit.state()).toBe('held')
    expect(kit.station.snapshot().current?.candidates).toHaveLength(2)
    expect(await kit.ask('intake.choose', { intakeId, choice: 7 })).toMatchObject({ ok: false })
    expect(await kit.ask('intake.choose', { intakeId, choice: 1 })).toMatchObject({ ok: true })
    const chosen = kit.station.snapshot().current?.assignedUser?.userId
    await kit.confirm(intakeId)
    expect(kit.state()).toBe('disabled')
    expect(kit.patches()[0]?.body).toEqual({ deviceSerialNumber: '140100083', userId: chosen })
  })

  it.each<[Fault, string, string, number]>([
    ['status-400', 'refused', 'bad-request', 1],
    ['status-404', 'not-registered', 'not-registered', 1],
    ['status-429', 'queued', 'cloud-busy', 1],
    ['status-500', 'unknown', 'cloud-error', 1],
    ['status-502', 'unknown', 'cloud-error', 1],
    ['reset-before', 'unknown', 'cloud-broken-off', 1],
    ['reset-after', 'unknown', 'cloud-broken-off', 1],
    ['hang-before', 'unknown', 'cloud-timeout', 1],
    ['hang-after', 'unknown', 'cloud-timeout', 1],
    ['empty-body', 'unknown', 'answer-unreadable', 1],
    ['html', 'unknown', 'captive-portal', 1],
    ['object-for-array', 'unknown', 'answer-unreadable', 1],
    ['empty-array', 'unknown', 'answer-unreadable', 1],
    ['two-records', 'unknown', 'answer-unreadable', 1],
    ['null-user', 'unknown', 'answer-mismatch', 1],
    ['wrong-serial', 'unknown', 'answer-mismatch', 1],
    ['wrong-user', 'unknown', 'answer-mismatch', 1],
    ['wrong-status', 'unknown', 'still-enabled', 1],
  ])('after %s on the PATCH is %s (%s)', async (fault, expected, code, count) => {
    const intakeId = await kit.scanAndLookUp()
    kit.simulator.failNext('disable', fault)
    await kit.confirm(intakeId)
    expect(kit.station.snapshot().current).toMatchObject({ state: expected, problem: { code } })
    expect(kit.patches()).toHaveLength(count)
    expect(verifyJournal(kit.folder).ok).toBe(true)
  })

  it.each([401, 403])('asks once more with a fresh token after %s, then is refused', async (status) => {
    const intakeId = await kit.scanAndLookUp()
    kit.simulator.failNext('disable', status === 401 ? 'status-401' : 'status-403', 2)
    await kit.confirm(intakeId)
    expect(kit.station.snapshot().current).toMatchObject({
      state: 'refused',
      attempts: 2,
      problem: { code: status === 401 ? 'key-refused' : 'not-authorized' },
    })
    expect(kit.patches()).toHaveLength(2)
  })

  it('settles an unknown outcome by a lookup and sends nothing again where RSA did it', async () => {
    const intakeId = await kit.scanAndLookUp()
    kit.simulator.failNext('disable', 'reset-after')
    await kit.confirm(intakeId)
    expect(kit.state()).toBe('unknown')
    await kit.ask('intake.checkAgain', { intakeId })
    expect(kit.state()).toBe('disabled')
    expect(kit.patches()).toHaveLength(1)
  })

  it('sends again where RSA did not do it', async () => {
    const intakeId = await kit.scanAndLookUp()
    kit.simulator.failNext('disable', 'reset-before')
    await kit.confirm(intakeId)
    await kit.ask('intake.checkAgain', { intakeId })
    expect(kit.station.snapshot().current).toMatchObject({ state: 'disabled', attempts: 2 })
  })

  it('is held when the device belongs to somebody else by now', async () => {
    const intakeId = await kit.scanAndLookUp()
    kit.simulator.failNext('disable', 'status-500')
    await kit.confirm(intakeId)
    const [record] = kit.simulator.devices.get(SERIAL) ?? []
    if (record !== undefined) record.userId = 'somebody-else'
    await kit.ask('intake.checkAgain', { intakeId })
    expect(kit.station.snapshot().current).toMatchObject({ state: 'held', problem: { code: 'another-user' } })
    expect(kit.patches()).toHaveLength(1)
  })

  it('looks up again before it sends when the lookup is old', async () => {
    const intakeId = await kit.scanAndLookUp()
    const [record] = kit.simulator.devices.get(SERIAL) ?? []
    if (record !== undefined) record.userId = 'somebody-else'
    kit.now = new Date(kit.now.getTime() + 11 * 60 * 1000)
    await kit.confirm(intakeId)
    expect(kit.station.snapshot().current).toMatchObject({ state: 'held', problem: { code: 'another-user' } })
    expect(kit.patches()).toHaveLength(0)
  })

  it('is parked without an answer to the lookup, and nothing is sent', async () => {
    kit.simulator.failNext('lookup', 'hang-before')
    const intakeId = await kit.scanAndLookUp()
    expect(kit.station.snapshot().current).toMatchObject({
      state: 'parked',
      problem: { code: 'cloud-timeout' },
    })
    expect(await kit.confirm(intakeId)).toMatchObject({ ok: false, problem: { code: 'wrong-state' } })
    expect(kit.patches()).toHaveLength(0)
    await kit.ask('intake.checkAgain', { intakeId })
    expect(kit.state()).toBe('found')
  })

  it('takes a web page for no answer, and does not call the cloud reachable', async () => {
    kit.simulator.failNext('lookup', 'html')
    await kit.scanAndLookUp()
    expect(kit.station.snapshot()).toMatchObject({
      current: { state: 'parked', problem: { code: 'captive-portal' } },
      cloud: { state: 'failing' },
    })
  })

  it('is queued when RSA can’t be reached, with no PATCH counted', async () => {
    const intakeId = await kit.scanAndLookUp()
    await kit.simulator.close()
    await kit.confirm(intakeId)
    expect(kit.station.snapshot().current).toMatchObject({ state: 'queued', attempts: 0 })
  })

  it('is there again after a restart', async () => {
    const intakeId = await kit.scanAndLookUp()
    await kit.station.close()
    kit.reopen()
    expect(kit.station.snapshot().current).toMatchObject({ intakeId, state: 'found' })
    await kit.confirm(intakeId)
    expect(kit.state()).toBe('disabled')
  })

  it('takes one PATCH from two confirmations at once', async () => {
    const intakeId = await kit.scanAndLookUp()
    const results = await Promise.all([kit.confirm(intakeId), kit.confirm(intakeId)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(kit.patches()).toHaveLength(1)
  })

  /** Leaves the journal as a station does that stopped while the PATCH was on its way. */
  async function stopWhileSending(): Promise<string> {
    const intakeId = await kit.scanAndLookUp()
    const current = kit.station.snapshot().current
    const record = current === null ? null : kit.station.intake.find(current.intakeId)
    if (record === null || record.user === null) throw new Error('nothing was looked up')
    const { intakeId: id, user } = record
    kit.station.journal.record(() => [
      { event: 'disable-requested', intakeId: id, payload: { reason: 'returned', ticket: '', user } },
      { event: 'disable-sent', intakeId: id, payload: { attempt: 1 } },
    ])
    return intakeId
  }

  it('is unknown after a stop while the PATCH was on its way, and is settled by a lookup', async () => {
    const intakeId = await stopWhileSending()
    await kit.station.close()
    kit.reopen()
    expect(kit.station.snapshot().current).toMatchObject({ intakeId, state: 'unknown' })
    await kit.ask('intake.checkAgain', { intakeId })
    expect(kit.station.snapshot().current).toMatchObject({ state: 'disabled', attempts: 2 })
  })

  it('is taken up by “check again” when its answer could not be journalled', async () => {
    const intakeId = await stopWhileSending()
    await kit.ask('intake.checkAgain', { intakeId })
    expect(kit.state()).toBe('disabled')
  })
})
