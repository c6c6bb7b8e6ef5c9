import type { Id } from '../../domain/records.ts'
import { statesOf } from './analysis.ts'
import type { Analysed } from './question.ts'

/** The lines of a Land's actors. */
export interface StateAnalysis {
  readonly region: Id
  readonly vertices: number
  /** Pairs of the Land's actors that some line joins. */
  readonly internal: number
  /** Lines to actors of another Land. */
  readonly external: number
  /** Lines to actors whose Land is not known, or abroad: they do not count for the E-I index. */
  readonly unknown: number
  /** internal / all pairs of the Land's actors; null for a single one. */
  readonly density: number | null
  readonly meanDegree: number
  /** (external - internal) / (external + internal); null without either. */
  readonly eiIndex: number | null
}

/** Each Land with an actor in the network, by id. */
export function analysisByState({ snapshot, selection, graph: { vertexCount, offsets, neighbours } }: Analysed): StateAnalysis[] {
  const { ids, state } = statesOf(snapshot, selection.vertices)
  const column = () => new Float64Array(ids.length)
  const [actors, ends, external, unknown] = [column(), column(), column(), column()]
  for (let v = 0; v < vertexCount; v++) {
    const own = state[v]!
    if (own === -1) continue
    actors[own]!++
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const other = state[neighbours[e]!]!
      if (other === own) ends[own]!++
      else if (other === -1) unknown[own]!++
      else external[own]!++
    }
  }
  return ids
    .map((region, s): StateAnalysis => {
      const [vertices, internal] = [actors[s]!, ends[s]! / 2]
      const known = external[s]! + internal
      return {
        region,
        vertices,
        internal,
        external: external[s]!,
        unknown: unknown[s]!,
        density: vertices < 2 ? null : internal / ((vertices * (vertices - 1)) / 2),
        meanDegree: (ends[s]! + external[s]! + unknown[s]!) / vertices,
        eiIndex: known === 0 ? null : (external[s]! - internal) / known,
      }
    })
    .sort((a, b) => (a.region < b.region ? -1 : 1))
}
