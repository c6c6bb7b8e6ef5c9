import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsrGraph, commonNeighbours, components, csrGraph, steinerTree } from './index.ts'

interface Weighted {
  readonly graph: CsrGraph
  readonly terminals: readonly number[]
}

/** Random graphs of up to nine vertices with costs of 1 to 9 and up to five terminals. */
const weighted: fc.Arbitrary<Weighted> = fc.integer({ min: 2, max: 9 }).chain((n) =>
  fc
    .record({
      ends: fc.uniqueArray(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 1, max: 9 })), {
        maxLength: 20,
        selector: ([a, b]) => Math.min(a, b) * n + Math.max(a, b),
      }),
      terminals: fc.uniqueArray(fc.nat(n - 1), { minLength: 2, maxLength: Math.min(5, n) }),
    })
    .map(({ ends, terminals }) => ({
      graph: csrGraph(
        n,
        ends.map(([a]) => a),
        ends.map(([, b]) => b),
        ends.map(([, , weight]) => weight),
      ),
      terminals,
    })),
)

const costOf = ({ offsets, neighbours, weights }: CsrGraph, a: number, b: number): number => {
  for (let e = offsets[a]!; e < offsets[a + 1]!; e++) if (neighbours[e] === b) return weights[e]!
  return Number.POSITIVE_INFINITY
}

/** Cheapest tree through a part, by trying every set of further vertices and spanning it. */
function cheapest(graph: CsrGraph, part: readonly number[]): number {
  const others = Array.from({ length: graph.vertexCount }, (_, v) => v).filter((v) => !part.includes(v))
  let best = Number.POSITIVE_INFINITY
  for (let mask = 0; mask < 1 << others.length; mask++)
    best = Math.min(best, spanned(graph, [...part, ...others.filter((_, i) => mask & (1 << i))]))
  return best
}

/** Prim; infinite where the vertices do not hang together. */
function spanned(graph: CsrGraph, vertices: readonly number[]): number {
  const inside = new Set([vertices[0]!])
  let sum = 0
  while (inside.size < vertices.length) {
    let [least, next] = [Number.POSITIVE_INFINITY, -1]
    for (const a of inside)
      for (const b of vertices) if (!inside.has(b) && costOf(graph, a, b) < least) [least, next] = [costOf(graph, a, b), b]
    if (next === -1) return Number.POSITIVE_INFINITY
    inside.add(next)
    sum += least
  }
  return sum
}

describe('what connects some vertices', () => {
  it('is a forest of real edges that joins all terminals of each part and ends in terminals', () => {
    fc.assert(
      fc.property(weighted, ({ graph, terminals }) => {
        const { edges, parts, cost } = steinerTree(graph, terminals, graph.weights)
        expect(cost).toBe(edges.reduce((sum, [a, b]) => sum + costOf(graph, a, b), 0))
        const tree = csrGraph(
          graph.vertexCount,
          edges.map(([a]) => a),
          edges.map(([, b]) => b),
        )
        const [inTree, inGraph] = [components(tree).label, components(graph).label]
        for (const a of terminals) for (const b of terminals) expect(inTree[a] === inTree[b]).toBe(inGraph[a] === inGraph[b])
        expect(parts.flat().toSorted((a, b) => a - b)).toEqual(terminals.toSorted((a, b) => a - b))
        for (const part of parts) expect(new Set(part.map((v) => inGraph[v])).size).toBe(1)
        const touched = new Set(edges.flat())
        expect(edges.length).toBe([...touched].length - new Set([...touched].map((v) => inTree[v])).size)
        for (const v of touched) if (!terminals.includes(v)) expect(tree.offsets[v + 1]! - tree.offsets[v]!).toBeGreaterThan(1)
      }),
      { numRuns: 300 },
    )
  })

  it('costs at most twice what the cheapest tree costs', () => {
    fc.assert(
      fc.property(weighted, ({ graph, terminals }) => {
        const { parts, cost } = steinerTree(graph, terminals, graph.weights)
        const optimum = parts.reduce((sum, part) => sum + cheapest(graph, part), 0)
        expect(cost).toBeGreaterThanOrEqual(optimum)
        expect(cost).toBeLessThanOrEqual(2 * optimum)
      }),
      { numRuns: 150 },
    )
  })

  it('leaves no twig where a second way of the same length made a vertex needless', () => {
    const graph = csrGraph(6, [0, 3, 0, 5, 4, 5], [3, 4, 5, 4, 1, 2], [1, 3, 2, 2, 5, 5])
    expect(steinerTree(graph, [0, 1, 2], graph.weights)).toEqual({
      edges: [
        [0, 5],
        [1, 4],
        [2, 5],
        [4, 5],
      ],
      parts: [[0, 1, 2]],
      cost: 14,
    })
  })

  it('is the cheapest path between two', () => {
    fc.assert(
      fc.property(weighted, ({ graph, terminals: [a, b] }) => {
        const { parts, cost } = steinerTree(graph, [a!, b!], graph.weights)
        if (parts.length === 1) expect(cost).toBe(cheapest(graph, [a!, b!]))
      }),
    )
  })

  it('does not depend on the order in which the terminals are named', () => {
    fc.assert(
      fc.property(weighted, ({ graph, terminals }) => {
        expect(steinerTree(graph, terminals.toReversed(), graph.weights)).toEqual(steinerTree(graph, terminals, graph.weights))
      }),
    )
  })
})

describe('common neighbours', () => {
  it('are those beside two or more of them, by how many', () => {
    fc.assert(
      fc.property(weighted, ({ graph, terminals }) => {
        const found = commonNeighbours(graph, terminals)
        const naive = Array.from({ length: graph.vertexCount }, (_, v) => ({
          vertex: v,
          of: terminals.filter((t) => Number.isFinite(costOf(graph, v, t))).toSorted((a, b) => a - b),
        })).filter(({ vertex, of }) => of.length > 1 && !terminals.includes(vertex))
        expect(found.toSorted((a, b) => a.vertex - b.vertex)).toEqual(naive)
        expect(found.map(({ of }) => of.length)).toEqual(found.map(({ of }) => of.length).toSorted((a, b) => b - a))
      }),
    )
  })

  it('of equally many, the one that knows fewer others comes first', () => {
    const graph = csrGraph(6, [2, 2, 3, 3, 2, 2], [0, 1, 0, 1, 4, 5])
    expect(commonNeighbours(graph, [0, 1]).map(({ vertex }) => vertex)).toEqual([3, 2])
  })
})
