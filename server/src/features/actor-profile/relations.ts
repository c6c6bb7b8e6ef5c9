import { type Day, type Holds, holdsOn, validity } from '@netzatlas/shared'
import type { ClaimRecord, Id } from '../../domain/records.ts'

/** Claims that hold at the day for sure or perhaps; without a day all of any time. */
export function holdingClaims(claims: readonly ClaimRecord[], asOf: Day | null | undefined): readonly ClaimRecord[] {
  return asOf == null ? claims : claims.filter((claim) => holdsOn(validity(claim), asOf) !== 'NO')
}

/** Ids at the other end of the memberships, with the best answer any of the claims between the two gives for the day. */
export function membershipsOn(
  claims: readonly ClaimRecord[],
  day: Day,
  other: 'subject' | 'object',
  foundingOnly: boolean,
): { readonly certain: ReadonlySet<Id>; readonly possible: ReadonlySet<Id> } {
  const best = new Map<Id, Holds>()
  for (const claim of claims) {
    const id = claim[other]
    if (id === undefined || (foundingOnly && claim.role !== 'FOUNDING')) continue
    const holds = holdsOn(validity(claim), day)
    if (holds === 'CERTAIN' || (holds === 'POSSIBLE' && best.get(id) !== 'CERTAIN')) best.set(id, holds)
  }
  const having = (wanted: Holds) => new Set([...best].filter(([, holds]) => holds === wanted).map(([id]) => id))
  return { certain: having('CERTAIN'), possible: having('POSSIBLE') }
}
