import { expect, test } from 'vitest'
import { areaKm2, covers } from './areas.ts'

const square = (west: number, south: number, side: number): [number, number][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const region = {
  type: 'Feature' as const,
  properties: { ags: '99', name: 'Musterland' },
  geometry: { type: 'Polygon' as const, coordinates: [square(8, 50, 2), square(8.5, 50.5, 1)] },
}

test('a point is in a region when it is inside its border and not in an enclave', () => {
  expect(covers(region, 8.2, 50.2)).toBe(true)
  expect(covers(region, 9, 51)).toBe(false)
  expect(covers(region, 7.9, 51)).toBe(false)
})

test('the area leaves the enclave out and is right to two per cent', () => {
  const degree = 111.195
  const expected = degree ** 2 * (4 * Math.cos((51 * Math.PI) / 180) - Math.cos((51 * Math.PI) / 180))
  expect(Math.abs(areaKm2(region.geometry) / expected - 1)).toBeLessThan(0.03)
})
