import { type ClaimKind, earliest, latest, type PartialDate, validity } from '@netzatlas/shared'
import { newer } from '../../domain/coverage.ts'
import type { ClaimRecord, Id, SourceRecord, Support } from '../../domain/records.ts'
import type { SourceInput } from './input.ts'

export const supportBy = (source: Id, read: PartialDate): Support => ({ source, stance: 'SUPPORTS', read, literal: true })

export function sourceRecord(id: Id, { title, url, date }: SourceInput): SourceRecord {
  return { type: 'source', id, title: title.trim(), ...(url?.trim() ? { url: url.trim() } : {}), ...(date ? { date } : {}) }
}

/** One statement that rests on the one source, known to hold on the day. */
export function statement(
  id: Id,
  [kind, subject, object]: readonly [ClaimKind, Id, Id],
  {
    on,
    source,
    validFrom,
    role,
  }: { readonly on: PartialDate; readonly source: Id; readonly validFrom?: PartialDate; readonly role?: string },
): ClaimRecord {
  return {
    type: 'claim',
    id,
    kind,
    subject,
    object,
    ...(role ? { role } : {}),
    ...(validFrom ? { validFrom } : {}),
    lastConfirmed: on,
    status: 'STATED',
    supports: [supportBy(source, on)],
    contradictedBy: [],
  }
}

/** The claim, known to hold still on the day. Whether it is stated or confirmed stays: one more source alone does not decide that. */
export function confirmed(claim: ClaimRecord, on: PartialDate, source: Id): ClaimRecord {
  const known = claim.supports.some((support) => support.source === source)
  return {
    ...claim,
    lastConfirmed: newer(claim.lastConfirmed, on) ?? on,
    supports: known ? claim.supports : [...claim.supports, supportBy(source, on)],
  }
}

/** Whether the claim can have held at some time that the date means. */
export function holdsAround(claim: ClaimRecord, on: PartialDate): boolean {
  const { possibleFrom, possibleUntil } = validity(claim)
  return possibleFrom <= latest(on) && earliest(on) <= possibleUntil
}

/** Whether it can have begun by the end of what the date means. */
export const hasBegun = (claim: ClaimRecord, on: PartialDate): boolean => validity(claim).possibleFrom <= latest(on)
