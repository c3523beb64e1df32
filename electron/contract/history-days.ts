/**
 * The station's days. A day begins at local midnight, or where the clocks skip midnight at the first moment of that
 * day, and has 23, 24 or 25 hours; so days are counted by the calendar and never by hours.
 */

/** When a day begins, in milliseconds since 1970. `YYYY-MM-DD`. */
export function beginOfDay(day: string): number {
  const { year, month, date } = partsOf(day)
  return new Date(year, month - 1, date).getTime()
}

/** When a day ends: the first moment of the next one. */
export function endOfDay(day: string): number {
  return beginOfDay(dayAfter(day, 1))
}

/** The day that lies so many days after another, or before it. */
export function dayAfter(day: string, days: number): string {
  const { year, month, date } = partsOf(day)
  // Noon in UTC is of the same date whatever clocks do here.
  return new Date(Date.UTC(year, month - 1, date + days, 12)).toISOString().slice(0, 10)
}

/** Every day of a range, both ends included; none where the last one lies before the first. */
export function daysOf(from: string, to: string, most: number): readonly string[] {
  const days: string[] = []
  for (let day = from; day <= to && days.length <= most; day = dayAfter(day, 1)) days.push(day)
  return days
}

/** The day of a moment at the station. */
export function dayOf(moment: Date): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0')
  return `${digits(moment.getFullYear(), 4)}-${digits(moment.getMonth() + 1, 2)}-${digits(moment.getDate(), 2)}`
}

function partsOf(day: string): { readonly year: number; readonly month: number; readonly date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, date }
}
