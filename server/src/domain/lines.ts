import { both, type ClaimStatus, earliest, type Holds, holdsOn, type PartialDate, validity } from '@netzatlas/shared'
import type { Line, LineFilter } from '../ports/lines.ts'
import { compareIds, typeOfId } from './ids.ts'
import type { ClaimRecord, Id } from './records.ts'

/** Which claims become which line of the one-mode picture: docs/lines.md. */

const STRENGTH: Readonly<Record<ClaimStatus, number>> = { DISPUTED: 0, INFERRED: 1, STATED: 2, CONFIRMED: 3 }

/** What rests on both is no stronger than the weaker of them. */
export const weaker = (a: ClaimStatus, b: ClaimStatus): ClaimStatus => (STRENGTH[a] <= STRENGTH[b] ? a : b)

/** The day both were last confirmed: the older one, none where one was never. */
function olderConfirmation(a: PartialDate | undefined, b: PartialDate | undefined): PartialDate | undefined {
  if (!a || !b) return undefined
  return earliest(a) <= earliest(b) ? a : b
}

const isActor = (id: Id | undefined): id is Id => id !== undefined && typeOfId(id) === 'actor'

export const isParticipation = (claim: ClaimRecord): boolean =>
  claim.kind === 'PARTICIPATES_IN' && isActor(claim.subject) && claim.object !== undefined && typeOfId(claim.object) === 'cooperation'

/**
 * Every two participants of a cooperation, whatever its kind (a CONTACT too), from the lower id to the higher. Who is
 * told of twice, say with two disputed years, stands in a line of each statement.
 */
export function linesOfCooperation(cooperation: Id, participations: readonly ClaimRecord[]): Line[] {
  const ordered = participations.filter(isParticipation).toSorted((a, b) => compareIds(a.subject, b.subject) || compareIds(a.id, b.id))
  const bounds = ordered.map((claim) => validity(claim))
  const lines: Line[] = []
  for (let i = 0; i < ordered.length; i++) {
    for (let j = i + 1; j < ordered.length; j++) {
      const [a, b] = [ordered[i]!, ordered[j]!]
      if (a.subject === b.subject) continue
      const lastConfirmed = olderConfirmation(a.lastConfirmed, b.lastConfirmed)
      lines.push({
        source: a.subject,
        target: b.subject,
        kind: 'COOPERATES_WITH',
        status: weaker(a.status, b.status),
        validity: both(bounds[i]!, bounds[j]!),
        ...(lastConfirmed ? { lastConfirmed } : {}),
        claims: [a.id, b.id],
        cooperation,
      })
    }
  }
  return lines
}

/** The line that one claim draws alone: a membership, advice or funding from one actor to another. */
export function lineOfClaim(claim: ClaimRecord): Line | undefined {
  const { kind, subject, object } = claim
  if (kind !== 'MEMBER_OF' && kind !== 'ADVISED_BY' && kind !== 'FUNDED_BY') return undefined
  if (!isActor(subject) || !isActor(object) || subject === object) return undefined
  return {
    source: subject,
    target: object,
    kind,
    status: claim.status,
    validity: validity(claim),
    ...(claim.lastConfirmed ? { lastConfirmed: claim.lastConfirmed } : {}),
    claims: [claim.id],
  }
}

/** Every line that the claims draw, in the order of `compareLines`. */
export function deriveLines(claims: Iterable<ClaimRecord>): Line[] {
  const participations = new Map<Id, ClaimRecord[]>()
  const lines: Line[] = []
  for (const claim of claims) {
    if (isParticipation(claim)) {
      const list = participations.get(claim.object!)
      if (list) list.push(claim)
      else participations.set(claim.object!, [claim])
    } else {
      const line = lineOfClaim(claim)
      if (line) lines.push(line)
    }
  }
  for (const [cooperation, list] of participations) lines.push(...linesOfCooperation(cooperation, list))
  return lines.sort(compareLines)
}

/** By source, target, kind, then the claims it rests on: a total order, since no two lines rest on the same claims. */
export function compareLines(a: Line, b: Line): number {
  return (
    compareIds(a.source, b.source) ||
    compareIds(a.target, b.target) ||
    compareIds(a.kind, b.kind) ||
    compareIds(a.claims[0]!, b.claims[0]!) ||
    compareIds(a.claims[1] ?? '', b.claims[1] ?? '')
  )
}

/** What a line is under a filter: walked along (CERTAIN, or POSSIBLE when asked for), counted as left open, or absent. */
export function lineUnder(line: Line, filter: LineFilter): 'WALKED' | 'LEFT_OPEN' | 'ABSENT' {
  if (filter.lines && !filter.lines.includes(line.kind)) return 'ABSENT'
  if (filter.status && !filter.status.includes(line.status)) return 'ABSENT'
  if (!filter.asOf) return 'WALKED'
  const holds: Holds = holdsOn(line.validity, filter.asOf)
  if (holds === 'NO') return 'ABSENT'
  return holds === 'CERTAIN' || filter.possible ? 'WALKED' : 'LEFT_OPEN'
}
