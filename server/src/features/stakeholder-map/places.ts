import { ACTOR_KINDS, fold } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type { ActorRecord, Place } from '../../domain/records.ts'
import { inOwnTurn } from '../../domain/turns.ts'
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
  const found = parts.flat()
  const placed = await inOwnTurn(found.length, () => found.filter((actor): actor is PlacedActor => actor.place !== undefined))
  return inOwnTurn(placed.length, () => placed.sort((a, b) => compareIds(a.id, b.id)))
}

/** Actors that match and are not where they really are on the map: without a place, or only by their Kreis. By name. */
export interface PlaceGaps {
  /** Not on the map: no place is known. */
  readonly unknown: readonly ActorRecord[]
  /** Their place is protected: the map shows their Kreis at most. */
  readonly protected: readonly ActorRecord[]
  /** Of both, those that are not on the map at all. */
  readonly unplaced: number
}

/** Municipalities are left out: all of them have a place or stand in the gazetteer's list of those that have not. */
export async function placeGaps(store: ActorReader, filter: ActorFilter, placed: readonly ActorRecord[]): Promise<PlaceGaps> {
  const kinds = (filter.kinds ?? ACTOR_KINDS).filter((kind) => kind !== 'MUNICIPALITY')
  const others = await inOwnTurn(placed.length, () => placed.filter(({ kind }) => kind !== 'MUNICIPALITY'))
  const coarse = others.filter(({ placeProtected }) => placeProtected)
  const without = await withoutPlace(store, { ...filter, kinds }, others.length)
  return {
    unknown: without.filter(({ placeProtected }) => !placeProtected),
    protected: [...without.filter(({ placeProtected }) => placeProtected), ...coarse].toSorted(byName),
    unplaced: without.length,
  }
}

const byName = (a: ActorRecord, b: ActorRecord) => compareIds(fold(a.name), fold(b.name)) || compareIds(a.id, b.id)

/** All are read only where some have no place. */
async function withoutPlace(store: ActorReader, filter: ActorFilter, placed: number): Promise<readonly ActorRecord[]> {
  if (filter.kinds?.length === 0) return []
  const { total } = await store.actorPage(filter, 'NAME', { first: 1 })
  if (total === placed) return []
  const { items } = await store.actorPage(filter, 'NAME', { first: total })
  return items.filter(({ place }) => place === undefined)
}
