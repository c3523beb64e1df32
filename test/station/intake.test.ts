import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ulid } from 'ulid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseLegacyKey } from '../../electron/cloud/legacy-key.ts'
import { dispatch } from '../../electron/contract/dispatch.ts'
import type { CommandName } from '../../electron/contract/names.ts'
import { intakeIdSchema } from '../../electron/contract/serials.ts'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import { createStation, type Station } from '../../electron/station.ts'
import { startSimulator, type Simulator } from '../../electron/training/simulator.ts'
import type { Fault } from '../../electron/training/variants.ts'

const SERIAL = '140100080'
const USER = 'ece30fe9-414c-7536-5403-0656220b3046'

let folder: string
let simulator: Simulator
let station: Station
let now: Date

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'station-'))
  now = new Date()
  simulator = await startSimulator({ devices: 20, now: () => now })
  station = open()
})
afterEach(async () => {
  await station.close()
  await simulator.close()
  rmSync(folder, { recursive: true, force: true })
})

function open(): Station {
  const key = parseLegacyKey(simulator.keyFileText, 'rsa.key')
  if (!key.ok) throw new Error(key.problem.detail)
  const created = createStation({
    facts: {
      version: '0.0.0',
      mode: 'live',
      stationName: 'Test',
      desk: 'returns',
      serialPattern: '^[0-9]{9}$',
      operator: 'os:test',
    },
    label: { pattern: /^[0-9]{9}$/ },
    folder,
    key: key.value,
    timeoutMs: 300,
    maxConcurrency: 2,
    now: () => now,
    newId: () => intakeIdSchema.parse(ulid()),
    appearance: { language: null, theme: 'system' },
    keepAppearance: () => undefined,
    scanner: () => ({ state: 'none' }),
  })
  if (!created.ok) throw new Error(created.problem.detail)
  return created.value
}

/** Sends a command as the page would, through the validation of the contract. */
async function ask(name: CommandName, request: unknown) {
  return dispatch(station.handlers, name, request, (_command, error) => {
    throw error
  })
}

async function scanAndLookUp(serial = SERIAL): Promise<string> {
  expect(await ask('scan.submit', { text: serial, source: 'wedge' })).toMatchObject({ ok: true })
  const intakeId = station.snapshot().current?.intakeId ?? ''
  expect(await ask('intake.lookUp', { intakeId })).toMatchObject({ ok: true })
  return intakeId
}

async function confirm(intakeId: string) {
  return ask('intake.disable', { intakeId, reason: 'returned', ticket: 'INC-1' })
}

const patches = () => simulator.requests.filter(({ method }) => method === 'PATCH')
const state = () => station.snapshot().current?.state

