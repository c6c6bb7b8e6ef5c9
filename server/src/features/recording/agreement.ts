import { earliest, latest, type PartialDate } from '@netzatlas/shared'
import type { ClaimRecord, Id } from '../../domain/records.ts'
import { confirmed, holdsAround, supportBy } from './statements.ts'

/** One more source about something that is claimed already. `newId`: of the claim it makes where no claim says what it says. */
export interface Said {
  /** The day the source speaks of, or was asked on. */
  readonly on: PartialDate
  readonly source: Id
  readonly newId: () => Id
}

/**
 * The claims that change when a source says that it still held on the day. `told`: every claim of the same thing that had
 * begun by then, the one that was pointed to first. A claim that can have held then takes the source; where each had ended before, the source
 * contradicts them, and what it says stands beside them. What it says comes first.
 */
export function heardItHolds(told: readonly ClaimRecord[], said: Said): readonly ClaimRecord[] {
  const agreeing = told.find((claim) => holdsAround(claim, said.on))
  if (agreeing) return [confirmed(agreeing, said.on, said.source)]
  const { validUntil, ...again } = told[0]!
  return besideThem(told, { ...again, lastConfirmed: said.on }, said)
}

/**
 * The claims that change when a source says that it ended. A claim of an end that can be the same takes the source, and the
 * more precise date; else one that nobody has confirmed since takes the end; else the source contradicts them all.
 */
export function heardItEnded(told: readonly ClaimRecord[], until: PartialDate, said: Said): readonly ClaimRecord[] {
  const agreeing = told.find((claim) => claim.validUntil !== undefined && canBeSame(claim.validUntil, until))
  if (agreeing) return [ended(agreeing, morePrecise(agreeing.validUntil!, until), said)]
  const open = told.find((claim) => claim.validUntil === undefined && !isConfirmedAfter(claim, until))
  if (open) return [ended(open, until, said)]
  const { lastConfirmed, ...again } = told[0]!
  return besideThem(told, { ...again, validUntil: until }, said)
}

const canBeSame = (a: PartialDate, b: PartialDate): boolean => earliest(a) <= latest(b) && earliest(b) <= latest(a)
const morePrecise = (a: PartialDate, b: PartialDate): PartialDate => (b.length > a.length ? b : a)
const isConfirmedAfter = ({ lastConfirmed }: ClaimRecord, until: PartialDate): boolean =>
  lastConfirmed !== undefined && earliest(lastConfirmed) > latest(until)

const ended = (claim: ClaimRecord, validUntil: PartialDate, { on, source }: Said): ClaimRecord => ({
  ...claim,
  validUntil,
  supports: claim.supports.some((support) => support.source === source) ? claim.supports : [...claim.supports, supportBy(source, on)],
})

/** Nobody is right by having been first: both sides stay, each with its sources. */
function besideThem(told: readonly ClaimRecord[], like: ClaimRecord, { on, source, newId }: Said): readonly ClaimRecord[] {
  const id = newId()
  const against = told.map((claim) => claim.id)
  return [
    { ...like, id, status: 'DISPUTED', supports: [supportBy(source, on)], contradictedBy: against },
    ...told.map((claim): ClaimRecord => ({ ...claim, status: 'DISPUTED', contradictedBy: [...claim.contradictedBy, id] })),
  ]
}
