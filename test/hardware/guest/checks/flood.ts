/** A scanner that sends without end. */
import assert from 'node:assert/strict'
import { setTimeout as passed } from 'node:timers/promises'
import { encodeReports } from '../../../scanners/reports.ts'
import type { Check } from '../check.ts'
import { newScanner } from '../devices.ts'

const REPORTS = 1000
/** A flood is over after a second without any report. */
const CALM_MS = 1100

const flood: Check = {
  name: `a flood of ${REPORTS} reports is told once, tears no code, and ends`,
  run: async ({ plug, station: open }) => {
    const scanner = await plug(newScanner.honeywell())
    const station = open()
    await station.becomes(scanner.name, 'ready')
    const codes = Array.from({ length: REPORTS }, (_, index) => `flood-${index}`)
    await scanner.send(codes.flatMap((code) => encodeReports('honeywell', code)))
    assert.equal((await station.troubles.next()).problem.code, 'scanner-flood')
    await passed(CALM_MS)
    const taken = station.scans.takeAll().map(({ scan }) => scan.text)
    assert.ok(taken.length > 0 && taken.length < 100, `${taken.length} codes of the flood were taken`)
    assert.deepEqual(taken, codes.slice(0, taken.length))
    await scanner.send(encodeReports('honeywell', '140100080'))
    assert.equal((await station.scans.next()).scan.text, '140100080')
  },
}

const bystander: Check = {
  name: 'while one scanner floods, another one is read',
  run: async ({ plug, station: open }) => {
    const [flooding, calm] = [await plug(newScanner.honeywell()), await plug(newScanner.zebra())]
    const station = open()
    await station.becomes(flooding.name, 'ready')
    await station.becomes(calm.name, 'ready')
    await flooding.send(Array.from({ length: REPORTS }, () => encodeReports('honeywell', 'flood')).flat())
    assert.equal((await station.troubles.next()).problem.code, 'scanner-flood')
    assert.ok(station.scans.takeAll().every(({ deviceName }) => deviceName === flooding.name))
    await calm.send(encodeReports('zebra', '140100080'))
    const { scan, deviceName } = await station.scans.next()
    assert.deepEqual([deviceName, scan.text], [calm.name, '140100080'])
  },
}

/** All of them. */
export const FLOOD: readonly Check[] = [flood, bystander]
