import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { Handover } from '../../../../electron/contract/paper.ts'
import { batchIdSchema, deviceSerialSchema } from '../../../../electron/contract/serials.ts'
import { handoverCsv } from '../../../../electron/station/paper/handover-csv.ts'

const HANDOVER: Handover = {
  kind: 'handover',
  stationName: 'Recycling, hall 2',
  desk: 'recycling',
  mode: 'live',
  madeAt: '2026-11-24T13:05:10.000Z',
  row: 4182,
  hash: 'ab'.repeat(32),
  boxId: batchIdSchema.parse('01KAV7MMXK3Q4R5S6T7V8W9XYZ'),
  ordinal: 14,
  name: '=HYPERLINK("http://x")',
  reason: 'recycled',
  ticket: '+49 "x"',
  operator: '@dana',
  openedAt: '2026-11-24T09:00:00.000Z',
  closedAt: '2026-11-24T13:00:00.000Z',
  counts: [{ state: 'disabled', count: 1 }],
  devices: [
    {
      number: 1,
      deviceSerial: deviceSerialSchema.parse('040100080'),
      state: 'disabled',
      since: '2026-11-24T12:00:00.000Z',
    },
    {
      number: 2,
      deviceSerial: deviceSerialSchema.parse('140100081'),
      state: 'refused',
      since: '2026-11-24T12:00:01.000Z',
    },
  ],
}

describe('the CSV of a hand-over sheet', () => {
  it('has a line for each device, with the box, the journal’s head and stable names', () => {
    const rows = parse<Record<string, string>>(handoverCsv(HANDOVER), { columns: true })
    expect(
      rows.map(({ number, deviceSerialNumber, outcome }) => [number, deviceSerialNumber, outcome]),
    ).toEqual([
      ['1', '040100080', 'disabled'],
      ['2', '140100081', 'refused'],
    ])
    expect(rows[0]).toMatchObject({
      station: 'Recycling, hall 2',
      closedAt: '2026-11-24T13:00:00.000Z',
      journalRow: '4182',
      journalHash: 'ab'.repeat(32),
    })
  })

  it('has no cell that a spreadsheet would run', () => {
    const cells = parse(handoverCsv(HANDOVER)).flat()
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(cells).toContain(`'=HYPERLINK("http://x")`)
  })

  it('calls a box without a name by its ordinal', () => {
    const [row] = parse<Record<string, string>>(handoverCsv({ ...HANDOVER, name: null }), { columns: true })
    expect(row?.['box']).toBe('14')
  })
})
