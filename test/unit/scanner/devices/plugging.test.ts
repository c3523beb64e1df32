import { describe, expect, it } from 'vitest'
import {
  honeywell,
  ibmHandheld,
  keyboard,
  newland,
  twofoldHoneywell,
  zebra,
  type FakeDevice,
} from '../../../scanners/fake-devices.ts'
import { settled } from '../../../scanners/fake-clock.ts'
import { createFakeHid } from '../../../scanners/fake-hid.ts'
import { encodeReports } from '../../../scanners/reports.ts'
import { AFTER_PLUG_MS, openCounter } from './counter.ts'

const A = '/dev/hidraw0'
const B = '/dev/hidraw1'
const KEY = '0c2e:1007:#0'
const NEXT_KEY = '0c2e:1007:#1'

async function counterWith(...devices: readonly FakeDevice[]) {
  const hid = createFakeHid()
  for (const device of devices) hid.plug(device)
  return openCounter({ hid })
}

describe('a scanner that is plugged in', () => {
  it('before the station starts is open at once', async () => {
    const { only, hid, scanners } = await counterWith(honeywell(A))
    expect(only()).toEqual({
      deviceKey: KEY,
      name: 'Honeywell Voyager 1602g',
      maker: 'Honeywell',
      vendorId: 0x0c2e,
      productId: 0x1007,
      protocol: 'hid-pos',
      state: 'ready',
      described: true,
      canBeep: true,
      canSwitch: false,
      problem: null,
    })
    expect(scanners.status()).toEqual({ state: 'ready', name: 'Honeywell Voyager 1602g', count: 1 })
    expect(hid.openHandles(A)).toBe(1)
  })

  it('later is open as soon as its device file has settled', async () => {
    const { hid, clock, states } = await openCounter()
    hid.plug(honeywell(A))
    await clock.advance(149)
    expect(states()).toEqual([])
    await clock.advance(1)
    expect(states()).toEqual([[KEY, 'ready']])
  })

  it.each([
    ['honeywell', honeywell(A), 'hid-pos'],
    ['zebra', zebra(A), 'hid-pos'],
    ['newland', newland(A), 'hid-pos'],
    ['ibm', ibmHandheld(A), 'ibm-handheld'],
  ] as const)('is read: %s', async (layout, device, source) => {
    const { scans, send } = await counterWith(device)
    await send(A, layout, '140100080')
    await send(A, layout, '140100081')
    expect(
      scans.map(({ scan, deviceName, raw }) => [scan.text, scan.source, deviceName, raw.length]),
    ).toEqual([
      ['140100080', source, device.name, 1],
      ['140100081', source, device.name, 1],
    ])
  })

  it.each([true, false])('is read with its descriptor and without: %s', async (described) => {
    const { only, heard, send } = await counterWith(zebra(A, { described }))
    await send(A, 'zebra', 'x'.repeat(100))
    expect([only().described, heard]).toEqual([described, ['x'.repeat(100)]])
  })

  it('has a name, even if it says none', async () => {
    const { only } = await counterWith(honeywell(A, { name: '' }))
    expect(only().name).toBe('Honeywell scanner')
  })

  it('is not somebody’s keyboard', async () => {
    const { states, hid } = await counterWith(keyboard(A))
    expect([states(), hid.opens(A)]).toEqual([[], 0])
  })

  it('is opened once, though it shows itself over two interfaces and two usages each', async () => {
    const { states, heard, hid, send } = await counterWith(twofoldHoneywell(A, B))
    await send(A, 'honeywell', '140100080')
    await send(B, 'honeywell', '140100080')
    expect(states()).toEqual([['0c2e:0a07:H2#0', 'ready']])
    expect([heard, hid.opens(A), hid.opens(B)]).toEqual([['140100080'], 1, 0])
  })
})

