import { describe, expect, it } from 'vitest'
import { countVitest, sum } from './counts.ts'

const report = (numPassedTests: number, numFailedTests: number) => () => JSON.stringify({ numPassedTests, numFailedTests })

describe('the gate counts', () => {
  it('tests that passed and failed', () => {
    expect(countVitest(report(7, 2), 1)).toEqual({ passed: 7, failed: 2 })
    expect(countVitest(report(7, 0), 0)).toEqual({ passed: 7, failed: 0 })
  })
  it('a run that broke without a failing test as one failure', () => {
    expect(countVitest(report(7, 0), 1)).toEqual({ passed: 7, failed: 1 })
  })
  it('a run without any test as one failure', () => {
    expect(countVitest(report(0, 0), 0)).toEqual({ passed: 0, failed: 1 })
  })
  it('a missing report as one failure', () => {
    const missing = () => {
      throw new Error('no such file')
    }
    expect(countVitest(missing, 0)).toEqual({ passed: 0, failed: 1 })
  })
  it('the sum over all checks', () => {
    expect(
      sum([
        { passed: 1, failed: 0 },
        { passed: 20, failed: 3 },
      ]),
    ).toEqual({ passed: 21, failed: 3 })
  })
})
