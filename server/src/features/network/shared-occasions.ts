import type { ClaimKind, Day } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type { ClaimRecord, Id } from '../../domain/records.ts'
import { holdingClaims } from '../actor-profile/relations.ts'

/** A meeting, a prize or a resolution that several of the actors have in common: it is no relation, and no line is drawn. */
export interface SharedOccasion {
  readonly occasion: Id
  /** In the order they were asked for. */
  readonly actors: readonly Id[]
  readonly claims: readonly ClaimRecord[]
}

export const OCCASION_CLAIMS: readonly ClaimKind[] = ['HOSTED', 'ORGANISED', 'ATTENDED', 'AWARDED', 'SIGNED']

/** What at least two of the actors were part of, of most first, then by id. `asOf` leaves out what surely did not hold then. */
export function sharedOccasions(
  actors: readonly Id[],
  claims: ReadonlyMap<Id, readonly ClaimRecord[]>,
  asOf: Day | undefined,
): SharedOccasion[] {
  const found = new Map<Id, { actors: Set<Id>; claims: ClaimRecord[] }>()
  for (const actor of actors) {
    for (const claim of holdingClaims(claims.get(actor) ?? [], asOf)) {
      const occasion = claim.subject === actor ? claim.object : claim.subject
      if (occasion === undefined) continue
      const known = found.get(occasion) ?? { actors: new Set(), claims: [] }
      known.actors.add(actor)
      known.claims.push(claim)
      found.set(occasion, known)
    }
  }
  return [...found]
    .filter(([, shared]) => shared.actors.size > 1)
    .map(([occasion, shared]) => ({ occasion, actors: [...shared.actors], claims: shared.claims }))
    .sort((a, b) => b.actors.length - a.actors.length || compareIds(a.occasion, b.occasion))
}
