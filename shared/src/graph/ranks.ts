import type { CsrGraph } from './csr.ts'
import { inducedGraph } from './induced.ts'
import { seededRandom, shuffledIndexes } from './random.ts'

/**
 * Ranks as in sports, the highest value first: 1, 2, 2, 4. NaN where the value is. Differences below a billionth are
 * rounding.
 */
export function ranks(values: Float64Array): Float64Array {
  const rank = new Float64Array(values.length).fill(Number.NaN)
  const order = Int32Array.from(values.keys())
    .filter((v) => !Number.isNaN(values[v]!))
    .sort((a, b) => values[b]! - values[a]! || a - b)
  for (let place = 0; place < order.length; place++) {
    const v = order[place]!
    const before = order[place - 1]
    const isEqual = before !== undefined && Math.abs(values[v]! - values[before]!) <= 1e-9 * Math.max(1, Math.abs(values[v]!))
    rank[v] = isEqual ? rank[before]! : place + 1
  }
  return rank
}

/** An interval that spans more than a tenth of all ranks, and more than ten: the rank says little. */
export const isWide = (from: number, to: number, ranked: number): boolean => to - from > Math.max(10, ranked / 10)

/** Between which ranks each vertex lies, beside the vertices; 0 where it has none. */
export interface RankIntervals {
  readonly from: Int32Array
  readonly to: Int32Array
}

/**
 * How robust a ranking is against actors that nobody has recorded: a tenth of the vertices is left out at random, again and
 * again, and everybody else is ranked anew. The interval goes from the 5th to the 95th percentile of a vertex's ranks and
 * always holds the rank it has in the whole graph. Ranks of a sample are stretched to the whole, so that the last one stays
 * the last one.
 *
 * Smith and Moody, Structural Effects of Network Sampling Coverage I, Social Networks 35 (2013): betweenness suffers most
 * from missing nodes, degree and closeness little.
 *
 * @param whole the ranks in the whole graph, NaN where a vertex has none
 * @param ranksOf the same in the graph of a sample, whose vertices are these of the whole
 */
export function rankIntervals(
  graph: CsrGraph,
  whole: Float64Array,
  ranksOf: (graph: CsrGraph, vertices: Int32Array) => Float64Array,
  { samples = 100, removed = 0.1, seed = 42 }: { readonly samples?: number; readonly removed?: number; readonly seed?: number } = {},
): RankIntervals {
  const n = graph.vertexCount
  const keep = n - Math.round(removed * n)
  const random = seededRandom(seed)
  const found = new Float32Array(n * samples)
  const count = new Int32Array(n)
  for (let sample = 0; sample < samples && keep > 1; sample++) {
    const vertices = shuffledIndexes(n, random, keep).slice().sort()
    const rank = ranksOf(inducedGraph(graph, vertices), vertices)
    for (let i = 0; i < keep; i++) {
      if (Number.isNaN(rank[i]!)) continue
      const v = vertices[i]!
      found[v * samples + count[v]!++] = 1 + ((rank[i]! - 1) * (n - 1)) / (keep - 1)
    }
  }
  const [from, to] = [new Int32Array(n), new Int32Array(n)]
  for (let v = 0; v < n; v++) {
    if (Number.isNaN(whole[v]!)) continue
    const own = found.subarray(v * samples, v * samples + count[v]!).sort()
    const last = own.length - 1
    from[v] = Math.min(whole[v]!, Math.round(own[Math.floor(0.05 * last)] ?? whole[v]!))
    to[v] = Math.max(whole[v]!, Math.round(own[Math.ceil(0.95 * last)] ?? whole[v]!))
  }
  return { from, to }
}
