import { describe, expect, it } from 'vitest'
import { createDecoder } from '../../../../electron/scanner/create-decoder.ts'
import { beepReport } from '../../../../electron/scanner/devices/beep.ts'
import type { BeepLayout } from '../../../../electron/scanner/hid-pos/layout.ts'
import { HONEYWELL_FULL } from '../../../scanners/descriptors.ts'
import * as write from '../../../scanners/write-descriptor.ts'

const { output, reportCount, reportId, reportSize, usage, usageMaximum, usageMinimum, usagePage } = write
type Items = readonly (readonly number[])[]

/** The beeps of a scanner that has these output items behind its data. */
function beepsOf(...outputs: Items): BeepLayout | null {
  const descriptor = write.descriptor(
    ...[usagePage(0x8c), usage(0x02), write.collection(write.APPLICATION)],
    ...[reportSize(8), reportCount(56), usage(0xfe), write.input(write.VARIABLE)],
    ...outputs,
    write.END,
  )
  return createDecoder({ vendorId: 0x9999, descriptor }).beeps
}

const flags = (count: number): Items => [reportSize(1), reportCount(count)]

/** The reports for an error and for a good read. */
const sounds = (beeps: BeepLayout | null) =>
  beeps === null ? null : [beepReport(beeps, 'error'), beepReport(beeps, 'good-read')]

describe('a scanner’s beeps', () => {
  it('are two bits of Honeywell’s output report 4', () => {
    const { beeps } = createDecoder({ vendorId: 0x0c2e, descriptor: HONEYWELL_FULL })
    expect(sounds(beeps)).toEqual([
      [4, 0x20],
      [4, 0x40],
    ])
  })

  it('are found in a range of usages', () => {
    const range = [usageMinimum(0x80), usageMaximum(0x87), output(write.VARIABLE)]
    expect(sounds(beepsOf(reportId(9), ...flags(8), ...range))).toEqual([
      [9, 0x20],
      [9, 0x40],
    ])
  })

  it('are found in fields of their own, also beyond the first byte', () => {
    const good = [usage(0x86), output(write.VARIABLE)]
    const error = [usage(0x85), output(write.VARIABLE)]
    const padding = [reportSize(8), reportCount(1), output(write.CONSTANT)]
    expect(
      sounds(beepsOf(reportId(9), ...flags(1), ...good, ...padding, ...flags(1), ...error, ...padding)),
    ).toEqual([
      [9, 0, 0x02, 0],
      [9, 0x01, 0, 0],
    ])
  })

  it('come in a report that begins with 0 where the device has no report ids', () => {
    expect(sounds(beepsOf(...flags(2), usage(0x85), usage(0x86), output(write.VARIABLE)))).toEqual([
      [0, 0x01],
      [0, 0x02],
    ])
  })

  it.each([
    ['there are no outputs', []],
    ['only one of them is there', [...flags(1), usage(0x85), output(write.VARIABLE)]],
    ['they are padding', [...flags(2), usage(0x85), usage(0x86), output(write.CONSTANT)]],
    ['they are no bits', [reportSize(8), reportCount(2), usage(0x85), usage(0x86), output(write.VARIABLE)]],
    ['they are inputs', [...flags(2), usage(0x85), usage(0x86), write.input(write.VARIABLE)]],
    [
      'they are in two reports',
      [
        ...flags(1),
        reportId(1),
        usage(0x85),
        output(write.VARIABLE),
        reportId(2),
        usage(0x86),
        output(write.VARIABLE),
      ],
    ],
  ])('are none where %s', (_, items) => {
    expect(beepsOf(...items)).toBeNull()
  })
})
