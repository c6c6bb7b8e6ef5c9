import { distanceKm } from '../../domain/distance.ts'
import type { Id } from '../../domain/records.ts'
import { type Basis, candidateOf, type Partner, type PartnerQuestion, scoredPartner } from './find-partners.ts'

/** A partner with everything its sentences rest on. */
export interface Suggestion extends Partner {
  readonly basis: Basis
}

/** One organisation, in the list or not. */
export function suggestionOf(id: Id, question: PartnerQuestion, basis: Basis): Suggestion | undefined {
  const organisation = basis.directory.organisations.get(id)
  const place = organisation?.actor.place
  if (!organisation || !place) return undefined
  const candidate = candidateOf(organisation, distanceKm(question.actor.place, place))
  return { ...scoredPartner(candidate, question, basis), basis }
}
