import { DEFAULT_PARTNER_WEIGHTS, PARTNER_FACTORS, type PartnerWeights } from '@netzatlas/shared'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  adamicAdar,
  commonValue,
  confirmedValue,
  distanceValue,
  type PartnerValues,
  partnerScore,
  sharedValue,
  sizeLikeness,
} from './partner-score.ts'

const value = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('ASKER' as const, 'CANDIDATE' as const))
const record = <T>(arbitrary: fc.Arbitrary<T>) => fc.record(Object.fromEntries(PARTNER_FACTORS.map((factor) => [factor, arbitrary])))
const values = record(value) as fc.Arbitrary<unknown> as fc.Arbitrary<PartnerValues>
const weights = record(fc.integer({ min: 0, max: 100 })) as fc.Arbitrary<unknown> as fc.Arbitrary<PartnerWeights>

describe('the score of a partner', () => {
  test('is the sum of its parts as they are shown, and never more than they could give', () => {
    fc.assert(
      fc.property(values, weights, (values, weights) => {
        const { parts, score, possible } = partnerScore(values, weights)
        expect(score).toBeCloseTo(
          parts.reduce((sum, { points }) => sum + points, 0),
          9,
        )
        expect(score).toBeLessThanOrEqual(possible + 0.05 * parts.length)
        for (const { points, weight } of parts) {
          expect(points).toBeCloseTo(Math.round(points * 10) / 10, 12)
          expect(points).toBeLessThanOrEqual(weight)
        }
      }),
    )
  })

  test('has each factor once: as a part where something is known, absent where nothing is, not at all where it weighs nothing', () => {
    fc.assert(
      fc.property(values, weights, (values, weights) => {
        const { parts, absent } = partnerScore(values, weights)
        for (const factor of PARTNER_FACTORS) {
          const part = parts.find((one) => one.factor === factor)
          const gap = absent.find((one) => one.factor === factor)
          if (weights[factor] === 0) expect([part, gap]).toEqual([undefined, undefined])
          else if (typeof values[factor] === 'number') expect([part?.factor, gap]).toEqual([factor, undefined])
          else expect([part, gap?.of]).toEqual([undefined, values[factor]])
        }
      }),
    )
  })

  test('stands in the middle of what it could be: learning the best of a fact never lowers it, learning the worst never raises it', () => {
    fc.assert(
      fc.property(values, weights, fc.constantFrom(...PARTNER_FACTORS), (values, weights, factor) => {
        const standing = (value: number | 'CANDIDATE') => partnerScore({ ...values, [factor]: value }, weights).middle
        const unknown = standing('CANDIDATE')
        expect(standing(1)).toBeGreaterThanOrEqual(unknown)
        expect(standing(0)).toBeLessThanOrEqual(unknown)
        // Tenths are rounded.
        expect(Math.abs(standing(1) + standing(0) - 2 * unknown)).toBeLessThan(0.31)
      }),
    )
  })

  test('weighs 100 by default, distance more than anything else', () => {
    expect(Object.values(DEFAULT_PARTNER_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100)
    for (const factor of PARTNER_FACTORS)
      if (factor !== 'DISTANCE') expect(DEFAULT_PARTNER_WEIGHTS[factor]).toBeLessThan(DEFAULT_PARTNER_WEIGHTS.DISTANCE)
  })
})

describe('what a part is worth', () => {
  test('distance and age halve', () => {
    expect([0, 25, 50].map(distanceValue)).toEqual([1, 0.5, 0.25])
    expect(confirmedValue('2026-11-24', '2026-11-24', 24)).toBe(1)
    expect(confirmedValue('2024-11-24', '2026-11-24', 24)).toBeCloseTo(0.5, 3)
    expect(confirmedValue('2026', '2026-11-24', 24)).toBe(confirmedValue('2026-01-01', '2026-11-24', 24))
    expect(confirmedValue('2027', '2026-11-24', 24)).toBe(1)
  })

  test('of what was asked for all counts, of what is recorded the shorter list', () => {
    expect(sharedValue(1, { wanted: 3, theirs: 1, asked: true })).toBeCloseTo(1 / 3)
    expect(sharedValue(1, { wanted: 3, theirs: 1, asked: false })).toBe(1)
    expect(sharedValue(1, { wanted: 3, theirs: 2, asked: false })).toBe(0.5)
  })

  test('what few have in common counts more than what many have, as Adamic and Adar say', () => {
    expect(adamicAdar([2])).toBeCloseTo(1 / Math.LN2, 9)
    expect(adamicAdar([2, 10])).toBeCloseTo(1 / Math.LN2 + 1 / Math.LN10, 9)
    expect(adamicAdar([])).toBe(0)
    expect([0, 1].map(commonValue)).toEqual([0, 0.5])
  })

  test('towns are alike by how many times larger one is, whichever it is', () => {
    expect(sizeLikeness(20_000, 20_000)).toBe(1)
    expect(sizeLikeness(20_000, 40_000)).toBe(0.5)
    expect(sizeLikeness(40_000, 20_000)).toBe(0.5)
  })
})
