import type { Measure } from '@netzatlas/shared'
import { degrees } from '@netzatlas/shared/graph'
import type { Id } from '../../domain/records.ts'
import type { Groups } from './groups.ts'
import type { Snapshot } from './snapshot.ts'

/** A group of which some members are shown by themselves; the others stay one vertex. */
export interface PartlyUnfolded {
  readonly group: Id
  /** So many of its members, the most prominent by the measure. */
  readonly first: number
  readonly by: Measure
  /** And these, whatever their rank. */
  readonly with: readonly Id[]
}

export interface Unfolding {
  /** Groups to show by their members instead. */
  readonly unfold?: readonly Id[]
  readonly unfoldPartly?: readonly PartlyUnfolded[]
}

/**
 * 1 for each vertex of the snapshot that is shown by itself instead of by its group. Who is prominent is told by the whole
 * network of any time: neither a filter nor a day puts somebody else in the picture.
 *
 * @param ranksOf of each vertex, 1 for the most prominent, NaN where it has none
 */
export async function singledOut(
  { vertices, graph, indexOf }: Pick<Snapshot, 'vertices' | 'graph' | 'indexOf'>,
  groups: Pick<Groups, 'id' | 'of'>,
  { unfold = [], unfoldPartly = [] }: Unfolding,
  ranksOf: (measure: Measure) => Promise<Float64Array>,
): Promise<Uint8Array> {
  const isWhole = Uint8Array.from(groups.id, (id) => (unfold.includes(id) ? 1 : 0))
  const alone = Uint8Array.from(groups.of, (group) => isWhole[group]!)
  if (unfoldPartly.length === 0) return alone
  const degree = degrees(graph)
  for (const { group, first, by, with: named } of unfoldPartly) {
    const at = groups.id.indexOf(group)
    if (at === -1 || isWhole[at]) continue
    const rank = await ranksOf(by)
    const place = (v: number) => (Number.isNaN(rank[v]!) ? Number.POSITIVE_INFINITY : rank[v]!)
    const members = [...groups.of.keys()].filter((v) => groups.of[v] === at)
    const ordered = members.sort((a, b) => {
      const [one, other] = [place(a), place(b)]
      return (one === other ? 0 : one - other) || degree[b]! - degree[a]! || (vertices.id[a]! < vertices.id[b]! ? -1 : 1)
    })
    for (const v of ordered.slice(0, first)) alone[v] = 1
    for (const id of named) {
      const v = indexOf.get(id) ?? -1
      if (v !== -1 && groups.of[v] === at) alone[v] = 1
    }
  }
  return alone
}
