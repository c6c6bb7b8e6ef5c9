import { heaviestPairs } from '@netzatlas/shared/graph'

/** Of each network the largest communities are looked at: the smaller ones have no colour of their own. */
const LOOKED_AT = 100

export interface Matched {
  /** What a community of either network is called in both. */
  readonly first: (community: string) => string
  readonly second: (community: string) => string
}

/**
 * Names for the communities of two networks, each of which counts its own: pairs of which one continues the other have the
 * same. Of all ways to pair them, each at most once, it is one in which most actors are in the same community before and
 * after (maximum overlap). Whoever is in one of the networks only does not count.
 *
 * @param first,second the community of each actor, by id
 */
export function matchedCommunities(first: ReadonlyMap<string, string>, second: ReadonlyMap<string, string>): Matched {
  const [rows, columns] = [largest(first), largest(second)]
  const column = new Map(columns.map((community, i) => [community, i]))
  const row = new Map(rows.map((community, i) => [community, i]))
  const common = rows.map(() => new Array<number>(columns.length).fill(0))
  for (const [id, community] of first) {
    const [r, c] = [row.get(community), column.get(second.get(id) ?? '')]
    if (r !== undefined && c !== undefined) common[r]![c]!++
  }
  const formerOf = new Map<string, string>()
  heaviestPairs(common).forEach((c, r) => {
    if (c !== -1) formerOf.set(columns[c]!, rows[r]!)
  })
  return { first: (community) => community, second: (community) => formerOf.get(community) ?? `new ${community}` }
}

function largest(of: ReadonlyMap<string, string>): string[] {
  const size = new Map<string, number>()
  for (const community of of.values()) size.set(community, (size.get(community) ?? 0) + 1)
  return [...size]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, LOOKED_AT)
    .map(([community]) => community)
}
