/** What the scanner itself is told: the beep arrives at the device as an output report. */
import assert from 'node:assert/strict'
import { encodeReports } from '../../../scanners/reports.ts'
import type { Check } from '../check.ts'
import { newScanner } from '../devices.ts'

/** Output report 4 in Honeywell's own descriptor: bit 5 is the error beep, bit 6 the good-read beep. */
const ERROR_BEEP = '0420'
const GOOD_READ_BEEP = '0440'

/** Scans while the station refuses, then while it takes; answers what the scanner heard meanwhile. */
const refusedIsHeard: Check = {
  name: 'a refused scan is heard at the scanner, a taken one is not',
  run: async ({ plug, station: open }) => {
    let takes = true
    const scanner = await plug(newScanner.beepingHoneywell())
    const station = open({ feedback: () => 'refused', takes: () => takes })
    const { canBeep } = await station.becomes(scanner.name, 'ready')
    assert.equal(canBeep, true)
    await scanner.send(encodeReports('honeywell', 'taken'))
    await station.scans.next()
    takes = false
    await scanner.send(encodeReports('honeywell', 'refused'))
    await station.scans.next()
    // A beep for the first scan would be here first.
    assert.equal(await scanner.heard.next(), ERROR_BEEP)
  },
}

const allAreHeard: Check = {
  name: 'each scan is heard where that is wished, and none once it is switched off',
  run: async ({ plug, station: open }) => {
    let feedback: 'off' | 'all' = 'all'
    const scanner = await plug(newScanner.beepingHoneywell())
    const station = open({ feedback: () => feedback })
    await station.becomes(scanner.name, 'ready')
    const scan = async (text: string) => {
      await scanner.send(encodeReports('honeywell', text))
      await station.scans.next()
    }
    await scan('heard')
    assert.equal(await scanner.heard.next(), GOOD_READ_BEEP)
    feedback = 'off'
    await scan('silent')
    feedback = 'all'
    await scan('heard again')
    assert.equal(await scanner.heard.next(), GOOD_READ_BEEP)
    assert.deepEqual(scanner.heard.left(), [])
  },
}

const troubleIsHeard: Check = {
  name: 'a code that did not arrive whole is heard as an error',
  run: async ({ plug, station: open }) => {
    const scanner = await plug(newScanner.beepingHoneywell())
    const station = open({ feedback: () => 'refused' })
    await station.becomes(scanner.name, 'ready')
    await scanner.send(encodeReports('honeywell', 'x'.repeat(100)).slice(0, 1))
    await station.troubles.next()
    assert.equal(await scanner.heard.next(), ERROR_BEEP)
  },
}

const noOutput: Check = {
  name: 'a scanner that can’t beep is not asked to',
  run: async ({ plug, station: open }) => {
    const scanner = await plug(newScanner.zebra())
    const station = open({ feedback: () => 'all' })
    const { canBeep } = await station.becomes(scanner.name, 'ready')
    assert.equal(canBeep, false)
    await scanner.send(encodeReports('zebra', 'silent'))
    assert.equal((await station.scans.next()).scan.text, 'silent')
  },
}

/** All of them. */
export const FEEDBACK: readonly Check[] = [refusedIsHeard, allAreHeard, troubleIsHeard, noOutput]
