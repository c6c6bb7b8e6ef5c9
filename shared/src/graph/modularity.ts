import type { CsrGraph } from './csr.ts'

/**
 * Modularity of a partition: the share of edge weight within communities less what chance would put there.
 * 0 for a graph without edges. Newman and Girvan, Physical Review E 69 (2004); resolution as Reichardt and Bornholdt (2006).
 *
 * @param community label of each vertex, non-negative integers
 */
export function modularity(graph: CsrGraph, community: ArrayLike<number>, resolution = 1): number {
  const { vertexCount: n, offsets, neighbours, weights } = graph
  const strengthOf = new Map<number, number>()
  let total = 0
  let within = 0
  for (let v = 0; v < n; v++) {
    let strength = 0
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      strength += weights[e]!
      if (community[neighbours[e]!] === community[v]) within += weights[e]!
    }
    total += strength
    strengthOf.set(community[v]!, (strengthOf.get(community[v]!) ?? 0) + strength)
  }
  if (total === 0) return 0
  let expected = 0
  for (const strength of strengthOf.values()) expected += (strength / total) ** 2
  return within / total - resolution * expected
}
