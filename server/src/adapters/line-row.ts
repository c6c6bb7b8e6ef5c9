import type { ClaimStatus, LineKind, PartialDate } from '@netzatlas/shared'
import type { Id } from '../domain/records.ts'
import type { Line } from '../ports/store.ts'
import { dayText } from './days.ts'

/** A line as a store keeps it: days are numbers, 20150917. */
export type LineRow = readonly [
  source: Id,
  target: Id,
  kind: LineKind,
  status: ClaimStatus,
  possibleFrom: number,
  possibleUntil: number,
  certainFrom: number,
  certainUntil: number,
  lastConfirmed: PartialDate | null,
  claim: Id,
  otherClaim: Id | null,
  cooperation: Id | null,
]

export function lineOfRow(row: LineRow): Line {
  const [
    source,
    target,
    kind,
    status,
    possibleFrom,
    possibleUntil,
    certainFrom,
    certainUntil,
    lastConfirmed,
    claim,
    otherClaim,
    cooperation,
  ] = row
  return {
    source,
    target,
    kind,
    status,
    validity: {
      possibleFrom: dayText(possibleFrom),
      possibleUntil: dayText(possibleUntil),
      certainFrom: dayText(certainFrom),
      certainUntil: dayText(certainUntil),
    },
    ...(lastConfirmed === null ? {} : { lastConfirmed }),
    claims: otherClaim === null ? [claim] : [claim, otherClaim],
    ...(cooperation === null ? {} : { cooperation }),
  }
}
