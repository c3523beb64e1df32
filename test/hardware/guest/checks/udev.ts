/** The udev rule that comes with the station, applied by the real daemon; the bench grants nothing here. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { encodeReports } from '../../../scanners/reports.ts'
import type { DeviceSpec } from '../bench-messages.ts'
import type { Check } from '../check.ts'
import { newScanner, overUsb } from '../devices.ts'
import type { PluggedScanner } from '../scanner-cord.ts'
import type { Station } from '../station.ts'

const RULE = '/etc/udev/rules.d/60-ds100-intake-scanners.rules'
const PLUGDEV = 46
const NOBODY_S_VENDOR = 0xf0f0

const scanner = (vendorId: number): DeviceSpec => ({
  ...overUsb(newScanner.zebra()),
  vendorId,
  granted: false,
})

/** The vendors that the rule names. */
const vendors = (): readonly number[] =>
  [...readFileSync(RULE, 'utf8').matchAll(/^KERNEL.*ATTRS\{idVendor\}=="([0-9a-f]{4})"/gm)].map(([, id]) =>
    parseInt(id ?? '', 16),
  )

const member: Check = {
  name: 'the udev rule lets a member of plugdev read the scanners of each maker that it names',
  run: async ({ plug, station: open }) => {
    assert.equal(process.getgid?.(), PLUGDEV)
    const named = vendors()
    assert.ok(named.length >= 7, `the rule names ${named.length} vendors`)
    const station = open()
    for (const [index, vendorId] of named.entries()) {
      const plugged = await plug(scanner(vendorId))
      await station.becomes(plugged.name, 'ready')
      const { mode, uid, gid } = statSync(plugged.files.hidraw[0] ?? '')
      assert.deepEqual({ mode: mode & 0o777, uid, gid }, { mode: 0o660, uid: 0, gid: PLUGDEV })
      await plugged.send(encodeReports('zebra', `14010008${index}`))
      assert.equal((await station.scans.next()).scan.text, `14010008${index}`)
      await plugged.unplug()
      await station.until('it is gone', () => station.scanners.devices().length === 0)
    }
  },
}

const otherVendor: Check = {
  name: 'the udev rule opens nothing of a vendor that it does not name',
  run: async ({ plug, station: open }) => {
    const plugged = await plug(scanner(NOBODY_S_VENDOR))
    const station = open()
    await staysClosed(station, plugged)
    assert.equal(statSync(plugged.files.hidraw[0] ?? '').mode & 0o077, 0)
  },
}

const stranger: Check = {
  name: 'the udev rule opens nothing for an account outside plugdev',
  run: async ({ plug, station: open }) => {
    assert.notEqual(process.getgid?.(), PLUGDEV)
    const plugged = await plug(scanner(0x05e0))
    const station = open()
    await station.until(
      'udev has set its rights',
      () => statSync(plugged.files.hidraw[0] ?? '').gid === PLUGDEV,
    )
    await station.becomes(plugged.name, 'no-permission')
  },
}

/** Tried once more after udev has done all that it does. */
async function staysClosed(station: Station, { name }: PluggedScanner): Promise<void> {
  await station.becomes(name, 'no-permission')
  const { status } = spawnSync('/bin/udevadm', ['settle', '--timeout=10'])
  assert.equal(status, 0)
  await station.scanners.lookAgain()
  assert.deepEqual(station.scanners.status(), { state: 'no-permission', name })
}

/** For an account in the group plugdev. */
export const UDEV_MEMBER: readonly Check[] = [member, otherVendor]
/** For one that is not. */
export const UDEV_STRANGER: readonly Check[] = [stranger]
