import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Count, daysBetween, isUnknown, rowOf, rowsByState, rowsByTheme, SUMMED } from './rows.ts'

const states = [
  { id: 'r-01', name: 'Nord' },
  { id: 'r-02', name: 'Süd' },
]
const elsewhere = { id: 'ohne', name: 'ohne Land' }
const count = fc
  .record({
    needs: fc.nat(9),
    answered: fc.nat(9),
    offers: fc.nat(9),
    pastNeeds: fc.nat(9),
    pastOffers: fc.nat(9),
    oldestNeed: fc.constantFrom('2026-01-01', '2026-05-01', null),
    state: fc.constantFrom({ id: 'r-01' }, { id: 'r-02' }, null),
    theme: fc.constantFrom({ id: 't-1', name: 'Eins' }, { id: 't-2', name: 'Zwei' }),
  })
  .map((its): Count => its)

test('by Land and by theme the same things are counted, none twice and none lost', () => {
  fc.assert(
    fc.property(fc.array(count), (counts) => {
      const all = rowOf('', '', counts)
      for (const rows of [rowsByState(counts, states, elsewhere), rowsByTheme(counts, (a, b) => a.localeCompare(b))]) {
        for (const field of SUMMED) expect(rows.reduce((sum, row) => sum + row[field], 0)).toBe(all[field])
        expect(rows.flatMap(({ oldestNeed }) => oldestNeed ?? []).toSorted()[0]).toBe(all.oldestNeed)
      }
    }),
  )
})

test('every Land has a row, and who has recorded nothing is told from who has nothing at the moment', () => {
  const past: Count = {
    needs: 0,
    answered: 0,
    offers: 0,
    pastNeeds: 2,
    pastOffers: 0,
    oldestNeed: null,
    state: { id: 'r-01' },
    theme: { id: 't-1', name: 'Eins' },
  }
  const rows = rowsByState([past], states, elsewhere)
  expect(rows.map(({ name }) => name)).toEqual(['Nord', 'Süd'])
  expect(rows.map(isUnknown)).toEqual([false, true])
})

test('the age of a need is told in days, over a change of the clocks too', () => {
  expect(daysBetween('2026-11-24', '2026-11-24')).toBe(0)
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  expect(daysBetween('2025-12-31', '2026-12-31')).toBe(365)
})
