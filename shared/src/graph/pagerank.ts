import type { CsrGraph } from './csr.ts'

/**
 * PageRank of the undirected graph, by power iteration; sums to 1. A vertex without neighbours jumps anywhere.
 *
 * Brin and Page, The Anatomy of a Large-Scale Hypertextual Web Search Engine (1998); damping 0.85 as there and in igraph.
 * Stops when the values change by less than `tolerance` in sum.
 */
export function pageRank(graph: CsrGraph, { damping = 0.85, tolerance = 1e-12, maxIterations = 500 } = {}): Float64Array {
  const { vertexCount: n, offsets, neighbours } = graph
  let rank = new Float64Array(n).fill(1 / n)
  let next = new Float64Array(n)
  const share = new Float64Array(n)
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    let jumping = 0
    for (let v = 0; v < n; v++) {
      const degree = offsets[v + 1]! - offsets[v]!
      if (degree === 0) jumping += rank[v]!
      else share[v] = rank[v]! / degree
    }
    const base = (1 - damping + damping * jumping) / n
    let change = 0
    for (let v = 0; v < n; v++) {
      let received = 0
      for (let e = offsets[v]!, end = offsets[v + 1]!; e < end; e++) received += share[neighbours[e]!]!
      next[v] = base + damping * received
      change += Math.abs(next[v]! - rank[v]!)
    }
    const swapped = rank
    rank = next
    next = swapped
    if (change < tolerance) break
  }
  return rank
}
