import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { REPEAT_MS, REREAD_MS } from '../../../electron/contract/scan-policy.ts'
import { LINGER_MS } from '../../../electron/station/scan-desk.ts'
import { DeskKit } from './desk-kit.ts'

const A = '140100080'
const B = '140100081'
const C = '140100082'

describe('the desk', () => {
  let kit: DeskKit
  beforeEach(() => {
    kit = new DeskKit()
  })
  afterEach(() => {
    kit.close()
  })

  async function found(serial: string): Promise<void> {
    kit.scan(serial)
    kit.lookUp()
    await kit.answer()
    kit.pass(REREAD_MS)
  }

  it('opens, confirms on purpose and tells a repeat from both', async () => {
    expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'opened', deviceSerial: A } })
    expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'repeat' } })
    kit.lookUp()
    await kit.answer()
    expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'repeat' } })
    kit.pass(REREAD_MS)
    expect(kit.scan(A, 'typed')).toMatchObject({ ok: true, value: { landed: 'repeat' } })
    kit.pass(REREAD_MS)
    expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'confirm' } })
    expect(kit.opened()).toBe(1)
  })

  it('takes no device for confirmed that lies before a standing scanner, which reads it again and again', async () => {
    kit.scan(A)
    kit.lookUp()
    await kit.answer()
    for (let reading = 0; reading < 20; reading += 1) {
      kit.pass(750)
      expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'repeat' } })
    }
    kit.pass(REREAD_MS)
    expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'confirm' } })
  })

  it('takes none for confirmed either while another one lies beside it and is read in turn', async () => {
    kit.scan(A)
    kit.lookUp()
    await kit.answer()
    for (let reading = 0; reading < 20; reading += 1) {
      kit.pass(400)
      expect(kit.scan(B)).toMatchObject({ ok: false, problem: { code: 'device-in-hand' } })
      kit.pass(400)
      expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'repeat' } })
    }
  })

  it('takes the same trigger pull over two interfaces once, even if the keys are slow', async () => {
    kit.scan(A, 'hid-pos')
    kit.lookUp()
    await kit.answer()
    // Ten keys of 80 ms: the burst ends 800 ms after the report.
    kit.pass(800)
    expect(kit.scan(A, 'wedge', 800)).toMatchObject({ ok: true, value: { landed: 'repeat' } })
  })

  it('refuses another device while one waits for its confirmation', async () => {
    await found(A)
    expect(kit.scan(B)).toMatchObject({ ok: false, problem: { code: 'device-in-hand' } })
    expect(kit.screen.current()?.deviceSerial).toBe(A)
  })

  it('holds one device while another is disabled, and opens it after the outcome was seen', async () => {
    await found(A)
    kit.confirm()
    expect(kit.scan(B)).toMatchObject({ ok: true, value: { landed: 'held', deviceSerial: B } })
    expect(kit.scan(B)).toMatchObject({ ok: true, value: { landed: 'repeat' } })
    expect(kit.scan(C)).toMatchObject({ ok: false, problem: { code: 'station-busy' } })
    await kit.answer()
    expect(kit.screen.current()).toMatchObject({ deviceSerial: A, state: 'disabled' })
    kit.pass(LINGER_MS - 1)
    expect(kit.screen.current()?.deviceSerial).toBe(A)
    kit.pass(1)
    expect(kit.screen.current()).toMatchObject({ deviceSerial: B, state: 'opened' })
    expect(kit.told).toMatchObject([{ landed: 'opened', deviceSerial: B }])
  })

  it('hides no outcome that needs a person behind a held device', async () => {
    await found(A)
    kit.mood = 'silent'
    kit.confirm()
    kit.scan(B)
    await kit.answer()
    kit.pass(60_000)
    expect(kit.screen.current()).toMatchObject({ deviceSerial: A, state: 'unknown' })
    kit.leave()
    expect(kit.screen.current()?.deviceSerial).toBe(B)
  })

  it('keeps the order: what was scanned first opens first', async () => {
    await found(A)
    kit.mood = 'silent'
    kit.confirm()
    kit.scan(B)
    await kit.answer()
    expect(kit.scan(C)).toMatchObject({ ok: true, value: { landed: 'held', deviceSerial: C } })
    expect(kit.screen.current()?.deviceSerial).toBe(B)
  })

  /** B waits for the cloud since earlier, A is being disabled, and B is scanned meanwhile. */
  async function holdWhatWaits(): Promise<void> {
    await found(B)
    kit.mood = 'silent'
    kit.confirm()
    await kit.answer()
    kit.leave()
    kit.mood = 'well'
    await found(A)
    kit.confirm()
    expect(kit.scan(B)).toMatchObject({ ok: true, value: { landed: 'held' } })
    await kit.answer()
  }

  it('gives a device its turn that waits for the cloud', async () => {
    await holdWhatWaits()
    kit.pass(LINGER_MS)
    expect(kit.screen.current()).toMatchObject({ deviceSerial: B, state: 'unknown' })
    expect(kit.told).toMatchObject([{ landed: 'resumed', deviceSerial: B }])
  })

  it('replaces nothing that somebody opened from the list meanwhile', async () => {
    await found(C)
    kit.cancel()
    const other = kit.screen.currentId()
    kit.leave()
    await holdWhatWaits()
    kit.screen.show(other)
    kit.pass(LINGER_MS)
    expect(kit.screen.currentId()).toBe(other)
    kit.leave()
    expect(kit.screen.current()?.deviceSerial).toBe(B)
  })

  it('gives nobody a second turn', async () => {
    await holdWhatWaits()
    expect(kit.scan(B)).toMatchObject({ ok: true, value: { landed: 'resumed' } })
    kit.leave()
    expect(kit.screen.current()).toBeNull()
  })

  it('opens a new intake for a device that comes back later', async () => {
    kit.mood = 'already'
    await found(A)
    expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'repeat' } })
    kit.pass(REPEAT_MS)
    expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'opened' } })
    expect(kit.opened()).toBe(2)
  })

  it('explains a text that is no serial and changes nothing', () => {
    expect(kit.scan('https://example.org')).toMatchObject({
      ok: false,
      problem: { code: 'label-web-address' },
    })
    expect(kit.opened()).toBe(0)
  })
})
