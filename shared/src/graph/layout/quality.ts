import type { CsrGraph } from '../csr.ts'
import type { Positions } from './geometry.ts'

/**
 * How much of the network the picture keeps near: the mean, over vertices with neighbours, of the share of a vertex's k
 * neighbours that are among the k vertices nearest to it. 1 is perfect. Every `step`-th vertex is asked, in O(n) each.
 */
export function neighbourhoodKept({ vertexCount: n, offsets, neighbours }: CsrGraph, { x, y }: Positions, step = 1): number {
  let sum = 0
  let asked = 0
  const squared = new Float64Array(n)
  for (let v = 0; v < n; v += step) {
    const k = offsets[v + 1]! - offsets[v]!
    if (k === 0) continue
    for (let u = 0; u < n; u++) squared[u] = (x[u]! - x[v]!) ** 2 + (y[u]! - y[v]!) ** 2
    squared[v] = Number.POSITIVE_INFINITY
    const farthest = squared.slice().sort()[k - 1]!
    let kept = 0
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) if (squared[neighbours[e]!]! <= farthest) kept++
    sum += Math.min(kept, k) / k
    asked++
  }
  return asked === 0 ? 1 : sum / asked
}
