import { earliest, type HappeningKind, type PartialDate } from '@netzatlas/shared'
import type { ClaimRecord, Id } from '../../domain/records.ts'
import type { Happening } from './happenings.ts'

const SAYS: Partial<Readonly<Record<HappeningKind, ClaimRecord['kind']>>> = {
  AWARD: 'AWARDED',
  RESOLUTION: 'SIGNED',
  JOINED: 'ATTENDED',
  COOPERATION: 'PARTICIPATES_IN',
}

/** The records whose claims say so. */
export const restsOn = ({ about, records = [about] }: Happening): readonly Id[] => records

/** Of the claims about its records those that say so: of an award those about its winners; of an event everything. */
export function statementsOf({ kind, actors }: Happening, claims: readonly ClaimRecord[]): readonly ClaimRecord[] {
  const said = claims.filter((claim) => claim.kind === SAYS[kind] && [claim.subject, claim.object ?? ''].some((id) => actors.includes(id)))
  return said.length > 0 ? said : claims
}

/** As precisely as it is known; of a cooperation by its claims. */
export function dateOf({ date, day, kind }: Happening, claims: readonly ClaimRecord[]): PartialDate {
  if (date !== undefined) return date
  const began = claims.flatMap((claim) => (claim.kind === SAYS[kind] && claim.validFrom ? [claim.validFrom] : []))
  return began.filter((from) => earliest(from) === day).toSorted((a, b) => b.length - a.length)[0] ?? day
}
