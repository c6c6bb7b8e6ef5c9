interface Disputable {
  readonly id: string
  readonly contradictedBy: readonly { readonly id: string }[]
}

/**
 * Claims that say otherwise of the same thing, put side by side: each set once, in the order in which its first claim
 * comes.
 */
export function contradictions<C extends Disputable>(claims: readonly C[]): C[][] {
  const known = new Map(claims.map((claim) => [claim.id, claim]))
  const seen = new Set<string>()
  const sets: C[][] = []
  for (const claim of claims) {
    if (seen.has(claim.id)) continue
    const set: C[] = []
    const queue: C[] = [claim]
    for (let side = queue.shift(); side !== undefined; side = queue.shift()) {
      if (seen.has(side.id)) continue
      seen.add(side.id)
      set.push(side)
      queue.push(...side.contradictedBy.flatMap(({ id }) => known.get(id) ?? []))
    }
    if (set.length > 1) sets.push(set)
  }
  return sets
}

/**
 * The sides of a set: claims that contradict each other stand on different sides, those that do not on one. Where no two
 * sides tell them apart, every claim is a side of its own.
 */
export function sidesOf<C extends Disputable>(set: readonly C[]): C[][] {
  const side = new Map<string, 0 | 1>()
  const known = new Map(set.map((claim) => [claim.id, claim]))
  const opposed = new Map<string, Set<string>>(set.map(({ id }) => [id, new Set<string>()]))
  for (const { id, contradictedBy } of set) {
    for (const other of contradictedBy) {
      if (!known.has(other.id)) continue
      opposed.get(id)?.add(other.id)
      opposed.get(other.id)?.add(id)
    }
  }
  for (const { id: start } of set) {
    if (side.has(start)) continue
    side.set(start, 0)
    const queue = [start]
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      for (const other of opposed.get(id) ?? []) {
        if (side.get(other) === side.get(id)) return set.map((claim) => [claim])
        if (side.has(other)) continue
        side.set(other, side.get(id) === 0 ? 1 : 0)
        queue.push(other)
      }
    }
  }
  return [0, 1].map((which) => set.filter(({ id }) => side.get(id) === which)).filter((claims) => claims.length > 0)
}
