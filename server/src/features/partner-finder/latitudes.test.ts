import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, distanceKm } from '../../domain/distance.ts'
import { betweenParallels, southToNorth } from './latitudes.ts'

const place = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) })
const latitude = fc.integer({ min: 46, max: 56 })

describe('things from south to north', () => {
  it('between two parallels are those of a naive filter, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(latitude, { nil: undefined })), latitude, latitude, (lats, a, b) => {
        const sorted = southToNorth(lats, (lat) => (lat === undefined ? undefined : { lat, lon: 10 }))
        const naive = lats.filter((lat) => lat !== undefined && lat >= a && lat <= b).toSorted()
        expect(betweenParallels(sorted, a, b)).toEqual(a <= b ? naive : [])
      }),
    )
  })
  it('hold everybody within a circle', () => {
    fc.assert(
      fc.property(fc.array(place), place, fc.double({ min: 1, max: 1_000, noNaN: true }), (places, centre, km) => {
        const { south, north } = boxAround(centre, km)
        const near = betweenParallels(
          southToNorth(places, (one) => one),
          south,
          north,
        )
        for (const one of places) if (distanceKm(centre, one) <= km) expect(near).toContain(one)
      }),
    )
  })
})
