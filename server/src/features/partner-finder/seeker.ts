import { ACTOR_KINDS, type ClaimKind, type Day, LINE_KINDS } from '@netzatlas/shared'
import type { Coordinates } from '../../domain/distance.ts'
import type { ActorRecord, ClaimRecord, Id, Place } from '../../domain/records.ts'
import type { Loaders } from '../../graphql/loaders.ts'
import type { ClaimReader } from '../../ports/store.ts'
import type { Snapshot } from '../network/snapshot.ts'
import { COMMON_KINDS, reasons } from './directory.ts'
import { remembered } from './remembered.ts'

export type PlacedActor = ActorRecord & { readonly place: Place }

/** What a municipality could have in common with others: what it asked for, else what is recorded of it. */
export interface Wanted {
  readonly ids: ReadonlySet<Id>
  /** Chosen in the question. */
  readonly asked: boolean
  /** What of the municipality it rests on; none where it was chosen. */
  readonly claims: ReadonlyMap<Id, readonly ClaimRecord[]>
}

export interface Seeker {
  readonly actor: PlacedActor
  readonly themes: Wanted
  readonly countries: Wanted
  readonly languages: Wanted
  /** Events, programmes and umbrellas of its own, each with all actors recorded there. */
  readonly common: ReadonlyMap<Id, { readonly own: readonly ClaimRecord[]; readonly actors: ReadonlySet<Id> }>
  readonly inhabitants: number | undefined
  /** Whom it works with already, at any time, for sure or perhaps. */
  readonly partners: ReadonlySet<Id>
}

export interface Choice {
  readonly themes?: readonly Id[]
  readonly countries?: readonly Id[]
  readonly languages?: readonly string[]
}

const OWN_KINDS: readonly ClaimKind[] = ['WORKS_ON', 'CONCERNS', 'PARTICIPATES_IN', ...COMMON_KINDS]

export interface SeekerSources {
  readonly loaders: Pick<Loaders, 'claims'>
  readonly store: ClaimReader
  readonly snapshot: Snapshot
  readonly today: Day
}

export async function seekerOf(actor: PlacedActor, choice: Choice, { loaders, store, snapshot, today }: SeekerSources): Promise<Seeker> {
  const claims = await loaders.claims(actor.id, OWN_KINDS)
  const said = (kinds: readonly ClaimKind[]) => reasons(actor.id, claims, kinds, today)
  const [countries, common] = await Promise.all([
    choice.countries ? [] : countriesOf(actor.id, said(['CONCERNS']), said(['PARTICIPATES_IN']), snapshot, loaders, today),
    commonOf(said(COMMON_KINDS), store, today),
  ])
  return {
    actor,
    themes: wanted(
      choice.themes,
      said(['WORKS_ON']).map((claim) => [claim.object!, claim] as const),
    ),
    countries: wanted(choice.countries, countries),
    languages: choice.languages
      ? { ids: new Set(choice.languages), asked: true, claims: new Map() }
      : { ids: new Set(actor.languages), asked: false, claims: new Map() },
    common,
    inhabitants: actor.municipality?.population?.value,
    partners: partnersOf(snapshot, actor.id),
  }
}

function wanted(chosen: readonly Id[] | undefined, own: readonly (readonly [Id, ClaimRecord])[]): Wanted {
  if (chosen) return { ids: new Set(chosen), asked: true, claims: new Map() }
  const claims = new Map<Id, ClaimRecord[]>()
  for (const [id, claim] of own) claims.set(id, [...(claims.get(id) ?? []), claim])
  return { ids: new Set(claims.keys()), asked: false, claims }
}

/** Its partner countries: those it is said to be concerned with, itself or by a cooperation of its, and those its partners abroad lie in. */
async function countriesOf(
  actor: Id,
  own: readonly ClaimRecord[],
  participations: readonly ClaimRecord[],
  snapshot: Snapshot,
  loaders: SeekerSources['loaders'],
  today: Day,
): Promise<(readonly [Id, ClaimRecord])[]> {
  const cooperations = participations.map(({ object }) => object!)
  const abroad = cooperationsAbroad(snapshot, actor)
  const [concerns, participants] = await Promise.all([
    Promise.all(cooperations.map((id) => loaders.claims(id, ['CONCERNS']))),
    Promise.all(cooperations.map((id) => (abroad.has(id) ? loaders.claims(id, ['PARTICIPATES_IN']) : []))),
  ])
  const found = own.map((claim) => [claim.object!, claim] as const)
  for (const [i, cooperation] of cooperations.entries()) {
    for (const claim of reasons(cooperation, concerns[i]!, ['CONCERNS'], today)) found.push([claim.object!, claim])
    for (const claim of participants[i]!) {
      const partner = claim.subject === actor ? undefined : snapshot.indexOf.get(claim.subject)
      const country = partner === undefined ? '' : snapshot.vertices.country[partner]!
      if (isAbroad(country)) found.push([`l-${country}`, claim])
    }
  }
  return found
}

