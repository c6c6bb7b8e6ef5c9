import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageInterval, hasShare } from './interval.ts'

describe('the interval of coverage', () => {
  it('is as wide as what nobody has looked at', () => {
    expect(coverageInterval({ total: 100, covered: 3, confirmedGap: 3, assessed: 5 })).toEqual({
      lower: 0.03,
      upper: 0.97,
      assessedShare: 0.05,
    })
    expect(coverageInterval({ total: 2, covered: 1, confirmedGap: 1, assessed: 2 })).toEqual({ lower: 0.5, upper: 0.5, assessedShare: 1 })
  })

  it('is told of five municipalities or more', () => {
    expect([4, 5].map((total) => hasShare({ total }))).toEqual([false, true])
  })

  it('of nothing is everything from 0 to 1', () => {
    expect(coverageInterval({ total: 0, covered: 0, confirmedGap: 0, assessed: 0 })).toEqual({ lower: 0, upper: 1, assessedShare: 0 })
  })

  it('holds covered / all and (covered + stale + unknown) / all, whatever the counts', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), (covered, stale, confirmedGap, unknown) => {
        const total = covered + stale + confirmedGap + unknown
        fc.pre(total > 0)
        const { lower, upper } = coverageInterval({ total, covered, confirmedGap, assessed: 0 })
        expect(lower).toBeCloseTo(covered / total, 12)
        expect(upper).toBeCloseTo((covered + stale + unknown) / total, 12)
      }),
    )
  })
})
