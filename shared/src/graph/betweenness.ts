import type { CsrGraph } from './csr.ts'
import { seededRandom, shuffledIndexes } from './random.ts'

/**
 * Betweenness: the number of shortest paths between other vertices that run through each vertex, paths of one pair
 * sharing one count; unnormalised, each pair counted once (as igraph). Edges have length 1.
 *
 * Brandes, A Faster Algorithm for Betweenness Centrality, Journal of Mathematical Sociology 25 (2001). O(n m).
 */
export function betweenness(graph: CsrGraph): Float64Array {
  const value = new Float64Array(graph.vertexCount)
  addDependencies(
    graph,
    Int32Array.from({ length: graph.vertexCount }, (_, i) => i),
    0.5,
    value,
  )
  return value
}

/**
 * An unbiased estimate from `pivots` random sources, scaled up by n / pivots (Brandes and Pich, Centrality Estimation in
 * Large Networks, 2007). Exact where pivots >= n. O(pivots m).
 */
export function betweennessWithPivots(graph: CsrGraph, pivots: number, seed: number): Float64Array {
  const n = graph.vertexCount
  if (pivots >= n) return betweenness(graph)
  const value = new Float64Array(n)
  addDependencies(graph, shuffledIndexes(n, seededRandom(seed), pivots), n / pivots / 2, value)
  return value
}

/**
 * Betweenness between two groups: the number of shortest paths from a vertex of the group to one outside of it that run
 * through each vertex, paths of one pair sharing one count. With `pivots`, from a sample of so many of the group.
 *
 * Brandes, On Variants of Shortest-Path Betweenness Centrality, Social Networks 30 (2008), section 3.4.
 *
 * @param inside 1 for each vertex of the group
 */
export function betweennessAcross(graph: CsrGraph, inside: Uint8Array, pivots = Number.POSITIVE_INFINITY, seed = 42): Float64Array {
  const value = new Float64Array(graph.vertexCount)
  const group = Int32Array.from(inside.keys()).filter((v) => inside[v] === 1)
  const sources = group.length > pivots ? shuffledIndexes(group.length, seededRandom(seed), pivots).map((i) => group[i]!) : group
  const outside = inside.map((isInside) => 1 - isInside)
  if (sources.length > 0) addDependencies(graph, sources, group.length / sources.length, value, outside)
  return value
}

/**
 * Adds `factor` times the dependency of each source on every vertex to `value`. Long jobs call it with slices of the
 * sources, to show progress or to share the work; a factor of one half over all sources gives betweenness.
 *
 * @param counts 1 for each vertex that counts as the end of a path; all where absent
 */
export function addDependencies(graph: CsrGraph, sources: Int32Array, factor: number, value: Float64Array, counts?: Uint8Array): void {
  const { vertexCount: n, offsets, neighbours } = graph
  const paths = new Float64Array(n)
  const dependency = new Float64Array(n)
  const distance = new Int32Array(n).fill(-1)
  const order = new Int32Array(n)
  for (const source of sources) {
    let [head, tail] = [0, 0]
    order[tail++] = source
    distance[source] = 0
    paths[source] = 1
    while (head < tail) {
      const v = order[head++]!
      const next = distance[v]! + 1
      const pathsToV = paths[v]!
      for (let e = offsets[v]!, end = offsets[v + 1]!; e < end; e++) {
        const u = neighbours[e]!
        if (distance[u]! < 0) {
          distance[u] = next
          order[tail++] = u
          paths[u] = pathsToV
        } else if (distance[u] === next) paths[u]! += pathsToV
      }
    }
    for (let i = tail - 1; i > 0; i--) {
      const v = order[i]!
      const previous = distance[v]! - 1
      const share = ((counts ? counts[v]! : 1) + dependency[v]!) / paths[v]!
      for (let e = offsets[v]!, end = offsets[v + 1]!; e < end; e++) {
        const u = neighbours[e]!
        if (distance[u] === previous) dependency[u]! += paths[u]! * share
      }
      value[v]! += factor * dependency[v]!
    }
    for (let i = 0; i < tail; i++) {
      const v = order[i]!
      distance[v] = -1
      dependency[v] = 0
    }
  }
}
