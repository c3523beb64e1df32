import { describe, expect, it } from 'vitest'
import { POLL_MS, QUIET_POLL_MS } from '../../../../electron/scanner/scanners.ts'
import { SILENT_HOTPLUG } from '../../../../electron/scanner/devices/hotplug.ts'
import { settled } from '../../../scanners/fake-clock.ts'
import { honeywell, keyboardScanner, zebra } from '../../../scanners/fake-devices.ts'
import { createFakeHid } from '../../../scanners/fake-hid.ts'
import { AFTER_PLUG_MS, openCounter } from './counter.ts'

const A = '/dev/hidraw0'
const B = '/dev/hidraw1'

describe('looking for scanners', () => {
  it('is done every few seconds while none is open', async () => {
    const { hid, clock } = await openCounter()
    await clock.advance(10 * POLL_MS)
    expect(hid.lists()).toBe(11)
  })

  it('is not done while one is open, where the operating system tells what comes and goes', async () => {
    const { hid, clock } = await openCounter()
    hid.plug(honeywell(A))
    await clock.advance(AFTER_PLUG_MS)
    const lists = hid.lists()
    await clock.advance(600_000)
    expect([hid.lists() - lists, clock.pending()]).toEqual([0, 0])
  })

  it('is done now and then while one is open, where it tells nothing', async () => {
    const hid = createFakeHid()
    hid.plug(honeywell(A))
    const { clock, states } = await openCounter({ hid, hotplug: SILENT_HOTPLUG })
    hid.plug(zebra(B))
    await clock.advance(QUIET_POLL_MS - 1)
    expect(states()).toHaveLength(1)
    await clock.advance(1)
    expect(states()).toHaveLength(2)
    const lists = hid.lists()
    await clock.advance(10 * QUIET_POLL_MS)
    expect(hid.lists() - lists).toBe(10)
  })

  it('goes on by itself when the watcher is lost', async () => {
    const { hid, clock, states } = await openCounter()
    hid.plug(honeywell(A))
    await clock.advance(AFTER_PLUG_MS)
    hid.loseHotplug()
    hid.hide(A)
    await clock.advance(QUIET_POLL_MS)
    expect([states(), hid.openHandles()]).toEqual([[], 0])
  })

  it('goes on by itself where the watcher can’t even begin', async () => {
    const hid = createFakeHid()
    const hotplug = {
      tells: true,
      start: (_told: () => void, lost: () => void) => {
        lost()
        return () => undefined
      },
    }
    const { clock, states } = await openCounter({ hid, hotplug })
    hid.plug(honeywell(A))
    await clock.advance(POLL_MS)
    expect(states()).toHaveLength(1)
    expect(clock.pending()).toBe(1)
  })

  it('follows a storm of hints with a handful of lists', async () => {
    const { hid, clock } = await openCounter()
    hid.plug(honeywell(A))
    await clock.advance(AFTER_PLUG_MS)
    const lists = hid.lists()
    for (let hint = 0; hint < 500; hint += 1) hid.tellHotplug()
    await clock.advance(AFTER_PLUG_MS)
    expect(hid.lists() - lists).toBe(4)
  })

  it('is still done while hints never stop', async () => {
    const { hid, clock, states } = await openCounter()
    hid.plug(honeywell(A))
    await clock.advance(AFTER_PLUG_MS)
    hid.plug(zebra(B))
    for (let hint = 0; hint < 10; hint += 1) {
      hid.tellHotplug()
      await clock.advance(100)
    }
    expect(states()).toHaveLength(2)
  })

  it('is not lost when it is asked for just as another look ends', async () => {
    for (let ticks = 0; ticks < 40; ticks += 1) {
      const hid = createFakeHid()
      const { scanners } = await openCounter({ hid })
      const before = hid.lists()
      void scanners.lookAgain()
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve()
      hid.plugSilently(honeywell(A))
      void scanners.lookAgain()
      await settled()
      expect([ticks, scanners.devices().length, hid.lists() > before]).toEqual([ticks, 1, true])
    }
  })

  it('does not repeat itself while only a keyboard is there, except slowly', async () => {
    const { hid, clock, scanners } = await openCounter()
    hid.plug(keyboardScanner(A))
    await clock.advance(AFTER_PLUG_MS)
    const lists = hid.lists()
    await clock.advance(10 * POLL_MS)
    expect(hid.lists() - lists).toBe(10)
    expect([scanners.status().state, hid.opens(A)]).toEqual(['keyboard-mode', 0])
  })
})

describe('a list that fails', () => {
  const MISSING = 'libusb-1.0.so.0: cannot open shared object file\nmore lines'

  it('says that scanners can’t be read, and why, and is tried again', async () => {
    const hid = createFakeHid()
    hid.failList(MISSING)
    hid.plug(honeywell(A))
    const { scanners, clock, changes } = await openCounter({ hid })
    expect(scanners.status()).toEqual({
      state: 'unavailable',
      cause: 'libusb-1.0.so.0: cannot open shared object file',
    })
    expect(changes()).toBe(1)
    await clock.advance(5 * POLL_MS)
    expect([hid.lists(), changes()]).toEqual([6, 1])
    hid.failList(null)
    await clock.advance(POLL_MS)
    expect(scanners.status()).toMatchObject({ state: 'ready', count: 1 })
  })

  it('tells when it works again, though nothing is there', async () => {
    const hid = createFakeHid()
    hid.failList(MISSING)
    const { scanners, clock, changes } = await openCounter({ hid })
    hid.failList(null)
    await clock.advance(POLL_MS)
    expect([scanners.status(), changes()]).toEqual([{ state: 'none' }, 2])
  })

  it('that is all that came of a hint is tried again, though another scanner is open', async () => {
    const { hid, clock, states } = await openCounter()
    hid.plug(honeywell(A))
    await clock.advance(AFTER_PLUG_MS)
    hid.failList(MISSING)
    hid.plug(zebra(B))
    await clock.advance(AFTER_PLUG_MS)
    hid.failList(null)
    await clock.advance(QUIET_POLL_MS)
    expect(states()).toHaveLength(2)
    expect(clock.pending()).toBe(0)
  })

  it('takes nothing from a scanner that is open', async () => {
    const hid = createFakeHid()
    hid.plug(honeywell(A))
    const { scanners, heard, send } = await openCounter({ hid })
    hid.failList(MISSING)
    await scanners.lookAgain()
    await send(A, 'honeywell', '140100080')
    expect([scanners.status().state, heard]).toEqual(['ready', ['140100080']])
  })
})
