/**
 * RSA's times come in three forms: ISO 8601, ISO 8601 without colons (`2022-05-24T084041.067Z`, the article's
 * own sample) and epoch milliseconds (FIDO). Answers ISO 8601 in UTC; what does not parse stays as it came,
 * for a time must never turn a success into a failure. Null where there is none.
 */
export function readTimestamp(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return isoOf(new Date(value)) ?? String(value)
  if (typeof value !== 'string') return JSON.stringify(value).slice(0, 60)
  const withColons = value.replace(
    /^(\d{4}-\d{2}-\d{2}T\d{2})(\d{2})(\d{2})(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/,
    '$1:$2:$3$4$5',
  )
  const date = /^\d{12,14}$/.test(value) ? new Date(Number(value)) : new Date(withColons)
  return isoOf(date) ?? value.slice(0, 60)
}

function isoOf(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
