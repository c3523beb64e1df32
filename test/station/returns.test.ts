import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NOTHING_ALLOWED } from '../../electron/cloud/further/allowed-calls.ts'
import type { IntakeId } from '../../electron/contract/serials.ts'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import type { Fault } from '../../electron/training/variants.ts'
import { openKit, USER, type Kit } from './kit.ts'

let kit: Kit
beforeEach(async () => {
  kit = await openKit({
    allow: { ...NOTHING_ALLOWED, fido: true },
    ticket: { pattern: '(INC|REQ)-[0-9]{1,8}', required: true, example: 'INC-20731' },
  })
})
afterEach(async () => {
  await kit.close()
})

const current = () => kit.station.snapshot().current
const story = () => current()?.story.map(({ event }) => event) ?? []
const confirmWith = (intakeId: string, ticket: string, more: object = {}) =>
  kit.ask('intake.disable', { intakeId, reason: 'returned', ticket, ...more })

/** A device whose user has no FIDO credential. */
function deviceWithoutFido(): string {
  const records = [...kit.simulator.devices.values()].flatMap((found) => (found.length === 1 ? found : []))
  const without = records.find(
    ({ userId, tokenStatus }) =>
      tokenStatus === 'Enabled' && kit.simulator.users.get(userId ?? '')?.fido.length === 0,
  )
  return without?.deviceSerialNumber ?? ''
}

describe('what else a user holds', () => {
  it('is told without this device, and without any id', async () => {
    kit.simulator.devices.get('140100086')?.forEach((record) => (record.userId = USER))
    const intakeId = await kit.scanAndLookUp()
    expect(await kit.ask('intake.holdings', { intakeId })).toEqual({
      ok: true,
      value: {
        ds100s: [{ deviceSerial: '140100086', status: 'Enabled' }],
        fidoKeys: 1,
        phones: 1,
        others: 0,
        ownFido: { status: 'Enabled' },
      },
    })
  })

  it.each<Fault>(['status-500', 'hang-before', 'html', 'status-429'])(
    'stops nothing when it goes wrong with %s: the device is disabled all the same',
    async (fault) => {
      const intakeId = await kit.scanAndLookUp()
      for (let time = 0; time < 6; time += 1) {
        kit.simulator.failNext('list-authenticators', fault)
        expect(await kit.ask('intake.holdings', { intakeId })).toMatchObject({ ok: false })
      }
      expect(kit.station.snapshot().cloud).toMatchObject({ state: 'reachable' })
      expect(await confirmWith(intakeId, 'INC-1')).toMatchObject({ ok: true })
      expect(kit.state()).toBe('disabled')
    },
  )

  it('is not asked for again at each device where the permission is missing', async () => {
    const intakeId = await kit.scanAndLookUp()
    kit.simulator.failNext('list-authenticators', 'status-403', 4)
    const asked = () => kit.simulator.requests.filter(({ path }) => path.includes('/devices')).length
    const answer = await kit.ask('intake.holdings', { intakeId })
    expect(answer).toMatchObject({ ok: false, problem: { code: 'not-authorized' } })
    const before = asked()
    expect(await kit.ask('intake.holdings', { intakeId })).toMatchObject({ ok: false })
    expect(asked()).toBe(before)
    kit.now = new Date(kit.now.getTime() + 11 * 60 * 1000)
    await kit.ask('intake.holdings', { intakeId })
    expect(asked()).toBeGreaterThan(before)
  })
})

describe('a ticket', () => {
  it.each([
    ['', 'ticket-missing'],
    ['  ', 'ticket-missing'],
    ['20731', 'ticket-wrong'],
    ['INC-1 or REQ-2', 'ticket-wrong'],
    ['xINC-1', 'ticket-wrong'],
  ])('“%s” is refused (%s), and nothing is sent', async (ticket, code) => {
    const intakeId = await kit.scanAndLookUp()
    expect(await confirmWith(intakeId, ticket)).toMatchObject({ ok: false, problem: { code } })
    expect(kit.patches()).toHaveLength(0)
    expect(kit.state()).toBe('found')
    expect(await confirmWith(intakeId, 'REQ-20731')).toMatchObject({ ok: true })
    expect(kit.state()).toBe('disabled')
  })
})