describe('several scanners', () => {
  it('are read at the same time, codes of several reports too', async () => {
    const { heard, hid, states } = await counterWith(zebra(A), newland(B))
    const one = encodeReports('zebra', 'z'.repeat(100))
    const other = encodeReports('newland', 'n'.repeat(100))
    for (const index of [0, 1]) {
      hid.report(A, one[index] ?? new Uint8Array())
      hid.report(B, other[index] ?? new Uint8Array())
    }
    expect(states().map(([, state]) => state)).toEqual(['ready', 'ready'])
    expect(heard).toEqual(['z'.repeat(100), 'n'.repeat(100)])
  })

  it('of the same kind are told apart by their place', async () => {
    const { states, scanners, heard, send } = await counterWith(honeywell(A), honeywell(B))
    await send(B, 'honeywell', 'b')
    await send(A, 'honeywell', 'a')
    expect(states()).toEqual([
      [KEY, 'ready'],
      [NEXT_KEY, 'ready'],
    ])
    expect(heard).toEqual(['b', 'a'])
    expect(scanners.status()).toEqual({ state: 'ready', name: 'Honeywell Voyager 1602g', count: 2 })
  })

  it('keep their places when another of the same kind goes and comes back', async () => {
    const { states, hid, clock, send, heard } = await counterWith(honeywell(A), honeywell(B))
    hid.unplug(A)
    await clock.advance(AFTER_PLUG_MS)
    expect(states()).toEqual([[NEXT_KEY, 'ready']])
    hid.plug(honeywell('/dev/hidraw7'))
    await clock.advance(AFTER_PLUG_MS)
    expect(states()).toEqual([
      [KEY, 'ready'],
      [NEXT_KEY, 'ready'],
    ])
    expect([hid.opens(B), hid.openHandles(B)]).toEqual([1, 1])
    await send(B, 'honeywell', 'still there')
    expect(heard).toEqual(['still there'])
  })
})

describe('a scanner that is unplugged', () => {
  it('is gone at once, and its handle is closed', async () => {
    const { hid, states, scanners, changes } = await counterWith(honeywell(A))
    const before = changes()
    hid.unplug(A)
    await settled()
    expect([states(), scanners.status(), hid.openHandles()]).toEqual([[], { state: 'none' }, 0])
    expect(changes() - before).toBe(1)
  })

  it('is the same when it comes back under another path', async () => {
    const { hid, clock, states, heard, send } = await counterWith(honeywell(A, { serialNumber: 'S1' }))
    hid.unplug(A)
    hid.plug(honeywell(B, { serialNumber: 'S1' }))
    await clock.advance(AFTER_PLUG_MS)
    await send(B, 'honeywell', '140100080')
    expect([states(), heard]).toEqual([[['0c2e:1007:S1#0', 'ready']], ['140100080']])
    expect([hid.openHandles(A), hid.openHandles(B)]).toEqual([0, 1])
  })

  it('is open again when it comes back under the same path before anybody looked', async () => {
    const { hid, clock, states, heard, send } = await counterWith(honeywell(A))
    hid.unplug(A)
    hid.plug(honeywell(A))
    await clock.advance(AFTER_PLUG_MS)
    await send(A, 'honeywell', '140100080')
    expect([states(), heard, hid.openHandles(A)]).toEqual([[[KEY, 'ready']], ['140100080'], 1])
  })

  it('makes way for another kind under the same path', async () => {
    const { hid, clock, states, heard, send } = await counterWith(honeywell(A))
    hid.unplug(A)
    hid.plug(zebra(A))
    await clock.advance(AFTER_PLUG_MS)
    await send(A, 'zebra', '140100080')
    expect([states(), heard]).toEqual([[['05e0:2100:#0', 'ready']], ['140100080']])
  })

  it('in the middle of a code leaves no half of it, not even for the next one', async () => {
    const { hid, clock, heard, troubles, send } = await counterWith(honeywell(A))
    const [first = new Uint8Array()] = encodeReports('honeywell', 'x'.repeat(60))
    hid.report(A, first)
    hid.unplug(A)
    await settled()
    hid.plug(honeywell(A))
    await clock.advance(AFTER_PLUG_MS)
    await send(A, 'honeywell', '140100080')
    expect(heard).toEqual(['(code-incomplete)', '140100080'])
    expect(troubles[0]).toMatchObject({
      deviceName: 'Honeywell Voyager 1602g',
      source: 'hid-pos',
      raw: [Buffer.from(first).toString('hex')],
    })
  })

  it('is noticed by the list alone, where reading tells nothing', async () => {
    const { hid, clock, states, scanners } = await counterWith(honeywell(A))
    const { port } = hid
    expect(states()).toHaveLength(1)
    hid.hide(A)
    await scanners.lookAgain()
    await clock.advance(0)
    expect([states(), hid.openHandles(), await port.list()]).toEqual([[], 0, []])
  })
})
