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
