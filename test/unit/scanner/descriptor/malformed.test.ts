import { describe, expect, it } from 'vitest'
import {
  DESCRIPTOR_LIMITS,
  parseDescriptor,
} from '../../../../electron/scanner/descriptor/parse-descriptor.ts'
import * as write from '../../../scanners/write-descriptor.ts'

const { collection, delimiter, descriptor, input, reportCount, reportId, reportSize, usage } = write
const { usageMaximum, usageMinimum, usagePage, END, PUSH, POP } = write

type Items = readonly (readonly number[])[]
const times = (count: number, ...items: Items): Items => Array.from({ length: count }, () => items.flat())

/** What comes before the fault, so that no offset is 0 by chance. */
const BEFORE = [usagePage(0x8c), usage(0x02), collection(write.APPLICATION)]

const CASES: readonly (readonly [string, Items, Items, string])[] = [
  ['an end without a beginning', [END], [END], 'no collection is open to be closed'],
  ['a pop without a push', [PUSH, POP], [POP], 'nothing was pushed that could be popped'],
  ['too many pushes', times(DESCRIPTOR_LIMITS.pushed, PUSH), [PUSH], 'too much is pushed'],
  [
    'too many collections',
    times(DESCRIPTOR_LIMITS.collections - 1, collection()),
    [collection()],
    'collections are nested too deep',
  ],
  ['report id 0', [], [reportId(0)], 'a report id of 0'],
  ['report id 256', [], [reportId(256)], 'a report id of 256'],
  ['a page of more than two bytes', [], [usagePage(0x1_0000)], 'a usage page has two bytes at most'],
  ['a report size of more than two bytes', [], [reportSize(65_536)], 'a report size of 65536 bits'],
  ['a report count of more than two bytes', [], [reportCount(65_536)], 'a report count of 65536'],
  ['a usage maximum alone', [], [usageMaximum(4)], 'a usage maximum without a minimum'],
  [
    'a second usage maximum',
    [usageMinimum(1), usageMaximum(4)],
    [usageMaximum(5)],
    'a usage maximum without a minimum',
  ],
  ['a range upside down', [usageMinimum(4)], [usageMaximum(3)], 'a usage maximum below its minimum'],
  ['a delimiter that closes nothing', [], [delimiter(0)], 'delimiters that do not match'],
  ['a delimiter inside delimiters', [delimiter(1)], [delimiter(1)], 'delimiters that do not match'],
  ['a delimiter that is neither', [], [delimiter(2)], 'delimiters that do not match'],
  ['too many usages', times(1024, usage(1)), [usage(2)], 'too many usages for one field'],
  [
    'too many fields',
    [reportSize(1), reportCount(1), ...times(DESCRIPTOR_LIMITS.fields, input())],
    [input()],
    'there are too many fields',
  ],
  [
    'a report that is too long',
    [reportSize(32), reportCount(4096), input(), reportSize(1), reportCount(1)],
    [input()],
    'a report of more than 131072 bits',
  ],
  [
    'a report that would be gigabytes long',
    [reportSize(0xffff), reportCount(0xffff)],
    [input()],
    'a report of more than 131072 bits',
  ],
]

describe('a malformed descriptor', () => {
  it.each(CASES)('is a problem that names the byte: %s', (_, before, wrong, fault) => {
    const offset = descriptor(...BEFORE, ...before).length
    const result = parseDescriptor(descriptor(...BEFORE, ...before, ...wrong, usagePage(1), END))
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'descriptor-malformed', retry: 'never', values: { offset, fault } },
    })
  })

  it('is one that leaves a collection open; the byte is its end', () => {
    const bytes = descriptor(...BEFORE, collection(), END)
    expect(parseDescriptor(bytes)).toMatchObject({
      problem: {
        code: 'descriptor-malformed',
        detail: `Its report descriptor can’t be read: byte ${bytes.length}: a collection is not closed.`,
      },
    })
  })

  it('is one that is cut off; the byte is where the last item begins', () => {
    expect(parseDescriptor(descriptor(...BEFORE, [0x27, 1, 2, 3]))).toMatchObject({
      problem: { values: { offset: 6, fault: 'the last item is cut off' } },
    })
  })
})

describe('a descriptor at the limits', () => {
  it.each([
    ['pushes', [...times(DESCRIPTOR_LIMITS.pushed, PUSH)]],
    ['collections', [...times(DESCRIPTOR_LIMITS.collections, collection()), ...times(64, END)]],
    ['usages', [...times(1024, usage(1))]],
    ['fields', [reportSize(1), reportCount(1), ...times(DESCRIPTOR_LIMITS.fields, input())]],
    ['bits of a report', [reportSize(32), reportCount(4096), input()]],
    ['a count', [reportSize(1), reportCount(65_535), input(), reportSize(65_535), reportCount(1), input()]],
    ['a page', [usagePage(0xffff), usagePage(0xffff, 4)]],
    ['report ids', [reportId(1), reportId(255)]],
  ])('is read: %s', (_, items) => {
    expect(parseDescriptor(descriptor(...items))).toMatchObject({ ok: true })
  })

  it('is read when there is nothing in it', () => {
    expect(parseDescriptor(new Uint8Array())).toEqual({ ok: true, value: { applications: [], fields: [] } })
  })
})
