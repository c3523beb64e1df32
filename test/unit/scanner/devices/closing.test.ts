import { describe, expect, it } from 'vitest'
import { settled } from '../../../scanners/fake-clock.ts'
import { honeywell, zebra, type FakeDevice } from '../../../scanners/fake-devices.ts'
import { createFakeHid } from '../../../scanners/fake-hid.ts'
import { encodeReports } from '../../../scanners/reports.ts'
import { openCounter } from './counter.ts'

const A = '/dev/hidraw0'
const B = '/dev/hidraw1'

async function openWith(...devices: readonly FakeDevice[]) {
  const hid = createFakeHid()
  for (const device of devices) hid.plug(device)
  return openCounter({ hid, feedback: () => 'all' })
}

describe('closing the station', () => {
  it('closes everything and leaves no timer', async () => {
    const { hid, clock, scanners, states } = await openWith(honeywell(A), zebra(B))
    hid.tellHotplug()
    await scanners.close()
    expect([hid.openHandles(), clock.pending(), states()]).toEqual([0, 0, []])
    await clock.advance(60_000)
    await scanners.lookAgain()
    expect([hid.lists(), hid.watchers()]).toEqual([1, 0])
  })

  it('tells nothing any more, not even of a code that was under way', async () => {
    const { hid, scanners, heard, changes } = await openWith(honeywell(A))
    const [first = new Uint8Array()] = encodeReports('honeywell', 'x'.repeat(60))
    hid.report(A, first)
    const before = changes()
    const closing = scanners.close()
    hid.tellHotplug()
    await closing
    await scanners.lookAgain()
    expect([heard, changes() - before, hid.openHandles(), hid.written]).toEqual([[], 0, 0, []])
  })

  it('does not wait for an open that hangs, and closes what comes of it after all', async () => {
    const hid = createFakeHid()
    hid.plug(honeywell(A))
    const goOn = hid.stallOpen()
    const { scanners, clock } = await openCounter({ hid })
    await scanners.close()
    goOn()
    await settled()
    expect([hid.openHandles(), clock.pending()]).toEqual([0, 0])
  })

  it('does not wait for a list that hangs, and opens nothing of what it holds', async () => {
    const hid = createFakeHid()
    hid.plug(honeywell(A))
    const goOn = hid.stallList()
    const { scanners, states } = await openCounter({ hid })
    await scanners.close()
    goOn()
    await settled()
    expect([hid.opens(A), states()]).toEqual([0, []])
  })

  it('takes no scan that comes while it closes', async () => {
    const hid = createFakeHid()
    hid.plug(honeywell(A))
    const { scanners, heard } = await openCounter({ hid })
    const closing = scanners.close()
    for (const report of encodeReports('honeywell', '140100080')) hid.report(A, report)
    await closing
    expect(heard).toEqual([])
  })

  it('is deaf to a hotplug that goes on telling', async () => {
    let tell = (): void => undefined
    const hotplug = {
      tells: true,
      start: (told: () => void) => {
        tell = told
        return () => undefined
      },
    }
    const { scanners, clock } = await openCounter({ hotplug })
    await scanners.close()
    tell()
    expect(clock.pending()).toBe(0)
  })
})
