import { dayAfter } from '../../electron/contract/history-days.ts'

/** Ranges of days with a name of their own. */
export const RANGES = ['any', 'today', 'yesterday', 'week', 'month', 'lastMonth', 'chosen'] as const
/** A range of days with a name. */
export type RangeName = (typeof RANGES)[number]

/** A first and a last day; null leaves that end open. */
export interface DayRange {
  readonly from: string | null
  readonly to: string | null
}

/** Which days a name means today. The chosen ones stay what they are. */
export function rangeNamed(name: RangeName, today: string, chosen: DayRange): DayRange {
  switch (name) {
    case 'any':
      return { from: null, to: null }
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: dayAfter(today, -1), to: dayAfter(today, -1) }
    case 'week':
      return { from: dayAfter(today, -6), to: today }
    case 'month':
      return { from: firstOfMonth(today), to: today }
    case 'lastMonth': {
      const last = dayAfter(firstOfMonth(today), -1)
      return { from: firstOfMonth(last), to: last }
    }
    case 'chosen':
      return { from: chosen.from ?? dayAfter(today, -6), to: chosen.to ?? today }
  }
}

/** The first day of the month of a day. */
export function firstOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`
}

/** The last day of the month of a day. */
export function lastOfMonth(day: string): string {
  return dayAfter(firstOfMonth(dayAfter(firstOfMonth(day), 31)), -1)
}