describe('an intake', () => {
  it('goes from the scan to disabled with one PATCH of two members', async () => {
    const intakeId = await scanAndLookUp()
    expect(station.snapshot().current).toMatchObject({ state: 'found', assignedUser: { userId: USER } })
    expect(await confirm(intakeId)).toMatchObject({ ok: true })
    expect(state()).toBe('disabled')
    expect(patches().map(({ body }) => body)).toEqual([{ deviceSerialNumber: SERIAL, userId: USER }])
    expect(station.snapshot().current?.story.map(({ event }) => event)).toEqual([
      'opened',
      'looked-up',
      'disable-requested',
      'disable-sent',
      'disabled',
    ])
    expect(station.snapshot().today).toMatchObject({ total: 1, disabled: 1 })
    expect(verifyJournal(folder).ok).toBe(true)
  })

  it('ends as already disabled without a PATCH the second time', async () => {
    await confirm(await scanAndLookUp())
    await scanAndLookUp()
    expect(state()).toBe('already-disabled')
    expect(patches()).toHaveLength(1)
  })

  it.each(['404', 'empty-array'] as const)('is not registered when RSA answers %s', async (unregistered) => {
    simulator.setVariants({ unregistered })
    await scanAndLookUp('999999999')
    expect(station.snapshot().current).toMatchObject({
      state: 'not-registered',
      problem: { code: 'not-registered' },
    })
  })

  it('is not registered when the device has no owner', async () => {
    await scanAndLookUp('140100082')
    expect(station.snapshot().current).toMatchObject({
      state: 'not-registered',
      problem: { code: 'not-assigned' },
    })
  })

  it('is held for a person when RSA has several records, and goes on with the chosen one', async () => {
    const intakeId = await scanAndLookUp('140100083')
    expect(state()).toBe('held')
    expect(station.snapshot().current?.candidates).toHaveLength(2)
    expect(await ask('intake.choose', { intakeId, choice: 7 })).toMatchObject({ ok: false })
    expect(await ask('intake.choose', { intakeId, choice: 1 })).toMatchObject({ ok: true })
    const chosen = station.snapshot().current?.assignedUser?.userId
    await confirm(intakeId)
    expect(state()).toBe('disabled')
    expect(patches()[0]?.body).toEqual({ deviceSerialNumber: '140100083', userId: chosen })
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
    ['html', 'unknown', 'answer-unreadable', 1],
    ['object-for-array', 'unknown', 'answer-unreadable', 1],
    ['empty-array', 'unknown', 'answer-unreadable', 1],
    ['two-records', 'unknown', 'answer-unreadable', 1],
    ['null-user', 'unknown', 'answer-mismatch', 1],
    ['wrong-serial', 'unknown', 'answer-mismatch', 1],
    ['wrong-user', 'unknown', 'answer-mismatch', 1],
    ['wrong-status', 'unknown', 'still-enabled', 1],
  ])('after %s on the PATCH is %s (%s)', async (fault, expected, code, count) => {
    const intakeId = await scanAndLookUp()
    simulator.failNext('disable', fault)
    await confirm(intakeId)
    expect(station.snapshot().current).toMatchObject({ state: expected, problem: { code } })
    expect(patches()).toHaveLength(count)
    expect(verifyJournal(folder).ok).toBe(true)
  })

  it.each([401, 403])('asks once more with a fresh token after %s, then is refused', async (status) => {
    const intakeId = await scanAndLookUp()
    simulator.failNext('disable', status === 401 ? 'status-401' : 'status-403', 2)
    await confirm(intakeId)
    expect(station.snapshot().current).toMatchObject({
      state: 'refused',
      attempts: 2,
      problem: { code: 'not-authorized' },
    })
    expect(patches()).toHaveLength(2)
  })

  it('settles an unknown outcome by a lookup and sends nothing again where RSA did it', async () => {
    const intakeId = await scanAndLookUp()
    simulator.failNext('disable', 'reset-after')
    await confirm(intakeId)
    expect(state()).toBe('unknown')
    await ask('intake.checkAgain', { intakeId })
    expect(state()).toBe('disabled')
    expect(patches()).toHaveLength(1)
  })

  it('sends again where RSA did not do it', async () => {
    const intakeId = await scanAndLookUp()
    simulator.failNext('disable', 'reset-before')
    await confirm(intakeId)
    await ask('intake.checkAgain', { intakeId })
    expect(station.snapshot().current).toMatchObject({ state: 'disabled', attempts: 2 })
  })

  it('is held when the device belongs to somebody else by now', async () => {
    const intakeId = await scanAndLookUp()
    simulator.failNext('disable', 'status-500')
    await confirm(intakeId)
    const [record] = simulator.devices.get(SERIAL) ?? []
    if (record !== undefined) record.userId = 'somebody-else'
    await ask('intake.checkAgain', { intakeId })
    expect(station.snapshot().current).toMatchObject({ state: 'held', problem: { code: 'another-user' } })
    expect(patches()).toHaveLength(1)
  })

  it('looks up again before it sends when the lookup is old', async () => {
    const intakeId = await scanAndLookUp()
    const [record] = simulator.devices.get(SERIAL) ?? []
    if (record !== undefined) record.userId = 'somebody-else'
    now = new Date(now.getTime() + 11 * 60 * 1000)
    await confirm(intakeId)
    expect(station.snapshot().current).toMatchObject({ state: 'held', problem: { code: 'another-user' } })
    expect(patches()).toHaveLength(0)
  })

  it('is parked without an answer to the lookup, and nothing is sent', async () => {
    simulator.failNext('lookup', 'hang-before')
    const intakeId = await scanAndLookUp()
    expect(station.snapshot().current).toMatchObject({ state: 'parked', problem: { code: 'cloud-timeout' } })
    expect(await confirm(intakeId)).toMatchObject({ ok: false, problem: { code: 'wrong-state' } })
    expect(patches()).toHaveLength(0)
    await ask('intake.checkAgain', { intakeId })
    expect(state()).toBe('found')
  })

  it('is queued when RSA can’t be reached, with no PATCH counted', async () => {
    const intakeId = await scanAndLookUp()
    await simulator.close()
    await confirm(intakeId)
    expect(station.snapshot().current).toMatchObject({ state: 'queued', attempts: 0 })
  })

  it('is there again after a restart', async () => {
    const intakeId = await scanAndLookUp()
    await station.close()
    station = open()
    expect(station.snapshot().current).toMatchObject({ intakeId, state: 'found' })
    await confirm(intakeId)
    expect(state()).toBe('disabled')
  })

  it('takes one PATCH from two confirmations at once', async () => {
    const intakeId = await scanAndLookUp()
    const results = await Promise.all([confirm(intakeId), confirm(intakeId)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(patches()).toHaveLength(1)
  })
})

describe('the next scan', () => {
  it('of another device is refused while one waits for its confirmation', async () => {
    await scanAndLookUp()
    expect(await ask('scan.submit', { text: '140100089', source: 'wedge' })).toMatchObject({
      ok: false,
      problem: { code: 'device-in-hand' },
    })
    expect(await ask('scan.submit', { text: SERIAL, source: 'wedge' })).toMatchObject({
      ok: true,
      value: { landed: 'same-device' },
    })
  })

  it('of a serial that waits resumes its intake, never a second one', async () => {
    const intakeId = await scanAndLookUp()
    simulator.failNext('disable', 'status-429')
    await confirm(intakeId)
    await ask('intake.leave', { intakeId })
    expect(await ask('scan.submit', { text: SERIAL, source: 'typed' })).toMatchObject({
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
    expect(await ask(name, request)).toMatchObject({ ok: false, problem: { code: 'malformed-request' } })
    expect(simulator.requests).toHaveLength(0)
  })

  it('knows no intake that does not exist', async () => {
    const intakeId = '01JCZ0000000000000000000A1'
    expect(await confirm(intakeId)).toMatchObject({ ok: false, problem: { code: 'unknown-intake' } })
    expect(simulator.requests).toHaveLength(0)
  })
})
