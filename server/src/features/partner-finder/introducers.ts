import { ACTOR_KINDS } from '@netzatlas/shared'
import { distanceKm } from '../../domain/distance.ts'
import { compareIds } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import type { Snapshot } from '../network/snapshot.ts'
import type { PlacedActor } from './seeker.ts'

/** A municipality that knows the organisation, by so many steps, and how far it is from the one that asks. */
export interface Introducer {
  readonly id: Id
  readonly steps: number
  readonly distanceKm: number
}

/** Whom one can still ask for an introduction: somebody who knows somebody. */
const MOST_STEPS = 2
const MUNICIPALITY = ACTOR_KINDS.indexOf('MUNICIPALITY')

/** Municipalities in Germany that are linked with the organisation, the fewest steps first, then the nearest to who asks. */
export function introducersOf(asker: PlacedActor, organisation: Id, { graph, indexOf, vertices }: Snapshot): readonly Introducer[] {
  const start = indexOf.get(organisation)
  if (start === undefined) return []
  const reached = new Map([[start, 0]])
  let edge = [start]
  for (let steps = 1; steps <= MOST_STEPS; steps++) {
    const next: number[] = []
    for (const vertex of edge) {
      for (const neighbour of graph.neighbours.subarray(graph.offsets[vertex]!, graph.offsets[vertex + 1]!)) {
        if (reached.has(neighbour)) continue
        reached.set(neighbour, steps)
        next.push(neighbour)
      }
    }
    edge = next
  }
  return [...reached]
    .filter(
      ([vertex]) =>
        vertices.kind[vertex] === MUNICIPALITY &&
        vertices.country[vertex] === 'DE' &&
        !Number.isNaN(vertices.lat[vertex]!) &&
        vertices.id[vertex] !== asker.id,
    )
    .map(([vertex, steps]) => ({
      id: vertices.id[vertex]!,
      steps,
      distanceKm: distanceKm(asker.place, { lat: vertices.lat[vertex]!, lon: vertices.lon[vertex]! }),
    }))
    .sort((a, b) => a.steps - b.steps || a.distanceKm - b.distanceKm || compareIds(a.id, b.id))
}
