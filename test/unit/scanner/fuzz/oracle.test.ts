import { describe, expect, it } from 'vitest'
import { problem } from '../../../../electron/contract/problem.ts'
import type { Decoded } from '../../../../electron/scanner/decoder.ts'
import { isMadeOf, judgeDecoded, judgeDescriptor, judgeProblem, judgeReading } from '../../../fuzz/oracle.ts'
import { HONEYWELL } from '../../../scanners/descriptors.ts'
import { encodeMade, type MadeLayout } from '../../../scanners/made-layout.ts'
import { encodeReports } from '../../../scanners/reports.ts'

const LONG = Array.from({ length: 30 }, (_, index) => `Straße ${index}`).join(' ')
const REPORTS = encodeReports('zebra', LONG)
const UNALIGNED: MadeLayout = {
  reportId: 0,
  pieces: [
    { kind: 'padding', bits: 3 },
    { kind: 'data', bytes: 40 },
  ],
}

const scan = (text: string): Decoded => ({
  kind: 'scan',
  scan: { text, symbology: null, source: 'hid-pos' },
  aim: null,
})

describe('the fuzz test’s judge', () => {
  it('finds a text in what was sent, over several reports, at any bit, and as digits that are numbers', () => {
    expect(isMadeOf(LONG, REPORTS)).toBe(true)
    expect(isMadeOf('140100080', encodeMade(UNALIGNED, Buffer.from('140100080')))).toBe(true)
    expect(isMadeOf('140', [Uint8Array.from([7, 1, 4, 0])])).toBe(true)
    expect(isMadeOf('Gerät', [Uint8Array.from(Buffer.from('xxGerätxx', 'latin1'))])).toBe(true)
    expect(isMadeOf('', [])).toBe(true)
  })

  it('does not find what was not sent, or not in this order', () => {
    expect(isMadeOf('140100081', encodeReports('zebra', '140100080'))).toBe(false)
    expect(isMadeOf(LONG, REPORTS.slice(1))).toBe(false)
    expect(isMadeOf(LONG, REPORTS.toReversed())).toBe(false)
    expect(isMadeOf('1', [])).toBe(false)
  })

  it('tells where a code ends', () => {
    expect(judgeDecoded(scan(LONG), REPORTS)).toBe(true)
    expect(judgeDecoded({ kind: 'no-scan', why: 'status' }, [])).toBe(true)
    expect(judgeDecoded({ kind: 'trouble', problem: problem('scanner-not-there') }, [])).toBe(false)
  })

  it.each([
    ['a text that was not sent', scan('140100081')],
    ['a text that is too long', scan('1'.repeat(8193))],
    ['an identifier that is none', { ...scan(LONG), aim: 'C0' }],
    ['a problem with a gap', { kind: 'trouble', problem: problem('report-malformed') }],
  ] as const)('does not let pass: %s', (_, decoded) => {
    expect(() => judgeDecoded(decoded, REPORTS)).toThrow()
  })

  it('does not let pass a problem that the catalogue does not have', () => {
    const wrong = { ...problem('scanner-not-there'), code: 'scanner-sad' as 'scanner-not-there' }
    expect(() => {
      judgeProblem(wrong)
    }).toThrow('scanner-sad')
  })

  it('does not let pass a beep that does not fit into its report', () => {
    const reading = { decoder: null, protocol: null, described: false, canRedirect: false, problem: null }
    expect(() => {
      judgeReading({ ...reading, beeps: { reportId: 4, bytes: 2, errorBit: 13, goodReadBit: 99 } })
    }).toThrow('wrong length')
  })

  it('has nothing against a descriptor, good or bad', () => {
    for (const bytes of [HONEYWELL, HONEYWELL.subarray(0, 30), new Uint8Array()]) {
      expect(() => {
        judgeDescriptor(bytes, 0x0c2e)
      }).not.toThrow()
    }
  })
})
