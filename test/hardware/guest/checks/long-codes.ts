/** Codes that take several reports. */
import assert from 'node:assert/strict'
import { encodeReports, type ReportLayout } from '../../../scanners/reports.ts'
import type { Check } from '../check.ts'
import { newScanner } from '../devices.ts'

/** Eighteen reports, each unlike the others. */
const LONG = Array.from({ length: 125 }, (_, index) => String(index).padStart(7, '.')).join('|')

const KINDS = ['honeywell', 'zebra', 'newland'] as const satisfies readonly ReportLayout[]

const whole: readonly Check[] = KINDS.map((layout) => ({
  name: `a code of ${LONG.length} characters over several reports is one scan (${layout})`,
  run: async ({ plug, station: open }) => {
    const scanner = await plug(newScanner[layout]())
    const station = open()
    await station.becomes(scanner.name, 'ready')
    const reports = encodeReports(layout, LONG, { aim: ']Q1', codeId: 's' })
    assert.equal(reports.length, 18)
    for (const text of ['before', LONG, 'after']) {
      await scanner.send(encodeReports(layout, text, { aim: ']Q1', codeId: 's' }))
      assert.equal((await station.scans.next()).scan.text, text)
    }
  },
}))

const silence: Check = {
  name: 'a code whose rest never comes is dropped and told, and the next one is whole',
  run: async ({ plug, station: open }) => {
    const scanner = await plug(newScanner.honeywell())
    const station = open()
    await station.becomes(scanner.name, 'ready')
    await scanner.send(encodeReports('honeywell', LONG).slice(0, 5))
    assert.equal((await station.troubles.next()).problem.code, 'code-incomplete')
    await scanner.send(encodeReports('honeywell', '140100080'))
    assert.equal((await station.scans.next()).scan.text, '140100080')
  },
}

/** All of them. */
export const LONG_CODES: readonly Check[] = [...whole, silence]
