import type { Coordinates } from './distance.ts'

/** Places, each once: many actors stand in the middle of one municipality. */
export interface Spots {
  /** In the order of their first. */
  readonly places: readonly Coordinates[]
  /** For each of the places given its spot, an index into `places`. */
  readonly of: Int32Array
}

export function spotsOf(given: readonly Coordinates[]): Spots {
  const byLatitude = new Map<number, Map<number, number>>()
  const places: Coordinates[] = []
  const of = new Int32Array(given.length)
  for (let i = 0; i < given.length; i++) {
    const { lat, lon } = given[i]!
    let byLongitude = byLatitude.get(lat)
    if (!byLongitude) {
      byLongitude = new Map()
      byLatitude.set(lat, byLongitude)
    }
    const known = byLongitude.get(lon)
    if (known === undefined) byLongitude.set(lon, places.length)
    of[i] = known ?? places.push(given[i]!) - 1
  }
  return { places, of }
}

/** How many of the first `among` places given lie at each spot. */
export function countsAt({ places, of }: Spots, among = of.length): Float64Array {
  const counts = new Float64Array(places.length)
  for (const spot of of.subarray(0, among)) counts[spot]! += 1
  return counts
}
