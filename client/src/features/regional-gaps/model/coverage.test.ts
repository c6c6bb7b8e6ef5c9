import { describe, expect, test } from 'vitest'
import {
  barParts,
  type Counts,
  intervalOf,
  intervalText,
  type RegionRow,
  sortRegions,
  squaresOf,
  sumOf,
  withoutNeedlessKinds,
} from './coverage.ts'

const counts = (covered: number, stale: number, confirmedGap: number, unknown: number): Counts => ({
  total: covered + stale + confirmedGap + unknown,
  covered,
  stale,
  confirmedGap,
  unknown,
  assessed: confirmedGap,
})
const percent = (share: number) => (share > 0 && share < 0.001 ? '< 0,1 %' : `${String(Math.round(share * 1000) / 10).replace('.', ',')} %`)

describe('the interval', () => {
  test('runs from the covered to everything that is not a confirmed gap', () => {
    expect(intervalOf(counts(2, 3, 1, 4))).toEqual({ lower: 0.2, upper: 0.9 })
  })

  test('is told with its unit once', () => {
    expect(intervalText({ lower: 0.005, upper: 1 }, percent, 'bis')).toBe('0,5 bis 100 %')
  })

  test('says that a lower end is more than nothing where it rounds to it', () => {
    expect(intervalText({ lower: 0.0003, upper: 1 }, percent, 'bis')).toBe('< 0,1 bis 100 %')
  })

  test('is one number where everything is known', () => {
    expect(intervalText(intervalOf(counts(1, 0, 3, 0)), percent, 'bis')).toBe('25 %')
  })
})

describe('the bar', () => {
  test('has a part for each state that occurs, and they fill it', () => {
    const parts = barParts(counts(4, 42, 0, 10705), 0.04)
    expect(parts.map(({ state }) => state)).toEqual(['COVERED', 'STALE', 'UNKNOWN'])
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    for (const { share } of parts) expect(share).toBeGreaterThanOrEqual(0.04)
  })

  test('ends with the confirmed gaps, where the bracket ends', () => {
    expect(barParts(counts(1, 0, 2, 1)).at(-1)!.state).toBe('CONFIRMED_GAP')
  })
})

test('the four states of the sum add up to all', () => {
  const sum = sumOf([counts(1, 2, 3, 4), counts(0, 0, 1, 9)])
  expect(sum.covered + sum.stale + sum.confirmedGap + sum.unknown).toBe(sum.total)
  expect(sum.total).toBe(20)
})

test('squares stand for known municipalities only, in the order of the legend, and the rest is counted', () => {
  expect(squaresOf(counts(1, 2, 1, 50), 3)).toEqual({ squares: ['COVERED', 'STALE', 'STALE'], rest: 1 })
  expect(squaresOf(counts(0, 0, 0, 50), 3)).toEqual({ squares: [], rest: 0 })
})

test('rows of equal rank stand by what is known, then by name', () => {
  const row = (name: string, value: Counts): RegionRow => ({ ...value, places: value, id: name, ags: name, name })
  const rows = [
    row('Cella', counts(0, 0, 0, 5)),
    row('Bera', counts(0, 2, 0, 5)),
    row('Aula', counts(0, 2, 0, 5)),
    row('Dorf', counts(1, 0, 0, 5)),
  ]
  const names = (key: 'covered' | 'name', descending: boolean) =>
    sortRegions(rows, key, descending, (a, b) => a.localeCompare(b)).map(({ name }) => name)
  expect(names('covered', true)).toEqual(['Dorf', 'Aula', 'Bera', 'Cella'])
  expect(names('name', false)).toEqual(['Aula', 'Bera', 'Cella', 'Dorf'])
})

test('a town that is its own Kreis is told from the Kreis of its name, and else needs no word', () => {
  const row = (name: string, kind: string): RegionRow => ({
    ...counts(0, 0, 0, 1),
    places: counts(0, 0, 0, 1),
    id: `${name} ${kind}`,
    ags: '',
    name,
    kind,
  })
  const rows = withoutNeedlessKinds([
    row('Musterstadt', 'Kreisfreie Stadt'),
    row('Beispiel', 'Kreisfreie Stadt'),
    row('Beispiel', 'Landkreis'),
  ])
  expect(rows.map(({ kind }) => kind)).toEqual([undefined, 'Kreisfreie Stadt', 'Landkreis'])
})
