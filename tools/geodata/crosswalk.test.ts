import { describe, expect, test } from 'vitest'
import type { Area2016 } from './boundaries-2016.ts'
import { successions } from './crosswalk.ts'
import type { Municipality2025 } from './gazetteer.ts'
import { areaKm2, contains, type Polygon } from './geometry.ts'

/** A square of a tenth of a degree in column x, about 77 km² there. */
const square = (x: number): readonly Polygon[] => {
  const [west, east] = [10 + x / 10, 10 + (x + 1) / 10]
  return [[[[west, 50], [east, 50], [east, 50.1], [west, 50.1], [west, 50]]]] // biome-ignore format: one ring
}
const old = (ags: string, name: string, x: number): Area2016 => ({ ags, name, unincorporated: false, polygons: square(x) })
const today = (ags: string, name: string, squares: number, centre?: readonly [number, number]): Municipality2025 => ({
  ags,
  name,
  district: ags.slice(0, 5),
  kind: 'Gemeinde',
  unincorporated: false,
  areaKm2: squares * areaKm2(square(0)),
  population: 100,
  ...(centre && { centre }),
})

const areas = [old('99001001', 'Aheim', 0), old('99001002', 'Behausen', 1), old('99001003', 'Cestadt', 2), old('99001004', 'Deburg', 3)]
const outcome = (...parameters: Parameters<typeof successions>) =>
  successions(...parameters).map(({ old, ags, evidence }) => [old.name, ags, evidence])

describe('the successor of a dissolved municipality', () => {
  test('is the new one of its name, then the one GeoNames gives its places, then the one whose centre lies in it', () => {
    const gazetteer = [
      today('99001001', 'Aheim', 2),
      today('99001010', 'Behausen, Stadt', 1),
      today('99001011', 'Neustadt', 1, [10.35, 50.05]),
    ]
    const places = [{ name: 'Cestadt', position: [10.25, 50.05], ags: '99001001' }] as const
    expect(outcome(areas, gazetteer, places, new Map())).toEqual([
      ['Behausen', '99001010', 'same name'],
      ['Cestadt', '99001001', 'GeoNames'],
      ['Deburg', '99001011', 'centre lies in it'],
    ])
  })

  test('is else the neighbour that lacks its area', () => {
    const gazetteer = [today('99001001', 'Aheim', 1), today('99001002', 'Behausen', 1), today('99001004', 'Deburg', 2)]
    expect(outcome(areas, gazetteer, [], new Map())).toEqual([['Cestadt', '99001004', 'area']])
  })

  test('is what was decided, against all evidence', () => {
    const gazetteer = [today('99001001', 'Aheim', 2), today('99001002', 'Behausen', 1), today('99001004', 'Deburg', 1)]
    expect(outcome(areas, gazetteer, [], new Map([['99001003', '99001004']]))).toEqual([['Cestadt', '99001004', 'decided']])
  })

  test('is an error where there is none, or where the decision names nobody', () => {
    const gazetteer = [today('99001001', 'Aheim', 1), today('99001002', 'Behausen', 1)]
    const apart = [...areas.slice(0, 2), old('99002004', 'Weitweg', 9)]
    expect(() => outcome(apart, gazetteer, [], new Map())).toThrow('no successor for 99002004 Weitweg')
    expect(() => outcome(apart, gazetteer, [], new Map([['99002004', '99002009']]))).toThrow('which does not exist')
  })
})

describe('geometry', () => {
  test('a degree square at the equator is 12,364 km² on the authalic sphere, less its hole', () => {
    const ring = (size: number) => [[0, 0], [size, 0], [size, size], [0, size], [0, 0]] as const // biome-ignore format: one ring
    expect(areaKm2([[ring(1)]])).toBeCloseTo(12_363.7, 0)
    expect(areaKm2([[ring(1), ring(0.5)]])).toBeCloseTo(12_363.7 - 3_091.1, 0)
  })

  test('a point lies in a square and not in its hole', () => {
    const [outer] = square(0)[0]!
    const hole = [[10.02, 50.02], [10.04, 50.02], [10.04, 50.04], [10.02, 50.04], [10.02, 50.02]] as const // biome-ignore format: one ring
    expect(contains([[outer!, hole]], [10.07, 50.07])).toBe(true)
    expect(contains([[outer!, hole]], [10.03, 50.03])).toBe(false)
    expect(contains([[outer!]], [10.2, 50.05])).toBe(false)
  })
})
