/** An account without the right to the device, which gets it while the station runs. */
import assert from 'node:assert/strict'
import { accessSync, constants } from 'node:fs'
import { encodeReports } from '../../../scanners/reports.ts'
import type { Check } from '../check.ts'
import { newScanner } from '../devices.ts'

const deniedThenGranted: Check = {
  name: 'without permission the scanner is shown as such, and read once permission is given',
  run: async ({ plug, station: open }) => {
    const scanner = await plug({ ...newScanner.honeywell(), granted: false })
    assert.throws(() => accessSync(scanner.files.hidraw[0] ?? '', constants.R_OK), { code: 'EACCES' })
    const station = open()
    const denied = await station.becomes(scanner.name, 'no-permission')
    assert.equal(denied.problem?.code, 'scanner-no-permission')
    assert.deepEqual(station.scanners.status(), { state: 'no-permission', name: scanner.name })
    await scanner.grant()
    await station.becomes(scanner.name, 'ready')
    assert.deepEqual(station.scanners.status(), { state: 'ready', name: scanner.name, count: 1 })
    await scanner.send(encodeReports('honeywell', '140100080'))
    assert.equal((await station.scans.next()).scan.text, '140100080')
    await scanner.unplug()
    assert.deepEqual(scanner.use.takeAll(), ['open', 'close'])
  },
}

const deniedBesideGranted: Check = {
  name: 'a scanner without permission does not hold up another one',
  run: async ({ plug, station: open }) => {
    const denied = await plug({ ...newScanner.honeywell(), granted: false })
    const granted = await plug(newScanner.zebra())
    const station = open()
    await station.becomes(denied.name, 'no-permission')
    await station.becomes(granted.name, 'ready')
    assert.deepEqual(station.scanners.status(), { state: 'ready', name: granted.name, count: 1 })
    await granted.send(encodeReports('zebra', '140100080'))
    assert.equal((await station.scans.next()).deviceName, granted.name)
  },
}

const noRights: Check = {
  name: 'the checks run without rights',
  run: async () => {
    assert.equal(process.getuid?.(), 1000)
    assert.throws(() => accessSync('/dev/uhid', constants.W_OK), { code: 'EACCES' })
  },
}

/** All of them. */
export const PERMISSION: readonly Check[] = [noRights, deniedThenGranted, deniedBesideGranted]
