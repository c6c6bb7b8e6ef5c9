import { expect, test } from 'vitest'
import { countUpTo, type Located, ringsOf, stepReaching, townsOf } from './results.ts'

const at = (id: string, km: number | null, lon = 7): Located => ({
  distanceKm: km,
  actor: { id, kind: 'MIGRANT_ORGANISATION', place: { label: `Musterstadt ${lon}`, lon, lat: 51 } },
})

test('results of one town are one ring, the nearest town first', () => {
  const towns = townsOf([at('a', 30, 8), at('b', 12, 7), at('c', 12, 7)])
  expect(towns.map(({ km, total }) => [km, total])).toEqual([
    [12, 2],
    [30, 1],
  ])
})

test('towns outside of the radius are pale and say how far they are', () => {
  const [near, far] = ringsOf(townsOf([at('a', 12)]), townsOf([at('b', 40, 9)]), (km) => `${km} km`)
  expect(near!.faint).toBeUndefined()
  expect(far!.faint).toBe(true)
  expect(far!.note).toBe('40 km')
})

test('the histogram counts up to a distance', () => {
  expect(countUpTo([5, 10, 15], [1, 2, 4], 10)).toBe(3)
})

test('the slider steps to the first bar that reaches a distance', () => {
  expect(stepReaching([5, 10, 25], 10.2)).toBe(25)
  expect(stepReaching([5, 10, 25], 400)).toBe(25)
})
