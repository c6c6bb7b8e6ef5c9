import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrappedRing } from './antimeridian.ts'

const wrap = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180

describe('a ring that crosses the 180th meridian', () => {
  it('goes on without a jump, through the same points', () => {
    const walk = fc.array(fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -80, max: 80 })), { minLength: 3, maxLength: 30 })
    fc.assert(
      fc.property(fc.integer({ min: -180, max: 179 }), walk, (start, steps) => {
        let lon = start
        const there = steps.map(([step, lat]): [number, number] => {
          lon += step
          return [lon, lat]
        })
        const ring = [...there, ...there.toReversed()].map(([at, lat]): [number, number] => [wrap(at), lat])
        const points = unwrappedRing(ring)
        for (const [i, [at]] of points.slice(1).entries()) expect(Math.abs(at! - points[i]![0]!)).toBeLessThanOrEqual(180)
        expect(points.map(([at, lat]) => [wrap(at!), lat])).toEqual(ring)
      }),
    )
  })

  it('is led over the pole that it goes around', () => {
    const points = unwrappedRing([
      [-180, -70],
      [-60, -75],
      [60, -72],
      [180, -70],
      [-180, -70],
    ])
    expect(points.slice(-3)).toEqual([
      [180, -90],
      [-180, -90],
      [-180, -70],
    ])
  })
})
