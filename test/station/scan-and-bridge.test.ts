import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandName } from '../../electron/contract/names.ts'
import { REREAD_MS } from '../../electron/contract/scan-policy.ts'
import { openKit, SERIAL, type Kit } from './kit.ts'

let kit: Kit
beforeEach(async () => {
  kit = await openKit()
})
afterEach(async () => {
  await kit.close()
})

describe('the next scan', () => {
  it('of another device is refused while one waits for its confirmation', async () => {
    await kit.scanAndLookUp()
    expect(await kit.ask('scan.submit', { text: '140100089', source: 'wedge' })).toMatchObject({
      ok: false,
      problem: { code: 'device-in-hand' },
    })
    kit.now = new Date(kit.now.getTime() + REREAD_MS)
    expect(await kit.ask('scan.submit', { text: SERIAL, source: 'wedge' })).toMatchObject({
      ok: true,
      value: { landed: 'confirm' },
    })
  })

  it('of a serial that waits resumes its intake, never a second one', async () => {
    const intakeId = await kit.scanAndLookUp()
    kit.simulator.failNext('disable', 'status-429')
    await kit.confirm(intakeId)
    await kit.ask('intake.leave', { intakeId })
    expect(await kit.ask('scan.submit', { text: SERIAL, source: 'typed' })).toMatchObject({
      ok: true,
      value: { landed: 'resumed', intakeId },
    })
  })
})

describe('the bridge', () => {
  it.each<[CommandName, unknown]>([
    [
      'intake.disable',
      { intakeId: '01JCZ0000000000000000000A1', reason: 'returned', ticket: '', userId: 'x' },
    ],
    ['intake.disable', { intakeId: SERIAL, reason: 'returned', ticket: '' }],
    ['intake.lookUp', {}],
    ['scan.submit', { text: 5, source: 'typed' }],
    ['scan.submit', { text: SERIAL, source: 'hid-pos' }],
  ])('refuses a malformed %s', async (name, request) => {
    expect(await kit.ask(name, request)).toMatchObject({ ok: false, problem: { code: 'malformed-request' } })
    expect(kit.simulator.requests).toHaveLength(0)
  })

  it('knows no intake that does not exist', async () => {
    const intakeId = '01JCZ0000000000000000000A1'
    expect(await kit.confirm(intakeId)).toMatchObject({ ok: false, problem: { code: 'unknown-intake' } })
    expect(kit.simulator.requests).toHaveLength(0)
  })
})
