import { describe, expect, it } from 'vitest'
import { openFailure } from '../../../../electron/scanner/devices/open-failure.ts'
import { OPEN_PATIENCE_MS } from '../../../../electron/scanner/devices/scanner-unit.ts'
import { POLL_MS, QUIET_POLL_MS } from '../../../../electron/scanner/scanners.ts'
import { settled } from '../../../scanners/fake-clock.ts'
import { honeywell, muteHoneywell, zebra } from '../../../scanners/fake-devices.ts'
import { createFakeHid } from '../../../scanners/fake-hid.ts'
import { openCounter } from './counter.ts'

const A = '/dev/hidraw0'
const B = '/dev/hidraw1'
const DENIED = 'cannot open device with path /dev/hidraw0: Permission denied'

describe('a scanner without permission', () => {
  it('is shown as that, with what to do, and nothing else is wrong', async () => {
    const { hid, clock, only, scanners, heard } = await openCounter()
    hid.forbid(A, DENIED)
    hid.plug(honeywell(A))
    await clock.advance(200)
    expect(only()).toMatchObject({
      state: 'no-permission',
      problem: { code: 'scanner-no-permission', values: { name: 'Honeywell Voyager 1602g' } },
    })
    expect(scanners.status()).toEqual({ state: 'no-permission', name: 'Honeywell Voyager 1602g' })
    expect(heard).toEqual([])
  })

  it.each([300, 1000, 2500])(
    'is open as soon as udev has set the rights, tried %i ms after the hint',
    async (milliseconds) => {
      const { hid, clock, only } = await openCounter()
      hid.forbid(A, DENIED)
      hid.plug(honeywell(A))
      await clock.advance(milliseconds - 1)
      expect(only().state).toBe('no-permission')
      hid.forbid(A, null)
      await clock.advance(1)
      expect(only()).toMatchObject({ state: 'ready', problem: null })
    },
  )

  it('is open some seconds after a person has given the right, without a hint', async () => {
    const { hid, clock, only } = await openCounter()
    hid.forbid(A, DENIED)
    hid.plug(honeywell(A))
    await clock.advance(10_000)
    hid.forbid(A, null)
    await clock.advance(POLL_MS)
    expect(only().state).toBe('ready')
    expect(hid.openHandles()).toBe(1)
  })

  it('does not keep another from being read', async () => {
    const { hid, clock, scanners, heard, send } = await openCounter()
    hid.forbid(A, DENIED)
    hid.plug(honeywell(A))
    hid.plug(zebra(B))
    await clock.advance(200)
    await send(B, 'zebra', '140100080')
    expect(scanners.devices().map(({ state }) => state)).toEqual(['ready', 'no-permission'])
    expect([scanners.status(), heard]).toEqual([
      { state: 'ready', name: 'Symbol Technologies DS2208', count: 1 },
      ['140100080'],
    ])
  })
})

describe('a scanner that can’t be opened', () => {
  it('is busy while another program has it, and open when that one is gone', async () => {
    const { hid, clock, only, scanners } = await openCounter()
    hid.failNextOpen('The process cannot access the file because it is being used by another process.')
    hid.plug(honeywell(A))
    await clock.advance(200)
    expect(only()).toMatchObject({ state: 'busy', problem: { code: 'scanner-busy' } })
    expect(scanners.status().state).toBe('failed')
    await clock.advance(200)
    expect(only().state).toBe('ready')
  })

  it('is failed for any other cause, and says which', async () => {
    const { hid, clock, only, changes } = await openCounter()
    hid.forbid(A, 'Input/output error')
    hid.plug(honeywell(A))
    await clock.advance(200)
    expect(only()).toMatchObject({
      state: 'failed',
      problem: { code: 'scanner-failed', values: { cause: 'Input/output error' } },
    })
    const before = changes()
    await clock.advance(60_000)
    expect(changes()).toBe(before)
    expect(hid.opens(A)).toBeGreaterThan(15)
  })

  it('is failed and not opened where its descriptor is of something else', async () => {
    const { hid, clock, only } = await openCounter()
    const [facts] = honeywell(A).interfaces
    hid.plug({
      ...honeywell(A),
      interfaces: [
        { ...facts, path: A, usages: facts?.usages ?? [], descriptor: Uint8Array.from([0xa1, 1, 0xc0]) },
      ],
    })
    await clock.advance(200)
    expect(only()).toMatchObject({ state: 'failed', problem: { code: 'descriptor-no-scanner' } })
    expect(hid.opens(A)).toBe(0)
  })

  it('is read by the makers’ layouts where its descriptor is malformed, and says so', async () => {
    const { hid, clock, only, heard, send } = await openCounter()
    const [facts] = muteHoneywell(A).interfaces
    hid.plug({
      ...muteHoneywell(A),
      interfaces: [{ ...facts, path: A, usages: facts?.usages ?? [], descriptor: Uint8Array.from([0xa1]) }],
    })
    await clock.advance(200)
    await send(A, 'honeywell', '140100080')
    expect(only()).toMatchObject({
      state: 'ready',
      described: false,
      problem: { code: 'descriptor-malformed' },
    })
    expect(heard).toEqual(['140100080'])
  })

  it('is opened although reading its descriptor fails in an unforeseen way', async () => {
    const hid = createFakeHid()
    hid.plug(honeywell(A))
    const { only } = await openCounter({
      hid: { ...hid, readDescriptor: () => Promise.reject(new Error('EIO')) },
    })
    expect(only()).toMatchObject({ state: 'failed', problem: { values: { cause: 'EIO' } } })
  })
})

