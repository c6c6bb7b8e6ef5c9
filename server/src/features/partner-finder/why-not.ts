import { distanceKm } from '../../domain/distance.ts'
import type { ActorRecord } from '../../domain/records.ts'
import { organisationOf } from './directory.ts'
import { type Basis, filtersOf, findPartners, inArea, newPartners, ofKind, type PartnerQuestion } from './find-partners.ts'

export const ABSENCE_REASONS = [
  'ITSELF',
  'ALREADY_PARTNER',
  'MUNICIPALITY',
  'OTHER_KIND',
  'PLACE_PROTECTED',
  'NO_PLACE',
  'TOO_FAR',
  'OTHER_DISTRICT',
  'OTHER_THEME',
  'OTHER_COUNTRY',
  'OTHER_LANGUAGE',
] as const
export type AbsenceReason = (typeof ABSENCE_REASONS)[number]

export interface Absence {
  readonly actor: ActorRecord
  readonly distanceKm: number | undefined
  /** Where it stands in the whole list, from 1; undefined where it is not in it. */
  readonly rank: number | undefined
  /** Everything that keeps it out; empty where it is in the list. */
  readonly reasons: readonly AbsenceReason[]
}

/** Why an actor is not among the answers to a question, or where among them it is. */
export async function whyNot(actor: ActorRecord, question: PartnerQuestion, basis: Basis): Promise<Absence> {
  const { seeker, directory, today } = basis
  const { place, kind, id } = actor
  const km = place && distanceKm(question.actor.place, place)
  const found = (reasons: readonly AbsenceReason[], rank?: number): Absence => ({ actor, distanceKm: km, rank, reasons })
  if (id === question.actor.id) return found(['ITSELF'])
  if (kind === 'MUNICIPALITY') return found(['MUNICIPALITY'])
  const organisation = directory.organisations.get(id) ?? organisationOf(actor, [], today)
  const reasons: AbsenceReason[] = []
  if (seeker.partners.has(id)) reasons.push('ALREADY_PARTNER')
  if (!ofKind(question.kinds)(organisation, 0)) reasons.push('OTHER_KIND')
  if (!place) reasons.push(actor.placeProtected ? 'PLACE_PROTECTED' : 'NO_PLACE')
  else if (!inArea(question)(organisation, km!)) reasons.push(question.neighbouringDistricts ? 'OTHER_DISTRICT' : 'TOO_FAR')
  const others = ['OTHER_THEME', 'OTHER_COUNTRY', 'OTHER_LANGUAGE'] as const
  for (const [i, passes] of filtersOf(question).entries()) if (!passes(organisation, 0)) reasons.push(others[i]!)
  if (reasons.length > 0) return found(reasons)
  const all = newPartners(question, basis).length
  const rank = (await findPartners(question, { first: all, offset: 0 }, basis)).findIndex((partner) => partner.actor.id === id)
  return found([], rank + 1)
}
