import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import { openBoxKit, PLAIN, type BoxKit } from './box-kit.ts'

const [A, B, C, D] = PLAIN
const ALREADY_DISABLED = '140100081'
const NOBODYS = '140100082'
const TWO_OWNERS = '140100083'
const UNKNOWN = '999999999'

let desk: BoxKit
beforeEach(async () => {
  desk = await openBoxKit()
})
afterEach(async () => {
  await desk.close()
})

describe('a box', () => {
  it('opens by itself with the first scan, takes one scan a device and is disabled with one press', async () => {
    await desk.scan(A, ALREADY_DISABLED, UNKNOWN, NOBODYS, B)
    expect(desk.box()).toMatchObject({ ordinal: 1, name: null, reason: 'recycled', ticket: '', count: 5 })
    await desk.lookUpAll()
    expect(await desk.states()).toEqual([
      'found',
      'already-disabled',
      'not-registered',
      'not-registered',
      'found',
    ])
    expect(desk.box()).toMatchObject({ ready: 2, problems: 0 })
    expect(await desk.done('box.disable')).toEqual({ devices: 2 })
    await desk.runOver()
    expect(desk.box().counts).toEqual({ disabled: 2, 'already-disabled': 1, 'not-registered': 2 })
    expect(desk.kit.patches().map(({ body }) => body)).toMatchObject([
      { deviceSerialNumber: A },
      { deviceSerialNumber: B },
    ])
    await desk.done('box.finish')
    expect(desk.snapshot()).toMatchObject({ box: null, lastBox: { count: 5, counts: { disabled: 2 } } })
    expect(verifyJournal(desk.kit.folder).ok).toBe(true)
  })

  it('asks RSA once a device: what was looked up at the desk just now is disabled without another lookup', async () => {
    await desk.scan(A, B)
    await desk.lookUpAll()
    await desk.done('box.disable')
    await desk.runOver()
    expect(desk.kit.simulator.requests.map(({ method }) => method)).toEqual([
      'POST',
      'POST',
      'PATCH',
      'PATCH',
    ])
  })

  it('looks a device up again where that was long ago, and disables nothing that changed hands', async () => {
    await desk.scan(A)
    await desk.lookUpAll()
    desk.kit.now = new Date(desk.kit.now.getTime() + 11 * 60_000)
    const [record] = desk.kit.simulator.devices.get(A) ?? []
    if (record !== undefined) record.tokenStatus = 'Disabled'
    await desk.done('box.disable')
    await desk.runOver()
    expect(await desk.states()).toEqual(['already-disabled'])
    expect(desk.kit.patches()).toEqual([])
  })

  it('tells the number of a device that it has already, quietly', async () => {
    await desk.scan(A, B)
    const { revision } = desk.snapshot()
    const again = await desk.done('scan.submit', { text: A, source: 'wedge' })
    expect(again).toMatchObject({ landed: 'repeat', number: 1, deviceSerial: A })
    expect(desk.box()).toMatchObject({ count: 2, repeated: { number: 1, deviceSerial: A } })
    await desk.scan(A, A, A)
    expect(desk.snapshot().revision).toBe(revision + 1)
    await desk.scan(C)
    expect(desk.box()).toMatchObject({ count: 3, repeated: null })
  })

  it('takes the last scan back, closes its intake, and gives its number to the next device', async () => {
    await desk.scan(A, B)
    await desk.lookUpAll()
    expect(desk.box().undo).toEqual({ number: 2, deviceSerial: B })
    expect(await desk.done('box.undo')).toEqual({ number: 2, deviceSerial: B })
    expect(desk.box()).toMatchObject({ count: 1, ready: 1, undo: { number: 1 } })
    expect(await desk.done('scan.submit', { text: C, source: 'wedge' })).toMatchObject({ number: 2 })
    await desk.scan(B)
    await desk.lookUpAll()
    expect((await desk.rows()).map(({ deviceSerial, state }) => [deviceSerial, state])).toEqual([
      [B, 'found'],
      [C, 'found'],
      [A, 'found'],
    ])
    const closed = desk.kit.station.journal.intakes.inStates(['cancelled'])
    expect(closed.map(({ deviceSerial }) => deviceSerial)).toEqual([B])
  })

  it('takes a scan back while its lookup is under way, and what the lookup says then changes nothing', async () => {
    await desk.scan(A)
    const [intakeId] = desk.box().lookUpNext
    const asked = desk.ask('intake.lookUp', { intakeId })
    await desk.done('box.undo')
    expect(await asked).toMatchObject({ ok: true })
    expect(desk.box()).toMatchObject({ count: 0, lookUpNext: [], undo: null })
    expect(await desk.ask('box.undo')).toMatchObject({ ok: false, problem: { code: 'box-empty' } })
  })

  it('keeps a scan that was confirmed: it can’t be taken back', async () => {
    await desk.scan(A)
    await desk.lookUpAll()
    await desk.done('box.disable')
    expect(desk.box().undo).toBeNull()
    expect(await desk.ask('box.undo')).toMatchObject({ problem: { code: 'box-scan-confirmed' } })
    await desk.runOver()
    expect(await desk.ask('box.undo')).toMatchObject({ problem: { code: 'box-scan-confirmed' } })
  })

  it('is not finished while a device waits for its lookup or for a person, nor while it is empty', async () => {
    expect(await desk.ask('box.finish')).toMatchObject({ problem: { code: 'box-not-open' } })
    await desk.done('box.set', { name: 'Basement', reason: 'defective', ticket: 'CHG-1' })
    expect(await desk.ask('box.finish')).toMatchObject({ problem: { code: 'box-empty' } })
    await desk.scan(A)
    const refusal = { problem: { code: 'box-not-done', values: { count: 1 } } }
    expect(await desk.ask('box.finish')).toMatchObject(refusal)
    expect(await desk.ask('box.disable')).toMatchObject({ problem: { code: 'box-nothing-ready' } })
    await desk.lookUpAll()
    expect(await desk.ask('box.finish')).toMatchObject(refusal)
    await desk.done('box.disable')
    expect(await desk.ask('box.finish')).toMatchObject({ problem: { code: 'box-at-work' } })
    await desk.runOver()
    await desk.done('box.finish')
  })

  it('keeps reason and ticket for the next one, and its name to itself', async () => {
    await desk.done('box.set', { name: 'Basement', reason: 'defective', ticket: 'CHG-1' })
    await desk.scan(A)
    await desk.lookUpAll()
    await desk.done('box.disable')
    await desk.runOver()
    await desk.done('box.finish')
    const [record] = desk.kit.station.journal.intakes.inStates(['disabled'])
    expect(record).toMatchObject({ reason: 'defective', ticket: 'CHG-1' })
    await desk.scan(B)
    expect(desk.box()).toMatchObject({
      ordinal: 2,
      name: null,
      reason: 'defective',
      ticket: 'CHG-1',
      count: 1,
    })
    expect(await desk.ask('box.set', { name: null, reason: 'lost', ticket: '' })).toMatchObject({
      problem: { code: 'reason-not-offered' },
    })
  })

  it('gathers what needs a person, and shows a single device without keeping a scan out', async () => {
    await desk.scan(TWO_OWNERS, A)
    await desk.lookUpAll()
    const [row] = await desk.rows('problems')
    expect(row).toMatchObject({ number: 1, state: 'held', problem: { code: 'several-records' } })
    const intakeId = row?.intakeId
    await desk.done('intake.show', { intakeId })
    await desk.scan(B)
    expect(desk.snapshot()).toMatchObject({ current: { deviceSerial: TWO_OWNERS }, box: { count: 3 } })
    await desk.done('intake.choose', { intakeId, choice: 0 })
    // Chosen, and still in the box: it may be left there.
    await desk.done('intake.leave', { intakeId })
    await desk.lookUpAll()
    expect(desk.box()).toMatchObject({ ready: 3, problems: 0 })
    expect((await desk.rows('ready')).map(({ number }) => number)).toEqual([3, 2, 1])
  })

  it('takes more devices while the first ones are disabled, and disables those when they are confirmed', async () => {
    await desk.scan(A, B)
    await desk.lookUpAll()
    desk.kit.simulator.failNext('disable', 'hang-before', 1)
    await desk.done('box.disable')
    await desk.scan(C, D)
    await desk.lookUpAll()
    expect(desk.box()).toMatchObject({ count: 4, ready: 2, progress: { total: 2 } })
    expect(await desk.done('box.disable')).toEqual({ devices: 2 })
    expect(desk.box()).toMatchObject({ ready: 0, progress: { total: 4 } })
    await desk.runOver()
    expect(desk.box().counts).toEqual({ disabled: 4 })
    expect(desk.kit.station.journal.batches.underWay()).toEqual([])
  })

  it('takes a device that was refused anew under its number', async () => {
    await desk.scan(A, B)
    await desk.lookUpAll()
    desk.kit.simulator.failNext('disable', 'status-400', 1)
    await desk.done('box.disable')
    await desk.runOver()
    const [refused] = await desk.rows('problems')
    expect(refused).toMatchObject({ state: 'refused', ordered: true })
    const serial = refused?.deviceSerial ?? ''
    const number = refused?.number
    expect(await desk.done('scan.submit', { text: serial, source: 'wedge' })).toMatchObject({
      landed: 'opened',
      number,
    })
    await desk.lookUpAll()
    expect(desk.box()).toMatchObject({ count: 2, ready: 1, problems: 0 })
    await desk.done('box.disable')
    await desk.runOver()
    expect(desk.box().counts).toEqual({ disabled: 2 })
  })
})

describe('another desk', () => {
  it('has no box', async () => {
    const counter = await openBoxKit({ desk: 'returns' })
    try {
      await counter.scan(A)
      expect(counter.snapshot()).toMatchObject({ box: null, lastBox: null, current: { deviceSerial: A } })
      expect(await counter.ask('box.disable')).toMatchObject({ problem: { code: 'box-not-at-this-desk' } })
    } finally {
      await counter.close()
    }
  })
})
