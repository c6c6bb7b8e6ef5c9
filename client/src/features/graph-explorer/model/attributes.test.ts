import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributesIn, bandIn, bandOf } from './attributes.ts'

test('what was confirmed this year or last is fresh, and each year is in the band that names it', () => {
  expect([2026, 2025, 2024, 2017, 2016, 1990].map((year) => bandOf(year, 2026))).toEqual([
    '0 2025 2026',
    '0 2025 2026',
    '1 2022 2024',
    '2 2017 2021',
    '3  2016',
    '3  2016',
  ])
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 100 }), (year, ago) => {
      const { from, to } = bandIn(bandOf(year - ago, year))
      expect(year - ago).toBeLessThanOrEqual(Number(to))
      if (from !== '') expect(year - ago).toBeGreaterThanOrEqual(Number(from))
    }),
  )
})

test('who is not known stands in no column', () => {
  const { numbers, labels } = attributesIn(
    {
      ids: ['m-1', 'a-2', 'a-3'],
      columns: [
        { attribute: 'CONFIRMED', numbers: [2026, 2000, null], keys: null, names: [] },
        { attribute: 'POPULATION', numbers: [5000, null, null], keys: null, names: [] },
        { attribute: 'THEME', numbers: null, keys: [null, 't-1', 't-2'], names: [{ id: 't-1', name: 'Bildung' }] },
      ],
    },
    2026,
  )
  expect([...numbers.POPULATION!]).toEqual([['m-1', 5000]])
  expect([...labels.THEME!]).toEqual([['a-2', 'Bildung']])
  expect([...labels.CONFIRMED!]).toEqual([
    ['m-1', '0 2025 2026'],
    ['a-2', '3  2016'],
  ])
})
