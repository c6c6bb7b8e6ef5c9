import { compareIds } from '../../domain/ids.ts'
import type { ClaimRecord, Id, Support } from '../../domain/records.ts'

/** How many of the claims rest on each source, most first, then by id. */
export function sourceCounts(claims: readonly ClaimRecord[]): readonly (readonly [Id, number])[] {
  const counts = new Map<Id, number>()
  for (const { supports } of claims) {
    for (const source of new Set(supports.map((support) => support.source))) counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || compareIds(a, b))
}

/** One support a source: the first that says so literally, else the first. By source. */
export function supportBySource(claims: readonly ClaimRecord[]): Support[] {
  const best = new Map<Id, Support>()
  for (const support of claims.flatMap(({ supports }) => supports)) {
    const known = best.get(support.source)
    if (!known || (support.literal && !known.literal)) best.set(support.source, support)
  }
  return [...best.values()].toSorted((a, b) => compareIds(a.source, b.source))
}
