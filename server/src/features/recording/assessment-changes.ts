import { ACTOR_KINDS, type ActorKind } from '@netzatlas/shared'
import type { Change } from '../../domain/commands.ts'
import { regionOf } from '../../domain/coverage.ts'
import type { ActorRecord, ClaimRecord, DomainRecord, Id } from '../../domain/records.ts'
import { type AssessmentFacts, actorIn } from './assessment-facts.ts'
import { idsOf } from './ids.ts'
import type { AssessmentInput, Finding, NewOrganisation } from './input.ts'
import { confirmed, holdsAround, sourceRecord, statement } from './statements.ts'

/** What an ASSESSED claim says was found: its role. */
export type FoundRole = 'NOTHING_FOUND' | 'ORGANISATION_FOUND' | 'COOPERATION_FOUND'

const KIND_WORDS: Partial<Record<ActorKind, string>> = {
  MIGRANT_ORGANISATION: 'Migrantenorganisationen',
  UMBRELLA: 'lokale Verbünde',
  CIVIL_SOCIETY: 'Eine-Welt-Akteure',
}

/** The records that a checked assessment makes and changes. The same client id gives the same ids. */
export function assessmentChanges(clientId: string, input: AssessmentInput, facts: AssessmentFacts): Change[] {
  const id = idsOf(clientId)
  const source = sourceRecord(id('s'), input.source)
  const puts = new Map<Id, DomainRecord>([[source.id, source]])
  const put = (record: DomainRecord) => void puts.set(record.id, record)
  const saying = { on: input.on, source: source.id }
  const confirm = (claim: ClaimRecord) => put(confirmed((puts.get(claim.id) as ClaimRecord | undefined) ?? claim, input.on, source.id))
  const lookedAt = new Set(input.municipalities)

  /** Who takes part is confirmed with the cooperation; of municipalities only those that were looked at. */
  const confirmCooperation = (cooperation: Id) => {
    for (const claim of facts.claims.get(cooperation) ?? []) {
      if (holdsAround(claim, input.on) && (lookedAt.has(claim.subject) || actorKind(claim.subject) !== 'm')) confirm(claim)
    }
  }
  const cooperate = (municipality: ActorRecord, organisation: ActorRecord, { cooperates, since }: Finding) => {
    const cooperation = id('c')
    put({ type: 'cooperation', id: cooperation, kind: cooperates ?? 'LOCAL', name: `${municipality.name} – ${organisation.name}` })
    const dates = since ? { ...saying, validFrom: since } : saying
    for (const one of [municipality, organisation]) put(statement(id('cl'), ['PARTICIPATES_IN', one.id, cooperation], dates))
  }
  const isThere = (municipality: ActorRecord, organisation: ActorRecord) => {
    const region = regionOf(municipality, 8)
    const known = (facts.claims.get(organisation.id) ?? []).find(({ kind, object }) => kind !== 'PARTICIPATES_IN' && object === region)
    if (known) confirm(known)
    else put(statement(id('cl'), ['ACTIVE_IN', organisation.id, region], saying))
  }

  const roles = new Map<Id, FoundRole>()
  for (const finding of input.found) {
    const municipality = actorIn(facts, finding.municipality)!
    if (finding.cooperation !== undefined) confirmCooperation(finding.cooperation)
    else {
      const organisation = actorIn(facts, finding.organisation) ?? newActor(id('a'), finding.newOrganisation!, municipality)
      if (finding.organisation === undefined) {
        put(organisation)
        put(statement(id('cl'), ['LOCATED_IN', organisation.id, regionOf(municipality, 8)], saying))
      }
      const shared = finding.cooperates && sharedCooperation(facts, finding.municipality, organisation.id, input.on)
      if (shared) confirmCooperation(shared)
      else if (finding.cooperates) cooperate(municipality, organisation, finding)
      else if (finding.organisation !== undefined) isThere(municipality, organisation)
    }
    const cooperates = finding.cooperation !== undefined || finding.cooperates !== undefined
    if (cooperates) roles.set(municipality.id, 'COOPERATION_FOUND')
    else if (!roles.has(municipality.id)) roles.set(municipality.id, 'ORGANISATION_FOUND')
  }

  const assessment = id('as')
  const words = input.partnerKinds.flatMap((kind) => KIND_WORDS[kind] ?? []).join(', ')
  const scope = input.scopeNote?.trim() ? `${words}; ${input.scopeNote.trim()}` : words
  const partnerKinds = ACTOR_KINDS.filter((kind) => input.partnerKinds.includes(kind))
  put({ type: 'assessment', id: assessment, on: input.on, method: input.method.trim(), scope, partnerKinds })
  for (const municipality of lookedAt) {
    const role = roles.get(municipality) ?? 'NOTHING_FOUND'
    put(statement(id('cl'), ['ASSESSED', assessment, municipality], { ...saying, role }))
  }
  return [...puts.values()].map((record) => ({ put: record }))
}

const actorKind = (id: Id): string => id.slice(0, id.indexOf('-'))

/** One that both take part in at that time, so that it is confirmed instead of told twice. */
function sharedCooperation({ claims }: AssessmentFacts, municipality: Id, organisation: Id, on: string): Id | undefined {
  return (claims.get(organisation) ?? [])
    .filter((claim) => claim.kind === 'PARTICIPATES_IN' && claim.subject === organisation && holdsAround(claim, on))
    .map(({ object }) => object!)
    .find((cooperation) => claims.get(cooperation)?.some((claim) => claim.subject === municipality && holdsAround(claim, on)))
}

/** Seated in the municipality it was found in, at its centre: an exact place is told only by the organisation itself. */
function newActor(
  id: Id,
  { name, kind, website }: NewOrganisation,
  { name: seat, disambiguation, place, ...its }: ActorRecord,
): ActorRecord {
  return {
    type: 'actor',
    id,
    kind,
    name: name.trim(),
    alternativeNames: [],
    disambiguation: [seat, disambiguation].filter(Boolean).join(', '),
    ...(kind === 'UMBRELLA' ? { scope: 'LOCAL' as const } : {}),
    region: regionOf({ name: seat, ...its }, 8),
    ...(place ? { place } : {}),
    languages: [],
    ...(website?.trim() ? { website: website.trim() } : {}),
  }
}
