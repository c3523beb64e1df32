import { createDecoder, type DeviceFacts } from '../../electron/scanner/create-decoder.ts'
import { PART_TIMEOUT_MS } from '../../electron/scanner/decoder.ts'
import { createScanStream, type ScanStream } from '../../electron/scanner/devices/scan-stream.ts'
import { HONEYWELL, IBM_HANDHELD, NEWLAND, ZEBRA } from '../scanners/descriptors.ts'
import { describeLayout } from '../scanners/made-layout.ts'
import type { FuzzCase } from './any-case.ts'

const UNALIGNED = describeLayout({
  reportId: 0,
  pieces: [
    { kind: 'count', bits: 8 },
    { kind: 'padding', bits: 3 },
    { kind: 'data', bytes: 40 },
    { kind: 'more', as: 'bit' },
  ],
})

const MOST_OFTEN_MS = 60

const DEVICES = [
  { vendorId: 0x0c2e, descriptor: HONEYWELL },
  { vendorId: 0x05e0, descriptor: ZEBRA },
  { vendorId: 0x1eab, descriptor: NEWLAND },
  { vendorId: 0x05e0, descriptor: IBM_HANDHELD },
  { vendorId: 0x9999, descriptor: UNALIGNED },
  { vendorId: 0x0c2e, usagePage: 0x8c, usage: 2, descriptor: null },
  { vendorId: 0x1eab, usagePage: 0x8c, usage: 2, descriptor: null },
  { vendorId: 0x9999, descriptor: null },
]

/** The same report as a part of a code that never ends: the identifier stays, and more always follows. */
function endless(bytes: Uint8Array, length: number): Uint8Array {
  const report = new Uint8Array(64)
  report.set(bytes.subarray(0, 64))
  report[0] = 2
  report[1] = length
  report.set([0x5d, 0x43, 0x30], 2)
  report[63] = 1
  return report
}

/** Scanners that stay plugged in for the whole run and send the reports of all cases: they must not grow. */
export function createLongLived(): { readonly feed: (one: FuzzCase) => void } {
  let now = 0
  const clock = { now: () => now, after: () => () => undefined }
  const taker = { onScan: () => true, onTrouble: () => undefined }
  const streamOf = (facts: DeviceFacts): ScanStream => {
    const { decoder } = createDecoder(facts)
    if (decoder === null) throw new Error('a scanner that can’t be read')
    return createScanStream(
      { deviceName: 'Scanner', source: 'hid-pos' },
      decoder,
      clock,
      taker,
      () => undefined,
    )
  }
  const streams = DEVICES.map(streamOf)
  const endlessOnes = DEVICES.map(streamOf)
  const hollowOnes = DEVICES.map(streamOf)
  return {
    feed: ({ reports }) => {
      for (const { bytes, pause } of reports) {
        // Slower than a flood, which would be dropped before anything is decoded; and no pause ends a code.
        now += pause < PART_TIMEOUT_MS - MOST_OFTEN_MS ? pause + MOST_OFTEN_MS : MOST_OFTEN_MS
        for (const stream of streams) stream.report(bytes)
        for (const stream of endlessOnes) stream.report(endless(bytes, (bytes[1] ?? 0) % 57))
        for (const stream of hollowOnes) stream.report(endless(bytes, 0))
      }
    },
  }
}
