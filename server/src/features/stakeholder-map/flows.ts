import type { Day } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import type { NetworkFilter } from '../network/filter.ts'
import type { Snapshot } from '../network/snapshot.ts'
import { cooperatingLines, distinctPerKey, seatsBy } from './cooperations.ts'

/** Cooperations between Kreise; equally long lists, the strongest first. */
export interface Flows {
  /** AGS of the Kreise, the smaller one first. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Different cooperations with somebody in either. */
  readonly count: readonly number[]
  /** Pairs of Kreise, also those that the limit leaves out. */
  readonly pairs: number
  /** Different cooperations that match. */
  readonly cooperations: number
  /** Of these, those that lead from one Kreis into another. */
  readonly between: number
}

/** The `most` strongest flows; equal ones by AGS. A cooperation of several counts once for each pair of Kreise. */
export async function districtFlows(snapshot: Snapshot, filter: NetworkFilter, asOf: Day | undefined, most: number): Promise<Flows> {
  const lines = await cooperatingLines(snapshot, filter, asOf)
  const { source, target, cooperation, cooperations } = snapshot.lines
  const { ags, of } = seatsBy('DISTRICT', snapshot)
  const all = new Set<number>()
  const leading = new Set<number>()
  const pairs = new Float64Array(lines.length)
  let count = 0
  for (const line of lines) {
    all.add(cooperation[line]!)
    const [a, b] = [of[source[line]!]!, of[target[line]!]!]
    if (a === -1 || b === -1 || a === b) continue
    leading.add(cooperation[line]!)
    pairs[count++] = (Math.min(a, b) * ags.length + Math.max(a, b)) * cooperations.length + cooperation[line]!
  }
  const flows = [...(await distinctPerKey(pairs.subarray(0, count), cooperations.length))]
  await ownTurn()
  // They come by AGS, and equal ones stay so.
  const shown = flows.sort(([, a], [, b]) => b - a).slice(0, most)
  return {
    from: shown.map(([key]) => ags[Math.floor(key / ags.length)]!),
    to: shown.map(([key]) => ags[key % ags.length]!),
    count: shown.map(([, number]) => number),
    pairs: flows.length,
    cooperations: all.size,
    between: leading.size,
  }
}

/** Ids of the cooperations between two Kreise, or within one where both are the same, in the order of their ids. */
export async function cooperationsBetween(
  snapshot: Snapshot,
  kreise: readonly [string, string],
  filter: NetworkFilter,
  asOf: Day | undefined,
): Promise<readonly Id[]> {
  const { source, target, cooperation, cooperations } = snapshot.lines
  const { ags, of } = seatsBy('DISTRICT', snapshot)
  const [a, b] = kreise.map((kreis) => ags.indexOf(kreis))
  if (a === -1 || b === -1) return []
  const found = new Set<Id>()
  for (const line of await cooperatingLines(snapshot, filter, asOf)) {
    const [from, to] = [of[source[line]!], of[target[line]!]]
    if ((from === a && to === b) || (from === b && to === a)) found.add(cooperations[cooperation[line]!]!)
  }
  return [...found].sort(compareIds)
}
