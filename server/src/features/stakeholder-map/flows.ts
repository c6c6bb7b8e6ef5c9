import type { Day } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
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
    const [first, second] = ags[a]! < ags[b]! ? [a, b] : [b, a]
    pairs[count++] = (first * ags.length + second) * cooperations.length + cooperation[line]!
  }
  const flows = [...distinctPerKey(pairs.subarray(0, count), cooperations.length)].map(([key, number]) => ({
    from: ags[Math.floor(key / ags.length)]!,
    to: ags[key % ags.length]!,
    number,
  }))
  const shown = flows.sort((a, b) => b.number - a.number || (a.from + a.to < b.from + b.to ? -1 : 1)).slice(0, most)
  return {
    from: shown.map(({ from }) => from),
    to: shown.map(({ to }) => to),
    count: shown.map(({ number }) => number),
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
