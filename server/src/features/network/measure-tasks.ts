import type { Measure } from '@netzatlas/shared'
import {
  addDependencies,
  type Bridges,
  betweennessAcross,
  bridgeRankIntervals,
  bridgeRanks,
  bridges,
  type CsrGraph,
  corePeriphery,
  type RankIntervals,
  type Removal,
  rankIntervals,
  ranks,
  removal,
  separatedWithout,
} from '@netzatlas/shared/graph'
import { type MeasureResult, prominent, UNORDERED } from './analysis.ts'
import { EXACT_LIMIT, measure, PIVOTS, SEED } from './measure.ts'

/** What the worker does with a graph on behalf of the measures. */
export type MeasureTask =
  | { readonly kind: 'measures'; readonly graph: CsrGraph; readonly measures: readonly Measure[]; readonly exact: boolean }
  | { readonly kind: 'intervals'; readonly graph: CsrGraph; readonly ranking: Ranking; readonly whole: Float64Array }
  | { readonly kind: 'across'; readonly graph: CsrGraph; readonly inside: Uint8Array }
  | { readonly kind: 'structure'; readonly graph: CsrGraph }
  | { readonly kind: 'removal'; readonly graph: CsrGraph; readonly vertex: number }
  | { readonly kind: 'dependencies'; readonly graph: CsrGraph; readonly from: number; readonly until: number }

/** What actors are ranked by: a measure, the paths between some of them and the rest, or how many each one's removal separates. */
type ActorRanking = { readonly by: Measure } | { readonly by: 'ACROSS'; readonly inside: Uint8Array } | { readonly by: 'SEPARATED' }
/** Or bridges, by how many each one's loss separates. */
export type Ranking = ActorRanking | { readonly by: 'BRIDGE' }

export interface MeasureAnswers {
  readonly measures: readonly MeasureResult[]
  readonly intervals: Intervals | undefined
  readonly across: MeasureResult
  readonly structure: Structure
  readonly removal: Removal & { readonly estimated: boolean }
  readonly dependencies: Float64Array
}

export interface Intervals extends RankIntervals {
  /** "100 samples without 10 % of the actors, seed 42" */
  readonly method: string
}

/** What holds the network together. */
export interface Structure {
  /** How many actors each one's removal separates from the rest. */
  readonly separated: Int32Array
  /** Who separates most has rank 1. */
  readonly separatedRank: Float64Array
  readonly bridges: Bridges
  /** Beside the bridges, among all pairs that some line joins. */
  readonly bridgeRank: Float64Array
  readonly core: Uint8Array
  readonly fit: number
}

export function performMeasure(task: MeasureTask): MeasureAnswers[MeasureTask['kind']] {
  const { graph } = task
  switch (task.kind) {
    case 'measures':
      return task.measures.map((name) => ranked(measure(graph, name, task.exact)))
    case 'intervals':
      return intervalsOf(graph, task.ranking, task.whole)
    case 'across': {
      const sampled = task.inside.reduce((sum, inside) => sum + inside, 0) > PIVOTS && graph.vertexCount > EXACT_LIMIT
      const values = betweennessAcross(graph, task.inside, sampled ? PIVOTS : undefined, SEED)
      return ranked({ measure: 'BETWEENNESS', values, method: sampled ? `${PIVOTS} pivots, seed ${SEED}` : 'exact' })
    }
    case 'structure': {
      const { core, fit } = corePeriphery(graph)
      const separated = separatedWithout(graph)
      const found = bridges(graph)
      return {
        separated,
        separatedRank: ranks(Float64Array.from(separated)),
        bridges: found,
        bridgeRank: bridgeRanks(found),
        core,
        fit,
      }
    }
    case 'removal': {
      const estimated = graph.vertexCount > EXACT_LIMIT
      return { ...removal(graph, task.vertex, estimated ? { pivots: PIVOTS, seed: SEED } : {}), estimated }
    }
    case 'dependencies': {
      const value = new Float64Array(graph.vertexCount)
      const sources = Int32Array.from({ length: task.until - task.from }, (_, i) => task.from + i)
      addDependencies(graph, sources, 0.5, value)
      return value
    }
  }
}

/** Ranks are worked out here: sorting thousands would hold the event loop. */
const ranked = (result: MeasureResult): MeasureResult => ({ ...result, ranks: prominent(result) })

/** Samples and, where paths are counted, sources in each of them: a few seconds' work at every size. */
function effort(vertices: number): { readonly samples: number; readonly pivots: number } {
  if (vertices <= 1000) return { samples: 100, pivots: 1000 }
  if (vertices <= EXACT_LIMIT) return { samples: 100, pivots: 250 }
  return vertices <= 10_000 ? { samples: 40, pivots: 100 } : { samples: 20, pivots: 100 }
}

const REMOVED = 0.1
const WALKING: readonly Ranking['by'][] = ['BETWEENNESS', 'CLOSENESS']

function intervalsOf(graph: CsrGraph, ranking: Ranking, whole: Float64Array): Intervals | undefined {
  const { samples, pivots } = effort(graph.vertexCount)
  const sampling = { samples, removed: REMOVED, seed: SEED }
  const method = (sampled: boolean) =>
    `${samples} samples without ${100 * REMOVED} % of the actors${sampled ? `, ${pivots} pivots each` : ''}, seed ${SEED}`
  if (ranking.by === 'BRIDGE') return { ...bridgeRankIntervals(graph, bridges(graph), sampling), method: method(false) }
  if (ranking.by !== 'ACROSS' && ranking.by !== 'SEPARATED' && UNORDERED.includes(ranking.by)) return undefined
  const sources = ranking.by === 'ACROSS' ? ranking.inside.reduce((sum, inside) => sum + inside, 0) : graph.vertexCount
  const sampled = (ranking.by === 'ACROSS' || WALKING.includes(ranking.by)) && sources * (1 - REMOVED) > pivots
  return { ...rankIntervals(graph, whole, ranksIn(ranking, pivots), sampling), method: method(sampled) }
}

/** The same ranking in the graph of a sample, whose vertices are these of the whole. */
function ranksIn(ranking: ActorRanking, pivots: number): (sample: CsrGraph, vertices: Int32Array) => Float64Array {
  if (ranking.by === 'SEPARATED') return (sample) => ranks(Float64Array.from(separatedWithout(sample)))
  if (ranking.by !== 'ACROSS') return (sample) => prominent(measure(sample, ranking.by, false, pivots))
  return (sample, vertices) => {
    const inside = Uint8Array.from(vertices, (v) => ranking.inside[v]!)
    const sources = inside.reduce((sum, one) => sum + one, 0)
    return ranks(betweennessAcross(sample, inside, sources > pivots ? pivots : undefined, SEED))
  }
}
