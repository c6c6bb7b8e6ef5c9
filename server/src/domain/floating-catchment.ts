import { boxAround, type Coordinates, distanceKm } from './distance.ts'

/** Finds the places around another without measuring the distance to all of them. */
export interface Nearby {
  /** Numbers of the places at most so many km away, ascending. */
  within(centre: Coordinates, km: number): number[]
}

export function nearby(places: readonly Coordinates[]): Nearby {
  const byLatitude = [...places.keys()].sort((a, b) => places[a]!.lat - places[b]!.lat)
  const latitudes = Float64Array.from(byLatitude, (i) => places[i]!.lat)
  const first = (latitude: number) => {
    let [from, to] = [0, latitudes.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (latitudes[middle]! < latitude) from = middle + 1
      else to = middle
    }
    return from
  }
  return {
    within(centre, km) {
      const { south, north, west, east } = boxAround(centre, km)
      const found: number[] = []
      for (let at = first(south); at < latitudes.length && latitudes[at]! <= north; at++) {
        const i = byLatitude[at]!
        const { lon } = places[i]!
        if (lon >= west && lon <= east && distanceKm(centre, places[i]!) <= km) found.push(i)
      }
      return found.sort((a, b) => a - b)
    },
  }
}

/**
 * Organisations within reach of each place, for each of its inhabitants: the two-step floating catchment area of Luo and
 * Wang (2003, Environ. Plan. B 30, 865-884). First each organisation is divided by all who live within the radius around
 * it, then each place adds up what lies within the radius around itself. Borders play no part, and who is reached by many
 * has less for each. `demand` needs everybody within twice the radius of the places asked for (their numbers in `of`).
 */
export function floatingCatchment(
  supply: readonly Coordinates[],
  demand: readonly (Coordinates & { readonly inhabitants: number })[],
  radiusKm: number,
  of: readonly number[],
): number[] {
  const people = nearby(demand)
  const offers = nearby(supply)
  const ratios = new Map<number, number>()
  const ratioOf = (organisation: number): number => {
    let ratio = ratios.get(organisation)
    if (ratio === undefined) {
      const reached = people.within(supply[organisation]!, radiusKm).reduce((sum, i) => sum + demand[i]!.inhabitants, 0)
      ratio = reached === 0 ? 0 : 1 / reached
      ratios.set(organisation, ratio)
    }
    return ratio
  }
  return of.map((i) => offers.within(demand[i]!, radiusKm).reduce((sum, organisation) => sum + ratioOf(organisation), 0))
}
