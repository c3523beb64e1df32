import { describe, expect, it } from 'vitest'
import type { Clock } from '../../../../electron/scanner/devices/clock.ts'
import type { DeviceScan, DeviceTrouble } from '../../../../electron/scanner/devices/device-scan.ts'
import { createScanStream } from '../../../../electron/scanner/devices/scan-stream.ts'
import { createFakeClock } from '../../../scanners/fake-clock.ts'
import { HONEYWELL } from '../../../scanners/descriptors.ts'
import { encodeReports, hex } from '../../../scanners/reports.ts'
import { decoderOf } from '../decode.ts'

const [FIRST = new Uint8Array(), REST = new Uint8Array()] = encodeReports('honeywell', 'x'.repeat(60))

/** A stream; without a clock on a computer whose timers come late, as when it was busy with something else. */
function stream(clock?: Clock) {
  let now = 0
  const scans: DeviceScan[] = []
  const troubles: DeviceTrouble[] = []
  const verdicts: boolean[] = []
  const one = createScanStream(
    { deviceName: 'Scanner', source: 'hid-pos' },
    decoderOf({ vendorId: 0x0c2e, descriptor: HONEYWELL }),
    clock ?? { now: () => now, after: () => () => undefined },
    {
      onScan: (scan) => {
        scans.push(scan)
        return scan.scan.text !== 'refused'
      },
      onTrouble: (trouble) => {
        troubles.push(trouble)
      },
    },
    (taken) => {
      verdicts.push(taken)
    },
  )
  return { one, scans, troubles, verdicts, wait: (milliseconds: number) => (now += milliseconds) }
}

const code = (text: string): Uint8Array => encodeReports('honeywell', text)[0] ?? new Uint8Array()

describe('a stream of reports', () => {
  it('gives each code and each trouble the reports that it came from, also when both come to light at once', () => {
    const { one, scans, troubles, wait } = stream()
    one.report(FIRST)
    wait(600)
    one.report(code('140100080'))
    expect(troubles.map(({ raw }) => raw)).toEqual([[hex(FIRST)]])
    expect(scans.map(({ raw }) => raw)).toEqual([[hex(code('140100080'))]])
  })

  it('lets the scanner hear whether a scan was taken, and that something was unreadable', () => {
    const { one, verdicts } = stream()
    one.report(code('140100080'))
    one.report(code('refused'))
    one.report(FIRST.with(1, 99))
    expect(verdicts).toEqual([true, false, false])
  })

  it('leaves no timer when it ends in the middle of a code', () => {
    const clock = createFakeClock()
    const { one, troubles } = stream(clock)
    one.report(FIRST)
    expect(clock.pending()).toBe(1)
    one.end()
    expect([clock.pending(), troubles.length]).toEqual([0, 1])
  })

  it('keeps no more reports than the longest code has', () => {
    const { one, troubles, wait } = stream()
    for (let part = 0; part < 400; part += 1) {
      one.report(FIRST)
      wait(10)
    }
    one.end()
    expect(troubles).toMatchObject([{ problem: { code: 'code-too-long' } }])
    expect(troubles[0]?.raw).toHaveLength(147)
    one.report(REST)
    expect(troubles).toHaveLength(1)
  })
})
