import { describe, expect, it } from 'vitest'
import { honeywell } from '../../../scanners/fake-devices.ts'
import { encodeReports } from '../../../scanners/reports.ts'
import { openCounter } from './counter.ts'

const [FIRST = new Uint8Array()] = encodeReports('honeywell', 'x'.repeat(60))

describe('a thousand replugs', () => {
  it('leave no handle and no timer, whatever the path and whatever was under way', async () => {
    const { hid, clock, states, heard, send, scanners } = await openCounter()
    for (let round = 0; round < 1000; round += 1) {
      const path = `/dev/hidraw${round % 3}`
      hid.plug(honeywell(path))
      await clock.advance(round % 2 === 0 ? 200 : 1200)
      if (round % 5 === 0) hid.report(path, FIRST)
      if (round % 7 === 0) hid.failReading(path, 'could not read from HID device')
      hid.unplug(path)
      expect(hid.openHandles()).toBeLessThan(2)
    }
    hid.plug(honeywell('/dev/hidraw1'))
    await clock.advance(10_000)
    await send('/dev/hidraw1', 'honeywell', '140100080')
    expect(states()).toEqual([['0c2e:1007:#0', 'ready']])
    expect([hid.openHandles(), clock.pending()]).toEqual([1, 0])
    expect(heard.filter((each) => each !== '(code-incomplete)')).toEqual(['140100080'])
    await scanners.close()
    expect([hid.openHandles(), clock.pending()]).toEqual([0, 0])
  })
})
