import type { LineKind } from '@netzatlas/shared'
import { dateNumber, dayNumber } from '../../../domain/day-numbers.ts'
import { lineOfClaim, linesOfCooperation } from '../../../domain/lines.ts'
import type { ClaimRecord, Id } from '../../../domain/records.ts'
import type { Line } from '../../../ports/lines.ts'
import { isTopic, possibleDays } from '../../derived.ts'
import { rowOfLine } from '../../line-row.ts'
import type { Link } from './node.ts'

const LINE_KINDS: readonly string[] = ['COOPERATES_WITH', 'MEMBER_OF', 'ADVISED_BY', 'FUNDED_BY'] satisfies LineKind[]

/** The relationships between actors that a cooperation draws, one a line; days are numbers, 20150917. */
export function cooperationLinks(cooperation: Id, participations: readonly ClaimRecord[]): Link[] {
  const claims = new Map(participations.map((claim) => [claim.id, claim]))
  return linesOfCooperation(cooperation, participations).map((line) => {
    const [own, other] = line.claims.map((id) => claims.get(id)!)
    return lineLink(line, {
      cooperation,
      sourceFrom: dateNumber(own!.validFrom),
      sourceConfirmed: dateNumber(own!.lastConfirmed),
      targetFrom: dateNumber(other!.validFrom),
      targetConfirmed: dateNumber(other!.lastConfirmed),
    })
  })
}

/** The relationship that one claim draws from its subject to its object: a line, or what one walks along. */
export function statementLink(claim: ClaimRecord): Link | undefined {
  if (!claim.object) return undefined
  const line = lineOfClaim(claim)
  if (line) return lineLink(line, {})
  if (LINE_KINDS.includes(claim.kind)) return undefined
  const properties = { claimId: claim.id, status: claim.status, ...(isTopic(claim) ? possibleDays(claim) : {}) }
  return { from: claim.subject, type: claim.kind, to: claim.object, properties }
}

export const isLine = (link: Link | undefined): boolean => link !== undefined && LINE_KINDS.includes(link.type)

/** What reads return of a line stands on it as one text too (`line`, a row as JSON): reading twelve properties takes far longer. */
function lineLink(line: Line, more: Link['properties']): Link {
  const { source, target, kind, status, validity, lastConfirmed, claims } = line
  const { possibleFrom, possibleUntil, certainFrom, certainUntil } = validity
  return {
    from: source,
    type: kind,
    to: target,
    properties: {
      claimId: claims[0],
      ...(claims[1] === undefined ? {} : { otherClaimId: claims[1] }),
      status,
      possibleFrom: dayNumber(possibleFrom),
      possibleUntil: dayNumber(possibleUntil),
      certainFrom: dayNumber(certainFrom),
      certainUntil: dayNumber(certainUntil),
      ...(lastConfirmed === undefined ? {} : { lastConfirmed }),
      line: JSON.stringify(rowOfLine(line)),
      ...more,
    },
  }
}

/** Two claims and what they say, but not the dates of each participation, which only coverage asks for. */
export function sameLine(a: Link['properties'], b: Link['properties']): boolean {
  const shown = ['status', 'possibleFrom', 'possibleUntil', 'certainFrom', 'certainUntil', 'lastConfirmed'] as const
  return shown.every((name) => a[name] === b[name])
}
