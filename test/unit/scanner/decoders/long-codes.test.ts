import { describe, expect, it } from 'vitest'
import { LONGEST_CODE } from '../../../../electron/contract/scan.ts'
import { PART_TIMEOUT_MS, type Decoder } from '../../../../electron/scanner/decoder.ts'
import { HONEYWELL, NEWLAND, ZEBRA } from '../../../scanners/descriptors.ts'
import { describeLayout, encodeMade, type MadeLayout } from '../../../scanners/made-layout.ts'
import { encodeReports, type Marks } from '../../../scanners/reports.ts'
import { decodeAll, decoderOf, heard } from '../decode.ts'

const TWO = 'a'.repeat(56) + 'b'.repeat(40)
const THREE = 'a'.repeat(56) + 'b'.repeat(56) + '140100080'

/** One report of a code: the others are left out. */
function part(text: string, index: number, marks?: Marks): Uint8Array {
  const report = encodeReports('honeywell', text, marks)[index]
  if (report === undefined) throw new Error('there is no such report')
  return report
}

const whole = (text: string): Uint8Array => part(text, 0)

describe.each([
  ['described', HONEYWELL],
  ['undescribed', null],
])('a code over several reports, %s', (_, descriptor) => {
  const create = (): Decoder => decoderOf({ vendorId: 0x0c2e, descriptor })

  it('waits for its rest', () => {
    const decoder = create()
    expect(decoder.isWaiting()).toBe(false)
    expect(decoder.push(part(TWO, 0), 0)).toEqual([])
    expect(decoder.isWaiting()).toBe(true)
    expect(heard(decoder.push(part(TWO, 1), PART_TIMEOUT_MS - 1))).toEqual([TWO])
    expect(decoder.isWaiting()).toBe(false)
  })

  it('is dropped when the rest does not come in time; what comes then is a code of its own', () => {
    const decoder = create()
    decoder.push(part(TWO, 0), 1000)
    expect(heard(decoder.push(whole('140100080'), 1000 + PART_TIMEOUT_MS))).toEqual([
      '(code-incomplete)',
      '140100080',
    ])
  })

  it('has the time again with each part', () => {
    const decoder = create()
    const at = [0, PART_TIMEOUT_MS - 1, 2 * PART_TIMEOUT_MS - 2]
    expect(heard(at.flatMap((time, index) => decoder.push(part(THREE, index), time)))).toEqual([THREE])
  })

  it.each([
    ['silence', 'the rest did not come'],
    ['unplugged', 'the scanner was unplugged'],
  ] as const)('is dropped and told on %s', (why, fault) => {
    const decoder = create()
    decoder.push(part(TWO, 0), 0)
    expect(decoder.drop(why)).toMatchObject([
      { kind: 'trouble', problem: { code: 'code-incomplete', values: { fault } } },
    ])
    expect(decoder.isWaiting()).toBe(false)
    expect(decoder.drop(why)).toEqual([])
    expect(heard(decoder.push(whole('140100080'), 1))).toEqual(['140100080'])
  })

  it('is dropped when its identifier changes, and all of it is passed over up to its end', () => {
    const decoder = create()
    const reports = [
      part(THREE, 0, { aim: ']Q1' }),
      part(THREE, 1, { aim: ']d1' }),
      part(THREE, 1, { aim: ']d1' }),
      part(THREE, 2, { aim: ']d1' }),
      whole('next'),
    ]
    expect(heard(decodeAll(decoder, reports))).toEqual(['(code-incomplete)', 'next'])
  })

  it('is dropped when its identifier changes with the last part', () => {
    const reports = [part(TWO, 0, { aim: ']Q1' }), part(TWO, 1, { aim: ']C0' }), whole('next')]
    expect(heard(decodeAll(create(), reports))).toEqual(['(code-incomplete)', 'next'])
  })

  it('that was dropped is passed over no longer than a code may be silent', () => {
    const decoder = create()
    decoder.push(part(THREE, 0, { aim: ']Q1' }), 0)
    decoder.push(part(THREE, 1, { aim: ']d1' }), 1)
    expect(heard(decoder.push(whole('140100080'), 1 + PART_TIMEOUT_MS))).toEqual(['140100080'])
  })

  it('is not held up by other reports, and does not wait longer for them', () => {
    const decoder = create()
    const other = whole('other')
    other[0] = 3
    decoder.push(part(TWO, 0), 0)
    expect(decoder.push(other, 400)).toEqual([])
    expect(heard(decoder.push(part(TWO, 1), 499))).toEqual([TWO])
    decoder.push(part(TWO, 0), 1000)
    decoder.push(other, 1400)
    expect(heard(decoder.push(other, 1500))).toEqual(['(code-incomplete)'])
  })

  it('ends with a part that has nothing in it but the same identifier', () => {
    const end = part('', 0)
    const full = part(TWO, 0)
    expect(heard(decodeAll(create(), [full, end, whole('next')]))).toEqual(['a'.repeat(56), 'next'])
  })

  it('that has nothing in any of its parts is none', () => {
    const empty = part('', 0)
    const reports = [empty, empty.with(63, 1), empty.with(63, 1), empty, whole('next')]
    expect(heard(decodeAll(create(), reports))).toEqual(['next'])
  })

  it('is not ended by a report of zeros', () => {
    const idle = Uint8Array.from({ length: 64 }, (__, at) => (at === 0 ? 2 : 0))
    expect(heard(decodeAll(create(), [part(TWO, 0), idle, part(TWO, 1), idle]))).toEqual([TWO])
  })

  it('goes on only by bit 0 of the flag’s byte', () => {
    const report = whole('140100080')
    report[63] = 0xfe
    expect(heard(decodeAll(create(), [report]))).toEqual(['140100080'])
  })

  it('may have the longest length, and no more', () => {
    const longest = '1'.repeat(LONGEST_CODE)
    const decoder = create()
    expect(heard(decodeAll(decoder, encodeReports('honeywell', longest)))).toEqual([longest])
    const longer = [...encodeReports('honeywell', longest + '123456789'), whole('next')]
    expect(heard(decodeAll(decoder, longer))).toEqual(['(code-too-long)', 'next'])
    const muchLonger = [...encodeReports('honeywell', longest + longest), whole('next')]
    expect(heard(decodeAll(decoder, muchLonger))).toEqual(['(code-too-long)', 'next'])
  })
})

