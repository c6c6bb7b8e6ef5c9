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

const EARTH_RADIUS_KM = 6371.0088
const radians = (degrees: number) => (degrees * Math.PI) / 180

interface Point {
  readonly lon: number
  readonly lat: number
}

/** Great circle distance by the haversine formula, on the sphere of the mean radius, as the server measures it. */
export function kmBetween(a: Point, b: Point): number {
  const [dLat, dLon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)]
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Who is seated at most that far from the point. */
export const within = (actors: readonly PlacedActor[], centre: Point, km: number): readonly PlacedActor[] =>
  actors.filter((actor) => kmBetween(actor, centre) <= km)

export const atPlaces = (actors: readonly PlacedActor[], places: readonly string[]): readonly PlacedActor[] => {
  const wanted = new Set(places)
  return actors.filter(({ placeId }) => wanted.has(placeId))
}

/** The marked ones with more of them; undefined where that would be more than an address can name. */
export function marking(before: readonly string[], more: readonly { readonly id: string }[]): readonly string[] | undefined {
  const all = [...new Set([...before, ...more.map(({ id }) => id)])]
  return all.length > MOST_MARKED ? undefined : all
}
