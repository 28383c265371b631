import { describe, expect, test } from 'vitest'
import { totalsLine, totalsOfReport } from '../../scripts/bootstrap/totals.mjs'

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
}

describe('the totals of a test run', () => {
  test('say what passed and what failed, and what was skipped only when something was', () => {
    expect(totalsLine({ passed: 12, failed: 1, skipped: 0 })).toBe('12 passed, 1 failed')
    expect(totalsLine({ passed: 12, failed: 0, skipped: 3 })).toBe('12 passed, 0 failed, 3 skipped')
  })

  test('count a test that is only planned among the skipped', () => {
    const totals = totalsOfReport({ ...report, numPendingTests: 2, numTodoTests: 1 }, 0)
    expect(totals).toEqual({ passed: 5, failed: 0, skipped: 3 })
  })

  test('count a file that could not be read as one failure, though none of its tests ran', () => {
    const testResults = [...report.testResults, { status: 'failed', assertionResults: [] }]
    expect(totalsOfReport({ ...report, testResults }, 1).failed).toBe(1)
  })

  test('count a failed test once, not again for its file', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
    expect(totalsOfReport({ ...report, numFailedTests: 1, testResults }, 1).failed).toBe(1)
  })

  test('are never free of failures when the run ended badly or told nothing', () => {
    expect(totalsOfReport(report, 1).failed).toBe(1)
    expect(totalsOfReport(null, 0).failed).toBe(1)
  })
})
