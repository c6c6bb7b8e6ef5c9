import type { CsrGraph } from './csr.ts'

/**
 * Articulation points: 1 for each vertex whose removal splits its component, else 0.
 *
 * Hopcroft and Tarjan, Algorithm 447, Communications of the ACM 16 (1973): a vertex separates a child of the search tree
 * when nothing below that child reaches above the vertex. Without recursion, so that a long chain is no danger.
 */
export function articulationPoints({ vertexCount: n, offsets, neighbours }: CsrGraph): Uint8Array {
  const isPoint = new Uint8Array(n)
  const entered = new Int32Array(n).fill(-1)
  const lowest = new Int32Array(n)
  const parent = new Int32Array(n).fill(-1)
  const nextEdge = offsets.slice(0, n)
  const stack = new Int32Array(n)
  let time = 0
  for (let root = 0; root < n; root++) {
    if (entered[root] !== -1) continue
    let rootChildren = 0
    let depth = 0
    stack[depth++] = root
    entered[root] = lowest[root] = time++
    while (depth > 0) {
      const v = stack[depth - 1]!
      if (nextEdge[v]! < offsets[v + 1]!) {
        const u = neighbours[nextEdge[v]!++]!
        if (entered[u] === -1) {
          parent[u] = v
          if (v === root) rootChildren++
          entered[u] = lowest[u] = time++
          stack[depth++] = u
        } else if (u !== parent[v] && entered[u]! < lowest[v]!) lowest[v] = entered[u]!
        continue
      }
      depth--
      const above = parent[v]!
      if (above === -1) continue
      if (lowest[v]! < lowest[above]!) lowest[above] = lowest[v]!
      if (above !== root && lowest[v]! >= entered[above]!) isPoint[above] = 1
    }
    if (rootChildren > 1) isPoint[root] = 1
  }
  return isPoint
}
