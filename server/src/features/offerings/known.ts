import type { ClaimKind } from '@netzatlas/shared'
import type {
  ActorRecord,
  ClaimRecord,
  Id,
  OfferingRecord,
  ProgrammeRecord,
  RecordOf,
  RecordType,
  RegionRecord,
  ThemeRecord,
} from '../../domain/records.ts'
import { keptByRequest } from '../../graphql/kept.ts'
import { type Loaders, recordsOf } from '../../graphql/loaders.ts'

/** An offering or a programme: both are listed alike. */
export type Entry = OfferingRecord | ProgrammeRecord

/** A record that a claim about the entry names. */
export interface Told<T> {
  readonly record: T
  readonly claim: ClaimRecord
}

/** What is known of an entry, by the claims that say so. */
export interface Known {
  readonly entry: Entry
  readonly claims: readonly ClaimRecord[]
  /** Where sources say that it holds. */
  readonly regions: readonly Told<RegionRecord>[]
  /** Where it has its seat, which says little about where it holds. */
  readonly seats: readonly Told<RegionRecord>[]
  readonly themes: readonly Told<ThemeRecord>[]
  readonly running: readonly Told<ActorRecord>[]
  readonly paying: readonly Told<ActorRecord>[]
  /** Whoever offers or runs it; who pays for it only where nobody else is named. */
  readonly providers: readonly Told<ActorRecord>[]
  /** Who was funded, advised or took part. */
  readonly users: readonly Told<ActorRecord>[]
}

const USED: readonly ClaimKind[] = ['FUNDED_BY', 'ADVISED_BY', 'ATTENDED']
/** A part played for it, not use made of it. */
const HELPERS = new Set(['ACCOMPANYING', 'PARTNER', 'LOCAL_PARTNER', 'SPEAKER', 'COORDINATOR', 'IMPLEMENTING_PARTNER'])

const known = keptByRequest<Promise<Known>>()

/** Read once a request, however many fields of the entry ask. */
export const knownOf = (entry: Entry, loaders: Loaders): Promise<Known> => known(loaders, entry.id, () => readKnown(entry, loaders))

async function readKnown(entry: Entry, loaders: Loaders): Promise<Known> {
  const { id } = entry
  const claims = (await loaders.claims(id)).filter(({ status }) => status !== 'DISPUTED')
  const told = <T extends RecordType>(type: T, kinds: readonly ClaimKind[], end: 'subject' | 'object') => {
    const other = end === 'subject' ? 'object' : 'subject'
    const some = claims.filter((claim) => kinds.includes(claim.kind) && claim[other] === id)
    return toldBy(some, end, type, loaders)
  }
  const [regions, seats, themes, offering, running, paying, users] = await Promise.all([
    told('region', ['ACTIVE_IN'], 'object'),
    told('region', ['LOCATED_IN'], 'object'),
    told('theme', ['WORKS_ON'], 'object'),
    told('actor', ['OFFERED_BY'], 'object'),
    told('actor', ['ORGANISED'], 'subject'),
    told('actor', ['FUNDED_BY'], 'object'),
    told('actor', USED, 'subject'),
  ])
  const providing = [...offering, ...running]
  return {
    entry,
    claims,
    regions,
    seats,
    themes,
    running,
    paying,
    providers: providing.length > 0 ? providing : paying,
    users: users.filter(({ claim }) => !HELPERS.has(claim.role ?? '')),
  }
}

/** The records of a type at that end of the claims, each with its claim. */
export async function toldBy<T extends RecordType>(
  claims: readonly ClaimRecord[],
  end: 'subject' | 'object',
  type: T,
  loaders: Loaders,
): Promise<readonly Told<RecordOf<T>>[]> {
  const ids = claims.map((claim) => claim[end])
  const byId = new Map<Id, RecordOf<T>>((await recordsOf(loaders, ids, type)).map((record) => [record.id, record]))
  return claims.flatMap((claim) => {
    const record = byId.get(claim[end] ?? '')
    return record === undefined ? [] : [{ record, claim }]
  })
}
