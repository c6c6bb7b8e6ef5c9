import type { ActorRecord, ClaimRecord, DomainRecord, Id } from '../../domain/records.ts'
import type { ClaimReader, RecordReader, RegionReader } from '../../ports/store.ts'
import type { AssessmentInput } from './input.ts'
import { districtSeats, isProtectedIn, type Seat } from './seats.ts'

/** What is known of everything the input names. */
export interface AssessmentFacts {
  readonly records: ReadonlyMap<Id, DomainRecord>
  /** Of the found organisations and cooperations, and of what those organisations take part in. */
  readonly claims: ReadonlyMap<Id, readonly ClaimRecord[]>
  /** Of each municipality something was found in and whose organisations may need protection. */
  readonly districtSeats: ReadonlyMap<Id, Seat>
}

export async function assessmentFacts(
  store: RecordReader & ClaimReader & RegionReader,
  { municipalities, found }: AssessmentInput,
): Promise<AssessmentFacts> {
  const named = found.flatMap(({ municipality, cooperation, organisation }) => [municipality, cooperation, organisation])
  const ids = [...new Set([...municipalities, ...named].filter((id) => id !== undefined))]
  const records = new Map((await store.records(ids)).flatMap((record) => (record ? [[record.id, record] as const] : [])))
  const organisations = found.flatMap(({ organisation }) => organisation ?? [])
  const ofOrganisations = await store.claimsOf([...new Set(organisations)], ['PARTICIPATES_IN', 'LOCATED_IN', 'ACTIVE_IN'])
  const shared = [...ofOrganisations.values()].flat().flatMap(({ kind, object }) => (kind === 'PARTICIPATES_IN' && object ? [object] : []))
  const cooperations = [...new Set([...found.flatMap(({ cooperation }) => cooperation ?? []), ...shared])]
  const ofCooperations = await store.claimsOf(cooperations, ['PARTICIPATES_IN'])
  const towns = [...new Set(found.map(({ municipality }) => municipality))]
    .map((id) => records.get(id))
    .filter((town): town is ActorRecord => town?.type === 'actor' && isProtectedIn('MIGRANT_ORGANISATION', town))
  return { records, claims: new Map([...ofOrganisations, ...ofCooperations]), districtSeats: await districtSeats(store, towns) }
}

export const actorIn = ({ records }: AssessmentFacts, id: Id | undefined): ActorRecord | undefined => {
  const record = id === undefined ? undefined : records.get(id)
  return record?.type === 'actor' ? record : undefined
}
