/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * The part of vitest's JSON report that counts.
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one entry a file
 */

/** @type {Totals} */
export const noTotals = { passed: 0, failed: 0, skipped: 0 }

/** @param {Totals} one @param {Totals} other @returns {Totals} */
export const addTotals = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
})

/**
 * What vitest counted, and what it does not count as a test: a file that failed outside its tests (it could not be
 * read, a hook threw) is one failure; so is a run that ended badly with no failure told.
 * @param {Report | null} report null when none was written
 * @param {number} exitCode of vitest
 * @returns {Totals}
 */
export function totalsOfReport(report, exitCode) {
  if (!report) return { ...noTotals, failed: 1 }
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** `12 passed, 0 failed`, and `, 3 skipped` when there are any. @param {Totals} totals */
export const totalsLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
