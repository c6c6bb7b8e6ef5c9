import type { Measure } from '@netzatlas/shared'
import { csrGraph } from '@netzatlas/shared/graph'
import { describe, expect, it } from 'vitest'
import { eiIndex, rankOf } from './analysis.ts'
import { measure } from './measure.ts'

const ranked = (measure: Measure, ...values: number[]) => rankOf({ measure, values: Float64Array.from(values), method: 'exact' })

describe('ranks', () => {
  it('start at the highest value, are shared by equals, and skip what is undefined', () => {
    expect(ranked('BETWEENNESS', 1, 5, Number.NaN, 3, 3, 0)).toEqual([4, 1, null, 2, 2, 5])
  })

  it('start at the lowest value for constraint, because little of it makes a broker', () => {
    expect(ranked('CONSTRAINT', 0.5, 0.2, 1)).toEqual([2, 1, 3])
  })

  it('do not exist for communities', () => expect(ranked('COMMUNITY', 0, 1)).toEqual([null, null]))
})

describe('the E-I index', () => {
  // 0-1 within, 1-2 and 2-3 across, 3-4 with somebody whose group is not known.
  const graph = csrGraph(5, [0, 1, 2, 3], [1, 2, 3, 4])

  it('sets lines across groups against those within', () => expect(eiIndex(graph, Int32Array.of(0, 0, 1, 2, -1))).toBeCloseTo(1 / 3))
  it('is -1 among equals and 1 between opposites', () => {
    expect(eiIndex(graph, Int32Array.of(4, 4, 4, 4, 4))).toBe(-1)
    expect(eiIndex(graph, Int32Array.of(0, 1, 0, 1, 0))).toBe(1)
  })
  it('does not exist without known lines', () => expect(eiIndex(graph, Int32Array.of(-1, -1, -1, -1, -1))).toBeNull())
})

describe('measures say how they were computed', () => {
  const path = csrGraph(
    4000,
    Array.from({ length: 3999 }, (_, i) => i),
    Array.from({ length: 3999 }, (_, i) => i + 1),
  )

  it('exactly for small networks, from pivots for large ones, exactly again when asked', () => {
    const small = csrGraph(3, [0, 1], [1, 2])
    expect(measure(small, 'BETWEENNESS', false)).toEqual({ measure: 'BETWEENNESS', values: Float64Array.of(0, 1, 0), method: 'exact' })
    expect(measure(path, 'BETWEENNESS', false).method).toBe('500 pivots, seed 42')
    expect(measure(path, 'BETWEENNESS', true).method).toBe('exact')
  })

  it('ranks closeness by how much is reached, so that no pair leads', () => {
    const closeness = measure(csrGraph(5, [0, 0, 3], [1, 2, 4]), 'CLOSENESS', false)
    expect([...closeness.values]).toEqual([1, 2 / 3, 2 / 3, 1, 1])
    expect(rankOf(closeness)).toEqual([1, 2, 2, 4, 4])
  })

  it('and an estimate lies near the exact value', () => {
    const exact = measure(path, 'CLOSENESS', true).values
    const estimate = measure(path, 'CLOSENESS', false)
    expect(estimate.method).toContain('500 pivots, seed 42')
    for (const v of [0, 1000, 2000, 3999]) expect(Math.abs(estimate.values[v]! / exact[v]! - 1)).toBeLessThan(0.1)
  })
})
