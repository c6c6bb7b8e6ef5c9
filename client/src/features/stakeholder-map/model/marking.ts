import { type Coordinates, distanceKm } from '@netzatlas/shared'
import type { PlacedActor } from './places.ts'

/** As many as an address can name. */
export const MOST_MARKED = 200

export interface Centre {
  readonly lon: number
  readonly lat: number
  readonly name: string
}

/** What came of an act; quiet: only for those who hear it, since the panel shows it. */
export interface Notice {
  readonly text: string
  readonly loud: boolean
}

/** Who is seated at most that far from the point. */
export const within = (actors: readonly PlacedActor[], centre: Coordinates, km: number): readonly PlacedActor[] =>
  actors.filter((actor) => distanceKm(actor, centre) <= km)

export const atPlaces = (actors: readonly PlacedActor[], places: readonly string[]): readonly PlacedActor[] => {
  const wanted = new Set(places)
  return actors.filter(({ placeId }) => wanted.has(placeId))
}

/** The marked ones with more of them; undefined where that would be more than an address can name. */
export function marking(before: readonly string[], more: readonly { readonly id: string }[]): readonly string[] | undefined {
  const all = [...new Set([...before, ...more.map(({ id }) => id)])]
  return all.length > MOST_MARKED ? undefined : all
}
