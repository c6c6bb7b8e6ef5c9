import type { PlacedActor } from '../stakeholder-map/places.ts'

/** Where actors are: each spot once, with how many of those that count are there. */
export interface Spots {
  readonly lat: Float64Array
  readonly lon: Float64Array
  readonly actors: Float64Array
  /** For each actor its spot: first those that count, then the others. */
  readonly of: Int32Array
}

export function spotsOf(counting: readonly PlacedActor[], others: readonly PlacedActor[]): Spots {
  const spots = new Map<string, number>()
  const places: { readonly lat: number; readonly lon: number }[] = []
  const of = Int32Array.from([...counting, ...others], ({ place }) => {
    const key = `${place.lat},${place.lon}`
    const known = spots.get(key)
    if (known !== undefined) return known
    spots.set(key, places.length)
    return places.push(place) - 1
  })
  const actors = new Float64Array(places.length)
  for (const spot of of.subarray(0, counting.length)) actors[spot]! += 1
  return { lat: Float64Array.from(places, ({ lat }) => lat), lon: Float64Array.from(places, ({ lon }) => lon), actors, of }
}
