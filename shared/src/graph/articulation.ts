import { components } from './components.ts'
import type { CsrGraph } from './csr.ts'
import { depthFirst } from './depth-first.ts'

/** Articulation points: 1 for each vertex whose removal splits its component, else 0. */
export const articulationPoints = (graph: CsrGraph): Uint8Array =>
  Uint8Array.from(separatedWithout(graph), (separated) => (separated > 0 ? 1 : 0))

/**
 * How many vertices lose the largest rest of their component when the vertex is removed; 0 for all but articulation points.
 *
 * Hopcroft and Tarjan, Algorithm 447, Communications of the ACM 16 (1973): a vertex separates a child of the search tree
 * when nothing below that child reaches above the vertex; what it separates is then everything below that child.
 */
export function separatedWithout(graph: CsrGraph): Int32Array {
  const { entered, lowest, parent, below, left } = depthFirst(graph)
  const { label, size } = components(graph)
  const split = new Int32Array(graph.vertexCount)
  const largest = new Int32Array(graph.vertexCount)
  for (const v of left) {
    const above = parent[v]!
    if (above === -1 || lowest[v]! < entered[above]!) continue
    split[above]! += below[v]!
    largest[above] = Math.max(largest[above]!, below[v]!)
  }
  return split.map((below, v) => {
    const others = size[label[v]!]! - 1
    return others - Math.max(largest[v]!, others - below)
  })
}
