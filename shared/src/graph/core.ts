import type { CsrGraph } from './csr.ts'
import { degrees } from './degree.ts'

/**
 * Core number of each vertex: the largest k such that it belongs to a subgraph in which everyone has k neighbours.
 *
 * Batagelj and Zaversnik, An O(m) Algorithm for Cores Decomposition of Networks (2003): vertices stand in bins by
 * remaining degree; the lowest is taken out, and its neighbours move down one bin.
 */
export function coreNumbers(graph: CsrGraph): Int32Array {
  const { vertexCount: n, offsets, neighbours } = graph
  const core = degrees(graph)
  const highest = core.reduce((a, b) => Math.max(a, b), 0)
  const binStart = new Int32Array(highest + 2)
  for (const degree of core) binStart[degree + 1]!++
  for (let d = 0; d <= highest; d++) binStart[d + 1]! += binStart[d]!
  const ordered = new Int32Array(n)
  const position = new Int32Array(n)
  const next = binStart.slice()
  for (let v = 0; v < n; v++) {
    position[v] = next[core[v]!]!++
    ordered[position[v]!] = v
  }
  for (let i = 0; i < n; i++) {
    const v = ordered[i]!
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const u = neighbours[e]!
      if (core[u]! <= core[v]!) continue
      const first = Math.max(binStart[core[u]!]!, i + 1)
      const other = ordered[first]!
      ordered[position[u]!] = other
      position[other] = position[u]!
      ordered[first] = u
      position[u] = first
      binStart[core[u]!] = first + 1
      core[u]!--
    }
  }
  return core
}
