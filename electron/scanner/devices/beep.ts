import type { BeepLayout } from '../hid-pos/layout.ts'

/** What a scanner is asked to sound like. */
export type Beep = 'good-read' | 'error'

/** The output report that asks a scanner for a beep: its id first, 0 where it has none. */
export function beepReport({ reportId, bytes, errorBit, goodReadBit }: BeepLayout, beep: Beep): number[] {
  const report = new Array<number>(bytes).fill(0)
  const bit = beep === 'error' ? errorBit : goodReadBit
  const at = bit >> 3
  report[at] = (report[at] ?? 0) | (1 << (bit & 7))
  if (reportId === 0) return [0, ...report]
  report[0] = reportId
  return report
}
