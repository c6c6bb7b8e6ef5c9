import type { ActorKind } from '@netzatlas/shared'
import type { KindCounts, MapPlace } from '../../../viz/map/scene.ts'

export interface PlacedActor {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  readonly place: string
  readonly placeId: string
  readonly state: string | undefined
  readonly country: string
  /** AGS of the lowest region that the seat is known to lie in. */
  readonly region: string | undefined
  readonly lon: number
  readonly lat: number
  readonly degree: number
}

export interface PlaceColumns {
  readonly id: readonly string[]
  readonly kind: readonly ActorKind[]
  readonly name: readonly string[]
  readonly label: readonly string[]
  readonly state: readonly (string | null)[]
  readonly country: readonly string[]
  readonly region: readonly (string | null)[]
  readonly lon: readonly number[]
  readonly lat: readonly number[]
  readonly degree: readonly number[]
}

/** A spot is told by its coordinates to about 10 m: two towns of one name stay two. */
export const placeIdOf = (lon: number, lat: number) => `${lon.toFixed(4)},${lat.toFixed(4)}`

export function actorsOf(columns: PlaceColumns): PlacedActor[] {
  return columns.id.map((id, i) => ({
    id,
    kind: columns.kind[i]!,
    name: columns.name[i]!,
    place: columns.label[i]!,
    placeId: placeIdOf(columns.lon[i]!, columns.lat[i]!),
    state: columns.state[i] ?? undefined,
    country: columns.country[i]!,
    region: columns.region[i] ?? undefined,
    lon: columns.lon[i]!,
    lat: columns.lat[i]!,
    degree: columns.degree[i]!,
  }))
}

export interface Shown {
  readonly kinds: readonly ActorKind[]
  /** Ids that the server's filters leave; undefined: no such filter. */
  readonly among: ReadonlySet<string> | undefined
  readonly abroad: boolean
}

export interface Split {
  readonly shown: readonly PlacedActor[]
  /** Left out by a filter of the user. */
  readonly filtered: number
  /** Left out because they are abroad. */
  readonly abroad: number
}

export function splitActors(actors: readonly PlacedActor[], { kinds, among, abroad }: Shown): Split {
  const shown: PlacedActor[] = []
  let filtered = 0
  let outside = 0
  for (const actor of actors) {
    if ((kinds.length > 0 && !kinds.includes(actor.kind)) || (among && !among.has(actor.id))) filtered += 1
    else if (!abroad && actor.country !== 'DE') outside += 1
    else shown.push(actor)
  }
  return { shown, filtered, abroad: outside }
}

/** One spot each with what stands there (decides positions) and what the filter leaves of it. */
export function placesOf(actors: readonly PlacedActor[], shown: readonly PlacedActor[], abroad: boolean): MapPlace[] {
  const visible = new Map<string, Record<string, number>>()
  for (const { placeId, kind } of shown) {
    const counts = visible.get(placeId) ?? {}
    counts[kind] = (counts[kind] ?? 0) + 1
    visible.set(placeId, counts)
  }
  const spots = new Map<string, { readonly place: Omit<MapPlace, 'counts'>; readonly counts: Record<string, number> }>()
  for (const actor of actors) {
    const outside = actor.country !== 'DE'
    if (outside && !abroad) continue
    const spot = spots.get(actor.placeId) ?? { place: placeOf(actor, visible.get(actor.placeId) ?? {}, outside), counts: {} }
    spot.counts[actor.kind] = (spot.counts[actor.kind] ?? 0) + 1
    spots.set(actor.placeId, spot)
  }
  return [...spots.values()].map(({ place, counts }) => ({ ...place, counts }))
}

const placeOf = ({ placeId, place, lon, lat }: PlacedActor, shown: KindCounts, abroad: boolean): Omit<MapPlace, 'counts'> => ({
  id: placeId,
  label: place,
  lon,
  lat,
  shown,
  ...(abroad ? { abroad } : {}),
})

/** The first of an order, without sorting the rest: names are slow to compare. */
export function firstOf<T>(all: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = []
  for (const one of all) {
    const place = first.findIndex((other) => compare(one, other) < 0)
    if (place >= 0) first.splice(place, 0, one)
    else if (first.length < count) first.push(one)
    if (first.length > count) first.pop()
  }
  return first
}
