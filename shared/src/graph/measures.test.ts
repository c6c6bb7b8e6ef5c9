import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  articulationPoints,
  betweenness,
  betweennessAcross,
  bridges,
  closeness,
  communities,
  constraint,
  coreNumbers,
  csrGraph,
  degrees,
  effectiveSize,
  modularity,
  pageRank,
} from './index.ts'

/** Reference values: igraph 1.0.0 (effective size: networkx 3.6.1), see docs/benchmarks/graph.md. */
interface Reference {
  readonly vertices: number
  readonly labels: string[]
  readonly source: number[]
  readonly target: number[]
  readonly degree: number[]
  readonly betweenness: number[]
  readonly closeness: number[]
  readonly pagerank: number[]
  readonly core: number[]
  readonly constraint: number[]
  readonly effectiveSize: number[]
  readonly articulation: number[]
  readonly leidenModularity: number
}

function load(name: string) {
  const reference = JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')) as Reference
  return { reference, graph: csrGraph(reference.vertices, reference.source, reference.target) }
}

function largestDifference(actual: ArrayLike<number>, expected: number[]): number {
  expect(actual.length).toBe(expected.length)
  return expected.reduce((worst, value, i) => Math.max(worst, Math.abs(actual[i]! - value)), 0)
}

describe.each(['karate', 'les-miserables'])('on %s the measures are those of igraph', (name) => {
  const { reference, graph } = load(name)

  it('degree', () => expect([...degrees(graph)]).toEqual(reference.degree))
  it('betweenness', () => expect(largestDifference(betweenness(graph), reference.betweenness)).toBeLessThan(1e-6))
  it('closeness', () => expect(largestDifference(closeness(graph), reference.closeness)).toBeLessThan(1e-8))
  it('PageRank', () => expect(largestDifference(pageRank(graph), reference.pagerank)).toBeLessThan(1e-8))
  it('core numbers', () => expect([...coreNumbers(graph)]).toEqual(reference.core))
  it('constraint', () => expect(largestDifference(constraint(graph), reference.constraint)).toBeLessThan(1e-8))
  it('effective size', () => expect(largestDifference(effectiveSize(graph), reference.effectiveSize)).toBeLessThan(1e-8))
  it('articulation points', () => {
    const found = [...articulationPoints(graph)].flatMap((isPoint, v) => (isPoint ? [v] : []))
    expect(found).toEqual(reference.articulation)
  })
  it('communities as good as the best of fifty Leiden runs', () => {
    const best = Math.max(...[1, 2, 3, 4, 5, 6, 7, 8].map((seed) => modularity(graph, communities(graph, { seed }))))
    expect(best).toBeCloseTo(reference.leidenModularity, 6)
  })
})

describe("Zachary's karate club, as published", () => {
  const { graph } = load('karate')

  it('has the betweenness of 231.07 for the instructor and 160.55 for the president', () => {
    const value = betweenness(graph)
    expect(value[0]).toBeCloseTo(231.07, 2)
    expect(value[33]).toBeCloseTo(160.55, 2)
  })

  it('has one bridge, and the members between the two clubs are those that networkx finds', () => {
    const { source, target, separated } = bridges(graph)
    expect([[...source], [...target], [...separated]]).toEqual([[0], [11], [1]])
    // networkx 3.6.1, betweenness_centrality_subset from the instructor's club to the officer's; it counts each pair half.
    const club = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21]
    const value = betweennessAcross(
      graph,
      Uint8Array.from({ length: 34 }, (_, v) => (club.includes(v) ? 1 : 0)),
    )
    for (const [v, expected] of [
      [0, 147.654761905],
      [2, 70.934126984],
      [8, 29.529365079],
      [31, 59.10952381],
      [32, 54.157142857],
      [33, 93.651587302],
      [11, 0],
    ] as const)
      expect(value[v]).toBeCloseTo(expected, 8)
  })

  it('has a 4-core of ten members', () => expect(coreNumbers(graph).filter((k) => k === 4)).toHaveLength(10))

  it('has its best modularity, 0.4198, with four communities', () => {
    const label = communities(graph)
    expect(modularity(graph, label)).toBeCloseTo(0.4198, 4)
    expect(new Set(label).size).toBe(4)
  })
})

it('Valjean meets 36 characters in Les Misérables', () => {
  const { reference, graph } = load('les-miserables')
  expect(degrees(graph)[reference.labels.indexOf('Valjean')]).toBe(36)
})
