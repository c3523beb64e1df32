import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_LOST_SETTINGS } from '../../electron/contract/lost.ts'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import { openKit, SERIAL, USER } from './kit.ts'
import { openLostKit, TICKED, type LostKit } from './lost-kit.ts'

const ADA = 'ada.lovelace@example.com'

let lost: LostKit
beforeEach(async () => {
  lost = await openLostKit()
})
afterEach(async () => {
  await lost.kit.close()
})

describe('a lost device', () => {
  it('goes from the name to disabled with one PATCH, and the check-list is in its story', async () => {
    expect(await lost.find(ADA)).toMatchObject({
      step: 'person',
      person: { displayName: 'Ada Lovelace', email: ADA, from: 'rsa', account: null },
      devices: [{ deviceSerial: SERIAL, status: 'Enabled' }],
    })
    expect(await lost.disable()).toMatchObject({ ok: true })
    expect(lost.current()).toMatchObject({
      state: 'disabled',
      source: 'user-lookup',
      reason: 'lost',
      checks: TICKED,
      assignedUser: { userId: USER, displayName: 'Ada Lovelace' },
    })
    expect(lost.story()).toEqual([
      'opened',
      'identity-checked',
      'disable-requested',
      'looked-up',
      'disable-sent',
      'disabled',
    ])
    expect(lost.kit.patches().map(({ body }) => body)).toEqual([{ deviceSerialNumber: SERIAL, userId: USER }])
    expect(lost.search()).toEqual({ step: 'ask' })
    expect(verifyJournal(lost.kit.folder).ok).toBe(true)
  })

  it('may be stolen, and is found by the user name too', async () => {
    await lost.find('ALovelace')
    await lost.disable(0, { reason: 'stolen' })
    expect(lost.current()).toMatchObject({ state: 'disabled', reason: 'stolen' })
  })

  it('is not taken for another reason', async () => {
    await lost.find(ADA)
    expect(await lost.disable(0, { reason: 'returned' })).toMatchObject({
      problem: { code: 'reason-not-offered' },
    })
    expect(lost.current()).toBeNull()
  })

  it('is one of several: the one at the place that the page names', async () => {
    await lost.find('ghopper')
    expect(lost.devices()).toMatchObject([
      { deviceSerial: '140100090', name: 'Office key', status: 'Enabled' },
      { deviceSerial: '140100091', name: 'Travel key', status: 'Enabled' },
      { deviceSerial: '140100097', name: 'Old key', status: 'Disabled' },
    ])
    await lost.disable(1)
    expect(lost.current()).toMatchObject({ deviceSerial: '140100091', state: 'disabled' })
    expect(lost.kit.patches()).toHaveLength(1)
  })

  it.each([2, 3, 999])(
    'at place %i can’t be disabled: it is disabled already, or not there',
    async (place) => {
      await lost.find('ghopper')
      expect(await lost.disable(place)).toMatchObject({ problem: { code: 'lost-not-that-device' } })
      expect(lost.current()).toBeNull()
    },
  )

  it('is not disabled before every line is ticked', async () => {
    await lost.find(ADA)
    expect(await lost.disable(0, { checks: TICKED.slice(1) })).toMatchObject({
      problem: { code: 'lost-unticked' },
    })
    expect(lost.journalText()).not.toContain('identity-checked')
    expect(lost.search()).toMatchObject({ step: 'person' })
  })

  it('belongs to whom RSA names for the device itself: somebody else’s is held, and never disabled', async () => {
    await lost.find(ADA)
    const [record] = lost.kit.simulator.devices.get(SERIAL) ?? []
    if (record !== undefined) record.userId = 'somebody-else'
    await lost.disable()
    expect(lost.current()).toMatchObject({ state: 'held', problem: { code: 'another-user' } })
    const { intakeId } = lost.current() ?? {}
    expect(await lost.kit.ask('intake.choose', { intakeId, choice: 0 })).toMatchObject({
      problem: { code: 'lost-not-theirs' },
    })
    expect(await lost.kit.ask('intake.cancel', { intakeId })).toMatchObject({ ok: true })
    expect(lost.kit.patches()).toHaveLength(0)
  })

  it('of which RSA has several records goes on with the person’s own alone', async () => {
    await lost.find(ADA)
    const records = lost.kit.simulator.devices.get(SERIAL) ?? []
    const [record] = records
    if (record !== undefined) records.unshift({ ...record, userId: 'else' })
    await lost.disable()
    const intakeId = lost.current()?.intakeId ?? ''
    expect(await lost.kit.ask('intake.choose', { intakeId, choice: 0 })).toMatchObject({ ok: false })
    expect(await lost.kit.ask('intake.choose', { intakeId, choice: 1 })).toMatchObject({ ok: true })
    expect(lost.current()).toMatchObject({ state: 'found', assignedUser: { userId: USER } })
  })

  it('that was held already goes on with the person’s own record alone, and the list is in the journal', async () => {
    const records = lost.kit.simulator.devices.get(SERIAL) ?? []
    const [record] = records
    if (record !== undefined) records.unshift({ ...record, userId: 'else' })
    const intakeId = await lost.kit.scanAndLookUp()
    expect(lost.current()).toMatchObject({ state: 'held', checks: [] })
    await lost.kit.ask('intake.leave', { intakeId })
    await lost.find(ADA)
    expect(await lost.disable()).toMatchObject({ ok: true })
    expect(lost.current()).toMatchObject({ intakeId, state: 'held', checks: TICKED })
    expect(await lost.kit.ask('intake.choose', { intakeId, choice: 0 })).toMatchObject({
      problem: { code: 'lost-not-theirs' },
    })
    expect(await lost.kit.ask('intake.choose', { intakeId, choice: 1 })).toMatchObject({ ok: true })
    expect(lost.current()).toMatchObject({ state: 'found', assignedUser: { userId: USER } })
  })

  it('that was disabled meanwhile is a success of its own kind', async () => {
    await lost.find(ADA)
    const [record] = lost.kit.simulator.devices.get(SERIAL) ?? []
    if (record !== undefined) record.tokenStatus = 'Disabled'
    await lost.disable()
    expect(lost.current()).toMatchObject({ state: 'already-disabled' })
    expect(lost.kit.patches()).toHaveLength(0)
  })

  it('takes up the intake that is open for it, and asks whose it is again', async () => {
    const intakeId = await lost.kit.scanAndLookUp()
    await lost.kit.ask('intake.leave', { intakeId })
    await lost.find(ADA)
    // What is on the screen is finished first.
    expect(await lost.disable()).toMatchObject({ problem: { code: 'device-in-hand' } })
    await lost.kit.ask('intake.cancel', { intakeId })
    await lost.disable()
    expect(lost.current()).toMatchObject({ state: 'disabled' })
  })

  it('is not disabled for a search that is over', async () => {
    await lost.find('ghopper')
    const { searchId } = lost.desk()
    await lost.find(ADA)
    expect(await lost.disable(1, { searchId })).toMatchObject({ problem: { code: 'lost-outdated' } })
    await lost.kit.ask('lost.startOver', {})
    expect(await lost.disable()).toMatchObject({ problem: { code: 'lost-outdated' } })
    expect(lost.kit.patches()).toHaveLength(0)
  })

  it('that is scanned goes the way of every device, with the reasons of this desk', async () => {
    await lost.find('ghopper')
    const intakeId = await lost.kit.scanAndLookUp()
    await lost.kit.ask('intake.disable', { intakeId, reason: 'lost', ticket: '' })
    expect(lost.current()).toMatchObject({ state: 'disabled', source: 'wedge', checks: [] })
    await lost.kit.ask('intake.leave', { intakeId })
    // The person at the desk is still the same one.
    expect(lost.search()).toMatchObject({ step: 'person', person: { displayName: 'Grace Hopper' } })
  })
})

describe('the check-list of the station file', () => {
  const settings = {
    ...NO_LOST_SETTINGS,
    checks: [{ en: 'Passport seen', de: 'Pass gesehen' }, 'Wrote it into the book'],
  }

  it('must be ticked in its own words, in whichever language', async () => {
    await lost.kit.close()
    lost = await openLostKit({ lost: settings })
    await lost.find(ADA)
    for (const checks of [TICKED, ['Pass gesehen', 'Pass gesehen'], []]) {
      expect(await lost.disable(0, { checks })).toMatchObject({ problem: { code: 'lost-unticked' } })
    }
    await lost.disable(0, { checks: ['Pass gesehen', 'Wrote it into the book'] })
    expect(lost.current()).toMatchObject({
      state: 'disabled',
      checks: ['Pass gesehen', 'Wrote it into the book'],
    })
  })
})

describe('another desk', () => {
  it('looks nobody up', async () => {
    const returns = await openKit()
    expect(returns.station.snapshot().lost).toBeNull()
    expect(await returns.ask('lost.find', { text: ADA })).toMatchObject({
      problem: { code: 'lost-desk-only' },
    })
    expect(returns.simulator.requests).toHaveLength(0)
    await returns.close()
  })
})