describe('a condition', () => {
  it('is kept with the intake, and a journal without one still opens', async () => {
    const intakeId = await kit.scanAndLookUp()
    await confirmWith(intakeId, 'INC-1', { condition: 'damaged' })
    expect(current()).toMatchObject({ state: 'disabled', condition: 'damaged' })
    await kit.scanAndLookUp('140100086').then((id) => confirmWith(id, 'INC-2'))
    expect(current()).toMatchObject({ state: 'disabled', condition: null })
    await kit.station.close()
    kit.reopen()
    expect(kit.station.intake.find(intakeId as IntakeId)?.condition).toBe('damaged')
  })
})

describe('the device’s FIDO credential', () => {
  const own = () => kit.simulator.users.get(USER)?.fido[0]
  const fido = (intakeId: string) => kit.ask('intake.disableFido', { intakeId })
  async function disabled(): Promise<string> {
    const intakeId = await kit.scanAndLookUp()
    await confirmWith(intakeId, 'INC-1')
    expect(kit.state()).toBe('disabled')
    return intakeId
  }

  it('is disabled only once the OTP credential is', async () => {
    const intakeId = await kit.scanAndLookUp()
    expect(await fido(intakeId)).toMatchObject({ ok: false, problem: { code: 'wrong-state' } })
    await confirmWith(intakeId, 'INC-1')
    expect(await fido(intakeId)).toMatchObject({ ok: true })
    expect(own()?.status).toBe('Disabled')
    expect(current()).toMatchObject({ state: 'disabled', fido: { state: 'disabled' }, busy: false })
    expect(story().slice(-2)).toEqual(['fido-requested', 'fido-disabled'])
    expect(kit.station.snapshot().today).toMatchObject({ total: 1, disabled: 1 })
    expect(kit.station.snapshot().outbox.owed).toBe(0)
    expect(verifyJournal(kit.folder).ok).toBe(true)
  })

  it.each<[Fault, string, string]>([
    ['status-400', 'refused', 'bad-request'],
    ['status-403', 'refused', 'not-authorized'],
    ['status-429', 'refused', 'cloud-busy'],
    ['status-500', 'unanswered', 'cloud-error'],
    ['hang-after', 'unanswered', 'cloud-timeout'],
    ['reset-after', 'unanswered', 'cloud-broken-off'],
    ['html', 'unanswered', 'captive-portal'],
    ['wrong-status', 'unanswered', 'change-not-confirmed'],
  ])('after %s is %s (%s), never disabled, and the outcome stays', async (fault, state, code) => {
    const intakeId = await disabled()
    kit.simulator.failNext('disable-fido', fault, 2)
    expect(await fido(intakeId)).toMatchObject({ ok: true })
    expect(current()).toMatchObject({ state: 'disabled', fido: { state, problem: { code } } })
    expect(story()).not.toContain('fido-disabled')
  })

  it('without an answer is settled by RSA’s list, and not sent again', async () => {
    const intakeId = await disabled()
    kit.simulator.failNext('disable-fido', 'reset-after')
    await fido(intakeId)
    const sent = kit.patches().length
    await fido(intakeId)
    expect(current()).toMatchObject({ fido: { state: 'disabled' } })
    expect(kit.patches()).toHaveLength(sent)
  })

  it('that was asked for when the station stopped is not certain afterwards', async () => {
    const intakeId = (await disabled()) as IntakeId
    kit.station.journal.record(() => [{ event: 'fido-requested', intakeId, payload: {} }])
    await kit.station.close()
    kit.reopen()
    await kit.ask('intake.show', { intakeId })
    expect(current()).toMatchObject({ state: 'disabled', fido: { state: 'unanswered', problem: null } })
  })

  it('that RSA does not list can’t be disabled: nothing is sent or recorded', async () => {
    const intakeId = await kit.scanAndLookUp(deviceWithoutFido())
    await confirmWith(intakeId, 'INC-1')
    const events = story()
    expect(await fido(intakeId)).toMatchObject({ ok: false, problem: { code: 'fido-not-listed' } })
    expect(story()).toEqual(events)
  })

  it('stays alone where the station file does not allow it', async () => {
    await kit.close()
    kit = await openKit({})
    const intakeId = await kit.scanAndLookUp()
    await confirmWith(intakeId, '')
    expect(await fido(intakeId)).toMatchObject({ ok: false, problem: { code: 'call-not-allowed' } })
    expect(kit.patches()).toHaveLength(1)
    expect(kit.station.snapshot().rules).toMatchObject({ mayDisableFido: false })
  })
})
