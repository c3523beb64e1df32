/** Handles over many replugs. */
import assert from 'node:assert/strict'
import { encodeReports } from '../../../scanners/reports.ts'
import type { DeviceSpec } from '../bench-messages.ts'
import type { Check } from '../check.ts'
import { openHandles, settledHandles } from '../open-handles.ts'

/** Threads and files of the first uses are there to stay, and are no leak. */
const WARM_UP = 5

/** So many times unplugged and plugged in again, with a scan each time, and not a handle more at the end. */
export function replugs(count: number, make: () => DeviceSpec): Check {
  return {
    name: `${count} replugs, each with its scan, leave no handle and no thread behind`,
    limitMs: count * 5000,
    run: async ({ plug, station: open }) => {
      const station = open()
      const spec = make()
      const replug = async (round: number) => {
        const scanner = await plug(spec)
        // As a poll would; the watcher has checks of its own, and waits for the device's rights first.
        await station.scanners.lookAgain()
        await station.becomes(spec.name, 'ready')
        await scanner.send(encodeReports('honeywell', `round ${round}`))
        assert.equal((await station.scans.next()).scan.text, `round ${round}`)
        assert.equal(openHandles().hidraw.length, 1)
        await scanner.unplug()
        await station.until('the scanner is gone', () => station.scanners.devices().length === 0)
        // A USB device is not told.
        if (spec.by === 'hid') assert.deepEqual(scanner.use.takeAll(), ['open', 'close'])
      }
      for (let round = 0; round < WARM_UP; round += 1) await replug(round)
      await station.scanners.lookAgain()
      const before = await settledHandles()
      for (let round = 0; round < count; round += 1) await replug(round)
      await station.scanners.lookAgain()
      assert.deepEqual(await settledHandles(), before)
      assert.deepEqual(before.hidraw, [])
    },
  }
}
