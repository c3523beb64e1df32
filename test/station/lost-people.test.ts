import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LOST_KEEP_MS, LOST_RETRY_MS } from '../../electron/station/lost-search.ts'
import { openLostKit, Timers, type LostKit } from './lost-kit.ts'

const HEAD = 'User Status;Last Name;User Id;Email;First Name;Username'
/** In the directory alone, twice: an e-mail address that two people share. */
const TWINS = ['twin-1', 'twin-2'].map((id) => `Enabled;Twin;${id};twin@example.com;${id};${id}`)
/** In the directory and at RSA. */
const GRACE = 'Enabled;Hopper;5ec0d1d0-0000-4000-8000-000000000010;grace.hopper@example.com;Grace;ghopper'

let folder: string
let timers: Timers
let lost: LostKit
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'users-'))
  const usersFile = join(folder, 'users.csv')
  writeFileSync(usersFile, [HEAD, ...TWINS, GRACE].join('\r\n'))
  timers = new Timers()
  lost = await openLostKit({ usersFile, drains: true, after: timers.after })
  await lost.kit.station.directoryImport.look()
})
afterEach(async () => {
  await lost.kit.close()
  rmSync(folder, { recursive: true })
})

const unreachable = () => {
  lost.kit.simulator.failNext('find-user', 'status-503', 1000)
}
const reachable = () => {
  lost.kit.simulator.plan.forget()
}

describe('a person', () => {
  it('whom nobody knows is nobody', async () => {
    expect(await lost.find('nobody@example.com')).toMatchObject({
      step: 'nobody',
      sought: 'nobody@example.com',
      problem: { code: 'lost-nobody' },
    })
  })

  it.each(['', '   ', '\u0000', 'a b@c', '"); drop', '../..'])('called “%s” is nobody', async (text) => {
    expect(await lost.find(text)).toMatchObject({ step: 'nobody' })
  })

  it.each(["conor.o'brien+it@example.com", "CORP\\c.o'brien", "corp\\C.O'BRIEN "])(
    'called “%s” is found, whatever the characters',
    async (text) => {
      expect(await lost.find(text)).toMatchObject({
        step: 'person',
        person: { displayName: 'Conor O’Brien', account: 'locked' },
        devices: [{ deviceSerial: '140100092' }],
      })
    },
  )

  it('whose address is another one’s user name must be chosen', async () => {
    expect(await lost.find('front.desk@example.com')).toMatchObject({
      step: 'people',
      people: [{ displayName: 'Olu Adeyemi' }, { displayName: 'Wei Li' }],
    })
    const { searchId } = lost.desk()
    expect(await lost.kit.ask('lost.choosePerson', { searchId, person: 2 })).toMatchObject({ ok: false })
    expect(await lost.kit.ask('lost.choosePerson', { searchId: searchId - 1, person: 1 })).toMatchObject({
      problem: { code: 'lost-outdated' },
    })
    await lost.kit.ask('lost.choosePerson', { searchId, person: 1 })
    expect(lost.search()).toMatchObject({
      step: 'person',
      person: { displayName: 'Wei Li' },
      devices: [{ deviceSerial: '140100094' }],
    })
  })

  it('without a DS100 has none to disable, and what else they use is counted', async () => {
    expect(await lost.find('nhaddad')).toMatchObject({ step: 'person', devices: [], others: 1 })
    expect(await lost.disable()).toMatchObject({ problem: { code: 'lost-not-that-device' } })
  })

  it('whose account is disabled still has a device to disable', async () => {
    expect(await lost.find('adubois')).toMatchObject({
      person: { account: 'disabled' },
      devices: [{ status: 'Enabled' }],
    })
  })

  it.each(['devices', 'fidoTokens', 'sidTokens'] as const)(
    'has their DS100 in whichever array: %s',
    async (ds100List) => {
      lost.kit.simulator.setVariants({ ds100List })
      expect(await lost.find('ada.lovelace@example.com')).toMatchObject({
        devices: [{ deviceSerial: '140100080' }],
        others: 2,
      })
    },
  )
})

describe('the local directory', () => {
  it('names somebody whom RSA does not know, and several where there are several', async () => {
    expect(await lost.find('twin@example.com')).toMatchObject({
      step: 'people',
      people: [
        { username: 'twin-1', from: 'directory' },
        { username: 'twin-2', from: 'directory' },
      ],
    })
    // RSA does not have this user id: there is no device to disable.
    await lost.kit.ask('lost.choosePerson', { searchId: lost.desk().searchId, person: 0 })
    expect(lost.search()).toMatchObject({ step: 'person', devices: [] })
  })

  it('helps where RSA’s user lookup does not answer, and the journal says so', async () => {
    unreachable()
    expect(await lost.find('ghopper')).toMatchObject({ step: 'person', person: { from: 'directory' } })
    await lost.disable(0)
    expect(lost.current()).toMatchObject({ source: 'directory', state: 'disabled' })
  })
})

