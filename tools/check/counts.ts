export interface Counts {
  readonly passed: number
  readonly failed: number
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce((total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed }), { passed: 0, failed: 0 })
}

/**
 * Counts of a vitest JSON report. A run that failed without a failing test (a file that did not load, no report, no
 * test at all) is one failure: silence is never a pass.
 */
export function countVitest(read: () => string, exitCode: number): Counts {
  let report: { numPassedTests: number; numFailedTests: number; numFailedTestSuites?: number }
  try {
    report = JSON.parse(read())
  } catch {
    return { passed: 0, failed: 1 }
  }
  const failed = report.numFailedTests
  const silent = exitCode !== 0 || report.numPassedTests === 0
  return { passed: report.numPassedTests, failed: failed === 0 && silent ? 1 : failed }
}
