/** Scanners that come, go and come back. */
import assert from 'node:assert/strict'
import { setTimeout as passed } from 'node:timers/promises'
import { encodeReports } from '../../../scanners/reports.ts'
import type { Check } from '../check.ts'
import { newScanner } from '../devices.ts'
import { allReleased } from '../open-handles.ts'

const plugged: Check = {
  name: 'a scanner that is plugged in later is found and read',
  run: async ({ plug, station: open }) => {
    const station = open()
    await station.scanners.lookAgain()
    assert.deepEqual(station.scanners.status(), { state: 'none' })
    const scanner = await plug(newScanner.zebra())
    await station.becomes(scanner.name, 'ready')
    await scanner.send(encodeReports('zebra', '140100080'))
    assert.equal((await station.scans.next()).scan.text, '140100080')
  },
}

const unpluggedIdle: Check = {
  name: 'a scanner that is unplugged is gone, and read again when it is back',
  run: async ({ plug, station: open }) => {
    const spec = newScanner.honeywell()
    const first = await plug(spec)
    const station = open()
    const { deviceKey } = await station.becomes(spec.name, 'ready')
    await first.unplug()
    await station.until('no scanner is left', () => station.scanners.status().state === 'none')
    assert.deepEqual(first.use.takeAll(), ['open', 'close'])
    const second = await plug(spec)
    assert.equal((await station.becomes(spec.name, 'ready')).deviceKey, deviceKey)
    await second.send(encodeReports('honeywell', '140100080'))
    assert.equal((await station.scans.next()).scan.text, '140100080')
  },
}

const unpluggedMidCode: Check = {
  name: 'a code that is cut off by unplugging is dropped and told, and never joins the next one',
  run: async ({ plug, station: open }) => {
    const spec = newScanner.honeywell()
    const first = await plug(spec)
    const station = open()
    await station.becomes(spec.name, 'ready')
    const reports = encodeReports('honeywell', 'half a code '.repeat(20))
    await first.send(reports.slice(0, 2))
    // What the kernel still keeps when a device goes is lost, so that is not what this is about.
    for (let part = 0; part < 2; part += 1) await station.delivered.next()
    await first.unplug()
    assert.equal((await station.troubles.next()).problem.code, 'code-incomplete')
    const second = await plug(spec)
    await station.becomes(spec.name, 'ready')
    await second.send([...reports.slice(2), ...encodeReports('honeywell', '140100080')])
    const texts = [(await station.scans.next()).scan.text, (await station.scans.next()).scan.text]
    assert.deepEqual(texts, ['half a code '.repeat(20).slice(2 * 56), '140100080'])
  },
}

const elsewhere: Check = {
  name: 'a scanner that comes back under another device file is the same scanner',
  run: async ({ plug, station: open }) => {
    const spec = newScanner.zebra()
    const first = await plug(spec)
    const station = open()
    const { deviceKey } = await station.becomes(spec.name, 'ready')
    await first.unplug()
    await allReleased()
    // The kernel gives a device file's number away once it is closed, which may be a moment later: two take it for sure.
    const others = [await plug(newScanner.newland()), await plug(newScanner.newland())]
    assert.ok(others.some(({ files }) => files.hidraw[0] === first.files.hidraw[0]))
    const second = await plug(spec)
    assert.notDeepEqual(second.files.hidraw, first.files.hidraw)
    const allReady = () => {
      const devices = station.scanners.devices()
      return devices.length === 3 && devices.every(({ state }) => state === 'ready')
    }
    await station.until('all three are ready', allReady)
    assert.equal((await station.becomes(spec.name, 'ready')).deviceKey, deviceKey)
    await second.send(encodeReports('zebra', '140100080'))
    assert.equal((await station.scans.next()).deviceName, spec.name)
  },
}

const leftAlone: Check = {
  name: 'a device that is no scanner is never opened',
  run: async ({ plug, station: open }) => {
    const station = open()
    const other = await plug({ ...newScanner.zebra(), name: 'Badge reader', interfaces: [VENDORS_OWN] })
    const scanner = await plug(newScanner.zebra())
    await station.becomes(scanner.name, 'ready')
    await station.scanners.lookAgain()
    assert.deepEqual(
      station.scanners.devices().map(({ name }) => name),
      [scanner.name],
    )
    await other.unplug()
    assert.deepEqual(other.use.takeAll(), [])
  },
}

/** A device on a vendor's own usage page (0xFF00) with one input report of 64 bytes. */
const VENDORS_OWN = Uint8Array.from(Buffer.from('0600ff0901a1010901150026ff00750895408102c0', 'hex'))

const letGo: Check = {
  name: 'a station that closes lets go of its scanners',
  run: async ({ plug, station: open }) => {
    const scanner = await plug(newScanner.zebra())
    const station = open()
    await station.becomes(scanner.name, 'ready')
    assert.equal(await scanner.use.next(), 'open')
    await station.scanners.close()
    assert.equal(await scanner.use.next(), 'close')
  },
}

const atOnce: Check = {
  name: 'a station may close at any moment of opening a scanner',
  run: async ({ plug, station: open }) => {
    const scanner = await plug(newScanner.zebra())
    for (let moment = 0; moment < 10; moment += 1) {
      const station = open()
      const opened = station.becomes(scanner.name, 'ready')
      // From the very tick in which it is open, on to some milliseconds before.
      await (moment === 0 ? opened : Promise.race([opened, passed(moment * 5)]))
      await station.scanners.close()
      await allReleased()
    }
    assert.equal(await scanner.use.next(), 'open')
  },
}

/** All of them. */
export const PLUGGING: readonly Check[] = [
  plugged,
  unpluggedIdle,
  unpluggedMidCode,
  elsewhere,
  leftAlone,
  letGo,
  atOnce,
]
