// How many test cases a test runner counted, from the JSON report that it wrote.
import { readFileSync } from 'node:fs'

const NONE = { passed: 0, failed: 0, skipped: 0 }

/** The counts of vitest's or Playwright's JSON report; none where the file is missing or cut off. */
export function readCounts(file) {
  try {
    return countCases(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return NONE
  }
}

/** Why a check could not run on this machine, from its report; null where it ran, or said nothing. */
export function readWhyNot(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).didNotRun ?? null
  } catch {
    return null
  }
}

/** The counts of a parsed report. A case that passed at a second try counts as failed: there are no tries. */
export function countCases(report) {
  if (report.stats !== undefined) {
    const { expected, unexpected, flaky, skipped } = report.stats
    return { passed: expected, failed: unexpected + flaky, skipped }
  }
  const { numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0 } = report
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

/** The sum of several counts. */
export const addCounts = (counts) =>
  counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NONE,
  )

/** One line: `3 passed, 0 failed`, and what was skipped if anything was. */
export const describeCounts = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