describe('while RSA can’t be reached', () => {
  it('nobody knows who it is: that is said, and asked again by itself', async () => {
    unreachable()
    expect(await lost.find('alovelace')).toMatchObject({
      step: 'unreached',
      person: null,
      problem: { code: 'cloud-error' },
    })
    timers.pass(LOST_RETRY_MS)
    await expect.poll(() => timers.waiting(LOST_RETRY_MS)).toBe(1)
    expect(lost.search()).toMatchObject({ step: 'unreached' })
    reachable()
    timers.pass(LOST_RETRY_MS)
    await expect.poll(() => lost.search().step).toBe('person')
    // The failed tries in between are no searches of anybody.
    expect(lost.journalText().match(/person-sought/g)).toHaveLength(2)
  })

  it('the person is known and the devices are not: it goes on when somebody asks again', async () => {
    lost.kit.simulator.failNext('list-authenticators', 'status-503', 2)
    expect(await lost.find('ghopper')).toMatchObject({
      step: 'unreached',
      person: { displayName: 'Grace Hopper' },
    })
    expect(await lost.disable()).toMatchObject({ problem: { code: 'lost-outdated' } })
    reachable()
    await lost.kit.ask('lost.tryAgain', { searchId: lost.desk().searchId })
    expect(lost.devices()).toHaveLength(3)
  })

  it('a permission that is missing is said', async () => {
    lost.kit.simulator.failNext('find-user', 'status-403', 4)
    expect(await lost.find('alovelace')).toMatchObject({
      step: 'unreached',
      problem: { code: 'not-authorized' },
    })
  })
})

describe('what was found', () => {
  it('is forgotten when nobody touches it for a while, and not before', async () => {
    await lost.find('ghopper')
    timers.pass(LOST_KEEP_MS - 1)
    await lost.kit.ask('lost.stay', { searchId: lost.desk().searchId })
    timers.pass(LOST_KEEP_MS - 1)
    expect(lost.search()).toMatchObject({ step: 'person' })
    timers.pass(1)
    expect(lost.search()).toEqual({ step: 'ask' })
    expect(await lost.kit.ask('lost.stay', { searchId: lost.desk().searchId })).toMatchObject({ ok: false })
  })

  it('is forgotten although the desk itself goes on asking', async () => {
    unreachable()
    await lost.find('alovelace')
    timers.pass(LOST_KEEP_MS - 1)
    expect(timers.waiting(LOST_RETRY_MS)).toBe(0)
    await expect.poll(() => timers.waiting(LOST_RETRY_MS)).toBe(1)
    expect(lost.search()).toMatchObject({ step: 'unreached' })
    timers.pass(1)
    expect(lost.search()).toEqual({ step: 'ask' })
    expect(timers.waiting(LOST_RETRY_MS)).toBe(0)
  })

  it('is not asked about any more once the station has closed, also where it was asked just then', async () => {
    unreachable()
    await lost.find('alovelace')
    lost.kit.simulator.plan.forget()
    lost.kit.simulator.failNext('find-user', 'hang-before', 10)
    const asked = lost.kit.simulator.requests.length
    timers.pass(LOST_RETRY_MS)
    await expect.poll(() => lost.kit.simulator.requests.length).toBeGreaterThan(asked)
    await lost.kit.station.close()
    await setImmediate()
    expect([timers.waiting(LOST_RETRY_MS), timers.waiting(LOST_KEEP_MS)]).toEqual([0, 0])
    lost.kit.reopen()
  })

  it('makes way for the next person, also while it is still being looked for', async () => {
    lost.kit.simulator.setVariants({ latencyMs: 400 })
    const first = lost.kit.ask('lost.find', { text: 'ghopper' })
    expect(lost.search()).toEqual({ step: 'searching', sought: 'ghopper' })
    await expect.poll(() => lost.kit.simulator.requests.length).toBeGreaterThan(0)
    lost.kit.simulator.setVariants({ latencyMs: 0 })
    await lost.find('alovelace')
    await first
    expect(lost.search()).toMatchObject({ person: { displayName: 'Ada Lovelace' } })
    // Neither on the screen nor behind it: it is Ada's device, for Ada.
    await lost.disable()
    expect(lost.current()).toMatchObject({ state: 'disabled', assignedUser: { displayName: 'Ada Lovelace' } })
  })

  it('is written down without a name: how many, and a keyed hash where it is one', async () => {
    await lost.find('ada.lovelace@example.com')
    await lost.find('nobody@example.com')
    const text = lost.journalText()
    expect(text).toMatch(
      /person-sought.{1,300}\\"from\\":\\"rsa\\",\\"matches\\":1,\\"user\\":\\"[0-9a-f]{64}/,
    )
    expect(text).toMatch(/\\"matches\\":0,\\"user\\":null,\\"problemCode\\":\\"lost-nobody/)
    expect(text).not.toMatch(/lovelace|example\.com|ece30fe9/i)
  })
})
