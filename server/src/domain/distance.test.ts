import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boxAround, distanceKm, MEAN_RADIUS_KM } from './distance.ts'

it('measures great circles on the mean radius', () => {
  const quarter = (Math.PI / 2) * MEAN_RADIUS_KM
  expect(distanceKm({ lat: 0, lon: 0 }, { lat: 90, lon: 0 })).toBeCloseTo(quarter, 9)
  expect(distanceKm({ lat: 0, lon: 179 }, { lat: 0, lon: -179 })).toBeCloseTo((quarter * 2) / 90, 9)
  expect(distanceKm({ lat: 50, lon: 7 }, { lat: 50, lon: 7 })).toBe(0)
})

const place = fc.record({ lat: fc.double({ min: -89, max: 89, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) })

it('draws a box that holds every place within the radius', () => {
  fc.assert(
    fc.property(place, place, fc.double({ min: 0.1, max: 2000, noNaN: true }), (centre, other, radius) => {
      fc.pre(distanceKm(centre, other) <= radius)
      const box = boxAround(centre, radius)
      expect(other.lat).toBeGreaterThanOrEqual(box.south)
      expect(other.lat).toBeLessThanOrEqual(box.north)
      const longitudes = [other.lon - 360, other.lon, other.lon + 360]
      expect(longitudes.some((lon) => lon >= box.west && lon <= box.east)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
