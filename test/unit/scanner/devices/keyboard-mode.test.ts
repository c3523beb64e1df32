import { describe, expect, it } from 'vitest'
import { keyboardScanner, switchableHoneywell, zebra } from '../../../scanners/fake-devices.ts'
import { createFakeHid } from '../../../scanners/fake-hid.ts'
import { openCounter } from './counter.ts'

const KEYS = '/dev/hidraw0'
const POS = '/dev/hidraw1'
const KEY = '0c2e:0901:H1#0'

describe('a scanner that is only a keyboard', () => {
  it('is shown with what to do, never opened, and can’t be switched from here', async () => {
    const hid = createFakeHid()
    hid.plug(keyboardScanner(KEYS))
    const { only, scanners } = await openCounter({ hid })
    expect(only()).toMatchObject({
      maker: 'Zebra',
      protocol: 'keyboard',
      state: 'keyboard-mode',
      canSwitch: false,
      canBeep: false,
      described: false,
      problem: { code: 'scanner-keyboard-mode', retry: 'after-person' },
    })
    expect(scanners.status()).toEqual({ state: 'keyboard-mode', name: 'Symbol Technologies DS2208' })
    expect(await scanners.switchToHidPos(only().deviceKey)).toMatchObject({
      ok: false,
      problem: { code: 'scanner-cannot-switch' },
    })
    expect(hid.opens(KEYS)).toBe(0)
  })
})

describe('a Honeywell in keyboard mode', () => {
  async function honeywell() {
    const hid = createFakeHid()
    hid.plug(switchableHoneywell(POS, KEYS))
    return openCounter({ hid })
  }

  it('is open at its HID POS interface alone, and can be switched', async () => {
    const { hid, only, states } = await honeywell()
    expect(states()).toEqual([[KEY, 'keyboard-mode']])
    expect(only()).toMatchObject({ protocol: 'hid-pos', canSwitch: true, described: true })
    expect([hid.openHandles(POS), hid.openHandles(KEYS)]).toEqual([1, 0])
  })

  it('is switched by feature report 254 = 01', async () => {
    const { hid, only, scanners, changes } = await honeywell()
    const before = changes()
    expect(await scanners.switchToHidPos(KEY)).toEqual({ ok: true, value: undefined })
    expect(hid.features).toEqual([{ path: POS, report: [254, 1] }])
    expect([only().state, only().problem, only().canSwitch, changes() - before]).toEqual([
      'ready',
      null,
      false,
      1,
    ])
  })

  it('has been switched by somebody else when it sends reports', async () => {
    const { only, heard, send } = await honeywell()
    await send(POS, 'honeywell', '140100080')
    expect([only().state, heard]).toEqual(['ready', ['140100080']])
  })

  it('stays what it is when it does not take the switch', async () => {
    const { hid, only, scanners } = await honeywell()
    hid.refuseWrites(POS)
    expect(await scanners.switchToHidPos(KEY)).toMatchObject({
      ok: false,
      problem: {
        code: 'scanner-cannot-switch',
        values: { name: 'Honeywell Xenon 1900', cause: 'could not send the report' },
      },
    })
    expect(only()).toMatchObject({ state: 'keyboard-mode', canSwitch: true })
  })
})

describe('the switch', () => {
  it('is not there for a scanner in HID POS mode', async () => {
    const hid = createFakeHid()
    hid.plug(zebra(POS))
    const { only, scanners } = await openCounter({ hid })
    expect(await scanners.switchToHidPos(only().deviceKey)).toMatchObject({
      problem: { code: 'scanner-cannot-switch' },
    })
    expect([hid.features, only().state]).toEqual([[], 'ready'])
  })

  it('finds no scanner that is gone', async () => {
    const { scanners } = await openCounter()
    expect(await scanners.switchToHidPos(KEY)).toMatchObject({
      ok: false,
      problem: { code: 'scanner-not-there' },
    })
  })
})
