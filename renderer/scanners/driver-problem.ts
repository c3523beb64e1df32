import type { Problem } from '../../electron/contract/problem.ts'
import { scannerProblems } from '../../electron/contract/problems/scanner.ts'
import { fill } from '../i18n/fill.ts'

/** The problem of a computer on which scanners can't be read at all; the status names only its cause. */
export function driverProblem(cause: string): Problem {
  const { title, detail, remedy, retry } = scannerProblems['scanner-driver-missing']
  const values = { cause }
  return { code: 'scanner-driver-missing', title, detail: fill(detail, values), remedy, retry, values }
}
