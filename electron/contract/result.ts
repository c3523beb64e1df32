import type { Problem } from './problem.ts'

/** Either what was asked for, or the problem that says why not. Expected failures are values, never exceptions. */
export type Result<T, P = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P }

/** A result that succeeded. */
export function succeeded<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** A result that failed. */
export function failed<P>(problem: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem }
}
