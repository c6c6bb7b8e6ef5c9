import { components } from './components.ts'
import type { CsrGraph } from './csr.ts'
import { depthFirst } from './depth-first.ts'

/** Equally long columns; ends with the smaller index first. */
export interface Bridges {
  readonly source: Int32Array
  readonly target: Int32Array
  /** Vertices on the smaller side. */
  readonly separated: Int32Array
}

/**
 * Edges whose removal splits their component, the most separating first, then by ends: those below which nothing reaches
 * above (Tarjan, A Note on Finding the Bridges of a Graph, Information Processing Letters 2, 1974).
 */
export function bridges(graph: CsrGraph): Bridges {
  const { entered, lowest, parent, below } = depthFirst(graph)
  const { label, size } = components(graph)
  const separatedBy = (v: number) => Math.min(below[v]!, size[label[v]!]! - below[v]!)
  const low = (v: number) => Math.min(v, parent[v]!)
  const high = (v: number) => Math.max(v, parent[v]!)
  const found: number[] = []
  for (let v = 0; v < graph.vertexCount; v++) if (parent[v] !== -1 && lowest[v]! > entered[parent[v]!]!) found.push(v)
  found.sort((a, b) => separatedBy(b) - separatedBy(a) || low(a) - low(b) || high(a) - high(b))
  return { source: Int32Array.from(found, low), target: Int32Array.from(found, high), separated: Int32Array.from(found, separatedBy) }
}
