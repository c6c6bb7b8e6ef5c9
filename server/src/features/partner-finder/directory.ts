import { ACTOR_KINDS, type ClaimKind, type Day, mayHold, type PartialDate } from '@netzatlas/shared'
import type { Change } from '../../domain/commands.ts'
import { newer } from '../../domain/coverage.ts'
import { compareIds, typeOfId } from '../../domain/ids.ts'
import type { ActorRecord, ClaimRecord, DomainRecord, Id } from '../../domain/records.ts'
import { sharedTexts } from '../../domain/shared-texts.ts'
import { ownTurn } from '../../domain/turns.ts'
import { keptByRevision } from '../../graphql/kept.ts'
import type { Said } from '../../graphql/loaders.ts'
import type { ChangeReader } from '../../ports/commands.ts'
import type { ActorReader, ClaimReader, RecordReader, RevisionReader } from '../../ports/store.ts'
import { sourceCounts } from '../sources/evidence.ts'
import { type SouthToNorth, southToNorth } from './latitudes.ts'

/** Everybody but municipalities: those are asked for as peers. */
const ORGANISATION_KINDS = ACTOR_KINDS.filter((kind) => kind !== 'MUNICIPALITY')

/** Having been at the same event or programme, or under the same umbrella. */
export const COMMON_KINDS: readonly ClaimKind[] = ['ATTENDED', 'HOSTED', 'ORGANISED', 'MEMBER_OF']

const REASON_KINDS: readonly ClaimKind[] = ['LOCATED_IN', 'WORKS_ON', 'CONCERNS', 'PARTICIPATES_IN', ...COMMON_KINDS]

/** Of one date there can be hundreds of claims; so many show where it comes from. */
export const MOST_CLAIMS = 12

/** What is known of an organisation that may become a partner, as far as it holds today. */
export interface Organisation {
  readonly actor: ActorRecord
  readonly themes: readonly Id[]
  readonly countries: readonly Id[]
  /** Events, programmes and umbrellas. */
  readonly common: readonly Id[]
  readonly lastConfirmed: PartialDate | undefined
  /** `Evidence` as JSON: of tens of thousands one text is kept instead of a heap of small objects, and read of those shown. */
  readonly evidence: string
}

/** What is told of an organisation that is suggested. */
export interface Evidence {
  /** What may be given as a reason, by the ids of the claims. */
  readonly reasons: readonly GivenReason[]
  /** The first of the claims that the newest confirmation stands in. */
  readonly confirmedBy: readonly Id[]
  readonly said: Said
}

/** What a claim says of an organisation, without its dates and sources; the value is the name of a language. */
export type GivenReason = Pick<ClaimRecord, 'id' | 'kind' | 'object' | 'value'>

export interface Directory {
  /** Of the content. */
  readonly revision: number
  readonly day: Day
  readonly organisations: ReadonlyMap<Id, Organisation>
  /** Those whose place is known. */
  readonly placed: SouthToNorth<Organisation>
}

type DirectoryStore = RevisionReader & RecordReader & ClaimReader & ActorReader & ChangeReader

export interface PartnerDirectory {
  /** As of a day: what has ended before it is left out. */
  current(today: Day): Promise<Directory>
}

/** More than there are organisations. */
const ALL = 1_000_000
/** Claims of so many actors are asked for at once: some milliseconds to take them apart. */
const AT_ONCE = 250
/** Changed records, and actors they touch, that are followed one by one; where there are more all is read again. */
const MOST_CHANGED = 2_000

/** All organisations with what is told of them, kept in memory; after a change only whom it touched is read again. */
export function partnerDirectory(store: DirectoryStore): PartnerDirectory {
  const kept = keptByRevision<Directory>()
  const read = async (former: Promise<Directory> | undefined, day: Day): Promise<Directory> => {
    const known = await former?.catch(() => undefined)
    return (known?.day === day ? await followed(known, store) : undefined) ?? readWhole(store, day)
  }
  return { current: (today) => kept(store, today, (former) => read(former, today)) }
}

async function readWhole(store: DirectoryStore, day: Day): Promise<Directory> {
  const { content } = await store.revision()
  const { items } = await store.actorPage({ kinds: ORGANISATION_KINDS }, 'NAME', { first: ALL })
  const actors = items.toSorted((a, b) => compareIds(a.id, b.id))
  return directoryOf(content, day, new Map(await described(actors, day, store)))
}

const directoryOf = (revision: number, day: Day, organisations: ReadonlyMap<Id, Organisation>): Directory => ({
  revision,
  day,
  organisations,
  placed: southToNorth(organisations.values(), ({ actor }) => actor.place),
})

