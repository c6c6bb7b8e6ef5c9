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

/** Between which ranks each of what is ranked lies, beside it; 0 where it has none. */
export interface RankIntervals {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Ranks in the graph of a sample, of those of the whole that are in it. */
export interface SampleRanks {
  /** Indexes among those of the whole. */
  readonly of: ArrayLike<number>
  /** Beside them; NaN where one has none. */
  readonly ranks: ArrayLike<number>
  /** How many the sample ranks, whether the whole asks about them or not. */
  readonly ranked: number
}

export interface Sampling {
  readonly samples?: number
  readonly removed?: number
  readonly seed?: number
}

/**
 * How robust a ranking is against actors that nobody has recorded: a tenth of the vertices is left out at random, again and
 * again, and everything else is ranked anew. The interval goes from the 5th to the 95th percentile of the ranks and always
 * holds the rank in the whole graph. Ranks of a sample are stretched to the whole, so that the last one stays the last one.
 *
 * Smith and Moody, Structural Effects of Network Sampling Coverage I, Social Networks 35 (2013): betweenness suffers most
 * from missing nodes, degree and closeness little.
 *
 * @param whole the ranks in the whole graph, NaN where there is none
 * @param ranked how many the whole ranks
 * @param ranksOf the same in the graph of a sample, whose vertices are these of the whole
 */
export function sampledRanks(
  graph: CsrGraph,
  whole: Float64Array,
  ranked: number,
  ranksOf: (graph: CsrGraph, vertices: Int32Array) => SampleRanks,
  { samples = 100, removed = 0.1, seed = 42 }: Sampling = {},
): RankIntervals {
  const n = graph.vertexCount
  const keep = n - Math.round(removed * n)
  const random = seededRandom(seed)
  const found = new Float32Array(whole.length * samples)
  const count = new Int32Array(whole.length)
  for (let sample = 0; sample < samples && keep > 1; sample++) {
    const vertices = shuffledIndexes(n, random, keep).slice().sort()
    const { of, ranks: own, ranked: others } = ranksOf(inducedGraph(graph, vertices), vertices)
    for (let i = 0; i < of.length; i++) {
      if (Number.isNaN(own[i]!)) continue
      const one = of[i]!
      found[one * samples + count[one]!++] = 1 + ((own[i]! - 1) * (ranked - 1)) / Math.max(1, others - 1)
    }
  }
  const [from, to] = [new Int32Array(whole.length), new Int32Array(whole.length)]
  for (let one = 0; one < whole.length; one++) {
    if (Number.isNaN(whole[one]!)) continue
    const own = found.subarray(one * samples, one * samples + count[one]!).sort()
    const last = own.length - 1
    from[one] = Math.min(whole[one]!, Math.round(own[Math.floor(0.05 * last)] ?? whole[one]!))
    to[one] = Math.max(whole[one]!, Math.round(own[Math.ceil(0.95 * last)] ?? whole[one]!))
  }
  return { from, to }
}

/** How robust the ranks of vertices are. */
export const rankIntervals = (
  graph: CsrGraph,
  whole: Float64Array,
  ranksOf: (graph: CsrGraph, vertices: Int32Array) => Float64Array,
  sampling?: Sampling,
): RankIntervals =>
  sampledRanks(
    graph,
    whole,
    graph.vertexCount,
    (sample, vertices) => ({ of: vertices, ranks: ranksOf(sample, vertices), ranked: vertices.length }),
    sampling,
  )