describe('a scanner that can’t be opened beside one that is open', () => {
  it.each([
    ['no-permission', DENIED],
    ['busy', 'Device or resource busy'],
    ['failed', 'Input/output error'],
  ])('is tried again by itself until it can: %s', async (state, cause) => {
    const { hid, clock, scanners } = await openCounter()
    hid.plug(zebra(B))
    hid.forbid(A, cause)
    hid.plug(honeywell(A))
    await clock.advance(60_000)
    expect(scanners.devices().map((each) => each.state)).toEqual(['ready', state])
    hid.forbid(A, null)
    await clock.advance(QUIET_POLL_MS)
    expect(scanners.devices().map((each) => each.state)).toEqual(['ready', 'ready'])
    expect([clock.pending(), hid.opens(B)]).toEqual([0, 1])
  })
})

describe('an open that hangs', () => {
  async function stalled() {
    const hid = createFakeHid()
    hid.plug(honeywell(A))
    const goOn = hid.stallOpen()
    return { ...(await openCounter({ hid })), goOn }
  }

  it('is opening at first, then told', async () => {
    const { clock, only, changes } = await stalled()
    await clock.advance(OPEN_PATIENCE_MS - 1)
    expect([only().state, only().problem, changes()]).toEqual(['opening', null, 1])
    await clock.advance(1)
    expect(only()).toMatchObject({
      state: 'failed',
      problem: { code: 'scanner-stalled', values: { seconds: 5 } },
    })
  })

  it('is not begun a second time, and is taken when it ends after all', async () => {
    const { hid, clock, only, goOn, heard, send } = await stalled()
    await clock.advance(60_000)
    expect(hid.opens(A)).toBe(1)
    goOn()
    await settled()
    await send(A, 'honeywell', '140100080')
    expect([only().state, hid.openHandles(), heard]).toEqual(['ready', 1, ['140100080']])
    await clock.advance(60_000)
    expect([hid.opens(A), clock.pending()]).toEqual([1, 0])
  })

  it('is not waited for by a second look', async () => {
    const { clock, scanners } = await stalled()
    await clock.advance(OPEN_PATIENCE_MS)
    await scanners.lookAgain()
    expect(clock.pending()).toBe(1)
  })

  it('may end in time', async () => {
    const { clock, only, goOn } = await stalled()
    await clock.advance(OPEN_PATIENCE_MS - 1)
    goOn()
    await settled()
    expect(only()).toMatchObject({ state: 'ready', problem: null })
    await clock.advance(60_000)
    expect([only().state, clock.pending()]).toEqual(['ready', 0])
  })

  it('may fail in the end', async () => {
    const { hid, clock, only, goOn } = await stalled()
    hid.failNextOpen(DENIED)
    goOn()
    await settled()
    expect(only().state).toBe('no-permission')
    await clock.advance(POLL_MS)
    expect(only().state).toBe('ready')
  })

  it('is closed when it ends after the scanner was pulled; the new one is another', async () => {
    const { hid, clock, states, goOn } = await stalled()
    await clock.advance(OPEN_PATIENCE_MS)
    hid.unplug(A)
    await clock.advance(200)
    expect(states()).toEqual([])
    hid.plug(honeywell(A))
    await clock.advance(200)
    expect(states().map(([, state]) => state)).toEqual(['ready'])
    goOn()
    await settled()
    expect([hid.openHandles(), hid.opens(A)]).toEqual([1, 2])
  })

  it('does not keep another scanner from being read', async () => {
    const { hid, clock, heard, send } = await stalled()
    hid.plug(zebra(B))
    await clock.advance(OPEN_PATIENCE_MS + 1000)
    await send(B, 'zebra', '140100080')
    expect(heard).toEqual(['140100080'])
  })
})

describe('why an open failed', () => {
  it.each([
    ['Permission denied', 'no-permission'],
    ['hid_error: Access is denied. (0x00000005)', 'no-permission'],
    ['IOHIDDeviceOpen failed: (0xE00002E2) (iokit/common) not permitted', 'no-permission'],
    ['Device or resource busy', 'busy'],
    ['ERROR_SHARING_VIOLATION sharing violation', 'busy'],
    ['IOHIDDeviceOpen failed: (0xE00002C5) (iokit/common) exclusive access and device already open', 'busy'],
    ['exclusive access denied', 'busy'],
    ['No such device', 'failed'],
    ['', 'failed'],
  ])('is told apart by what the operating system says: “%s”', (cause, state) => {
    expect(openFailure('Scanner', cause).state).toBe(state)
  })
})
