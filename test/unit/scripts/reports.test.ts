import { describe, expect, it } from 'vitest'
import { casesToName, countCases } from '../../../scripts/reports.mjs'

const playwright = {
  stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 0 },
  suites: [
    {
      title: 'intake.spec.ts',
      specs: [
        { title: 'is taken in', tests: [{ status: 'expected' }] },
        { title: 'is refused', tests: [{ status: 'unexpected' }] },
      ],
      suites: [{ title: 'at 80 ms a key', specs: [{ title: 'lands once', tests: [{ status: 'flaky' }] }] }],
    },
  ],
}
const vitest = {
  numPassedTests: 1,
  numFailedTests: 1,
  testResults: [
    {
      assertionResults: [
        { status: 'passed', fullName: 'a label is read' },
        { status: 'failed', fullName: 'a label is refused' },
      ],
    },
  ],
}

describe('what the runners report', () => {
  it('is counted', () => {
    expect(countCases(playwright)).toEqual({ passed: 3, failed: 1, skipped: 0 })
    expect(countCases(vitest)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('names what failed, and what passed only at its second try', () => {
    expect(casesToName(playwright)).toEqual([
      { verdict: 'failed', name: 'intake.spec.ts: is refused' },
      { verdict: 'second try', name: 'at 80 ms a key: lands once' },
    ])
    expect(casesToName(vitest)).toEqual([{ verdict: 'failed', name: 'a label is refused' }])
  })
})
