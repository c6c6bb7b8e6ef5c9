import type { CsrGraph } from './csr.ts'
import { degrees } from './degree.ts'

export interface CorePeriphery {
  /** 1 for each vertex of the core. */
  readonly core: Uint8Array
  /**
   * How well the network fits the pattern: the correlation of its edges with a core in which everybody is linked and a
   * periphery in which nobody is, edges between the two left out. From -1 to 1; NaN where either part has no pair.
   */
  readonly fit: number
}

/**
 * A dense core and a periphery whose members know each other only through it, as Borgatti and Everett, Models of
 * Core/Periphery Structures, Social Networks 21 (1999), with the edges between core and periphery treated as missing.
 *
 * The core is the set with the fewest departures from the pattern (edges missing inside the core plus edges inside the
 * periphery). Lip, A Fast Algorithm for the Discrete Core/Periphery Bipartitioning Problem (2011), shows that it is the best
 * connected vertices as long as the k-th has more than k - 1 neighbours, so it is exact and costs a sort. Of vertices of
 * equal degree those with better connected neighbours come first, then by index.
 */
export function corePeriphery(graph: CsrGraph): CorePeriphery {
  const { vertexCount: n, edgeCount, offsets, neighbours } = graph
  const degree = degrees(graph)
  const around = new Float64Array(n)
  for (let v = 0; v < n; v++) for (let e = offsets[v]!; e < offsets[v + 1]!; e++) around[v]! += degree[neighbours[e]!]!
  const order = Int32Array.from({ length: n }, (_, v) => v).sort((a, b) => degree[b]! - degree[a]! || around[b]! - around[a]! || a - b)
  const core = new Uint8Array(n)
  let members = 0
  while (members < n && degree[order[members]!]! > members) core[order[members++]!] = 1

  let [insideEnds, coreEnds] = [0, 0]
  for (let v = 0; v < n; v++) {
    if (!core[v]) continue
    coreEnds += degree[v]!
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) insideEnds += core[neighbours[e]!]!
  }
  const inside = insideEnds / 2
  const outside = edgeCount - coreEnds + inside
  const pairs = (k: number) => (k * (k - 1)) / 2
  return { core, fit: correlation(inside, pairs(members), outside, pairs(n - members)) }
}

/** Pearson's correlation of being an edge with being a pair of the core, over the pairs of both parts. */
function correlation(coreEdges: number, corePairs: number, outerEdges: number, outerPairs: number): number {
  const [edges, gaps] = [coreEdges + outerEdges, corePairs + outerPairs - coreEdges - outerEdges]
  const product = coreEdges * (outerPairs - outerEdges) - outerEdges * (corePairs - coreEdges)
  return product / Math.sqrt(corePairs * outerPairs * edges * gaps)
}
