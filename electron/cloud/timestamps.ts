/**
 * RSA's times come in three forms: ISO 8601, ISO 8601 without colons (`2022-05-24T084041.067Z`, the article's
 * own sample) and epoch milliseconds (FIDO). Answers ISO 8601 in UTC; what does not parse stays as it came,
 * for a time must never turn a success into a failure. Null where there is none.
 */
export function readTimestamp(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return isoOf(new Date(value)) ?? String(value)
  if (typeof value !== 'string') return JSON.stringify(value).slice(0, 60)
  const [, day, hour, minute, second, fraction, zone] = FORM.exec(value) ?? []
  if (day === undefined)
    return (EPOCH.test(value) ? isoOf(new Date(Number(value))) : undefined) ?? value.slice(0, 60)
  const date = new Date(`${day}T${hour}:${minute}:${second}${fraction ?? ''}${zone}`)
  // JavaScript takes 30 February for 2 March; such a day is no time.
  const isDay = new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  return (isDay ? isoOf(date) : undefined) ?? value.slice(0, 60)
}

const FORM =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))T(\d{2}):?(\d{2}):?(\d{2})(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/
const EPOCH = /^\d{12,14}$/

function isoOf(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
