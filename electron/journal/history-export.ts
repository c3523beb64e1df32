import { stringify } from 'csv-stringify/sync'
import type { HistoryLine } from '../contract/history.ts'

/** The columns of a saved list, in their order. Times are those of the journal: ISO 8601 in UTC. */
export const EXPORT_COLUMNS = [
  'openedAt',
  'deviceSerialNumber',
  'outcome',
  'since',
  'reason',
  'ticket',
  'operator',
  'userId',
  'displayName',
  'email',
  'intakeId',
] as const

/** The first line of a saved list. The mark in front tells spreadsheets that the text is UTF-8. */
export const EXPORT_HEAD = `\u{feff}${stringify([[...EXPORT_COLUMNS]])}`

/** Lines as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP's advice). */
export function csvOf(lines: readonly HistoryLine[]): string {
  return stringify(lines.map(cellsOf), { escape_formulas: true })
}

function cellsOf({ person, ...line }: HistoryLine): readonly string[] {
  const user = person.known === 'yes' ? person.user : null
  return [
    line.openedAt,
    line.deviceSerial,
    line.state,
    line.since,
    line.reason ?? '',
    line.ticket ?? '',
    line.operator,
    user?.userId ?? (person.known === 'forgotten' ? 'forgotten person' : ''),
    user?.displayName ?? '',
    user?.email ?? '',
    line.intakeId,
  ]
}