async function described(actors: readonly ActorRecord[], day: Day, store: ClaimReader): Promise<(readonly [Id, Organisation])[]> {
  const all: (readonly [Id, Organisation])[] = []
  const share = sharedTexts()
  for (let from = 0; from < actors.length; from += AT_ONCE) {
    const some = actors.slice(from, from + AT_ONCE)
    const claims = await store.claimsOf(some.map(({ id }) => id))
    for (const actor of some) all.push([actor.id, share(organisationOf(actor, claims.get(actor.id) ?? [], day))])
    await ownTurn()
  }
  return all
}

export function organisationOf(actor: ActorRecord, claims: readonly ClaimRecord[], day: Day): Organisation {
  const given = reasons(actor.id, claims, REASON_KINDS, day)
  const languages = reasons(actor.id, claims, ['ATTRIBUTE'], day).filter(({ property }) => property === 'LANGUAGE')
  const objects = (of: readonly ClaimRecord[]) => [...new Set(of.flatMap(({ object }) => object ?? []))]
  const told = (kinds: readonly ClaimKind[]) => objects(given.filter(({ kind }) => kinds.includes(kind)))
  const lastConfirmed = claims.map((claim) => claim.lastConfirmed).reduce(newer, undefined)
  const confirming = lastConfirmed === undefined ? [] : claims.filter((claim) => claim.lastConfirmed === lastConfirmed)
  const evidence: Evidence = {
    reasons: [
      ...given.map(({ id, kind, object }) => ({ id, kind, ...(object === undefined ? {} : { object }) })),
      ...languages.map(({ id, kind, value }) => ({ id, kind, ...(value === undefined ? {} : { value }) })),
    ],
    confirmedBy: confirming.slice(0, MOST_CLAIMS).map(({ id }) => id),
    said: {
      memberOf: objects(claims.filter(({ kind, subject }) => kind === 'MEMBER_OF' && subject === actor.id)),
      sources: sourceCounts(claims).map(([source]) => source),
    },
  }
  return {
    actor,
    themes: told(['WORKS_ON']),
    countries: told(['CONCERNS']),
    common: told(COMMON_KINDS),
    lastConfirmed,
    evidence: JSON.stringify(evidence),
  }
}

export const evidenceOf = ({ evidence }: Organisation): Evidence => JSON.parse(evidence)

/** What has happened stays; what somebody is or does counts until it has surely ended. Of attributes only languages are reasons. */
const LASTING: ReadonlySet<ClaimKind> = new Set(['WORKS_ON', 'CONCERNS', 'MEMBER_OF', 'LOCATED_IN', 'ATTRIBUTE'])

/** Claims with the actor as subject that may be given as a reason on the day: backed by a source, and not ended. */
export function reasons(actor: Id, claims: readonly ClaimRecord[], kinds: readonly ClaimKind[], day: Day): readonly ClaimRecord[] {
  return claims.filter(
    (claim) =>
      claim.subject === actor &&
      kinds.includes(claim.kind) &&
      claim.supports.some(({ stance }) => stance === 'SUPPORTS') &&
      (!LASTING.has(claim.kind) || mayHold(claim, day)),
  )
}

/** The former one with those read again whom commands have touched since; undefined where that is much or not told. */
async function followed(former: Directory, store: DirectoryStore): Promise<Directory | undefined> {
  const since = await store.changesSince(former.revision, MOST_CHANGED)
  if (!since) return undefined
  const ids = touchedBy(since.reverse, await store.records(changedIds(since.reverse)))
  if (ids.length > MOST_CHANGED) return undefined
  const records = await store.records(ids)
  const organisations = new Map(former.organisations)
  for (const id of ids) organisations.delete(id)
  const actors = records.flatMap((record) => (record?.type === 'actor' && record.kind !== 'MUNICIPALITY' ? [record] : []))
  for (const [id, organisation] of await described(actors, former.day, store)) organisations.set(id, organisation)
  return directoryOf(since.revision.content, former.day, organisations)
}

const changedIds = (reverse: readonly Change[]): Id[] => [
  ...new Set(reverse.map((change) => ('put' in change ? change.put.id : change.remove))),
]

/** Actors that the changed records are, or that a changed claim spoke or speaks of. */
function touchedBy(reverse: readonly Change[], now: readonly (DomainRecord | undefined)[]): Id[] {
  const states = [...reverse.flatMap((change) => ('put' in change ? [change.put] : [])), ...now]
  const gone = reverse.flatMap((change) => ('remove' in change ? [change.remove] : []))
  const ids = new Set(gone)
  for (const state of states) {
    if (state?.type === 'actor') ids.add(state.id)
    if (state?.type === 'claim') for (const id of [state.subject, state.object]) if (id !== undefined) ids.add(id)
  }
  return [...ids].filter((id) => typeOfId(id) === 'actor').sort(compareIds)
}
