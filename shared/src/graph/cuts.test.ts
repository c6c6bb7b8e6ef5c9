import { describe, expect, it } from 'vitest'
import { articulationPoints, bridges, components, csrGraph, inducedGraph, removal, separatedWithout } from './index.ts'
import { check, distances, row } from './naive-graphs.ts'

const pieces = (d: readonly (readonly number[])[], gone: number) => {
  const seen = new Set<number>()
  return d.flatMap((from, v) => {
    if (v === gone || seen.has(v)) return []
    const piece = from.flatMap((x, u) => (u !== gone && Number.isFinite(x) ? [u] : []))
    for (const u of piece) seen.add(u)
    return [piece]
  })
}

describe('what holds a network together, against naive versions', () => {
  it('bridges are the edges without which their ends do not reach each other, with the size of the smaller side', () => {
    check((graph) => {
      const expected: string[] = []
      for (let v = 0; v < graph.vertexCount; v++)
        for (const u of row(graph, v).filter((u) => u > v)) {
          const ends = Array.from({ length: graph.vertexCount }, (_, a) => row(graph, a).map((b) => [a, b] as const)).flat()
          const rest = ends.filter(([a, b]) => !((a === v && b === u) || (a === u && b === v)))
          const without = csrGraph(
            graph.vertexCount,
            rest.map(([a]) => a),
            rest.map(([, b]) => b),
          )
          const { label, size } = components(without)
          if (label[v] !== label[u]) expected.push(`${v}-${u} ${Math.min(size[label[v]!]!, size[label[u]!]!)}`)
        }
      const { source, target, separated } = bridges(graph)
      expect([...source].map((v, i) => `${v}-${target[i]} ${separated[i]}`).sort()).toEqual(expected.sort())
      expect([...separated]).toEqual([...separated].sort((a, b) => b - a))
    })
  })

  it('an articulation point separates all but the largest of the pieces that are left', () => {
    check((graph) => {
      const before = distances(graph)
      separatedWithout(graph).forEach((separated, v) => {
        const own = pieces(distances(graph, v), v).filter(([u]) => Number.isFinite(before[v]![u!]!))
        const sizes = own.map(({ length }) => length)
        expect(separated).toBe(sizes.reduce((a, b) => a + b, 0) - Math.max(0, ...sizes))
      })
    })
  })

  it('a removal cuts off, loses and lengthens what comparing all distances says', () => {
    check((graph) => {
      for (let v = 0; v < graph.vertexCount; v++) {
        const [before, after] = [distances(graph), distances(graph, v)]
        const all = pieces(after, v)
        const own = all.filter(([u]) => Number.isFinite(before[v]![u!]!)).sort((a, b) => b.length - a.length || a[0]! - b[0]!)
        let [lost, longer] = [0, 0]
        for (let s = 0; s < graph.vertexCount; s++)
          for (let t = s + 1; t < graph.vertexCount; t++) {
            if (s === v || t === v || !Number.isFinite(before[s]![t]!)) continue
            if (!Number.isFinite(after[s]![t]!)) lost++
            else if (after[s]![t]! > before[s]![t]!) longer++
          }
        const result = removal(graph, v)
        expect(result).toEqual({
          componentsBefore: pieces(before, -1).length,
          componentsAfter: all.length,
          cutOff: Int32Array.from(own.slice(1).flat()),
          lostPaths: lost,
          longerPaths: longer,
        })
        expect(articulationPoints(graph)[v]).toBe(result.cutOff.length > 0 ? 1 : 0)
      }
    })
  })

  it('the graph of some vertices has their edges and no others', () => {
    check((graph) => {
      const some = Int32Array.from({ length: graph.vertexCount }, (_, v) => v).filter((v) => v % 3 !== 1)
      const induced = inducedGraph(graph, some)
      some.forEach((v, i) => {
        expect(row(induced, i).map((u) => some[u])).toEqual(row(graph, v).filter((u) => some.includes(u)))
      })
      expect(induced.edgeCount * 2).toBe(induced.neighbours.length)
    })
  })
})

it('a removal is estimated near what it is, from a few of the others', () => {
  // A wheel: without the hub everybody but next neighbours goes round the rim.
  const rim = 60
  const spokes = Array.from({ length: rim }, (_, i) => i + 1)
  const wheel = csrGraph(rim + 1, [...spokes.map(() => 0), ...spokes], [...spokes, ...spokes.map((v) => (v % rim) + 1)])
  const exact = removal(wheel, 0)
  // All pairs but those at distance one or two on the rim.
  expect(exact).toMatchObject({ lostPaths: 0, longerPaths: (rim * (rim - 5)) / 2 })
  expect(removal(wheel, 0, { pivots: 10 }).longerPaths).toBe(exact.longerPaths)
})
