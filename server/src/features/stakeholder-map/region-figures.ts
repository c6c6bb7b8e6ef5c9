import type { Day, PartialDate } from '@netzatlas/shared'
import { newer } from '../../domain/coverage.ts'
import type { RegionRecord } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import type { MunicipalityColumns } from '../../ports/coverage.ts'
import type { NetworkFilter } from '../network/filter.ts'
import type { Snapshot } from '../network/snapshot.ts'
import { cooperatingLines, DIGITS, distinctPerKey, seatsBy } from './cooperations.ts'

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
  await ownTurn()
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
  const counts = await distinctPerKey(pairs.subarray(0, count), cooperations.length)
  const seatOf = new Map(ags.map((key, seat) => [key, seat]))
  const seats = regions.map((region) => seatOf.get(region.ags) ?? -1)
  return {
    regions,
    cooperations: seats.map((seat) => counts.get(seat) ?? 0),
    confirmedIn: seats.map((seat) => newest[seat] || null),
  }
}

/** When anybody last looked in each region, in the order of the regions. */
export interface LastLooks {
  /** The newest day of its municipalities; null where nobody has looked at any. */
  readonly on: readonly (PartialDate | null)[]
  /** How many of its municipalities somebody has looked at, ever. */
  readonly municipalities: readonly number[]
}

/** Of a municipality: an assessment of it, or the newest confirmation of a partner. */
export function lastLooks(
  level: keyof typeof DIGITS,
  regions: readonly RegionRecord[],
  { ags, lastLooked }: Pick<MunicipalityColumns, 'ags' | 'lastLooked'>,
): LastLooks {
  const newest = new Map<string, PartialDate>()
  const counts = new Map<string, number>()
  for (const [i, day] of lastLooked.entries()) {
    if (day === null) continue
    const key = ags[i]!.slice(0, DIGITS[level])
    newest.set(key, newer(newest.get(key), day)!)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return {
    on: regions.map((region) => newest.get(region.ags) ?? null),
    municipalities: regions.map((region) => counts.get(region.ags) ?? 0),
  }
}
