import { ACTOR_KINDS, type Grouping } from '@netzatlas/shared'
import { degrees } from '@netzatlas/shared/graph'
import { compareIds } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import { means } from './group-middles.ts'
import type { Snapshot, Tags } from './snapshot.ts'
import type { Positions } from './stored-layout.ts'

/** Every vertex of the snapshot in exactly one group. What is said here does not depend on any filter. */
export interface Groups {
  readonly by: Grouping
  readonly id: readonly Id[]
  /** Of the region or theme; the actor kind's own word for KIND; the best connected member's for COMMUNITY; empty for the rest. */
  readonly name: readonly string[]
  /** Group of each vertex. */
  readonly of: Int32Array
  /** The middle of the members, moved apart so that groups do not overlap. */
  readonly positions: Positions
  /** Mean of the members' places, NaN where none is known. */
  readonly lon: Float64Array
  readonly lat: Float64Array
}

/** Stands for actors that have no region, no theme: abroad, nationwide, not known. */
const REST = ''

/** `middlesOf` gives the middle of each group, from the group of each vertex and their number. */
export async function groupBy(
  by: Grouping,
  snapshot: Snapshot,
  middlesOf: (of: Int32Array, count: number) => Positions | Promise<Positions>,
  community: Int32Array,
  nameOf: (id: Id) => string | undefined,
): Promise<Groups> {
  const { vertices } = snapshot
  const keyOf = keys(by, snapshot, community)
  const keyOfVertex = Array.from({ length: vertices.count }, (_, v) => keyOf(v))
  const distinct = [...new Set(keyOfVertex)].sort(by === 'COMMUNITY' ? (a, b) => Number(a) - Number(b) : compareIds)
  const indexOf = new Map(distinct.map((key, g) => [key, g]))
  const of = Int32Array.from(keyOfVertex, (key) => indexOf.get(key)!)
  return {
    by,
    id: distinct.map((key) => `g-${by.toLowerCase()}-${key === REST ? 'none' : key}`),
    name:
      by === 'COMMUNITY'
        ? bestConnected(snapshot, of, distinct.length)
        : distinct.map((key) => (by === 'KIND' ? key : (nameOf(key) ?? ''))),
    of,
    positions: await middlesOf(of, distinct.length),
    lon: means(vertices.lon, of, distinct.length),
    lat: means(vertices.lat, of, distinct.length),
  }
}

function keys(by: Grouping, { vertices }: Snapshot, community: Int32Array): (vertex: number) => string {
  if (by === 'STATE') return (v) => regionOf(vertices.region[v]!, 2)
  if (by === 'DISTRICT') return (v) => regionOf(vertices.region[v]!, 5)
  if (by === 'KIND') return (v) => ACTOR_KINDS[vertices.kind[v]!]!
  if (by === 'COMMUNITY') return (v) => String(community[v]!)
  const main = mainTag(vertices.themes)
  return (v) => main[v] ?? REST
}

/** The region of so many digits that contains this one; none where only a larger one is known. */
function regionOf(region: Id, digits: number): string {
  return region.length >= 2 + digits ? region.slice(0, 2 + digits) : REST
}

/** Of several themes, or countries, the one that most actors share, so that groups are few and large. */
export function mainTag({ ids, offsets, values }: Tags): (Id | undefined)[] {
  const frequency = new Int32Array(ids.length)
  for (const theme of values) frequency[theme]!++
  return Array.from({ length: offsets.length - 1 }, (_, v) => {
    const own = [...values.subarray(offsets[v], offsets[v + 1])].sort((a, b) => frequency[b]! - frequency[a]! || a - b)
    return own[0] === undefined ? undefined : ids[own[0]]
  })
}

function bestConnected({ graph, vertices }: Snapshot, of: Int32Array, count: number): string[] {
  const degree = degrees(graph)
  const best = new Int32Array(count).fill(-1)
  for (let v = 0; v < of.length; v++) {
    const current = best[of[v]!]!
    if (current === -1 || degree[v]! > degree[current]!) best[of[v]!] = v
  }
  return Array.from(best, (v) => vertices.label[v]!)
}
