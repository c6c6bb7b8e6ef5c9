import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDependencies,
  articulationPoints,
  betweenness,
  betweennessAcross,
  betweennessWithPivots,
  closeness,
  closenessWithPivots,
  communities,
  components,
  coreNumbers,
  csrGraph,
  neighbourhood,
  pageRank,
  shortestPaths,
} from './index.ts'
import { allShortest, build, check, distances, lines, row } from './naive-graphs.ts'

describe('against naive versions on random graphs', () => {
  it('parallel lines are one edge, loops are none, and the order of lines does not matter', () => {
    fc.assert(
      fc.property(lines, ({ n, ends }) => {
        const graph = build({ n, ends })
        const edges = new Set(ends.filter(([a, b]) => a !== b).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`))
        expect(graph.edgeCount).toBe(edges.size)
        expect(graph.weights.reduce((a, b) => a + b, 0)).toBe(2 * ends.filter(([a, b]) => a !== b).length)
        for (let v = 0; v < n; v++) expect(row(graph, v)).toEqual(row(graph, v).sort((a, b) => a - b))
        expect(build({ n, ends: ends.toReversed() })).toEqual(graph)
      }),
    )
  })

  it('betweenness counts the share of shortest paths through each vertex', () => {
    check((graph) => {
      const n = graph.vertexCount
      const d = distances(graph)
      const expected = new Float64Array(n)
      for (let s = 0; s < n; s++)
        for (let t = s + 1; t < n; t++) {
          if (!Number.isFinite(d[s]![t]!)) continue
          const paths = allShortest(graph, s, t, d[s]![t]!)
          for (const path of paths) for (const v of path.slice(1, -1)) expected[v]! += 1 / paths.length
        }
      const value = betweenness(graph)
      for (let v = 0; v < n; v++) expect(value[v]).toBeCloseTo(expected[v]!, 8)
      expect(betweennessWithPivots(graph, n, 1)).toEqual(value)
      const inSlices = new Float64Array(n)
      for (let v = 0; v < n; v++) addDependencies(graph, Int32Array.of(v), 0.5, inSlices)
      for (let v = 0; v < n; v++) expect(inSlices[v]).toBeCloseTo(value[v]!, 8)
    })
  })

  it('betweenness between a group and the rest counts the paths from one to the other', () => {
    check((graph) => {
      const n = graph.vertexCount
      const d = distances(graph)
      const inside = Uint8Array.from({ length: n }, (_, v) => (v % 3 === 0 ? 1 : 0))
      const expected = new Float64Array(n)
      for (let s = 0; s < n; s++)
        for (let t = 0; t < n; t++) {
          if (!inside[s] || inside[t] || !Number.isFinite(d[s]![t]!)) continue
          const paths = allShortest(graph, s, t, d[s]![t]!)
          for (const path of paths) for (const v of path.slice(1, -1)) expected[v]! += 1 / paths.length
        }
      const value = betweennessAcross(graph, inside)
      for (let v = 0; v < n; v++) expect(value[v]).toBeCloseTo(expected[v]!, 8)
    })
  })

  it('closeness is one over the mean distance to those within reach', () => {
    check((graph) => {
      const d = distances(graph)
      const value = closeness(graph)
      d.forEach((from, v) => {
        const reached = from.filter((x) => x > 0 && Number.isFinite(x))
        if (reached.length === 0) expect(value[v]).toBeNaN()
        else expect(value[v]).toBeCloseTo(reached.length / reached.reduce((a, b) => a + b, 0), 10)
      })
      expect(closenessWithPivots(graph, 3, 1).map((x) => (Number.isNaN(x) ? 1 : 0))).toEqual(value.map((x) => (Number.isNaN(x) ? 1 : 0)))
    })
  })

  it('components are the sets within reach', () => {
    check((graph) => {
      const d = distances(graph)
      const { label, size, count } = components(graph)
      d.forEach((from, v) => {
        from.forEach((x, u) => {
          expect(label[v] === label[u]).toBe(Number.isFinite(x))
        })
        expect(size[label[v]!]).toBe(from.filter((x) => Number.isFinite(x)).length)
      })
      expect([...size]).toEqual([...size].sort((a, b) => b - a))
      expect(size).toHaveLength(count)
    })
  })

  it('an articulation point is a vertex without which more components remain', () => {
    check((graph) => {
      const pieces = (removed: number) => {
        const d = distances(graph, removed)
        return new Set(d.flatMap((from, v) => (v === removed ? [] : [from.findIndex((x) => Number.isFinite(x))]))).size
      }
      const before = pieces(-1)
      articulationPoints(graph).forEach((isPoint, v) => {
        expect(isPoint === 1).toBe(pieces(v) > before)
      })
    })
  })

  it('core numbers are what repeated pruning leaves', () => {
    check((graph) => {
      const n = graph.vertexCount
      const expected = new Int32Array(n)
      for (let k = 1; k < n; k++) {
        const alive = new Set(Array.from({ length: n }, (_, v) => v))
        for (let pruned = true; pruned; ) {
          pruned = false
          for (const v of alive) {
            if (row(graph, v).filter((u) => alive.has(u)).length >= k) continue
            alive.delete(v)
            pruned = true
          }
        }
        for (const v of alive) expected[v] = k
      }
      expect(coreNumbers(graph)).toEqual(expected)
    })
  })

  it('PageRank sums to one', () => check((graph) => expect(pageRank(graph).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)))

  it('communities are connected, and the same seed gives the same ones', () => {
    check((graph) => {
      const label = communities(graph, { seed: 7 })
      expect(communities(graph, { seed: 7 })).toEqual(label)
      const inside = { source: [] as number[], target: [] as number[] }
      for (let v = 0; v < graph.vertexCount; v++)
        for (const u of row(graph, v)) {
          if (label[u] !== label[v]) continue
          inside.source.push(v)
          inside.target.push(u)
        }
      expect(components(csrGraph(graph.vertexCount, inside.source, inside.target)).count).toBe(new Set(label).size)
    })
  })

  it('shortest paths are all of them, in order, up to the limit and the length', () => {
    check((graph) => {
      const d = distances(graph)
      const [from, to] = [0, graph.vertexCount - 1]
      const length = d[from]![to]!
      const all = Number.isFinite(length) ? allShortest(graph, from, to, length) : []
      expect(shortestPaths(graph, from, to, 99, 1000)).toEqual(all)
      expect(shortestPaths(graph, from, to, 99, 2)).toEqual(all.slice(0, 2))
      if (length > 0) expect(shortestPaths(graph, from, to, length - 1, 5)).toEqual([])
    })
  })

  it('a neighbourhood is everything within its depth, nearest first, and what the limit leaves out is counted', () => {
    check((graph) => {
      const d = distances(graph)
      const within = d[0]!.filter((x) => x <= 2).length
      const all = neighbourhood(graph, [0], 2, 1000)
      expect([...all.hops]).toEqual([...all.vertices].map((v) => d[0]![v]))
      expect(all.vertices).toHaveLength(within)
      const some = neighbourhood(graph, [0, 0], 2, 3)
      expect(some.vertices).toEqual(all.vertices.slice(0, 3))
      expect(some.hidden).toBe(Math.max(0, within - 3))
      for (let i = 1; i < all.vertices.length; i++) expect(all.hops[i]!).toBeGreaterThanOrEqual(all.hops[i - 1]!)
    })
  })
})
