import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { intakeIdSchema } from '../../electron/contract/serials.ts'
import { checkOwner } from '../../electron/intake/check-owner.ts'
import { exportJournal } from '../../electron/journal/export-journal.ts'
import { openKit, SERIAL, USER, type Kit } from './kit.ts'

const EMAIL = 'ada.lovelace@example.com'

let kit: Kit
beforeEach(async () => {
  kit = await openKit()
})
afterEach(async () => {
  await kit.close()
})

const current = () => kit.station.snapshot().current
const story = () => current()?.story.map(({ event }) => event) ?? []
/** The address of somebody else than the article's user. */
function otherAddress(): string {
  const other = [...kit.simulator.users.values()].find(({ details }) => details.id !== USER)
  return other?.details.emailAddress ?? ''
}

/** Everything that the journal says, byte for byte. */
function journalText(): string {
  let all = ''
  exportJournal(kit.folder, 'jsonl', (line) => {
    all += line
  })
  return all
}

describe('the owner check', () => {
  const check = (intakeId: string, email: string) => kit.ask('intake.checkOwner', { intakeId, email })

  it('matches whoever RSA says has the address, and learns the name', async () => {
    const intakeId = await kit.scanAndLookUp()
    expect(current()?.assignedUser).toMatchObject({ userId: USER, displayName: null })
    expect(await check(intakeId, ' ADA.Lovelace@example.com ')).toEqual({
      ok: true,
      value: { verdict: 'matches', problem: null },
    })
    expect(current()).toMatchObject({
      ownerCheck: 'matches',
      state: 'found',
      assignedUser: { displayName: 'Ada Lovelace', email: EMAIL },
    })
    const asked = kit.simulator.requests.length
    await check(intakeId, EMAIL)
    expect(kit.simulator.requests, 'what was learnt is not asked for again').toHaveLength(asked)
    expect(await kit.confirm(intakeId)).toMatchObject({ ok: true })
  })

  it('tells that it is somebody else’s, and sends nothing before a person has accepted that', async () => {
    const intakeId = await kit.scanAndLookUp()
    expect(await check(intakeId, otherAddress())).toMatchObject({ value: { verdict: 'somebody-else' } })
    expect(await kit.confirm(intakeId)).toMatchObject({
      ok: false,
      problem: { code: 'owner-mismatch' },
    })
    expect(kit.patches()).toHaveLength(0)
    await kit.station.close()
    kit.reopen()
    expect(current()).toMatchObject({ ownerCheck: 'somebody-else' })
    expect(await kit.ask('intake.acceptOwner', { intakeId })).toMatchObject({ ok: true })
    expect(current()).toMatchObject({ ownerCheck: 'accepted' })
    expect(await kit.confirm(intakeId)).toMatchObject({ ok: true })
    expect(story()).toEqual(expect.arrayContaining(['owner-checked', 'owner-accepted', 'disabled']))
  })

  it('goes by the directory where that knows, without asking RSA', async () => {
    const { directory } = kit.station.journal
    const staging = directory.stage()
    staging.add([
      { userId: USER, displayName: 'Ada', email: 'ada@corp.example', username: 'ada' },
      { userId: 'u-2', displayName: 'Bo', email: 'bo@corp.example', username: 'ada@corp.example.bo' },
    ])
    staging.takeOver({ digest: 'd'.repeat(64), importedAt: kit.now.toISOString(), file: 'users.csv' })
    const intakeId = await kit.scanAndLookUp()
    const asked = kit.simulator.requests.length
    expect(await check(intakeId, 'Ada@Corp.example')).toMatchObject({ value: { verdict: 'matches' } })
    expect(await check(intakeId, 'bo@corp.example')).toMatchObject({ value: { verdict: 'somebody-else' } })
    expect(kit.simulator.requests).toHaveLength(asked)
  })

  it('says that it can’t be said when nobody has the address, or RSA gives no answer', async () => {
    const intakeId = await kit.scanAndLookUp()
    expect(await check(intakeId, 'nobody@example.com')).toMatchObject({
      value: { verdict: 'not-known', problem: null },
    })
    kit.simulator.failNext('find-user', 'status-500', 4)
    expect(await check(intakeId, otherAddress())).toMatchObject({
      value: { verdict: 'not-known', problem: { code: 'cloud-error' } },
    })
    expect(current()).toMatchObject({ state: 'found', ownerCheck: 'not-known' })
  })

  it('leaves no address in the journal', async () => {
    const intakeId = await kit.scanAndLookUp()
    for (const email of [otherAddress(), EMAIL, 'nobody@example.com']) await check(intakeId, email)
    expect(journalText()).not.toMatch(/@/)
    expect(await check(intakeId, 'no address')).toMatchObject({
      ok: false,
      problem: { code: 'malformed-request' },
    })
  })

  it('of another owner holds no longer', async () => {
    const intakeId = await kit.scanAndLookUp()
    await check(intakeId, EMAIL)
    const [record] = kit.simulator.devices.get(SERIAL) ?? []
    if (record !== undefined) record.userId = '5ec0d1d0-0000-4000-8000-000000000005'
    await kit.ask('intake.lookUp', { intakeId })
    expect(current()).toMatchObject({ state: 'found', ownerCheck: null })
  })

  it('of an owner who changed while RSA was asked says nothing about the next one', async () => {
    const intakeId = intakeIdSchema.parse(await kit.scanAndLookUp())
    const { journal, intake, cloud } = kit.station
    const find: typeof cloud.users.find = async (query) => {
      const found = await cloud.users.find(query)
      for (const record of kit.simulator.devices.get(SERIAL) ?? []) {
        record.userId = '5ec0d1d0-0000-4000-8000-000000000005'
      }
      await intake.lookUp(intakeId)
      return found
    }
    const checked = await checkOwner(
      { journal, cloud: { users: { find } }, changed: () => undefined },
      intakeId,
      EMAIL,
    )
    expect(checked).toMatchObject({ ok: false, problem: { code: 'wrong-state' } })
    expect(current()).toMatchObject({ state: 'found', ownerCheck: null })
  })
})
