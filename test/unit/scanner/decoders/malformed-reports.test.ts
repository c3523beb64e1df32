import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PART_TIMEOUT_MS } from '../../../../electron/scanner/decoder.ts'
import { HONEYWELL } from '../../../scanners/descriptors.ts'
import { describeLayout, encodeMade, type MadeLayout } from '../../../scanners/made-layout.ts'
import { encodeReports } from '../../../scanners/reports.ts'
import { decodeAll, decoderOf, heard } from '../decode.ts'

const LONG = 'a'.repeat(56) + 'b'.repeat(56) + '140100080'
const [FIRST = new Uint8Array(), SECOND = new Uint8Array(), LAST = new Uint8Array()] = encodeReports(
  'honeywell',
  LONG,
)
const whole = (text: string): Uint8Array => encodeReports('honeywell', text)[0] ?? new Uint8Array()
const changed = (report: Uint8Array, at: number, byte: number): Uint8Array => report.with(at, byte)

describe.each([
  ['described', HONEYWELL],
  ['undescribed', null],
])('a malformed report, %s', (_, descriptor) => {
  const listen = (reports: readonly Uint8Array[]) =>
    heard(decodeAll(decoderOf({ vendorId: 0x0c2e, descriptor }), reports))

  it.each([57, 64, 255])('is one that says it has more data than there is room for: %i', (length) => {
    const decoder = decoderOf({ vendorId: 0x0c2e, descriptor })
    expect(decoder.push(changed(whole('140100080'), 1, length), 0)).toMatchObject([
      {
        kind: 'trouble',
        problem: {
          code: 'report-malformed',
          values: { fault: `it says ${length} bytes, and has room for 56` },
        },
      },
    ])
    expect(heard(decoder.push(whole('140100080'), 1))).toEqual(['140100080'])
  })

  it.each([1, 2, 5, 14, 63])(
    'is one that was cut off after %i bytes, and what comes next is read',
    (length) => {
      expect(listen([whole('140100080').subarray(0, length), whole('140100081')])).toEqual([
        '(report-malformed)',
        '140100081',
      ])
    },
  )

  it('is not one without any byte, nor one of another id', () => {
    expect(listen([new Uint8Array(), changed(whole('1'), 0, 3), Uint8Array.from([1])])).toEqual([])
  })

  it('may be longer than it needs: Windows pads all reports to the longest', () => {
    expect(listen([Uint8Array.from([...whole('140100080'), 0, 0, 9, 9])])).toEqual(['140100080'])
  })

  it('in a long code spoils all of it', () => {
    const broken = [changed(FIRST, 1, 57), SECOND, LAST, whole('next')]
    expect(listen(broken)).toEqual(['(report-malformed)', 'next'])
    expect(listen([FIRST, changed(SECOND, 1, 57), LAST, whole('next')])).toEqual([
      '(report-malformed)',
      'next',
    ])
    expect(listen([FIRST, SECOND.subarray(0, 20), LAST, whole('next')])).toEqual([
      '(report-malformed)',
      'next',
    ])
    expect(listen([FIRST.subarray(0, 20), SECOND, LAST, whole('next')])).toEqual([
      '(report-malformed)',
      'next',
    ])
  })

  it('that is all nonsense is not believed that it goes on: the next code is read', () => {
    const nonsense = [0xff, 0x5d, 0x39].map((byte) =>
      Uint8Array.from({ length: 64 }, (__, at) => (at === 0 ? 2 : byte)),
    )
    for (const report of nonsense) expect(listen([report, whole('140100080')]).at(-1)).toBe('140100080')
  })

  it('does not let a code in again that is being passed over', () => {
    const turned = changed(SECOND, 3, 0x51)
    const reports = [FIRST, turned, changed(SECOND, 1, 57), LAST, whole('next')]
    expect(listen(reports)).toEqual(['(code-incomplete)', '(report-malformed)', 'next'])
  })

  it('never makes half a code of any sequence of whole and broken ones', () => {
    const decoder = () => decoderOf({ vendorId: 0x0c2e, descriptor })
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), (events) => {
        const one = decoder()
        let at = 0
        let unfinished = false
        for (const { text, broken, where } of events) {
          const reports = breakOne(encodeReports('honeywell', text), broken, where)
          const told = heard(decodeAll(one, reports, at))
          if (unfinished) expect(told.shift()).toBe('(code-incomplete)')
          unfinished = broken === 'unfinished'
          if (broken === null) expect(told).toEqual([text])
          else expect(told.filter((each) => !each.startsWith('('))).toEqual([])
          at += reports.length + PART_TIMEOUT_MS
        }
      }),
      { numRuns: 300 },
    )
  })

  it('lets no code in but a whole one, however close they follow each other', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), (events) => {
        const reports = events.flatMap(({ text, broken, where }) =>
          breakOne(encodeReports('honeywell', text), broken === 'unfinished' ? null : broken, where),
        )
        const texts = heard(decodeAll(decoderOf({ vendorId: 0x0c2e, descriptor }), reports))
        const sent = new Set(events.map(({ text }) => text))
        expect(texts.filter((each) => !each.startsWith('(') && !sent.has(each))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

type Broken = 'too-long' | 'cut-off' | 'identifier' | 'unfinished' | null

/** A code of digits, and how it is broken, and in which of its reports. */
const event = fc.record({
  text: fc.oneof(
    fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String),
    fc.integer({ min: 57, max: 200 }).map((length) => `${length}`.padStart(length, '.')),
  ),
  broken: fc.constantFrom<Broken>(null, null, 'too-long', 'cut-off', 'identifier', 'unfinished'),
  where: fc.nat({ max: 3 }),
})

function breakOne(reports: readonly Uint8Array[], broken: Broken, where: number): readonly Uint8Array[] {
  const index = where % reports.length
  const spoil = (spoiled: (report: Uint8Array) => Uint8Array) =>
    reports.map((report, at) => (at === index ? spoiled(report) : report))
  switch (broken) {
    case null:
      return reports
    case 'too-long':
      return spoil((report) => changed(report, 1, 57))
    case 'cut-off':
      return spoil((report) => report.subarray(0, 10))
    case 'identifier':
      // A code of one report has no second part to differ from.
      return reports.length === 1
        ? spoil((report) => changed(report, 1, 99))
        : spoil((report) => changed(report, 3, 0x51))
    case 'unfinished':
      return reports.length === 1 ? spoil((report) => changed(report, 63, 1)) : reports.slice(0, -1)
  }
}

describe('a described report', () => {
  it('is malformed when it is shorter than its descriptor says, whatever it lacks', () => {
    const layout: MadeLayout = {
      reportId: 9,
      pieces: [
        { kind: 'count', bits: 8 },
        { kind: 'data', bytes: 20 },
        { kind: 'vendor', bytes: 3 },
      ],
    }
    const decoder = decoderOf({ vendorId: 0x9999, descriptor: describeLayout(layout) })
    const reports = encodeMade(layout, Buffer.from('140100080'))
    expect(heard(decodeAll(decoder, reports))).toEqual(['140100080'])
    expect(
      heard(
        decodeAll(
          decoder,
          reports.map((report) => report.subarray(0, -1)),
        ),
      ),
    ).toEqual(['(report-malformed)'])
  })
})