describe('codes of other layouts', () => {
  it('have the same limit when one report holds more than that', () => {
    const layout: MadeLayout = {
      reportId: 0,
      pieces: [
        { kind: 'count', bits: 16 },
        { kind: 'data', bytes: LONGEST_CODE + 1 },
      ],
    }
    const decoder = decoderOf({ vendorId: 0x9999, descriptor: describeLayout(layout) })
    const codes = [LONGEST_CODE, LONGEST_CODE + 1, 1].map((length) => '1'.repeat(length))
    const reports = codes.flatMap((code) => encodeMade(layout, Buffer.from(code)))
    expect(heard(decodeAll(decoder, reports))).toEqual([codes[0], '(code-too-long)', '1'])
  })

  it('do not join parts of two different reports', () => {
    const one: MadeLayout = {
      reportId: 2,
      pieces: [
        { kind: 'count', bits: 8 },
        { kind: 'data', bytes: 10 },
        { kind: 'more', as: 'byte' },
      ],
    }
    const other = { ...one, reportId: 3 }
    const decoder = decoderOf({ vendorId: 0x9999, descriptor: describeLayout(one, other) })
    const [first] = encodeMade(one, Buffer.from('0123456789abc'))
    const reports = [...(first === undefined ? [] : [first]), ...encodeMade(other, Buffer.from('xyz'))]
    expect(heard(decodeAll(decoder, reports))).toEqual(['(code-incomplete)'])
  })

  it.each([
    ['zebra', ZEBRA],
    ['newland', NEWLAND],
  ] as const)('take as many parts: %s', (layout, descriptor) => {
    const text = 'x'.repeat(1000)
    const decoder = decoderOf({ vendorId: 0x05e0, descriptor })
    expect(heard(decodeAll(decoder, encodeReports(layout, text)))).toEqual([text])
  })
})
