import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceKm } from './distance.ts'
import { floatingCatchment } from './floating-catchment.ts'
import { locationQuotient } from './location-quotient.ts'

const place = fc.record({ lat: fc.double({ min: 47, max: 55, noNaN: true }), lon: fc.double({ min: 6, max: 15, noNaN: true }) })
const town = fc.tuple(place, fc.nat(100_000)).map(([at, inhabitants]) => ({ ...at, inhabitants }))
const radius = fc.integer({ min: 1, max: 300 })

describe('the two-step floating catchment area', () => {
  it('divides an organisation by all who reach it, on both sides of a border, and adds up what each place reaches', () => {
    // On one line of longitude, 0.1 degrees are 11.1 km.
    const [a, b, c] = [0, 0.1, 0.3].map((north, i) => ({ lat: 50 + north, lon: 9, inhabitants: [1_000, 3_000, 6_000][i]! }))
    const organisations = [
      { lat: 50, lon: 9 },
      { lat: 50.2, lon: 9 },
    ]
    const access = floatingCatchment(organisations, [a!, b!, c!], 15, [0, 1, 2])
    expect(access[0]).toBeCloseTo(1 / 4_000, 12)
    expect(access[1]).toBeCloseTo(1 / 4_000 + 1 / 9_000, 12)
    expect(access[2]).toBeCloseTo(1 / 9_000, 12)
  })

  it('is an eighth where one is shared by eight, a quarter where by four, and both where both are in reach: the example of Luo and Wang (2003)', () => {
    const people = (north: number, inhabitants: number) => ({ lat: 50 + north, lon: 9, inhabitants })
    const physicians = [
      { lat: 50, lon: 9 },
      { lat: 50.4, lon: 9 },
    ]
    const tracts = [people(-0.1, 7), people(0.2, 1), people(0.5, 3), people(2, 5)]
    expect(floatingCatchment(physicians, tracts, 25, [0, 1, 2, 3])).toEqual([1 / 8, 3 / 8, 1 / 4, 0])
  })

  it('is what the two steps give when written down as sums', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), fc.array(town, { minLength: 1, maxLength: 20 }), radius, (supply, demand, km) => {
        const near = (x: { lat: number; lon: number }, y: { lat: number; lon: number }) => distanceKm(x, y) <= km
        const ratios = supply.map((one) => {
          const people = demand.filter((each) => near(one, each)).reduce((sum, { inhabitants }) => sum + inhabitants, 0)
          return people === 0 ? 0 : 1 / people
        })
        const naive = demand.map((each) => supply.reduce((sum, one, i) => sum + (near(one, each) ? ratios[i]! : 0), 0))
        const access = floatingCatchment(supply, demand, km, [...demand.keys()])
        for (const [i, value] of naive.entries()) expect(access[i]).toBeCloseTo(value, 12)
      }),
    )
  })

  it('hands out every organisation once: access times inhabitants add up to those that anybody reaches', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), fc.array(town, { minLength: 1, maxLength: 20 }), radius, (supply, demand, km) => {
        const access = floatingCatchment(supply, demand, km, [...demand.keys()])
        const handedOut = access.reduce((sum, value, i) => sum + value * demand[i]!.inhabitants, 0)
        const reached = supply.filter((one) => demand.some((each) => each.inhabitants > 0 && distanceKm(one, each) <= km))
        expect(handedOut).toBeCloseTo(reached.length, 6)
      }),
    )
  })
})

describe('the location quotient', () => {
  it('is 1 where organisations are spread as people are, and untold below five organisations', () => {
    const country = { organisations: 1_000, inhabitants: 80_000_000 }
    expect(locationQuotient({ organisations: 10, inhabitants: 800_000 }, country)).toBeCloseTo(1, 12)
    expect(locationQuotient({ organisations: 10, inhabitants: 400_000 }, country)).toBeCloseTo(2, 12)
    expect(locationQuotient({ organisations: 5, inhabitants: 800_000 }, country)).toBeCloseTo(0.5, 12)
    expect(locationQuotient({ organisations: 4, inhabitants: 400_000 }, country)).toBeUndefined()
    expect(locationQuotient({ organisations: 10, inhabitants: 0 }, country)).toBeUndefined()
  })
})
