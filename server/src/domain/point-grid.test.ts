import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceKm } from './distance.ts'
import { PointGrid } from './point-grid.ts'

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})
const pointsOf = (places: readonly { readonly lat: number; readonly lon: number }[]) => ({
  lat: Float64Array.from(places, ({ lat }) => lat),
  lon: Float64Array.from(places, ({ lon }) => lon),
})
const found = (grid: PointGrid, centre: { lat: number; lon: number }) => {
  const indices: number[] = []
  grid.within(centre, (index) => indices.push(index))
  return indices.sort((a, b) => a - b)
}

test('whoever is within the radius by haversine is found, and nobody else, anywhere on Earth', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), place, fc.double({ min: 1, max: 6_000, noNaN: true }), (places, centre, km) => {
      const expected = places.flatMap((each, index) => (distanceKm(centre, each) <= km ? [index] : []))
      expect(found(new PointGrid(pointsOf(places), km), centre)).toEqual(expected)
    }),
  )
})

test('a place exactly as far away as the radius counts', () => {
  const bonn = { lat: 50.735851, lon: 7.10066 }
  const places = [
    { lat: 50.938361, lon: 6.959974 },
    { lat: 51.514171, lon: 7.464165 },
  ]
  const km = distanceKm(bonn, places[1]!)
  expect(found(new PointGrid(pointsOf(places), km), bonn)).toEqual([0, 1])
  expect(found(new PointGrid(pointsOf(places), km - 1e-6), bonn)).toEqual([0])
})

test('across the date line and over the pole nobody is lost', () => {
  const grid = new PointGrid(
    pointsOf([
      { lat: 0, lon: -179.9 },
      { lat: 89.9, lon: 180 },
    ]),
    30,
  )
  expect(found(grid, { lat: 0, lon: 179.9 })).toEqual([0])
  expect(found(grid, { lat: 89.9, lon: 0 })).toEqual([1])
})
