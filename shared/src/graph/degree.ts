import type { CsrGraph } from './csr.ts'

/** Number of distinct neighbours of each vertex. */
export function degrees({ vertexCount, offsets }: CsrGraph): Int32Array {
  const degree = new Int32Array(vertexCount)
  for (let v = 0; v < vertexCount; v++) degree[v] = offsets[v + 1]! - offsets[v]!
  return degree
}

/** Share of all possible edges that exist; 0 for fewer than two vertices. */
export function density({ vertexCount: n, edgeCount }: CsrGraph): number {
  return n < 2 ? 0 : (2 * edgeCount) / (n * (n - 1))
}

/** Edges per vertex end: 2 m / n; 0 for the empty graph. */
export function meanDegree({ vertexCount: n, edgeCount }: CsrGraph): number {
  return n === 0 ? 0 : (2 * edgeCount) / n
}
