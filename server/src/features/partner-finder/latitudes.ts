import type { Coordinates } from '../../domain/distance.ts'

/** Things at places, from south to north, so that a circle looks only at those between two parallels. */
export interface SouthToNorth<T> {
  readonly things: readonly T[]
  /** Degrees, of each thing. */
  readonly latitudes: Float64Array
}

export function southToNorth<T>(things: Iterable<T>, placeOf: (thing: T) => Coordinates | undefined): SouthToNorth<T> {
  const placed = [...things].flatMap((thing) => {
    const place = placeOf(thing)
    return place ? [{ thing, lat: place.lat }] : []
  })
  placed.sort((a, b) => a.lat - b.lat)
  return { things: placed.map(({ thing }) => thing), latitudes: Float64Array.from(placed, ({ lat }) => lat) }
}

/** All whose latitude lies from `south` to `north`, in degrees. */
export const betweenParallels = <T>({ things, latitudes }: SouthToNorth<T>, south: number, north: number): readonly T[] =>
  things.slice(
    firstWhere(latitudes, (lat) => lat >= south),
    firstWhere(latitudes, (lat) => lat > north),
  )

/** Of ascending numbers the first for which `reached` holds, which it does for all after it; their count where it holds for none. */
function firstWhere(ascending: Float64Array, reached: (value: number) => boolean): number {
  let [from, until] = [0, ascending.length]
  while (from < until) {
    const middle = (from + until) >>> 1
    if (reached(ascending[middle]!)) until = middle
    else from = middle + 1
  }
  return from
}
