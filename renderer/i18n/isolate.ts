/** Unicode's marks around a text that may run in the other direction than the words around it. */
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_DIRECTIONAL_ISOLATE = '\u2069'

/**
 * Values for a text that runs from right to left: each string keeps its own direction, so that a serial, an address
 * or a German name does not turn the words around it.
 */
export function isolate<T extends Readonly<Record<string, string | number>>>(
  values: T,
): Record<keyof T, string | number> {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? `${FIRST_STRONG_ISOLATE}${value}${POP_DIRECTIONAL_ISOLATE}` : value,
  ])
  return Object.fromEntries(entries) as Record<keyof T, string | number>
}
