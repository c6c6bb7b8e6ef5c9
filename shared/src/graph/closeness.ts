import { components } from './components.ts'
import type { CsrGraph } from './csr.ts'
import { seededRandom, shuffledIndexes } from './random.ts'

/**
 * Closeness: one over the mean distance to the vertices that can be reached; NaN for an isolate. This is igraph's
 * normalised closeness: it compares vertices of one component, not across components.
 *
 * Freeman, Centrality in Social Networks, Social Networks 1 (1978). O(n m).
 */
export function closeness(graph: CsrGraph): Float64Array {
  const value = new Float64Array(graph.vertexCount)
  const search = distanceSearch(graph)
  for (let v = 0; v < graph.vertexCount; v++) {
    let total = 0
    const reached = search(v, (_, distance) => {
      total += distance
    })
    value[v] = reached > 1 ? (reached - 1) / total : Number.NaN
  }
  return value
}

/**
 * An estimate from the distances to `pivots` random vertices (Eppstein and Wang, Fast Approximation of Centrality, 2004).
 * A component that holds few pivots is computed exactly, so that small groups are never estimated from nothing.
 */
export function closenessWithPivots(graph: CsrGraph, pivots: number, seed: number): Float64Array {
  const n = graph.vertexCount
  if (pivots >= n) return closeness(graph)
  const { label, size, count } = components(graph)
  const total = new Float64Array(n)
  const pivotsIn = new Int32Array(count)
  const isPivot = new Uint8Array(n)
  for (const pivot of shuffledIndexes(n, seededRandom(seed), pivots)) {
    isPivot[pivot] = 1
    pivotsIn[label[pivot]!]!++
  }
  const exact = size.map((members, component) => (members <= pivots || pivotsIn[component]! < 30 ? 1 : 0))
  const search = distanceSearch(graph)
  const value = new Float64Array(n)
  for (let v = 0; v < n; v++) {
    if (exact[label[v]!]) {
      const reached = search(v, (_, distance) => {
        total[v]! += distance
      })
      value[v] = reached > 1 ? (reached - 1) / total[v]! : Number.NaN
    } else if (isPivot[v]) {
      search(v, (u, distance) => {
        total[u]! += distance
      })
    }
  }
  for (let v = 0; v < n; v++) {
    if (exact[label[v]!]) continue
    const others = pivotsIn[label[v]!]! - isPivot[v]!
    value[v] = others / total[v]!
  }
  return value
}

/** Breadth-first search that reports each vertex with its distance and answers how many were reached, the start included. */
function distanceSearch({ vertexCount, offsets, neighbours }: CsrGraph) {
  const distance = new Int32Array(vertexCount).fill(-1)
  const order = new Int32Array(vertexCount)
  return (start: number, visit: (vertex: number, distance: number) => void): number => {
    let [head, tail] = [0, 0]
    order[tail++] = start
    distance[start] = 0
    while (head < tail) {
      const v = order[head++]!
      const next = distance[v]! + 1
      visit(v, next - 1)
      for (let e = offsets[v]!, end = offsets[v + 1]!; e < end; e++) {
        const u = neighbours[e]!
        if (distance[u] === -1) {
          distance[u] = next
          order[tail++] = u
        }
      }
    }
    for (let i = 0; i < tail; i++) distance[order[i]!] = -1
    return tail
  }
}
