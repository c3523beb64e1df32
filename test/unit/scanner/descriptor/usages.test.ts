import { describe, expect, it } from 'vitest'
import { cellOf, usageAt, type ReportField } from '../../../../electron/scanner/descriptor/report-field.ts'
import * as write from '../../../scanners/write-descriptor.ts'
import { parsed } from './parsed.ts'

const { delimiter, input, reportCount, reportSize, usage, usageMaximum, usageMinimum, usagePage } = write

function field(count: number, ...items: readonly (readonly number[])[]): ReportField {
  const [only] = parsed(reportSize(8), reportCount(count), ...items, input(write.VARIABLE)).fields
  if (only === undefined) throw new Error('there is no field')
  return only
}

/** The usages of a field's cells. */
function cells(count: number, ...items: readonly (readonly number[])[]) {
  const one = field(count, ...items)
  return Array.from({ length: count }, (_, cell) => usageAt(one, cell))
}

describe('the usages of a field', () => {
  it('go to its cells one by one, and the last one stands for all that are left', () => {
    expect(cells(4, usagePage(0x8c), usage(0xfb), usage(0xfe))).toEqual([
      0x8c_00fb, 0x8c_00fe, 0x8c_00fe, 0x8c_00fe,
    ])
  })

  it('may be ranges, with single ones before and behind', () => {
    expect(cells(6, usagePage(0x8c), usage(1), usageMinimum(0xfb), usageMaximum(0xfd), usage(9))).toEqual([
      0x8c_0001, 0x8c_00fb, 0x8c_00fc, 0x8c_00fd, 0x8c_0009, 0x8c_0009,
    ])
  })

  it('are none where none are written, or after the field before used them up', () => {
    const [, second] = parsed(
      ...[usagePage(1), reportSize(8), reportCount(2), usage(5), input(write.VARIABLE)],
      input(write.VARIABLE),
    ).fields
    expect(second?.usages).toEqual([])
    expect(cells(2)).toEqual([undefined, undefined])
  })

  it('take the page from when they were written', () => {
    expect(cells(2, usagePage(0x01), usage(0x3b), usagePage(0x8c), usage(0xfe))).toEqual([
      0x01_003b, 0x8c_00fe,
    ])
  })

  it('take the main item’s page where it was changed behind the last of them', () => {
    expect(cells(2, usagePage(0x01), usage(0xfb), usage(0xfc), usagePage(0x8c))).toEqual([
      0x8c_00fb, 0x8c_00fc,
    ])
  })

  it('of a range take a page that was changed behind it, too', () => {
    expect(cells(3, usagePage(0x01), usageMinimum(0xfb), usageMaximum(0xfd), usagePage(0x8c))).toEqual([
      0x8c_00fb, 0x8c_00fc, 0x8c_00fd,
    ])
  })

  it('of four bytes keep the page that they carry', () => {
    const items = [usagePage(0x01), usage(0xff66_0004, 4), usage(0x0000_0003, 4), usagePage(0x8c)]
    expect(cells(2, ...items)).toEqual([0xff66_0004, 0x0000_0003])
  })

  it('of four bytes do not stop a page that was changed behind others', () => {
    expect(cells(2, usagePage(0x01), usage(0xfe), usage(0xff66_0004, 4), usagePage(0x8c))).toEqual([
      0x8c_00fe, 0xff66_0004,
    ])
  })

  it('may be a range of four bytes each', () => {
    const range = [usageMinimum(0x8c_00fb, 4), usageMaximum(0x8c_00fd, 4)]
    expect(cells(3, usagePage(0x01), ...range)).toEqual([0x8c_00fb, 0x8c_00fc, 0x8c_00fd])
  })

  it('may be a range of one', () => {
    expect(cells(2, usagePage(0x8c), usageMinimum(0xfe), usageMaximum(0xfe))).toEqual([0x8c_00fe, 0x8c_00fe])
  })

  it('of a range of which one end carries its page keep the page of its beginning', () => {
    const range = [usagePage(0x01), usageMinimum(0xfb), usageMaximum(0x01_00fd, 4), usagePage(0x8c)]
    expect(cells(3, ...range)).toEqual([0x01_00fb, 0x01_00fc, 0x01_00fd])
  })

  it('between delimiters are alternatives, and the first one counts', () => {
    expect(
      cells(
        3,
        usagePage(0x8c),
        usage(0xfb),
        ...[delimiter(1), usage(0xfe), usage(0x01), usageMinimum(2), usageMaximum(4), delimiter(0)],
        ...[delimiter(1), usage(0xff), delimiter(0)],
      ),
    ).toEqual([0x8c_00fb, 0x8c_00fe, 0x8c_00ff])
  })
})

describe('the cell of a usage', () => {
  const one = field(5, usagePage(0x8c), usage(1), usageMinimum(0xfb), usageMaximum(0xfe), usage(0xff))

  it('is found through single usages and ranges', () => {
    expect([0x01, 0xfb, 0xfe].map((id) => cellOf(one, 0x8c_0000 + id))).toEqual([0, 1, 4])
  })

  it('is none for a usage that is not there, or that lies beyond the last cell', () => {
    expect([0x02, 0xff].map((id) => cellOf(one, 0x8c_0000 + id))).toEqual([undefined, undefined])
    expect(cellOf(one, 0x01_0001)).toBeUndefined()
  })

  it('takes no time, however wide a range is', () => {
    const wide = field(
      2,
      usagePage(0x8c),
      usageMinimum(0),
      usageMaximum(0xffff),
      usageMinimum(0),
      usageMaximum(9),
    )
    expect([usageAt(wide, 1), usageAt(wide, 0xffff), usageAt(wide, 0x1_0000)]).toEqual([
      0x8c_0001, 0x8c_ffff, 0x8c_0000,
    ])
    expect(cellOf(wide, 0x8c_0001)).toBe(1)
  })
})
