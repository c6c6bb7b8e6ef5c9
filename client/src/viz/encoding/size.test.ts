import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legendValues, radiusOf, scaleTo } from './size.ts'

const SCALE = { unit: 4, smallest: 5, largest: 20 }

describe('the size scale', () => {
  it('gives a value four times as large twice the radius, that is four times the area', () => {
    expect(radiusOf(16, SCALE)).toBe(2 * radiusOf(4, SCALE))
  })

  it('never leaves its bounds and never shrinks as the value grows', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(radiusOf(low, SCALE)).toBeLessThanOrEqual(radiusOf(high, SCALE))
        expect(radiusOf(low, SCALE)).toBeGreaterThanOrEqual(SCALE.smallest)
        expect(radiusOf(high, SCALE)).toBeLessThanOrEqual(SCALE.largest)
      }),
    )
  })

  it('reaches the largest radius at the largest value', () => {
    expect(radiusOf(81, scaleTo(81, SCALE))).toBe(SCALE.largest)
  })
})

describe('the size legend', () => {
  it('shows three values that occur, the middle one by radius', () => {
    expect(legendValues([1, 2, 3, 6, 23, 1, 9], { unit: 4, smallest: 4, largest: 30 }).map(({ value }) => value)).toEqual([1, 9, 23])
  })

  it('says "and more" where the scale ends before the largest value', () => {
    expect(legendValues([1, 30, 60], SCALE).map(({ value, andMore }) => [value, andMore])).toEqual([
      [1, false],
      [30, true],
    ])
  })

  it('is empty where nothing has a value', () => {
    expect(legendValues([0, 0, Number.NaN], SCALE)).toEqual([])
  })
})
