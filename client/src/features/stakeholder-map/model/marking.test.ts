import { distanceKm } from '@netzatlas/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { circle } from '../../../viz/map/mercator.ts'
import { MOST_MARKED, marking } from './marking.ts'

const point = fc.record({ lon: fc.double({ min: 5, max: 16, noNaN: true }), lat: fc.double({ min: 47, max: 55, noNaN: true }) })

describe('marking by distance', () => {
  it('measures what the drawn circle shows, in both directions alike', () => {
    fc.assert(
      fc.property(point, fc.integer({ min: 1, max: 200 }), (centre, km) => {
        for (const [lon, lat] of circle(centre.lon, centre.lat, km, 7)) {
          expect(distanceKm(centre, { lon, lat })).toBeCloseTo(km, 6)
          expect(distanceKm({ lon, lat }, centre)).toBeCloseTo(km, 6)
        }
      }),
    )
  })

  it('knows the distance from Köln to Berlin', () => {
    expect(distanceKm({ lon: 6.9583, lat: 50.9413 }, { lon: 13.4, lat: 52.52 })).toBeCloseTo(476.7, 0)
  })
})

describe('marking more', () => {
  it('keeps those that are marked, each once', () => {
    expect(marking(['a', 'b'], [{ id: 'b' }, { id: 'c' }])).toEqual(['a', 'b', 'c'])
  })

  it('marks nobody where it would be more than a link can name', () => {
    const many = Array.from({ length: MOST_MARKED + 1 }, (_, i) => ({ id: `a-${i}` }))
    expect(marking([], many)).toBeUndefined()
    expect(marking([], many.slice(1))).toHaveLength(MOST_MARKED)
  })
})
