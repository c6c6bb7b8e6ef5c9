import type { ActorFilter } from '../../../ports/store.ts'
import type { LineEnds } from '../read/actors.ts'
import { ABSENT, type Adjacency, lineStates } from './adjacency.ts'

/** The actors whose lines, certain or possible, are as the filter wants them. */
export function lineEnds(graph: Adjacency, { hasLines, status, asOf }: Pick<ActorFilter, 'hasLines' | 'status' | 'asOf'>): LineEnds {
  const day = asOf === undefined ? {} : { asOf }
  const touched = hasLines === undefined ? undefined : ends(graph, lineStates(graph, day))
  const ofStatus = status === undefined ? undefined : ends(graph, lineStates(graph, { ...day, status }))
  const passes = (vertex: number) =>
    (touched === undefined || (touched[vertex] === 1) === hasLines) && (ofStatus === undefined || ofStatus[vertex] === 1)
  const passing = graph.ids.filter((_, vertex) => passes(vertex))
  const few = passing.length * 2 <= graph.ids.length
  return {
    ids: few ? passing : graph.ids.filter((_, vertex) => !passes(vertex)),
    these: few,
    unlinked: hasLines !== true && status === undefined,
  }
}

function ends({ ids, lines }: Adjacency, states: Uint8Array): Uint8Array {
  const touched = new Uint8Array(ids.length)
  for (let i = 0; i < states.length; i++) {
    if (states[i] === ABSENT) continue
    touched[lines.source[i]!] = 1
    touched[lines.target[i]!] = 1
  }
  return touched
}
