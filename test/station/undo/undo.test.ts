import { afterEach, describe, expect, it } from 'vitest'
import { NOTHING_ALLOWED } from '../../../electron/cloud/further/allowed-calls.ts'
import { deviceSerialSchema } from '../../../electron/contract/serials.ts'
import { SERIAL } from '../kit.ts'
import { deviceOf, enables, eventsSince, MARA, offer, openForEach, undo, WISHES } from './undo-kit.ts'

const { open, minutesPass, close } = openForEach()
afterEach(close)

describe('a device that was disabled by mistake', () => {
  it('is enabled again by a supervisor: journalled first, looked up first, then shown as enabled everywhere', async () => {
    const { kit, intakeId } = await open()
    expect(await offer(kit, intakeId)).toMatchObject({
      kind: 'offered',
      supervisors: [{ name: MARA, waitUntil: null }],
    })
    const before = kit.simulator.requests.length
    expect(await undo(kit, intakeId)).toEqual({ ok: true, value: {} })
    expect(deviceOf(kit).tokenStatus).toBe('Enabled')
    expect(eventsSince(kit)).toEqual(['undo-requested', 'undo-sent', 'undone'])
    expect(kit.simulator.requests.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([
      expect.stringMatching(/^POST .*\/lookup$/),
      expect.stringMatching(/^PATCH .*\/enable\/otp$/),
    ])
    expect(await offer(kit, intakeId)).toMatchObject({
      kind: 'undone',
      last: { state: 'done', supervisor: MARA, reason: 'It was the neighbour’s device' },
    })
    const { current, recent, today } = kit.station.snapshot()
    expect(current?.state).toBe('undone')
    expect(recent[0]).toMatchObject({ deviceSerial: SERIAL, state: 'undone' })
    expect(today).toMatchObject({ total: 0, disabled: 0, undone: 1 })
  })

  it('taken in again is a new intake, which can be disabled again', async () => {
    const { kit, intakeId } = await open()
    await undo(kit, intakeId)
    await kit.ask('intake.leave', { intakeId })
    minutesPass(1)
    const again = await kit.scanAndLookUp()
    expect(again).not.toBe(intakeId)
    await kit.confirm(again)
    expect(kit.state()).toBe('disabled')
    expect(await undo(kit, intakeId)).toMatchObject({ ok: false, problem: { code: 'undo-wrong-state' } })
    expect(await undo(kit, again)).toMatchObject({ ok: true })
  })

  it('stays disabled once the time is over', async () => {
    const { kit, intakeId } = await open()
    minutesPass(59)
    expect((await offer(kit, intakeId)).kind).toBe('offered')
    minutesPass(1)
    expect(await offer(kit, intakeId)).toMatchObject({
      kind: 'not-offered',
      problem: { code: 'undo-too-late', values: { minutes: 60 } },
    })
    expect(await undo(kit, intakeId)).toMatchObject({ ok: false, problem: { code: 'undo-too-late' } })
    expect(eventsSince(kit)).toEqual([])
    expect(enables(kit)).toEqual([])
  })

  it.each([
    ['the station file does not allow the call', { ...WISHES, allow: NOTHING_ALLOWED }],
    ['it names no supervisor', { ...WISHES, undo: { withinMinutes: 60, supervisors: [] } }],
    ['it says nothing', { allow: NOTHING_ALLOWED, undo: { withinMinutes: 60, supervisors: [] } }],
  ])('is not enabled where %s', async (_, wishes) => {
    const { kit, intakeId } = await open(wishes)
    expect(await offer(kit, intakeId)).toMatchObject({
      kind: 'not-offered',
      problem: { code: 'undo-not-offered' },
    })
    expect(await undo(kit, intakeId)).toMatchObject({ ok: false, problem: { code: 'undo-not-offered' } })
    expect(enables(kit)).toEqual([])
  })

  it('is left to its newest intake', async () => {
    const { kit, intakeId } = await open()
    await kit.ask('intake.leave', { intakeId })
    minutesPass(1)
    const newer = await kit.scanAndLookUp()
    expect(kit.state()).toBe('already-disabled')
    expect(await undo(kit, intakeId)).toMatchObject({ ok: false, problem: { code: 'undo-newer-intake' } })
    expect(await undo(kit, newer)).toMatchObject({ ok: false, problem: { code: 'undo-wrong-state' } })
    expect(enables(kit)).toEqual([])
  })

  it('is left to its newest intake where the clock was set back, too', async () => {
    const { kit, intakeId } = await open()
    minutesPass(-10)
    kit.station.intake.open(deviceSerialSchema.parse(SERIAL), 'typed')
    expect(await offer(kit, intakeId)).toMatchObject({ problem: { code: 'undo-newer-intake' } })
  })

  it('is not enabled where it was taken in again while the PIN was looked at', async () => {
    const { kit, intakeId } = await open()
    const undoing = undo(kit, intakeId)
    kit.station.intake.open(deviceSerialSchema.parse(SERIAL), 'typed')
    await undoing
    expect(enables(kit)).toEqual([])
    expect(await offer(kit, intakeId)).toMatchObject({
      kind: 'not-offered',
      problem: { code: 'undo-newer-intake' },
      last: { state: 'refused', problem: { code: 'undo-newer-intake' } },
    })
  })

  it('is not enabled for somebody else who owns it by now, nor where RSA has several records', async () => {
    const { kit, intakeId } = await open()
    const device = deviceOf(kit)
    const owner = device.userId
    device.userId = 'somebody-else'
    expect(await undo(kit, intakeId)).toMatchObject({ ok: true })
    expect(await offer(kit, intakeId)).toMatchObject({
      kind: 'offered',
      last: { state: 'refused', problem: { code: 'undo-another-user' } },
    })
    device.userId = owner
    kit.simulator.devices.get(SERIAL)?.push({ ...device, userId: 'another' })
    await undo(kit, intakeId)
    expect((await offer(kit, intakeId)).last).toMatchObject({ problem: { code: 'undo-several-records' } })
    expect(enables(kit)).toEqual([])
    expect(eventsSince(kit)).toEqual(['undo-requested', 'undo-refused', 'undo-requested', 'undo-refused'])
    expect(kit.state()).toBe('disabled')
  })

  it('that somebody enabled elsewhere is told as enabled, without a call', async () => {
    const { kit, intakeId } = await open()
    deviceOf(kit).tokenStatus = 'Enabled'
    await undo(kit, intakeId)
    expect(kit.state()).toBe('undone')
    expect(enables(kit)).toEqual([])
  })

  it('is not enabled without an answer to the lookup, and may be tried again', async () => {
    const { kit, intakeId } = await open()
    kit.simulator.failNext('lookup', 'status-503')
    await undo(kit, intakeId)
    expect(enables(kit)).toEqual([])
    expect(await offer(kit, intakeId)).toMatchObject({ kind: 'offered', last: { state: 'refused' } })
    expect(kit.state()).toBe('disabled')
  })

  it('is not taken for enabled where RSA’s answer says something else', async () => {
    const { kit, intakeId } = await open()
    kit.simulator.failNext('enable', 'wrong-user')
    await undo(kit, intakeId)
    expect(eventsSince(kit).slice(0, 3)).toEqual(['undo-requested', 'undo-sent', 'undo-unanswered'])
    expect((await offer(kit, intakeId)).kind).toBe(
      deviceOf(kit).tokenStatus === 'Enabled' ? 'undone' : 'uncertain',
    )
  })
})
