import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantileBounds, readable, spread, stepIn } from './steps.ts'

const values = fc.array(fc.oneof(fc.nat(50_000), fc.double({ min: 0.0001, max: 5_000, noNaN: true })), { maxLength: 200 })

describe('the steps of an ordered scale', () => {
  it('hold every value above nought below the bound of its step and above the one before', () => {
    fc.assert(
      fc.property(values, (all) => {
        const bounds = quantileBounds(all)
        expect(bounds.length).toBeLessThanOrEqual(5)
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b))
        for (const value of all) {
          const step = stepIn(bounds, value)
          if (value <= 0) {
            expect(step).toBeUndefined()
            continue
          }
          const index = bounds.findIndex((_, i) => spread(i, bounds.length) === step)
          expect(value).toBeLessThanOrEqual(bounds[index]!)
          if (index > 0) expect(value).toBeGreaterThan(bounds[index - 1]!)
        }
      }),
    )
  })

  it('take about a fifth of the values each where all differ', () => {
    expect(quantileBounds(Array.from({ length: 50 }, (_, i) => i + 1))).toEqual([10, 20, 30, 40, 50])
  })

  it('use the ends of the scale however few there are', () => {
    expect([0, 1].map((i) => spread(i, 2))).toEqual([0, 4])
    expect([0, 1, 2].map((i) => spread(i, 3))).toEqual([0, 2, 4])
    expect(spread(0, 1)).toBe(2)
  })

  it('are bounded by numbers of two figures', () => {
    expect([7, 42, 137, 1201, 0.0412, 3.01].map(readable)).toEqual([7, 42, 140, 1300, 0.042, 3.1])
  })
})
