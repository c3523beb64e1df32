import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scannerDeviceSchema, scannerStatusSchema } from '../../../../electron/contract/scanners.ts'
import { SILENT_HOTPLUG } from '../../../../electron/scanner/devices/hotplug.ts'
import type { Scanners } from '../../../../electron/scanner/scanners.ts'
import { judgeProblem } from '../../../fuzz/oracle.ts'
import { settled } from '../../../scanners/fake-clock.ts'
import {
  honeywell,
  ibmHandheld,
  switchableHoneywell,
  twofoldHoneywell,
  zebra,
} from '../../../scanners/fake-devices.ts'
import { encodeReports } from '../../../scanners/reports.ts'
import { openCounter } from './counter.ts'

/** Devices that can be plugged in, each with the path by which it is to be read, and how it sends. */
const DEVICES = [
  { device: honeywell('/dev/hidraw0'), path: '/dev/hidraw0', layout: 'honeywell' },
  { device: honeywell('/dev/hidraw1'), path: '/dev/hidraw1', layout: 'honeywell' },
  { device: zebra('/dev/hidraw2'), path: '/dev/hidraw2', layout: 'zebra' },
  { device: ibmHandheld('/dev/hidraw3'), path: '/dev/hidraw3', layout: 'ibm' },
  { device: twofoldHoneywell('/dev/hidraw4', '/dev/hidraw5'), path: '/dev/hidraw4', layout: 'honeywell' },
  { device: switchableHoneywell('/dev/hidraw6', '/dev/hidraw7'), path: '/dev/hidraw6', layout: 'honeywell' },
] as const

const which = fc.nat({ max: DEVICES.length - 1 })
const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('plug' as const), which }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('unplug' as const), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('scan' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('half-code' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read-error' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forbid' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('stall' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('go-on' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('no-list' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('look' as const), which }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      which: fc.constantFrom(0, 1, 149, 400, 3000, 20_000),
    }),
  },
)

/** What the page is told is by the contract at every moment. */
function judge(scanners: Scanners): void {
  scannerStatusSchema.parse(scanners.status())
  for (const device of scanners.devices()) {
    scannerDeviceSchema.parse(device)
    if (device.problem !== null) judgeProblem(device.problem)
    if (device.state !== 'opening' && device.state !== 'ready') expect(device.problem).not.toBeNull()
  }
}

describe('any life of scanners', () => {
  it('ends with each one that is there open once, every scan told once, and nothing left behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), fc.boolean(), async (events, tells) => {
        const { hid, clock, scanners, heard, states } = await openCounter({
          feedback: () => 'all',
          ...(tells ? {} : { hotplug: SILENT_HOTPLUG }),
        })
        const plugged = new Set<number>()
        const stalls: (() => void)[] = []
        let serial = 0
        const sent: string[] = []
        for (const { kind, which: at } of events) {
          if (kind === 'wait') await clock.advance(at)
          const one = DEVICES[at]
          if (one === undefined) continue
          const { device, path, layout } = one
          if (kind === 'plug' && !plugged.has(at)) hid.plug(device)
          if (kind === 'plug') plugged.add(at)
          if (kind === 'unplug' && plugged.delete(at)) hid.unplug(path)
          if (kind === 'scan') {
            serial += 1
            const text = String(140_100_000 + serial)
            const readers = encodeReports(layout, text).map((report) => hid.report(path, report))
            if (readers.some((count) => count > 0)) sent.push(text)
          }
          if (kind === 'half-code' && layout !== 'ibm') {
            const [first = new Uint8Array()] = encodeReports(layout, 'x'.repeat(60))
            hid.report(path, first)
            await clock.advance(600)
          }
          if (kind === 'read-error') hid.failReading(path, 'could not read')
          if (kind === 'forbid') hid.forbid(path, 'Permission denied')
          if (kind === 'stall') stalls.push(hid.stallOpen())
          if (kind === 'go-on') stalls.shift()?.()
          if (kind === 'no-list') hid.failList('no driver')
          if (kind === 'look') void scanners.lookAgain()
          judge(scanners)
          for (const each of DEVICES) expect(hid.openHandles(each.path)).toBeLessThan(2)
        }
        for (const goOn of stalls) goOn()
        for (const { path } of DEVICES) hid.forbid(path, null)
        hid.failList(null)
        await clock.advance(20_000)

        const open = DEVICES.map(({ path }) => hid.openHandles(path))
        expect(open).toEqual(DEVICES.map((_, at) => (plugged.has(at) ? 1 : 0)))
        expect(states()).toHaveLength(plugged.size)
        expect(heard.filter((each) => !each.startsWith('('))).toEqual(sent)
        await scanners.close()
        await settled()
        expect([hid.openHandles(), clock.pending()]).toEqual([0, 0])
      }),
      { numRuns: 400 },
    )
  })
})
