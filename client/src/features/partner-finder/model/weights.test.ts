import { DEFAULT_PARTNER_WEIGHTS, PARTNER_FACTORS, type PartnerWeights } from '@netzatlas/shared'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedWeights, printWeights, WEIGHT_STEPS, weightsOf } from './weights.ts'

const weights = fc.record(
  Object.fromEntries(PARTNER_FACTORS.map((factor) => [factor, fc.constantFrom(...WEIGHT_STEPS)])),
) as fc.Arbitrary<unknown> as fc.Arbitrary<PartnerWeights>

test('weights come out of the address as they went in', () => {
  fc.assert(
    fc.property(weights, (weights) => {
      expect(weightsOf(printWeights(weights) ?? '')).toEqual(weights)
    }),
  )
})

test('usual weights leave the address, and the question', () => {
  expect(printWeights(DEFAULT_PARTNER_WEIGHTS)).toBeUndefined()
  expect(changedWeights(DEFAULT_PARTNER_WEIGHTS)).toBeNull()
  expect(printWeights({ ...DEFAULT_PARTNER_WEIGHTS, THEMES: 40, DISTANCE: 0 })).toBe('DISTANCE*0.THEMES*40')
  expect(changedWeights({ ...DEFAULT_PARTNER_WEIGHTS, THEMES: 40 })).toEqual([{ factor: 'THEMES', weight: 40 }])
})

test('a damaged address keeps what makes sense of it', () => {
  expect(weightsOf('THEMES*40.NONSENSE*3.DISTANCE*-1.PEERS*1000.CONFIRMED')).toEqual({ ...DEFAULT_PARTNER_WEIGHTS, THEMES: 40 })
})

test('every usual weight can be chosen again', () => {
  for (const weight of Object.values(DEFAULT_PARTNER_WEIGHTS)) expect(WEIGHT_STEPS).toContain(weight)
})
