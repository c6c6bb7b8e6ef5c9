import { ACTOR_KINDS, type ActorKind, type Day, latest, minDay } from '@netzatlas/shared'
import type { Change } from '../../domain/commands.ts'
import type { ActorRecord, ClaimRecord, DomainRecord, Id } from '../../domain/records.ts'
import { type AssessmentFacts, actorIn } from './assessment-facts.ts'
import { foundEnded, foundHolding } from './cooperation-findings.ts'
import { idsOf } from './ids.ts'
import type { AssessmentInput, Finding, NewOrganisation } from './input.ts'
import { isProtectedIn, type Seat, seatIn } from './seats.ts'
import { confirmed, holdsAround, sourceRecord, statement } from './statements.ts'

/** What an ASSESSED claim says was found: its role. Of several in one municipality the last here tells most. */
const FOUND_ROLES = ['NOTHING_FOUND', 'COOPERATION_ENDED', 'ORGANISATION_FOUND', 'COOPERATION_UNCLEAR', 'COOPERATION_FOUND'] as const
type FoundRole = (typeof FOUND_ROLES)[number]

const telling = (a: FoundRole, b: FoundRole = 'NOTHING_FOUND'): FoundRole => (FOUND_ROLES.indexOf(a) > FOUND_ROLES.indexOf(b) ? a : b)

const roleOf = ({ cooperation, cooperates, answer = 'HOLDS' }: Finding): FoundRole => {
  if (cooperation === undefined) return cooperates === undefined ? 'ORGANISATION_FOUND' : 'COOPERATION_FOUND'
  return answer === 'HOLDS' ? 'COOPERATION_FOUND' : `COOPERATION_${answer}`
}

/** As the seed notes it of a seat. */
const PROTECTED = 'zum Schutz nur der Kreis'

const KIND_WORDS: Partial<Record<ActorKind, string>> = {
  MIGRANT_ORGANISATION: 'Migrantenorganisationen',
  UMBRELLA: 'lokale Verbünde',
  CIVIL_SOCIETY: 'Eine-Welt-Akteure',
}

/** The records that a checked assessment makes and changes. The same client id gives the same ids. */
export function assessmentChanges(clientId: string, input: AssessmentInput, facts: AssessmentFacts, today: Day): Change[] {
  const id = idsOf(clientId)
  const source = sourceRecord(id('s'), input.source)
  const puts = new Map<Id, DomainRecord>([[source.id, source]])
  const put = (record: DomainRecord) => void puts.set(record.id, record)
  const saying = { on: input.on, source: source.id }
  const by = minDay(latest(input.on), today)
  const lookedAt = new Set(input.municipalities)
  const now = (claim: ClaimRecord) => (puts.get(claim.id) as ClaimRecord | undefined) ?? claim
  const toldOf = (cooperation: Id) => (facts.claims.get(cooperation) ?? []).map(now)
  const heard = { ...saying, newId: () => id('cl') }
  const confirmCooperation = (cooperation: Id) => foundHolding(toldOf(cooperation), lookedAt, heard).forEach(put)
  const cooperate = (municipality: ActorRecord, organisation: ActorRecord, { cooperates, since }: Finding) => {
    const cooperation = id('c')
    put({ type: 'cooperation', id: cooperation, kind: cooperates ?? 'LOCAL', name: `${municipality.name} – ${organisation.name}` })
    const dates = since ? { ...saying, validFrom: since } : saying
    for (const one of [municipality, organisation]) put(statement(id('cl'), ['PARTICIPATES_IN', one.id, cooperation], dates))
  }
  const seatOf = (kind: ActorKind, municipality: ActorRecord): Seat =>
    (isProtectedIn(kind, municipality) && facts.districtSeats.get(municipality.id)) || seatIn(municipality)
  const settled = (its: NewOrganisation, municipality: ActorRecord): ActorRecord => {
    const seat = seatOf(its.kind, municipality)
    const organisation = newActor(id('a'), its, seat)
    put(organisation)
    const located = statement(id('cl'), ['LOCATED_IN', organisation.id, seat.region], saying)
    put(seat.placeProtected ? { ...located, note: PROTECTED } : located)
    return organisation
  }
  const isThere = (municipality: ActorRecord, organisation: ActorRecord) => {
    const { region } = seatOf(organisation.kind, municipality)
    const known = (facts.claims.get(organisation.id) ?? []).find(({ kind, object }) => kind !== 'PARTICIPATES_IN' && object === region)
    if (known) put(confirmed(now(known), input.on, source.id))
    else put(statement(id('cl'), ['ACTIVE_IN', organisation.id, region], saying))
  }

  const roles = new Map<Id, FoundRole>()
  for (const finding of input.found) {
    const municipality = actorIn(facts, finding.municipality)!
    if (finding.cooperation !== undefined) {
      const told = toldOf(finding.cooperation)
      if (finding.answer === 'ENDED') foundEnded(told, municipality.id, { until: finding.until, by }, heard).forEach(put)
      else if (finding.answer !== 'UNCLEAR') confirmCooperation(finding.cooperation)
    } else {
      const organisation = actorIn(facts, finding.organisation) ?? settled(finding.newOrganisation!, municipality)
      const shared = finding.cooperates && sharedCooperation(facts, finding.municipality, organisation.id, input.on)
      if (shared) confirmCooperation(shared)
      else if (finding.cooperates) cooperate(municipality, organisation, finding)
      else if (finding.organisation !== undefined) isThere(municipality, organisation)
    }
    roles.set(municipality.id, telling(roleOf(finding), roles.get(municipality.id)))
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

/** One that both take part in at that time, so that it is confirmed instead of told twice. */
function sharedCooperation({ claims }: AssessmentFacts, municipality: Id, organisation: Id, on: string): Id | undefined {
  return (claims.get(organisation) ?? [])
    .filter((claim) => claim.kind === 'PARTICIPATES_IN' && claim.subject === organisation && holdsAround(claim, on))
    .map(({ object }) => object!)
    .find((cooperation) => claims.get(cooperation)?.some((claim) => claim.subject === municipality && holdsAround(claim, on)))
}

const newActor = (id: Id, { name, kind, website }: NewOrganisation, seat: Seat): ActorRecord => ({
  type: 'actor',
  id,
  kind,
  name: name.trim(),
  alternativeNames: [],
  ...(kind === 'UMBRELLA' ? { scope: 'LOCAL' as const } : {}),
  ...seat,
  languages: [],
  ...(website?.trim() ? { website: website.trim() } : {}),
})