const isAbroad = (country: string): boolean => country !== '' && country !== 'DE'

/** Those that somebody abroad takes part in as well, at any time. */
function cooperationsAbroad({ incidence, lines, indexOf, vertices }: Snapshot, actor: Id): ReadonlySet<Id> {
  const vertex = indexOf.get(actor)
  const found = new Set<Id>()
  if (vertex === undefined) return found
  for (let entry = incidence.offsets[vertex]!; entry < incidence.offsets[vertex + 1]!; entry++) {
    const line = incidence.lines[entry]!
    if (lines.kind[line] !== COOPERATES_WITH || !isAbroad(vertices.country[incidence.neighbours[entry]!]!)) continue
    found.add(lines.cooperations[lines.cooperation[line]!]!)
  }
  return found
}

async function commonOf(own: readonly ClaimRecord[], store: ClaimReader, today: Day): Promise<Seeker['common']> {
  const ids = [...new Set(own.map(({ object }) => object!))]
  if (ids.length === 0) return new Map()
  const claims = await store.claimsOf(ids, COMMON_KINDS)
  return new Map(
    ids.map((id) => {
      const its = claims.get(id) ?? []
      const actors = its.filter((claim) => claim.object === id && reasons(claim.subject, [claim], COMMON_KINDS, today).length > 0)
      return [id, { own: own.filter(({ object }) => object === id), actors: new Set(actors.map(({ subject }) => subject)) }]
    }),
  )
}

const COOPERATES_WITH = LINE_KINDS.indexOf('COOPERATES_WITH')
const MUNICIPALITY = ACTOR_KINDS.indexOf('MUNICIPALITY')

function* partnerVertices({ incidence, lines }: Snapshot, vertex: number): Iterable<number> {
  for (let entry = incidence.offsets[vertex]!; entry < incidence.offsets[vertex + 1]!; entry++) {
    if (lines.kind[incidence.lines[entry]!] === COOPERATES_WITH) yield incidence.neighbours[entry]!
  }
}

function partnersOf(snapshot: Snapshot, actor: Id): ReadonlySet<Id> {
  const vertex = snapshot.indexOf.get(actor)
  if (vertex === undefined) return new Set()
  return new Set(Array.from(partnerVertices(snapshot, vertex), (partner) => snapshot.vertices.id[partner]!))
}

/** A municipality that works with somebody. */
export interface Peer {
  readonly id: Id
  readonly name: string
  readonly inhabitants: number | undefined
  readonly place: Coordinates | undefined
}

const peersKept = new WeakMap<Snapshot, (actor: Id) => readonly Peer[]>()

/** Municipalities in Germany that work with an actor; each actor's are looked up once a snapshot. */
export function peersIn(snapshot: Snapshot): (actor: Id) => readonly Peer[] {
  const known = peersKept.get(snapshot)
  if (known) return known
  const peerAt = remembered((vertex: number) => peerOf(snapshot.vertices, vertex))
  const partners = remembered((actor: Id) => municipalPartners(snapshot, actor, peerAt))
  peersKept.set(snapshot, partners)
  return partners
}

/** Each once; what is told of a municipality is one for all who work with it. */
function municipalPartners(snapshot: Snapshot, actor: Id, peerAt: (vertex: number) => Peer): readonly Peer[] {
  const vertex = snapshot.indexOf.get(actor)
  if (vertex === undefined) return []
  const { kind, country } = snapshot.vertices
  const found = new Set<number>()
  for (const partner of partnerVertices(snapshot, vertex)) {
    if (kind[partner] === MUNICIPALITY && country[partner] === 'DE') found.add(partner)
  }
  return Array.from(found)
    .sort((a, b) => a - b)
    .map(peerAt)
}

const peerOf = ({ population, id, name, lat, lon }: Snapshot['vertices'], vertex: number): Peer => ({
  id: id[vertex]!,
  name: name[vertex]!,
  inhabitants: population[vertex]! > 0 ? population[vertex] : undefined,
  place: Number.isNaN(lat[vertex]!) ? undefined : { lat: lat[vertex]!, lon: lon[vertex]! },
})

/** Cooperations that both are told to take part in, at any time. */
export function cooperationsOfBoth({ incidence, lines, indexOf }: Snapshot, actor: Id, other: Id): readonly Id[] {
  const [vertex, another] = [indexOf.get(actor), indexOf.get(other)]
  if (vertex === undefined || another === undefined) return []
  const found = new Set<number>()
  for (let entry = incidence.offsets[vertex]!; entry < incidence.offsets[vertex + 1]!; entry++) {
    const line = incidence.lines[entry]!
    if (incidence.neighbours[entry] === another && lines.kind[line] === COOPERATES_WITH) found.add(lines.cooperation[line]!)
  }
  return Array.from(found, (cooperation) => lines.cooperations[cooperation]!)
}
