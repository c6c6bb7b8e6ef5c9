import { holdsOn, type PartialDate, validity } from '@netzatlas/shared'
import type { ClaimRecord, Id } from '../../domain/records.ts'
import { aroundEnd, type End, heardItEnded, heardItHolds, type Said } from './agreement.ts'
import { hasBegun, holdsAround } from './statements.ts'

const isMunicipal = (id: Id): boolean => /^[mk]-/.test(id)

/** What each participant is claimed to have taken part in, from what had begun by the date. */
const byParticipant = (told: readonly ClaimRecord[], date: PartialDate): ReadonlyMap<Id, readonly ClaimRecord[]> =>
  Map.groupBy(
    told.filter((claim) => hasBegun(claim, date)),
    ({ subject }) => subject,
  )

/**
 * The participations that change when it still holds: of municipalities those of `lookedAt`, of others all that had not
 * left. Only where everybody had left by what is recorded does it bring them back, against the sources of that.
 */
export function foundHolding(told: readonly ClaimRecord[], lookedAt: ReadonlySet<Id>, said: Said): readonly ClaimRecord[] {
  const all = byParticipant(told, said.on)
  const holds = (claims: readonly ClaimRecord[]) => claims.some((claim) => holdsAround(claim, said.on))
  const isOver = ![...all.values()].some(holds)
  return [...all].flatMap(([participant, claims]) => {
    if (participant.startsWith('m-') && !lookedAt.has(participant)) return []
    return holds(claims) || isOver || lookedAt.has(participant) ? heardItHolds(claims, said) : []
  })
}

/** The participations that change when it ended for the municipality: its own, and where no other is left, those of all who are still in it. */
export function foundEnded(told: readonly ClaimRecord[], municipality: Id, end: End, said: Said): readonly ClaimRecord[] {
  const all = byParticipant(told, aroundEnd(end))
  const isIn = (claims: readonly ClaimRecord[]) => claims.some((claim) => holdsOn(validity(claim), end.by) !== 'NO')
  const others = told.filter(({ subject }) => subject !== municipality && isMunicipal(subject))
  const isLast = !isIn(others)
  return [...all].flatMap(([participant, claims]) =>
    participant === municipality || (isLast && isIn(claims)) ? heardItEnded(claims, end, said) : [],
  )
}
