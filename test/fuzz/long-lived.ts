import { createDecoder } from '../../electron/scanner/create-decoder.ts'
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

/** Scanners that stay plugged in for the whole run and send the reports of all cases: they must not grow. */
export function createLongLived(): { readonly feed: (one: FuzzCase) => void } {
  let now = 0
  const clock = { now: () => now, after: () => () => undefined }
  const taker = { onScan: () => true, onTrouble: () => undefined }
  const streams: readonly ScanStream[] = DEVICES.map((facts) => {
    const { decoder } = createDecoder(facts)
    if (decoder === null) throw new Error('a scanner that can’t be read')
    return createScanStream(
      { deviceName: 'Scanner', source: 'hid-pos' },
      decoder,
      clock,
      taker,
      () => undefined,
    )
  })
  return {
    feed: ({ reports }) => {
      for (const { bytes, pause } of reports) {
        // Slower than a flood, which would be dropped before anything is decoded.
        now += pause + 60
        for (const stream of streams) stream.report(bytes)
      }
    },
  }
}
