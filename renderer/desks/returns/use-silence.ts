import { useNow } from '../../app/use-now.ts'

/**
 * So long nothing has changed when the station itself must be asked what it does, in milliseconds. As shipped the
 * slowest way takes 50 seconds: a lookup, and two calls with a sign-in before each, of ten seconds at the most.
 */
export const SILENCE_MS = 90_000

/** How long the screen has shown the same, in milliseconds, and whether that is longer than any answer takes. */
export function useSilence(since: number): { readonly waited: number; readonly isSilent: boolean } {
  const waited = useNow(250) - since
  return { waited, isSilent: waited >= SILENCE_MS }
}
