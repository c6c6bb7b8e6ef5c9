import type { Coordinates } from './distance.ts'
import { PointGrid, pointsOf } from './point-grid.ts'
import { countsAt, spotsOf } from './spots.ts'

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
  const seats = spotsOf(supply)
  const organisations = countsAt(seats)
  const people = new PointGrid(pointsOf(demand), radiusKm)
  const offers = new PointGrid(pointsOf(seats.places), radiusKm)
  const ratios = new Map<number, number>()
  const ratioOf = (seat: number): number => {
    let ratio = ratios.get(seat)
    if (ratio === undefined) {
      let reached = 0
      people.within(seats.places[seat]!, (i) => {
        reached += demand[i]!.inhabitants
      })
      ratio = reached === 0 ? 0 : organisations[seat]! / reached
      ratios.set(seat, ratio)
    }
    return ratio
  }
  return of.map((i) => {
    let sum = 0
    offers.within(demand[i]!, (seat) => {
      sum += ratioOf(seat)
    })
    return sum
  })
}
