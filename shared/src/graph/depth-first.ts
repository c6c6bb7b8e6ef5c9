import type { CsrGraph } from './csr.ts'

/** The trees of a depth-first search through every component. */
export interface DepthFirst {
  /** When each vertex was entered, counting from 0. */
  readonly entered: Int32Array
  /** The earliest vertex that an edge from the vertex or from below it reaches, by when it was entered. */
  readonly lowest: Int32Array
  /** The vertex above, -1 for the root of a tree. */
  readonly parent: Int32Array
  /** Vertices of the tree from here downwards, the vertex itself included. */
  readonly below: Int32Array
  /** Vertices in the order they were left: whatever lies below a vertex stands before it. */
  readonly left: Int32Array
}

/**
 * Tarjan, Depth-First Search and Linear Graph Algorithms, SIAM Journal on Computing 1 (1972). O(n + m), without recursion, so
 * that a long chain is no danger. The graph is simple: the edge to the parent is met once from below.
 */
export function depthFirst({ vertexCount: n, offsets, neighbours }: CsrGraph): DepthFirst {
  const entered = new Int32Array(n).fill(-1)
  const lowest = new Int32Array(n)
  const parent = new Int32Array(n).fill(-1)
  const below = new Int32Array(n).fill(1)
  const left = new Int32Array(n)
  const nextEdge = offsets.slice(0, n)
  const stack = new Int32Array(n)
  let [time, leaving] = [0, 0]
  for (let root = 0; root < n; root++) {
    if (entered[root] !== -1) continue
    let depth = 0
    stack[depth++] = root
    entered[root] = lowest[root] = time++
    while (depth > 0) {
      const v = stack[depth - 1]!
      if (nextEdge[v]! < offsets[v + 1]!) {
        const u = neighbours[nextEdge[v]!++]!
        if (entered[u] === -1) {
          parent[u] = v
          entered[u] = lowest[u] = time++
          stack[depth++] = u
        } else if (u !== parent[v] && entered[u]! < lowest[v]!) lowest[v] = entered[u]!
        continue
      }
      depth--
      left[leaving++] = v
      const above = parent[v]!
      if (above === -1) continue
      below[above]! += below[v]!
      if (lowest[v]! < lowest[above]!) lowest[above] = lowest[v]!
    }
  }
  return { entered, lowest, parent, below, left }
}
