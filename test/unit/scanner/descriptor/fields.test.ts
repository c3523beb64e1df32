import { describe, expect, it } from 'vitest'
import * as write from '../../../scanners/write-descriptor.ts'
import { parsed, places } from './parsed.ts'

const { input, output, feature, reportCount, reportId, reportSize, usage, usagePage } = write
const { collection, END, PUSH, POP, APPLICATION, PHYSICAL, LOGICAL, VARIABLE, ARRAY, CONSTANT } = write

describe('fields', () => {
  it('lie side by side, each behind the one before it', () => {
    expect(
      places(
        reportSize(1),
        reportCount(3),
        input(VARIABLE),
        reportSize(5),
        reportCount(1),
        input(CONSTANT),
        reportSize(16),
        reportCount(2),
        input(VARIABLE),
      ),
    ).toEqual([
      ['input', 0, 0, 1, 3],
      ['input', 0, 3, 5, 1],
      ['input', 0, 8, 16, 2],
    ])
  })

  it('take size, count, page and report id from before until these change', () => {
    const { fields } = parsed(
      usagePage(0x8c),
      reportId(2),
      reportSize(8),
      reportCount(1),
      usage(0xfb),
      input(VARIABLE),
      usage(0xfc),
      input(VARIABLE),
    )
    expect(fields.map(({ bitOffset, usages }) => [bitOffset, usages])).toEqual([
      [0, [{ from: 0x8c00fb, to: 0x8c00fb }]],
      [8, [{ from: 0x8c00fc, to: 0x8c00fc }]],
    ])
  })

  it('of inputs, outputs and features are counted apart', () => {
    expect(
      places(reportSize(8), reportCount(2), input(VARIABLE), output(VARIABLE), feature(VARIABLE), input(0)),
    ).toEqual([
      ['input', 0, 0, 8, 2],
      ['output', 0, 0, 8, 2],
      ['feature', 0, 0, 8, 2],
      ['input', 0, 16, 8, 2],
    ])
  })

  it('go on where their report id left off, however ids take turns', () => {
    expect(
      places(
        reportSize(8),
        reportCount(1),
        ...[reportId(1), input(VARIABLE), reportId(2), input(VARIABLE), input(VARIABLE)],
        ...[reportId(1), input(VARIABLE), reportId(255), input(VARIABLE), reportId(2), input(VARIABLE)],
      ),
    ).toEqual([
      ['input', 1, 0, 8, 1],
      ['input', 2, 0, 8, 1],
      ['input', 2, 8, 8, 1],
      ['input', 1, 8, 8, 1],
      ['input', 255, 0, 8, 1],
      ['input', 2, 16, 8, 1],
    ])
  })

  it('without cells or without bits are none, and take no room', () => {
    expect(
      places(
        reportSize(8),
        reportCount(0),
        input(),
        reportSize(0),
        reportCount(9),
        input(),
        reportSize(4),
        input(),
      ),
    ).toEqual([['input', 0, 0, 4, 9]])
  })

  it('tell padding, arrays and variables apart, also with flags of two bytes', () => {
    const fields = parsed(
      ...[reportSize(8), reportCount(1)],
      ...[input(CONSTANT), input(1), input(ARRAY), input(VARIABLE), input(write.BUFFERED), input(0x103, 4)],
    ).fields.map(({ constant, array }) => ({ constant, array }))
    expect(fields).toEqual([
      { constant: true, array: false },
      { constant: true, array: true },
      { constant: false, array: true },
      { constant: false, array: false },
      { constant: false, array: false },
      { constant: true, array: false },
    ])
  })

  it('are not disturbed by items that mean nothing here', () => {
    const odd = [
      write.longItem(0x80, [0xc0, 0x81, 0x02]),
      write.shortItem(0x0c, 0x1234),
      write.logicalMinimum(0xff),
      write.logicalMaximum(0x7fff_ffff),
      write.shortItem(0xd0, 1),
      write.shortItem(0x38, 3),
    ]
    expect(places(...odd, reportSize(8), ...odd, reportCount(4), ...odd, input(VARIABLE), ...odd)).toEqual([
      ['input', 0, 0, 8, 4],
    ])
  })
})

describe('push and pop', () => {
  it('keep the global state and bring it back, one inside the other', () => {
    const { fields } = parsed(
      ...[usagePage(0x8c), reportId(1), reportSize(8), reportCount(1), PUSH],
      ...[usagePage(0x01), reportId(2), reportSize(16), reportCount(3), PUSH],
      ...[usagePage(0x02), reportId(3), reportSize(1), usage(5), input(VARIABLE), POP],
      ...[usage(5), input(VARIABLE), POP],
      ...[usage(5), input(VARIABLE)],
    )
    expect(
      fields.map((field) => [field.reportId, field.bitSize, field.count, field.usages[0]?.from]),
    ).toEqual([
      [3, 1, 3, 0x02_0005],
      [2, 16, 3, 0x01_0005],
      [1, 8, 1, 0x8c_0005],
    ])
  })

  it('do not bring back how far a report had come', () => {
    expect(
      places(
        reportSize(8),
        reportCount(1),
        PUSH,
        input(VARIABLE),
        reportSize(4),
        input(VARIABLE),
        POP,
        input(0),
      ),
    ).toEqual([
      ['input', 0, 0, 8, 1],
      ['input', 0, 8, 4, 1],
      ['input', 0, 12, 8, 1],
    ])
  })
})

describe('collections', () => {
  const field = [reportSize(8), reportCount(1), input(VARIABLE)]
  const scanner = [usagePage(0x8c), usage(0x02), collection(APPLICATION)]

  it('give their fields the application around them, however deep they lie', () => {
    const { applications, fields } = parsed(
      ...scanner,
      ...[
        usage(0x12),
        collection(LOGICAL),
        ...field,
        collection(PHYSICAL),
        ...field,
        END,
        END,
        ...field,
        END,
      ],
      ...[usagePage(0xff45), usage(0x4b00), collection(APPLICATION), ...field, END],
    )
    expect(applications).toEqual([0x8c_0002, 0xff45_4b00])
    expect(fields.map(({ application }) => application)).toEqual([
      0x8c_0002, 0x8c_0002, 0x8c_0002, 0xff45_4b00,
    ])
  })

  it('inside an application are no applications of their own', () => {
    const { applications, fields } = parsed(
      ...scanner,
      usage(0x07),
      collection(APPLICATION),
      ...field,
      END,
      END,
    )
    expect(applications).toEqual([0x8c_0002])
    expect(fields[0]?.application).toBe(0x8c_0002)
  })

  it('that are no application, or have no usage, name none', () => {
    const { applications, fields } = parsed(
      ...[usagePage(1), usage(2), collection(PHYSICAL), ...field, END],
      ...[collection(APPLICATION), ...field, END, ...field],
    )
    expect(applications).toEqual([])
    expect(fields.map(({ application }) => application)).toEqual([null, null, null])
  })

  it('use up the usages before them', () => {
    const { fields } = parsed(usagePage(1), usage(2), collection(APPLICATION), ...field, END)
    expect(fields[0]?.usages).toEqual([])
  })
})
