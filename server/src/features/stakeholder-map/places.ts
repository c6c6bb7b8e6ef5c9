import { ACTOR_KINDS } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type { ActorRecord, Place } from '../../domain/records.ts'
import type { ActorFilter, ActorReader, Box } from '../../ports/store.ts'

const WORLD: Box = { south: -90, west: -180, north: 90, east: 180 }

export type PlacedActor = ActorRecord & { readonly place: Place }

/**
 * Actors with a place that anything is known of: of municipalities, which the gazetteer lists all, only those with
 * lines. By id.
 */
export async function placedActors(store: ActorReader, filter: ActorFilter): Promise<readonly PlacedActor[]> {
  const kinds = filter.kinds ?? ACTOR_KINDS
  const others = kinds.filter((kind) => kind !== 'MUNICIPALITY')
  const parts = await Promise.all([
    others.length > 0 ? store.actorsWithin(WORLD, { ...filter, kinds: others }) : [],
    kinds.includes('MUNICIPALITY') ? store.actorsWithin(WORLD, { ...filter, kinds: ['MUNICIPALITY'], hasLines: true }) : [],
  ])
  return parts
    .flat()
    .filter((actor): actor is PlacedActor => actor.place !== undefined)
    .toSorted((a, b) => compareIds(a.id, b.id))
}

/** How many match but cannot be shown, because their place is not known or not told. */
export async function unplacedActors(store: ActorReader, filter: ActorFilter, placed: readonly ActorRecord[]): Promise<number> {
  const kinds = (filter.kinds ?? ACTOR_KINDS).filter((kind) => kind !== 'MUNICIPALITY')
  if (kinds.length === 0) return 0
  const { total } = await store.actorPage({ ...filter, kinds }, 'NAME', { first: 1 })
  return total - placed.filter(({ kind }) => kind !== 'MUNICIPALITY').length
}
