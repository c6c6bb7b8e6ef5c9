import type { ClaimKind } from '@netzatlas/shared'
import type {
  ActorRecord,
  ClaimRecord,
  DomainRecord,
  OfferingRecord,
  ProgrammeRecord,
  RegionRecord,
  ThemeRecord,
} from '../../domain/records.ts'
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
  /** Whoever offers or runs it; who pays for it only where nobody else is named. */
  readonly providers: readonly Told<ActorRecord>[]
  /** Who was funded, advised or took part. */
  readonly users: readonly Told<ActorRecord>[]
}

const USED: readonly ClaimKind[] = ['FUNDED_BY', 'ADVISED_BY', 'ATTENDED']
/** A part played for it, not use made of it. */
const HELPERS = new Set(['ACCOMPANYING', 'PARTNER', 'LOCAL_PARTNER', 'SPEAKER', 'COORDINATOR', 'IMPLEMENTING_PARTNER'])

export async function knownOf(entry: Entry, loaders: Loaders): Promise<Known> {
  const { id } = entry
  const claims = (await loaders.claims(id)).filter(({ status }) => status !== 'DISPUTED')
  const told = async <T extends 'actor' | 'region' | 'theme'>(type: T, kinds: readonly ClaimKind[], end: 'subject' | 'object') => {
    const other = end === 'subject' ? 'object' : 'subject'
    const some = claims.filter((claim) => kinds.includes(claim.kind) && claim[other] === id)
    const records = await recordsOf(
      loaders,
      some.map((claim) => claim[end]),
      type,
    )
    const byId = new Map(records.map((record) => [(record as DomainRecord).id, record]))
    return some.flatMap((claim) => {
      const record = byId.get(claim[end] ?? '')
      return record === undefined ? [] : [{ record, claim }]
    })
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
    providers: providing.length > 0 ? providing : paying,
    users: users.filter(({ claim }) => !HELPERS.has(claim.role ?? '')),
  }
}
