import { describe, expect, it } from 'vitest'
import type { ScannerFeedback } from '../../../../electron/contract/scanners.ts'
import { settled } from '../../../scanners/fake-clock.ts'
import { honeywell, muteHoneywell, zebra, type FakeDevice } from '../../../scanners/fake-devices.ts'
import { createFakeHid } from '../../../scanners/fake-hid.ts'
import { AFTER_PLUG_MS, openCounter } from './counter.ts'

const A = '/dev/hidraw0'
const ERROR = [4, 0x20]
const GOOD_READ = [4, 0x40]

async function counter(feedback: () => ScannerFeedback, device: FakeDevice = honeywell(A)) {
  const hid = createFakeHid()
  hid.plug(device)
  const opened = await openCounter({ hid, feedback, takes: (text) => text !== 'refused' })
  /** A scan that is taken, one that is refused, one that is malformed, and no scan at all. */
  const scanAll = async () => {
    await opened.send(A, 'honeywell', '140100080')
    await opened.send(A, 'honeywell', 'refused')
    hid.report(A, Uint8Array.from([2, 3]))
    await opened.send(A, 'honeywell', 'REVINF', { aim: ']X0', codeId: '?' })
    await settled()
  }
  return { ...opened, scanAll }
}

describe('a scanner that can beep', () => {
  it.each([
    ['off', []],
    ['refused', [ERROR, ERROR]],
    ['all', [GOOD_READ, ERROR, ERROR]],
  ] as const)('beeps as the station is set: %s', async (feedback, reports) => {
    const { hid, scanAll } = await counter(() => feedback)
    await scanAll()
    expect(hid.written).toEqual(reports.map((report) => ({ path: A, report })))
  })

  it('follows the setting at once', async () => {
    const setting: { now: ScannerFeedback } = { now: 'off' }
    const { hid, scanAll } = await counter(() => setting.now)
    await scanAll()
    setting.now = 'refused'
    await scanAll()
    expect(hid.written).toHaveLength(2)
  })

  it('beeps without a descriptor as its maker’s manual says', async () => {
    const { hid, only, scanAll } = await counter(() => 'all', honeywell(A, { described: false }))
    await scanAll()
    expect(only().canBeep).toBe(true)
    expect(hid.written.map(({ report }) => report)).toEqual([GOOD_READ, ERROR, ERROR])
  })

  it('that takes no output report is asked no more, and shows that it can’t', async () => {
    const { hid, only, changes, scanAll, heard, send } = await counter(() => 'all')
    hid.refuseWrites(A)
    const before = changes()
    await send(A, 'honeywell', '140100080')
    expect([only().canBeep, only().state, changes() - before]).toEqual([false, 'ready', 1])
    const attempts = hid.writeAttempts()
    await scanAll()
    expect([hid.writeAttempts() - attempts, heard.length]).toEqual([0, 4])
  })

  it('is asked again after it was plugged in anew', async () => {
    const { hid, clock, only, send } = await counter(() => 'all')
    hid.refuseWrites(A)
    await send(A, 'honeywell', '140100080')
    hid.unplug(A)
    hid.plug(honeywell(A))
    await clock.advance(AFTER_PLUG_MS)
    expect(only().canBeep).toBe(true)
  })

  it('is not written to when it is unplugged in the middle of a code', async () => {
    const { hid, send, heard } = await counter(() => 'all')
    await send(A, 'honeywell', '')
    hid.report(
      A,
      Uint8Array.from({ length: 64 }, (_, at) => (at === 0 ? 2 : at === 63 ? 1 : at === 1 ? 9 : 0x31)),
    )
    hid.unplug(A)
    await settled()
    expect([heard, hid.writeAttempts()]).toEqual([['(code-incomplete)'], 0])
  })
})

describe('a scanner that can’t beep', () => {
  it.each([
    ['Zebra', zebra(A), 'zebra'],
    ['Honeywell whose descriptor has no output', muteHoneywell(A), 'honeywell'],
  ] as const)('is not written to: %s', async (_, device, layout) => {
    const { hid, only, send, heard } = await counter(() => 'all', device)
    await send(A, layout, 'refused')
    expect([only().canBeep, hid.writeAttempts(), heard]).toEqual([false, 0, ['refused']])
  })
})
