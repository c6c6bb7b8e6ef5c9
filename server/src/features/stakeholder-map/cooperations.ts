import { type Day, LINE_KINDS } from '@netzatlas/shared'
import { ownTurn } from '../../domain/turns.ts'
import { ABSENT, CERTAIN, lineState, matchingVertices, type NetworkFilter } from '../network/filter.ts'
import type { Snapshot } from '../network/snapshot.ts'

/** Digits of the AGS that tell a region of a level; ids of regions are `r-` and these digits. */
export const DIGITS = { STATE: 2, DISTRICT: 5, MUNICIPALITY: 8 } as const
type Level = keyof typeof DIGITS

/** The regions of one level that actors of the network have their seat in. */
export interface Seats {
  /** AGS, ascending. */
  readonly ags: readonly string[]
  /** By vertex of the snapshot: index into `ags`, or -1 where the seat is abroad, not known, or known more coarsely only. */
  readonly of: Int32Array
}

export function seatsBy(level: Level, { vertices }: Snapshot): Seats {
  const length = 'r-'.length + DIGITS[level]
  const seats = vertices.region.map((region) => (region.length < length ? '' : region.slice('r-'.length, length)))
  const ags = [...new Set(seats)].filter((seat) => seat !== '').sort()
  const index = new Map(ags.map((seat, i) => [seat, i]))
  return { ags, of: Int32Array.from(seats, (seat) => index.get(seat) ?? -1) }
}

/** Statements that are looked at within one turn of the event loop. */
const AT_ONE_GO = 20_000
const COOPERATES = LINE_KINDS.indexOf('COOPERATES_WITH')

/** Lines of the snapshot by which somebody cooperates at the day, both ends matching the filter; certain ones unless `filter.possible`. */
export async function cooperatingLines(snapshot: Snapshot, filter: NetworkFilter, asOf: Day | undefined): Promise<Int32Array> {
  const { lines } = snapshot
  const matching = matchingVertices(snapshot, filter)
  const stateOf = lineState(snapshot, filter, asOf)
  const lowest = filter.possible ? ABSENT + 1 : CERTAIN
  const found = new Int32Array(lines.count)
  let count = 0
  for (let line = 0; line < lines.count; line++) {
    if (line % AT_ONE_GO === AT_ONE_GO - 1) await ownTurn()
    if (lines.kind[line] !== COOPERATES || lines.cooperation[line] === -1) continue
    if (!matching[lines.source[line]!] || !matching[lines.target[line]!]) continue
    if (stateOf(line) >= lowest) found[count++] = line
  }
  return found.subarray(0, count)
}

/** How many different cooperations each key goes with, by key. `pairs` holds key * cooperations + cooperation and is sorted in place. */
export async function distinctPerKey(pairs: Float64Array, cooperations: number): Promise<Map<number, number>> {
  await ownTurn()
  const counts = new Map<number, number>()
  let last = -1
  for (const pair of pairs.sort()) {
    if (pair === last) continue
    last = pair
    const key = Math.floor(pair / cooperations)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
