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

/** The cases of a report that somebody must look at: those that failed, and those that needed a second try. */
export function readCasesToName(file) {
  try {
    return casesToName(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return []
  }
}

/** The same of a parsed report: `{ verdict: 'failed' | 'second try', name }`. */
export function casesToName(report) {
  if (report.suites !== undefined) return report.suites.flatMap((suite) => specsToName(suite))
  return (report.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => ({ verdict: 'failed', name: fullName })),
  )
}

function specsToName({ title, specs = [], suites = [] }) {
  const verdicts = { unexpected: 'failed', flaky: 'second try' }
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status in verdicts)
      .map(({ status }) => ({ verdict: verdicts[status], name: `${title}: ${spec.title}` })),
  )
  return [...own, ...suites.flatMap(specsToName)]
}

/** Why a check could not run on this machine, from its report; null where it ran, or said nothing. */
export function readWhyNot(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).didNotRun ?? null
  } catch {
    return null
  }
}

/** The counts of a parsed report. A case that passed only at its second try is named by `casesToName`. */
export function countCases(report) {
  if (report.stats !== undefined) {
    const { expected, unexpected, flaky, skipped } = report.stats
    return { passed: expected + flaky, failed: unexpected, skipped }
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
