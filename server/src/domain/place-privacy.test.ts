import { expect, test } from 'vitest'
import { isSeatHidden, middleOf } from './place-privacy.ts'

test('the seat of an organisation of migrants in a small eastern town is hidden, also where nobody knows how small', () => {
  expect(isSeatHidden('MIGRANT_ORGANISATION', { ags: '13075005', population: 20_000 })).toBe(true)
  expect(isSeatHidden('UMBRELLA', { ags: '16053000', population: 59_999 })).toBe(true)
  expect(isSeatHidden('MIGRANT_ORGANISATION', { ags: '13075005' })).toBe(true)
  expect(isSeatHidden('MIGRANT_ORGANISATION', { ags: '13003000', population: 60_000 })).toBe(false)
  expect(isSeatHidden('MIGRANT_ORGANISATION', { ags: '05366004', population: 20_000 })).toBe(false)
  expect(isSeatHidden('CIVIL_SOCIETY', { ags: '13075005', population: 20_000 })).toBe(false)
})

test('the middle of places leans to the larger ones', () => {
  expect(
    middleOf([
      { lat: 50, lon: 10, areaKm2: 1 },
      { lat: 54, lon: 12, areaKm2: 3 },
    ]),
  ).toEqual({ lat: 53, lon: 11.5 })
  expect(middleOf([])).toBeUndefined()
})
