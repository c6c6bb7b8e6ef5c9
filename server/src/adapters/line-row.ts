import type { ClaimStatus, LineKind, PartialDate } from '@netzatlas/shared'
import { dayNumber, dayText } from '../domain/day-numbers.ts'
import type { Id } from '../domain/records.ts'
import type { Line } from '../ports/lines.ts'

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

export const rowOfLine = ({ source, target, kind, status, validity, lastConfirmed, claims, cooperation }: Line): LineRow => [
  source,
  target,
  kind,
  status,
  dayNumber(validity.possibleFrom),
  dayNumber(validity.possibleUntil),
  dayNumber(validity.certainFrom),
  dayNumber(validity.certainUntil),
  lastConfirmed ?? null,
  claims[0]!,
  claims[1] ?? null,
  cooperation ?? null,
]

/** Lines of the rows as JSON, read at once. */
export const linesOfTexts = (texts: readonly string[]): Line[] => (JSON.parse(`[${texts.join(',')}]`) as LineRow[]).map(lineOfRow)
