import { describe, expect, test } from 'vitest'
import { addCounts, arcsOf, NUMBER_FROM, ringRadius, ringWidth } from './ring.ts'

describe('arcsOf', () => {
  test('divides one whole turn by the counts, in the order of the legend, from twelve o’clock', () => {
    const arcs = arcsOf({ CIVIL_SOCIETY: 1, MUNICIPALITY: 1, MIGRANT_ORGANISATION: 2 })
    expect(arcs.map(({ kind }) => kind)).toEqual(['MUNICIPALITY', 'MIGRANT_ORGANISATION', 'CIVIL_SOCIETY'])
    expect(arcs[0]!.from).toBeCloseTo(-Math.PI / 2)
    expect(arcs[0]!.to).toBeCloseTo(0)
    expect(arcs[1]!.to - arcs[1]!.from).toBeCloseTo(Math.PI)
    expect(arcs.at(-1)!.to).toBeCloseTo(1.5 * Math.PI)
  })

  test('leaves no gap between neighbours', () => {
    const arcs = arcsOf({ MUNICIPALITY: 3, UMBRELLA: 4, AGENCY: 6 })
    for (let i = 1; i < arcs.length; i++) expect(arcs[i]!.from).toBe(arcs[i - 1]!.to)
  })

  test('has no arc of a kind that nobody is of', () => {
    expect(arcsOf({ MUNICIPALITY: 0, FUNDER: 5 })).toHaveLength(1)
  })
})

describe('ringRadius', () => {
  test('gives four times as many actors four times the area, where numbers do not ask for more', () => {
    expect(ringRadius(400) / ringRadius(100)).toBeCloseTo(2)
  })

  test('never shrinks with the number', () => {
    for (let total = 1; total < 1200; total++) expect(ringRadius(total + 1)).toBeGreaterThanOrEqual(ringRadius(total))
  })

  test('leaves room for the number inside from ten on', () => {
    for (const total of [NUMBER_FROM, 99, 100, 999]) {
      const inside = ringRadius(total) - ringWidth(ringRadius(total))
      expect(inside * 2).toBeGreaterThanOrEqual(6.6 * String(total).length)
    }
  })
})

test('addCounts adds kind by kind and drops empty ones', () => {
  expect(addCounts({ MUNICIPALITY: 1, FUNDER: 0 }, { MUNICIPALITY: 2, AGENCY: 3 })).toEqual({ MUNICIPALITY: 3, AGENCY: 3 })
})
