import { describe, expect, test } from 'vitest'
import { differenceOf, shareOf, surelyDiffer } from './compare.ts'
import type { Counts } from './coverage.ts'

const side = (covered: number, confirmedGap: number, unknown: number) => {
  const counts: Counts = { total: covered + confirmedGap + unknown, covered, stale: 0, confirmedGap, unknown, assessed: confirmedGap }
  return { counts, places: counts }
}

describe('two sides of a comparison', () => {
  test('of one region differ by a number', () => {
    expect(differenceOf(side(2, 0, 8), side(3, 1, 6), 'COVERED', true)).toEqual({ by: 1 })
    expect(differenceOf(side(2, 0, 8), side(3, 1, 6), 'UNKNOWN', true)).toEqual({ by: -2 })
  })

  test('of two regions differ by percentage points, since one is larger than the other', () => {
    expect(differenceOf(side(2, 0, 8), side(2, 0, 18), 'COVERED', false)).toEqual({ points: -10 })
    expect(differenceOf(side(2, 0, 8), side(2, 0, 18), 'total', false)).toBeUndefined()
  })

  test('have no share where they are fewer than five municipalities', () => {
    expect(shareOf(side(1, 0, 3), 'COVERED')).toBeUndefined()
    expect(shareOf(side(1, 0, 4), 'COVERED')).toBe(0.2)
    expect(differenceOf(side(1, 0, 3), side(2, 0, 18), 'COVERED', false)).toBeUndefined()
  })

  test('surely differ only where what is possible does not overlap', () => {
    expect(surelyDiffer(side(2, 0, 98), side(0, 0, 100))).toBe(false)
    expect(surelyDiffer(side(9, 1, 0), side(1, 9, 0))).toBe(true)
  })
})
