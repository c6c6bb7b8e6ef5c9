import type { Day } from '@netzatlas/shared'
import type { RegionRecord } from '../../domain/records.ts'
import type { NetworkFilter } from '../network/filter.ts'
import type { Snapshot } from '../network/snapshot.ts'
import { cooperatingLines, type DIGITS, distinctPerKey, seatsBy } from './cooperations.ts'

/** What is known of each region, in the order of the regions. */
export interface RegionFigures {
  readonly regions: readonly RegionRecord[]
  /** Different cooperations with somebody seated in it; none is known where it is 0. */
  readonly cooperations: readonly number[]
  /** The newest year in which one of them was confirmed; null where no source is dated. */
  readonly confirmedIn: readonly (number | null)[]
}

export async function regionFigures(
  level: keyof typeof DIGITS,
  regions: readonly RegionRecord[],
  snapshot: Snapshot,
  filter: NetworkFilter,
  asOf: Day | undefined,
): Promise<RegionFigures> {
  const lines = await cooperatingLines(snapshot, filter, asOf)
  const { source, target, cooperation, cooperations, confirmedIn } = snapshot.lines
  const { ags, of } = seatsBy(level, snapshot)
  const newest = new Int32Array(ags.length)
  const pairs = new Float64Array(2 * lines.length)
  let count = 0
  for (const line of lines) {
    for (const seat of [of[source[line]!]!, of[target[line]!]!]) {
      if (seat === -1) continue
      pairs[count++] = seat * cooperations.length + cooperation[line]!
      newest[seat] = Math.max(newest[seat]!, confirmedIn[line]!)
    }
  }
  const counts = distinctPerKey(pairs.subarray(0, count), cooperations.length)
  const seatOf = new Map(ags.map((key, seat) => [key, seat]))
  const seats = regions.map((region) => seatOf.get(region.ags) ?? -1)
  return {
    regions,
    cooperations: seats.map((seat) => counts.get(seat) ?? 0),
    confirmedIn: seats.map((seat) => newest[seat] || null),
  }
}
