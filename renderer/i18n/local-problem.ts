import type { Problem } from '../../electron/contract/problem.ts'

/** The problem that the page itself makes when the main process does not answer at all. */
export function localProblem(cause: string): Problem {
  return {
    code: 'unexpected',
    title: 'Something went wrong inside the station',
    detail: `An unexpected error (${cause}). What was already recorded is safe.`,
    remedy: 'Try again. If it happens again, restart the station and tell your administrator.',
    retry: 'now',
    values: { cause },
  }
}
