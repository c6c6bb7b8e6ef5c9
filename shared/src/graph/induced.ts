import type { CsrGraph } from './csr.ts'

/** The graph of some vertices and the edges among them; vertex i of it is `vertices[i]`, ascending. O(n + m). */
export function inducedGraph({ vertexCount: n, offsets, neighbours, weights }: CsrGraph, vertices: Int32Array): CsrGraph {
  const row = new Int32Array(n).fill(-1)
  for (let i = 0; i < vertices.length; i++) row[vertices[i]!] = i
  const kept = { offsets: new Int32Array(vertices.length + 1), neighbours: new Int32Array(neighbours.length) }
  const keptWeights = new Float64Array(neighbours.length)
  let written = 0
  for (let i = 0; i < vertices.length; i++) {
    for (let e = offsets[vertices[i]!]!, end = offsets[vertices[i]! + 1]!; e < end; e++) {
      const u = row[neighbours[e]!]!
      if (u === -1) continue
      kept.neighbours[written] = u
      keptWeights[written++] = weights[e]!
    }
    kept.offsets[i + 1] = written
  }
  return {
    vertexCount: vertices.length,
    edgeCount: written / 2,
    offsets: kept.offsets,
    neighbours: kept.neighbours.subarray(0, written),
    weights: keptWeights.subarray(0, written),
  }
}
