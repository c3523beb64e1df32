/** The same as a USB device: the whole way from a plug to a scan. */
import assert from 'node:assert/strict'
import { encodeReports } from '../../../scanners/reports.ts'
import type { Check } from '../check.ts'
import { newScanner, overUsb } from '../devices.ts'

const SERIAL = '140100080'

const plugged: Check = {
  name: 'a USB scanner that is plugged in is found, read, gone, and read again when it is back',
  run: async ({ plug, station: open }) => {
    const station = open()
    await station.scanners.lookAgain()
    assert.deepEqual(station.scanners.status(), { state: 'none' })
    const spec = overUsb(newScanner.honeywell())
    const first = await plug(spec)
    const device = await station.becomes(spec.name, 'ready')
    assert.equal(device.described, true)
    assert.equal(device.vendorId, spec.vendorId)
    await first.send(encodeReports('honeywell', SERIAL))
    assert.equal((await station.scans.next()).scan.text, SERIAL)
    await first.unplug()
    await station.until('no scanner is left', () => station.scanners.status().state === 'none')
    const second = await plug(spec)
    assert.equal((await station.becomes(spec.name, 'ready')).deviceKey, device.deviceKey)
    await second.send(encodeReports('honeywell', '140100081'))
    assert.equal((await station.scans.next()).scan.text, '140100081')
  },
}

const midCode: Check = {
  name: 'a code that a USB unplug cuts off is dropped and told',
  run: async ({ plug, station: open }) => {
    const spec = overUsb(newScanner.zebra())
    const first = await plug(spec)
    const station = open()
    await station.becomes(spec.name, 'ready')
    await first.send(encodeReports('zebra', 'half a code '.repeat(20)).slice(0, 2))
    for (let part = 0; part < 2; part += 1) await station.delivered.next()
    await first.unplug()
    assert.equal((await station.troubles.next()).problem.code, 'code-incomplete')
    const second = await plug(spec)
    await station.becomes(spec.name, 'ready')
    await second.send(encodeReports('zebra', SERIAL))
    assert.equal((await station.scans.next()).scan.text, SERIAL)
  },
}

const beeps: Check = {
  name: 'a refused scan is heard at the USB scanner',
  run: async ({ plug, station: open }) => {
    const scanner = await plug(overUsb(newScanner.beepingHoneywell()))
    const station = open({ feedback: () => 'refused', takes: () => false })
    await station.becomes(scanner.name, 'ready')
    await scanner.send(encodeReports('honeywell', SERIAL))
    await station.scans.next()
    assert.equal(await scanner.heard.next(), '0420')
  },
}

const denied: Check = {
  name: 'a USB scanner without permission is shown as such, and read once permission is given',
  run: async ({ plug, station: open }) => {
    const station = open()
    const scanner = await plug({ ...overUsb(newScanner.honeywell()), granted: false })
    await station.becomes(scanner.name, 'no-permission')
    await scanner.grant()
    await station.becomes(scanner.name, 'ready')
    await scanner.send(encodeReports('honeywell', SERIAL))
    assert.equal((await station.scans.next()).scan.text, SERIAL)
  },
}

/** All of them. */
export const USB: readonly Check[] = [plugged, midCode, beeps, denied]
