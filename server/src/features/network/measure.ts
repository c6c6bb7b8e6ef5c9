import type { Measure } from '@netzatlas/shared'
import {
  articulationPoints,
  betweenness,
  betweennessWithPivots,
  type CsrGraph,
  closeness,
  closenessWithPivots,
  communities,
  components,
  constraint,
  coreNumbers,
  corePeriphery,
  degrees,
  effectiveSize,
  pageRank,
} from '@netzatlas/shared/graph'
import type { MeasureResult } from './analysis.ts'

/** Up to so many vertices shortest paths are counted from everywhere; above, from a sample unless asked otherwise. */
export const EXACT_LIMIT = 3000
export const PIVOTS = 500
export const SEED = 42

/**
 * One measure over a graph, with the words for how it was computed. Takes seconds for a large graph: run it in the worker.
 *
 * @param pivots counted from where it is not exact; with fewer vertices than these it is
 */
export function measure(graph: CsrGraph, name: Measure, exact: boolean, pivots?: number): MeasureResult {
  const isExact = exact || graph.vertexCount <= (pivots ?? EXACT_LIMIT)
  const sources = pivots ?? PIVOTS
  const sampled = `${sources} pivots, seed ${SEED}`
  const result = (values: ArrayLike<number>, method = 'exact'): MeasureResult => ({
    measure: name,
    values: Float64Array.from(values),
    method,
  })
  switch (name) {
    case 'DEGREE':
      return result(degrees(graph))
    case 'CLOSENESS':
      return isExact ? withReach(graph, closeness(graph), 'exact') : withReach(graph, closenessWithPivots(graph, sources, SEED), sampled)
    case 'BETWEENNESS':
      return isExact ? result(betweenness(graph)) : result(betweennessWithPivots(graph, sources, SEED), sampled)
    case 'PAGERANK':
      return result(pageRank(graph), 'damping 0.85')
    case 'CORE':
      return result(coreNumbers(graph))
    case 'CONSTRAINT':
      return result(constraint(graph))
    case 'EFFECTIVE_SIZE':
      return result(effectiveSize(graph))
    case 'COMMUNITY':
      return result(communities(graph, { seed: SEED }), `Leiden, modularity, seed ${SEED}`)
    case 'COMPONENT':
      return result(components(graph).label)
    case 'CORE_PERIPHERY':
      return result(corePeriphery(graph).core, 'Borgatti and Everett 1999, the fewest departures')
    case 'ARTICULATION':
      return result(articulationPoints(graph))
  }
}

/**
 * Closeness looks at one component only: the two of a pair are as close as can be. So ranks go by closeness times the share
 * of the others that can be reached at all (Wasserman and Faust, Social Network Analysis, 1994, equation 5.22).
 */
function withReach(graph: CsrGraph, values: Float64Array, method: string): MeasureResult {
  const { label, size } = components(graph)
  const others = Math.max(1, graph.vertexCount - 1)
  return {
    measure: 'CLOSENESS',
    values,
    prominence: values.map((value, v) => (value * (size[label[v]!]! - 1)) / others),
    method: `${method}, within the component; ranked by closeness times the share reached`,
  }
}
