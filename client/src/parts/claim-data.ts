import { type DocumentType, type FragmentType, readFragment } from '../api/__generated__/index.ts'
import { ActorLabel, VertexLabel } from './actor-label.operations.ts'
import { isAbroad } from './actor-link.tsx'
import { ClaimFields, type ClaimLine, type SupportFields } from './claim.operations.ts'
import type { CooperationEnd, LinkClaim, Party } from './relations.ts'

export type Support = FragmentType<typeof SupportFields>
export type ClaimData = DocumentType<typeof ClaimFields>
/** A claim with what it takes to put it beside those that say otherwise. */
export type DisputableClaim = ClaimData | DocumentType<typeof ClaimLine>

export function partyOf(actor: FragmentType<typeof ActorLabel>): Party {
  const { id, kind, name, shortName, disambiguation, municipality } = readFragment(ActorLabel, actor)
  return { id, kind, name, shortName, disambiguation, abroad: isAbroad({ municipality: municipality ?? null }) }
}

const partyAt = (end: ClaimData['subject']): Party | undefined => {
  const vertex = readFragment(VertexLabel, end)
  return vertex.__typename === 'Actor' ? partyOf(vertex) : undefined
}

function cooperationAt(end: NonNullable<ClaimData['object']>): CooperationEnd | undefined {
  if (end.__typename !== 'Cooperation') return undefined
  return {
    id: end.id,
    name: readFragment(VertexLabel, end).name,
    kind: end.cooperationKind,
    statedAs: end.statedAs,
    validFrom: end.validFrom,
    validUntil: end.validUntil,
    lastConfirmed: end.lastConfirmed,
    endedBy: end.endedBy,
    status: end.cooperationStatus,
    disputed: end.disputed,
    participants: end.participants.map(({ actor }) => partyOf(actor)),
  }
}

/** A claim of the API as the pure rules of relations.ts read it. */
export const linkClaim = (reference: FragmentType<typeof ClaimFields>): LinkClaim<Support> => {
  const claim = readFragment(ClaimFields, reference)
  const { subject, object, ...rest } = claim
  return {
    ...rest,
    subject: { id: subject.id, party: partyAt(subject) },
    object: object ? { id: object.id, party: partyAt(object), cooperation: cooperationAt(object) } : undefined,
  }
}
