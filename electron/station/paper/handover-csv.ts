import { stringify } from 'csv-stringify/sync'
import type { Handover } from '../../contract/paper.ts'

const COLUMNS = [
  'number',
  'deviceSerialNumber',
  'outcome',
  'since',
  'box',
  'reason',
  'ticket',
  'operator',
  'station',
  'closedAt',
  'journalRow',
  'journalHash',
] as const

/**
 * A hand-over sheet as CSV: one line a device, with stable names for programs, in no language. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front (OWASP's advice).
 */
export function handoverCsv(sheet: Handover): string {
  const { ordinal, name, reason, ticket, operator, stationName, closedAt, row, hash } = sheet
  const ofBox = [name ?? ordinal, reason, ticket, operator, stationName, closedAt, row, hash]
  return stringify(
    [
      COLUMNS,
      ...sheet.devices.map((device) => [
        device.number,
        device.deviceSerial,
        device.state,
        device.since,
        ...ofBox,
      ]),
    ],
    { escape_formulas: true },
  )
}
