import type { Day } from '@netzatlas/shared'
import { admits, admitted, CERTAIN, LEFT_OPEN, lineState, type NetworkFilter } from './filter.ts'
import type { Snapshot } from './snapshot.ts'

/** Why actors of the network are not in the picture; the four sum to all that are not. */
export interface HiddenBecause {
  /** The filter leaves them out, or every line of theirs. */
  readonly filter: number
  /** No line of theirs holds at that day. */
  readonly day: number
  /** Their dates leave it open whether any line holds at that day. */
  readonly open: number
  /** There are more groups than can be shown. */
  readonly limit: number
}

/**
 * @param hidden how many are not in the picture
 * @returns reasons by the first that applies: filter, day, open dates; the rest fell to the limit
 */
export function hiddenBecause(snapshot: Snapshot, filter: NetworkFilter, asOf: Day | undefined, hidden: number): HiddenBecause {
  const { vertices, lines } = snapshot
  const whom = admitted(snapshot, filter)
  const anyDay = lineState(snapshot, filter, undefined)
  const onDay = lineState(snapshot, filter, asOf)
  const [SOME_DAY, OPEN, SURE] = [1, 2, 3]
  const best = new Uint8Array(vertices.count)
  for (let i = 0; i < lines.count; i++) {
    const [source, target] = [lines.source[i]!, lines.target[i]!]
    if (!admits(whom, source, target) || anyDay(i) !== CERTAIN) continue
    const state = onDay(i)
    const rank = state === CERTAIN ? SURE : state === LEFT_OPEN ? OPEN : SOME_DAY
    best[source] = Math.max(best[source]!, rank!)
    best[target] = Math.max(best[target]!, rank!)
  }
  const reasons = { filter: 0, day: 0, open: 0 }
  for (let v = 0; v < vertices.count; v++) {
    if (!whom.near[v]) reasons.filter++
    else if (filter.isolates && whom.inside[v]) continue
    else if (best[v] === 0) reasons.filter++
    else if (best[v] === SOME_DAY) reasons.day++
    else if (best[v] === OPEN && !filter.possible) reasons.open++
  }
  return { ...reasons, limit: hidden - reasons.filter - reasons.day - reasons.open }
}
