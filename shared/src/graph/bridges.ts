import { components } from './components.ts'
import type { CsrGraph } from './csr.ts'
import { depthFirst } from './depth-first.ts'
import { type RankIntervals, ranks, type Sampling, sampledRanks } from './ranks.ts'

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

/** Ranks among all edges of the graph: 1 for the bridge that separates most; what is no bridge comes last. */
export const bridgeRanks = ({ separated }: Bridges): Float64Array => ranks(Float64Array.from(separated))

/** How robust the ranks of bridges are, by the same random removal of vertices. An edge of a sample that was no bridge can be one there. */
export function bridgeRankIntervals(graph: CsrGraph, of: Bridges, sampling?: Sampling): RankIntervals {
  const key = (source: number, target: number) => source * graph.vertexCount + target
  const indexOf = new Map(Array.from(of.source, (source, i) => [key(source, of.target[i]!), i]))
  const ranksOf = (sample: CsrGraph, vertices: Int32Array) => {
    const found = bridges(sample)
    const rank = bridgeRanks(found)
    const index = Int32Array.from(found.source, (source, i) => indexOf.get(key(vertices[source]!, vertices[found.target[i]!]!)) ?? -1)
    const known = [...index.keys()].filter((i) => index[i] !== -1)
    return { of: known.map((i) => index[i]!), ranks: known.map((i) => rank[i]!), ranked: sample.edgeCount }
  }
  return sampledRanks(graph, bridgeRanks(of), graph.edgeCount, ranksOf, sampling)
}
