import { describe, expect, it } from 'vitest'
import { type CsrGraph, corePeriphery, csrGraph } from './index.ts'
import { check, row } from './naive-graphs.ts'

/** Edges missing inside the core plus edges inside the periphery. */
function departures(graph: CsrGraph, isCore: (v: number) => boolean): number {
  let count = 0
  for (let v = 0; v < graph.vertexCount; v++)
    for (let u = v + 1; u < graph.vertexCount; u++) {
      const linked = row(graph, v).includes(u)
      if (isCore(v) && isCore(u) && !linked) count++
      if (!isCore(v) && !isCore(u) && linked) count++
    }
  return count
}

describe('core and periphery', () => {
  it('no other set of vertices departs less from the pattern', () => {
    check((graph) => {
      if (graph.vertexCount > 9) return
      const { core } = corePeriphery(graph)
      const own = departures(graph, (v) => core[v] === 1)
      for (let set = 0; set < 2 ** graph.vertexCount; set++)
        expect(own).toBeLessThanOrEqual(departures(graph, (v) => ((set >> v) & 1) === 1))
    })
  })

  it('fits the ideal network of Borgatti and Everett exactly: four in the core, six around it', () => {
    const core = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [a, b] as const))
    const around = [4, 5, 6, 7, 8, 9].map((v) => [v, v % 4] as const)
    const ends = [...core, ...around]
    const graph = csrGraph(
      10,
      ends.map(([a]) => a),
      ends.map(([, b]) => b),
    )
    const found = corePeriphery(graph)
    expect([...found.core]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
    expect(found.fit).toBeCloseTo(1, 12)
  })

  it('has a fit that is the correlation of edges with pairs of the core', () => {
    check((graph) => {
      const { core, fit } = corePeriphery(graph)
      const pairs: [number, number][] = []
      for (let v = 0; v < graph.vertexCount; v++)
        for (let u = v + 1; u < graph.vertexCount; u++) if (core[v] === core[u]) pairs.push([core[v]!, row(graph, v).includes(u) ? 1 : 0])
      const mean = (i: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[i], 0) / pairs.length
      const [a, b] = [mean(0), mean(1)]
      const of = (i: 0 | 1, j: 0 | 1) => pairs.reduce((sum, pair) => sum + (pair[i] - (i ? b : a)) * (pair[j] - (j ? b : a)), 0)
      const expected = of(0, 1) / Math.sqrt(of(0, 0) * of(1, 1))
      if (Number.isFinite(expected)) expect(fit).toBeCloseTo(expected, 9)
    })
  })

  it('of a star the middle is the core', () => expect([...corePeriphery(csrGraph(4, [0, 0, 0], [1, 2, 3])).core]).toEqual([1, 0, 0, 0]))
  it('without edges nobody is', () => expect([...corePeriphery(csrGraph(3, [], [])).core]).toEqual([0, 0, 0]))
})
