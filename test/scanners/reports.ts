/** The report layouts of scanners, as tests make them. */
export type ReportLayout = 'honeywell' | 'zebra' | 'newland' | 'ibm'

/** What stands beside the text in a report. */
export interface Marks {
  /** Three characters; left out by Newland and IBM. */
  readonly aim?: string
  /** One character, or a byte. */
  readonly codeId?: string | number
}

const FIELD = 56
const PLACES = {
  honeywell: { aim: 2, data: 5, codeId: 61 },
  zebra: { aim: 3, data: 6, codeId: 62 },
  newland: { aim: null, data: 2, codeId: 62 },
} as const

/** The reports of 64 bytes with which a scanner of this layout sends a code; a long one takes several. */
export function encodeReports(
  layout: ReportLayout,
  text: string | Uint8Array,
  { aim = ']C0', codeId = 'j' }: Marks = {},
): Uint8Array[] {
  const data = typeof text === 'string' ? Buffer.from(text) : text
  if (layout === 'ibm') return [encodeIbm(data)]
  const places = PLACES[layout]
  const reports: Uint8Array[] = []
  for (let from = 0; from === 0 || from < data.length; from += FIELD) {
    const part = data.subarray(from, from + FIELD)
    const report = new Uint8Array(64)
    report[0] = 2
    report[1] = part.length
    if (places.aim !== null) report.set(Buffer.from(aim, 'latin1'), places.aim)
    report.set(part, places.data)
    report[places.codeId] = typeof codeId === 'number' ? codeId : codeId.charCodeAt(0)
    report[63] = from + FIELD < data.length ? 1 : 0
    reports.push(report)
  }
  return reports
}

/** An IBM hand-held label with Code 128's three bytes behind it. */
function encodeIbm(label: Uint8Array): Uint8Array {
  const report = new Uint8Array(64)
  report.set([4 + label.length + 3, 0x10, 0x03, 0x00])
  report.set(label, 4)
  report.set([0x00, 0x18, 0x0b], 4 + label.length)
  return report
}

/** A report as hex. */
export const hex = (report: Uint8Array): string => Buffer.from(report).toString('hex')
