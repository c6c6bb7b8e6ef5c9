import { components } from '@netzatlas/shared/graph'
import type { Id } from '../../domain/records.ts'
import type { MeasureStore } from './measure-store.ts'
import type { Analysed } from './question.ts'

/** What falls apart when an actor leaves: of the others, on the lines that hold on the day. */
export interface RemovalImpact {
  readonly componentsBefore: number
  readonly componentsAfter: number
  /** Those of its component that lose the largest rest of it, the largest piece first. */
  readonly cutOff: readonly Id[]
  /** Pairs of others that stay linked, but only by a longer way. */
  readonly longerPaths: number
  /** Pairs of others that are not linked any more. */
  readonly lostPaths: number
  /** Whether `longerPaths` is estimated from some of the others. */
  readonly estimated: boolean
}

export async function removalImpact(id: Id, { snapshot, selection, graph }: Analysed, store: MeasureStore): Promise<RemovalImpact> {
  const vertex = selection.vertices.indexOf(snapshot.indexOf.get(id) ?? -1)
  if (vertex === -1) {
    // Whoever has no line on that day leaves nobody behind.
    const { count } = components(graph)
    return { componentsBefore: count, componentsAfter: count, cutOff: [], longerPaths: 0, lostPaths: 0, estimated: false }
  }
  const { cutOff, ...impact } = await store.removal(graph, vertex)
  return { ...impact, cutOff: Array.from(cutOff, (i) => snapshot.vertices.id[selection.vertices[i]!]!) }
}
