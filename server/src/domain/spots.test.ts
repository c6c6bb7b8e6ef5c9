import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsAt, spotsOf } from './spots.ts'

const place = fc.record({ lat: fc.constantFrom(50, 50.5, 51.25), lon: fc.constantFrom(7, 7.5, 8.125) })

describe('places that many share', () => {
  it('stand once each, and every place given has its own as spot', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (given) => {
        const spots = spotsOf(given)
        expect(new Set(spots.places.map(({ lat, lon }) => `${lat},${lon}`)).size).toBe(spots.places.length)
        expect(Array.from(spots.of, (spot) => spots.places[spot])).toEqual(given)
      }),
    )
  })

  it('count those of the first places given that lie there', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), fc.nat(40), (given, most) => {
        const spots = spotsOf(given)
        const among = given.slice(0, most)
        const naive = spots.places.map(({ lat, lon }) => among.filter((one) => one.lat === lat && one.lon === lon).length)
        expect([...countsAt(spots, among.length)]).toEqual(naive)
        if (most >= given.length) expect([...countsAt(spots)]).toEqual(naive)
      }),
    )
  })
})
