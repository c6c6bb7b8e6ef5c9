import { distanceKm } from '../../domain/distance.ts'
import type { Id } from '../../domain/records.ts'
import type { Loaders } from '../../graphql/loaders.ts'
import { type Evidence, evidenceOf } from './directory.ts'
import { type Basis, candidateOf, type Partner, type PartnerQuestion, scoredPartner } from './find-partners.ts'
import { type ReadForReasons, readForReasons } from './read-for-reasons.ts'

/** A partner with everything its sentences rest on. */
export interface Suggestion extends Partner {
  readonly basis: Basis
  readonly evidence: Evidence
  /** Once for all that are told together. */
  read(): Promise<ReadForReasons>
}

/** What the directory knows of them need not be read again. */
export function suggestions(partners: readonly Partner[], basis: Basis, loaders: Loaders): readonly Suggestion[] {
  loaders.remember(partners.map(({ actor }) => actor))
  let begun: Promise<ReadForReasons> | undefined
  const read = () => {
    begun ??= readForReasons(partners, basis, loaders)
    return begun
  }
  return partners.map((partner) => {
    const evidence = evidenceOf(partner.organisation)
    loaders.rememberSaid(partner.actor.id, evidence.said)
    return { ...partner, basis, evidence, read }
  })
}

/** One organisation, in the list or not. */
export function suggestionOf(id: Id, question: PartnerQuestion, basis: Basis, loaders: Loaders): Suggestion | undefined {
  const organisation = basis.directory.organisations.get(id)
  const place = organisation?.actor.place
  if (!organisation || !place) return undefined
  const candidate = candidateOf(organisation, distanceKm(question.actor.place, place))
  return suggestions([scoredPartner(candidate, question, basis)], basis, loaders)[0]
}
