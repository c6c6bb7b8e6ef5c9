import { MEASURES, type Measure } from '@netzatlas/shared'
import { isWide } from '@netzatlas/shared/graph'
import type { Id } from '../../domain/records.ts'
import { prominent } from './analysis.ts'
import { LEFT_OPEN, lineState, matchingVertices } from './filter.ts'
import type { MeasureStore } from './measure-store.ts'
import type { Intervals } from './measure-tasks.ts'
import { linkedPairs } from './pairs.ts'
import type { Analysed, NetworkQuestion } from './question.ts'
import type { Snapshot } from './snapshot.ts'

/** Where one actor stands among all of the network. */
export interface Standing {
  readonly actors: number
  readonly neighbours: number
  /** Others that it may be linked with: dates leave it open. */
  readonly open: number
  readonly doubts: readonly Doubt[]
  value(measure: Measure): Promise<StandingValue>
}

/** Why a number says little; `wide` of a value is the third reason. */
export const DOUBTS = ['FEW_LINES', 'MANY_OPEN'] as const
export type Doubt = (typeof DOUBTS)[number]

export interface StandingValue {
  readonly measure: Measure
  readonly value: number | null
  /** Of BETWEENNESS: the share of the shortest paths between others; null where no others are linked. */
  readonly share: number | null
  readonly rank: number | null
  readonly method: string
  /** Takes seconds the first time. */
  interval(): Promise<StandingInterval | undefined>
}

export interface StandingInterval {
  readonly from: number
  readonly to: number
  /** The interval is so wide that the rank says little. */
  readonly wide: boolean
  readonly method: string
}

/**
 * A number rests on thin data where the actor has fewer than three certain neighbours, since one more that nobody has
 * recorded would change everything; where the dates leave at least as many others open as are certain; or where the interval
 * of its rank is wide.
 */
const FEW = 3

export async function standing(
  id: Id,
  { snapshot, selection, graph }: Analysed,
  question: NetworkQuestion,
  store: MeasureStore,
): Promise<Standing | undefined> {
  const at = snapshot.indexOf.get(id) ?? -1
  const vertex = selection.vertices.indexOf(at)
  const neighbours = vertex === -1 ? 0 : graph.offsets[vertex + 1]! - graph.offsets[vertex]!
  if (neighbours === 0) return undefined
  const open = openNeighbours(snapshot, question)(at)
  return {
    actors: graph.vertexCount,
    neighbours,
    open,
    doubts: [...(neighbours < FEW ? (['FEW_LINES'] as const) : []), ...(open >= neighbours ? (['MANY_OPEN'] as const) : [])],
    async value(measure) {
      const result = await store.measure(graph, measure, question.exact)
      const rank = prominent(result)[vertex]!
      const known = (value: number) => (Number.isNaN(value) ? null : value)
      return {
        measure,
        value: known(result.values[vertex]!),
        share: measure === 'BETWEENNESS' ? known(result.values[vertex]! / linkedPairs(graph).without(vertex)) : null,
        rank: known(rank),
        method: result.method,
        async interval() {
          if (Number.isNaN(rank)) return undefined
          const intervals = await store.intervals(graph, { by: measure }, { ranks: prominent(result), method: result.method })
          return intervals && intervalAt(intervals, vertex, graph.vertexCount)
        },
      }
    },
  }
}

/** @param ranked how many have a rank */
export function intervalAt({ from, to, method }: Intervals, vertex: number, ranked: number): StandingInterval {
  const [first, last] = [from[vertex]!, to[vertex]!]
  return { from: first, to: last, wide: isWide(first, last, ranked), method }
}

/** Counts the neighbours that a vertex of the snapshot has on that day perhaps, and not for sure. */
export function openNeighbours(snapshot: Snapshot, { filter = {}, asOf }: NetworkQuestion): (vertex: number) => number {
  const { offsets, neighbours, lines } = snapshot.incidence
  const { within: _, ...wide } = filter
  const [stateOf, matching] = [lineState(snapshot, filter, asOf), matchingVertices(snapshot, wide)]
  return (vertex) => {
    const best = new Map<number, number>()
    for (let e = offsets[vertex]!; e < offsets[vertex + 1]!; e++) {
      const other = neighbours[e]!
      if (matching[other]) best.set(other, Math.max(best.get(other) ?? 0, stateOf(lines[e]!)))
    }
    return [...best.values()].filter((state) => state === LEFT_OPEN).length
  }
}

/** What is told of an actor where nothing else is asked for. */
export const TOLD: readonly Measure[] = MEASURES.filter((measure) => measure !== 'COMMUNITY' && measure !== 'COMPONENT')
