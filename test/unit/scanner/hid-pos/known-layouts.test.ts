import { describe, expect, it } from 'vitest'
import { parseDescriptor } from '../../../../electron/scanner/descriptor/parse-descriptor.ts'
import { layoutOf } from '../../../../electron/scanner/hid-pos/layout.ts'
import type { ScannerMaker } from '../../../../electron/contract/scanners.ts'
import * as descriptors from '../../../scanners/descriptors.ts'

function layout(bytes: Uint8Array, maker: ScannerMaker | null = null) {
  const parsed = parseDescriptor(bytes)
  if (!parsed.ok) throw new Error(parsed.problem.detail)
  return layoutOf(parsed.value, maker)
}

const byte = (at: number) => ({ bit: at * 8, bits: 8 })

const HONEYWELL = {
  reportId: 2,
  bytes: 64,
  count: byte(1),
  aim: [byte(2), byte(3), byte(4)],
  dataBit: 5 * 8,
  dataBytes: 56,
  codeId: byte(61),
  more: { bit: 63 * 8, bits: 1 },
}

describe('the layout that a descriptor gives', () => {
  it('is Honeywell’s, with or without its output reports', () => {
    expect(layout(descriptors.HONEYWELL)).toEqual({
      kind: 'hid-pos',
      layouts: [HONEYWELL],
      beeps: null,
      canRedirect: false,
    })
    expect(layout(descriptors.HONEYWELL_FULL)).toEqual({
      kind: 'hid-pos',
      layouts: [HONEYWELL],
      beeps: { reportId: 4, bytes: 2, errorBit: 8 + 5, goodReadBit: 8 + 6 },
      canRedirect: true,
    })
  })

  it('is Zebra’s, with a byte of nothing before the identifier', () => {
    expect(layout(descriptors.ZEBRA)).toMatchObject({
      layouts: [
        {
          bytes: 64,
          aim: [byte(3), byte(4), byte(5)],
          dataBit: 6 * 8,
          dataBytes: 56,
          codeId: byte(62),
          more: { bit: 63 * 8, bits: 1 },
        },
      ],
      beeps: null,
    })
  })

  it('is Newland’s, without an identifier; its code id is known by the maker alone', () => {
    const expected = { bytes: 64, aim: null, dataBit: 2 * 8, dataBytes: 56, more: { bit: 63 * 8, bits: 1 } }
    expect(layout(descriptors.NEWLAND, 'Newland')).toMatchObject({
      layouts: [{ ...expected, codeId: byte(62) }],
    })
    expect(layout(descriptors.NEWLAND, 'IDTech')).toMatchObject({
      layouts: [{ ...expected, codeId: byte(62) }],
    })
    expect(layout(descriptors.NEWLAND)).toMatchObject({ layouts: [{ ...expected, codeId: byte(58) }] })
  })

  it('is an IBM hand-held’s', () => {
    expect(layout(descriptors.IBM_HANDHELD)).toEqual({ kind: 'ibm-handheld' })
  })

  it('is none for a keyboard, and says so', () => {
    expect(layout(descriptors.BOOT_KEYBOARD)).toEqual({ kind: 'none', saw: 'a keyboard' })
  })
})
