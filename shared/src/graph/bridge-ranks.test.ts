import { describe, expect, it } from 'vitest'
import { bridgeRankIntervals, bridgeRanks, bridges, type CsrGraph, components, csrGraph, ranks, sampledRanks } from './index.ts'
import { check, row } from './naive-graphs.ts'

type Edge = readonly [number, number]

const edgesOf = (graph: CsrGraph): Edge[] =>
  Array.from({ length: graph.vertexCount }, (_, v) =>
    row(graph, v)
      .filter((u) => u > v)
      .map((u): Edge => [v, u]),
  ).flat()

/** How many lose the rest without each edge, by leaving it out; 0 where nobody does. */
const separatedByEach = (graph: CsrGraph): Float64Array => {
  const edges = edgesOf(graph)
  return Float64Array.from(edges, (edge) => {
    const rest = edges.filter((other) => other !== edge)
    const without = csrGraph(
      graph.vertexCount,
      rest.map(([a]) => a),
      rest.map(([, b]) => b),
    )
    const { label, size } = components(without)
    const [a, b] = edge.map((end) => label[end]!) as [number, number]
    return a === b ? 0 : Math.min(size[a]!, size[b]!)
  })
}

describe('how robust the rank of a bridge is', () => {
  it('equals ranking every edge of every sample, found by leaving each edge out', () => {
    check((graph) => {
      const edges = edgesOf(graph)
      const ranksOf = (sample: CsrGraph, vertices: Int32Array) => {
        const own = edgesOf(sample)
        const of = own.map(([a, b]) => edges.findIndex(([v, u]) => v === vertices[a] && u === vertices[b]))
        return { of, ranks: ranks(separatedByEach(sample)), ranked: own.length }
      }
      const options = { samples: 6, removed: 0.2 }
      const whole = ranks(separatedByEach(graph))
      const expected = sampledRanks(graph, whole, edges.length, ranksOf, options)
      const found = bridges(graph)
      const robust = bridgeRankIntervals(graph, found, options)
      const rank = bridgeRanks(found)
      found.source.forEach((source, i) => {
        const at = edges.findIndex(([a, b]) => a === source && b === found.target[i])
        expect([rank[i], robust.from[i], robust.to[i]]).toEqual([whole[at], expected.from[at], expected.to[at]])
      })
    })
  })

  it('is firm for the one relation between two dense groups, and wide along a chain', () => {
    const clique = (from: number) =>
      Array.from({ length: 15 }, (_, a) => Array.from({ length: a }, (_, b): Edge => [from + b, from + a])).flat()
    const graphOf = (n: number, edges: readonly Edge[]) =>
      csrGraph(
        n,
        edges.map(([a]) => a),
        edges.map(([, b]) => b),
      )
    const joined = graphOf(30, [...clique(0), ...clique(15), [0, 15]])
    const firm = bridgeRankIntervals(joined, bridges(joined))
    expect([[...firm.from], [...firm.to]]).toEqual([[1], [1]])
    const chain = graphOf(
      60,
      Array.from({ length: 59 }, (_, i): Edge => [i, i + 1]),
    )
    const { from, to } = bridgeRankIntervals(chain, bridges(chain))
    expect(to[0]! - from[0]!).toBeGreaterThan(10)
  })
})
