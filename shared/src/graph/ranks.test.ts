import { describe, expect, it } from 'vitest'
import { betweenness, type CsrGraph, csrGraph, degrees, rankIntervals, ranks } from './index.ts'

it('equals share a rank and the next one is left out, what has no value has no rank', () => {
  expect([...ranks(Float64Array.of(1, 5, Number.NaN, 3, 3, 0))]).toEqual([4, 1, Number.NaN, 2, 2, 5])
})

describe('the ranks under random removal', () => {
  const byDegree = (graph: Parameters<typeof degrees>[0]) => ranks(Float64Array.from(degrees(graph)))

  it('are the same for the same seed, and hold the rank in the whole network', () => {
    const path = csrGraph(
      30,
      Array.from({ length: 29 }, (_, i) => i),
      Array.from({ length: 29 }, (_, i) => i + 1),
    )
    const ranksOf = (graph: typeof path) => ranks(betweenness(graph))
    const { from, to } = rankIntervals(path, ranksOf(path), ranksOf)
    expect(rankIntervals(path, ranksOf(path), ranksOf)).toEqual({ from, to })
    ranksOf(path).forEach((rank, v) => {
      expect(from[v]!).toBeLessThanOrEqual(rank)
      expect(to[v]!).toBeGreaterThanOrEqual(rank)
    })
    // A chain breaks wherever somebody is missing: who stands in the middle of it is anybody's guess.
    expect(to[14]! - from[14]!).toBeGreaterThan(5)
  })

  it('leave the first first and the last last, where nobody can take their place', () => {
    const members = Array.from({ length: 20 }, (_, v) => v)
    const ends = members.flatMap((a) => members.filter((b) => b > a).map((b) => [a, b] as const))
    const leaves = Array.from({ length: 25 }, (_, i) => [0, 20 + i] as const)
    const graph = csrGraph(
      46,
      [...ends, ...leaves].map(([a]) => a),
      [...ends, ...leaves].map(([, b]) => b),
    )
    const { from, to } = rankIntervals(graph, byDegree(graph), byDegree)
    expect([from[0], to[0]]).toEqual([1, 1])
    expect([to[1], to[45]]).toEqual([2, 46])
    expect(from[45]!).toBeGreaterThanOrEqual(20)
  })

  it('are wider for betweenness than for degree (Smith and Moody 2013)', () => {
    const ends = Array.from({ length: 60 }, (_, i) => [i, (i * 7 + 3) % 60] as const)
    const more = Array.from({ length: 30 }, (_, i) => [i % 6, i + 20] as const)
    const graph = csrGraph(
      60,
      [...ends, ...more].map(([a]) => a),
      [...ends, ...more].map(([, b]) => b),
    )
    const width = (ranksOf: (graph: CsrGraph) => Float64Array) => {
      const { from, to } = rankIntervals(graph, ranksOf(graph), ranksOf)
      return [0, 1, 2, 3, 4, 5].reduce((sum, v) => sum + to[v]! - from[v]!, 0)
    }
    expect(width((graph) => ranks(betweenness(graph)))).toBeGreaterThan(width(byDegree))
  })

  it('are missing where there is no value', () => {
    const none = Float64Array.of(Number.NaN, Number.NaN)
    const { from, to } = rankIntervals(csrGraph(2, [], []), none, () => none)
    expect([...from, ...to]).toEqual([0, 0, 0, 0])
  })
})
