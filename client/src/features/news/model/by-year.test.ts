import { expect, test } from 'vitest'
import { byYear } from './by-year.ts'

test('what is ahead stands together above the years, today is not ahead, and the order within stays', () => {
  const days = ['2027-02-01', '2026-12-01', '2026-11-24', '2026-01-01', '2025-12-31'].map((day) => ({ day }))
  expect(byYear(days, '2026-11-24').map(({ year, items }) => [year, items.map(({ day }) => day)])).toEqual([
    ['ahead', ['2027-02-01', '2026-12-01']],
    ['2026', ['2026-11-24', '2026-01-01']],
    ['2025', ['2025-12-31']],
  ])
})
