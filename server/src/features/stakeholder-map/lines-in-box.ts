import { CLAIM_STATUSES, type ClaimStatus, type Day } from '@netzatlas/shared'
import type { Id } from '../../domain/records.ts'
import type { Box } from '../../ports/store.ts'
import { joinedStatus, type NetworkFilter } from '../network/filter.ts'
import type { Snapshot } from '../network/snapshot.ts'
import { cooperatingLines } from './cooperations.ts'

/** Who cooperates with whom, at least one of them seated in a box; equally long lists, one row a pair, the longer known first. */
export interface LinesInBox {
  readonly source: readonly Id[]
  readonly target: readonly Id[]
  readonly status: readonly ClaimStatus[]
  /** Pairs, also those that the limit leaves out. */
  readonly total: number
}

/** Pairs whose two places are known and differ, by the ids of their ends, the first `most` of them. */
export async function linesInBox(
  snapshot: Snapshot,
  box: Box,
  filter: NetworkFilter,
  asOf: Day | undefined,
  most: number,
): Promise<LinesInBox> {
  const { vertices, lines } = snapshot
  const { lon, lat } = vertices
  const inside = (v: number) => lat[v]! >= box.south && lat[v]! <= box.north && lon[v]! >= box.west && lon[v]! <= box.east
  const apart = (a: number, b: number) => lon[a] !== lon[b] || lat[a] !== lat[b]
  const pairs = new Map<number, number>()
  for (const line of await cooperatingLines(snapshot, filter, asOf)) {
    const [a, b] = [lines.source[line]!, lines.target[line]!]
    // A place that is not known compares as being nowhere.
    if (!(inside(a) || inside(b)) || Number.isNaN(lon[a]! + lon[b]!) || !apart(a, b)) continue
    const key = Math.min(a, b) * vertices.count + Math.max(a, b)
    const status = lines.status[line]!
    pairs.set(key, joinedStatus(pairs.get(key) ?? status, status))
  }
  const shown = [...pairs].sort(([a], [b]) => a - b).slice(0, most)
  return {
    source: shown.map(([key]) => vertices.id[Math.floor(key / vertices.count)]!),
    target: shown.map(([key]) => vertices.id[key % vertices.count]!),
    status: shown.map(([, status]) => CLAIM_STATUSES[status]!),
    total: pairs.size,
  }
}
