import { ACTOR_KINDS, type ActorKind, LINE_KINDS } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import { sizeLikeness } from '../../domain/partner-score.ts'
import { isIndependent } from '../../domain/peers.ts'
import type { ActorRecord, Id } from '../../domain/records.ts'
import { regionAt } from '../actor-profile/region.ts'
import type { Snapshot } from '../network/snapshot.ts'

/** Half to twice as many inhabitants. */
const SIMILAR_SIZE = sizeLikeness(1, 2)

export const PEER_LIKENESSES = ['SIZE', 'KIND', 'STATE', 'THEME'] as const
export type PeerLikeness = (typeof PEER_LIKENESSES)[number]

/** A municipality that works with somebody already, and in what it is like the one that asks. */
export interface Peer {
  readonly id: Id
  readonly alike: readonly PeerLikeness[]
  readonly inhabitants: number | undefined
  readonly themes: readonly Id[]
  readonly partners: readonly Id[]
}

export interface PeerQuestion {
  readonly actor: ActorRecord
  /** Themes of the asker, chosen or recorded. */
  readonly themes: ReadonlySet<Id>
  /** Kinds of partners that count. */
  readonly kinds: readonly ActorKind[]
  /** It must be alike in all of these. */
  readonly alike: readonly PeerLikeness[]
}

type MunicipalKind = 'DISTRICT' | 'INDEPENDENT' | 'WITHIN_DISTRICT' | 'OTHER'

/** A Kreis, a town that is its own Kreis, a municipality within one; a Bezirk or a Verbandsgemeinde is something else. */
export function municipalKind(id: Id): MunicipalKind {
  if (id.startsWith('k-')) return 'DISTRICT'
  if (!/^m-\d{8}$/.test(id)) return 'OTHER'
  return isIndependent(id) ? 'INDEPENDENT' : 'WITHIN_DISTRICT'
}

const MUNICIPALITY = ACTOR_KINDS.indexOf('MUNICIPALITY')
const COOPERATES_WITH = LINE_KINDS.indexOf('COOPERATES_WITH')

/** Most alike first: by in how much, then by size, then by id. */
export function peersOf(question: PeerQuestion, snapshot: Snapshot): readonly Peer[] {
  const { vertices } = snapshot
  const own = { kind: municipalKind(question.actor.id), state: regionAt(question.actor.region, 'STATE') }
  const inhabitants = question.actor.municipality?.population?.value
  const likeness = (population: number | undefined) => (inhabitants && population ? sizeLikeness(inhabitants, population) : 0)
  const peers: (Peer & { readonly size: number })[] = []
  for (let vertex = 0; vertex < vertices.count; vertex++) {
    const id = vertices.id[vertex]!
    if (vertices.kind[vertex] !== MUNICIPALITY || vertices.country[vertex] !== 'DE' || id === question.actor.id) continue
    const partners = partnersAt(snapshot, vertex, question.kinds)
    if (partners.length === 0) continue
    const population = vertices.population[vertex]! > 0 ? vertices.population[vertex]! : undefined
    const themes = tagsOf(vertices.themes, vertex).filter((theme) => question.themes.has(theme))
    const size = likeness(population)
    const holds: Record<PeerLikeness, boolean> = {
      SIZE: size >= SIMILAR_SIZE,
      KIND: own.kind === municipalKind(id),
      STATE: own.state !== undefined && regionAt(vertices.region[vertex], 'STATE') === own.state,
      THEME: themes.length > 0,
    }
    if (!question.alike.every((one) => holds[one])) continue
    peers.push({ id, alike: PEER_LIKENESSES.filter((one) => holds[one]), inhabitants: population, themes, partners, size })
  }
  return peers.sort((a, b) => b.alike.length - a.alike.length || b.size - a.size || compareIds(a.id, b.id))
}

function partnersAt({ incidence, lines, vertices }: Snapshot, vertex: number, kinds: readonly ActorKind[]): Id[] {
  const found = new Set<number>()
  for (let entry = incidence.offsets[vertex]!; entry < incidence.offsets[vertex + 1]!; entry++) {
    const partner = incidence.neighbours[entry]!
    if (lines.kind[incidence.lines[entry]!] === COOPERATES_WITH && kinds.includes(ACTOR_KINDS[vertices.kind[partner]!]!)) found.add(partner)
  }
  return [...found].sort((a, b) => a - b).map((partner) => vertices.id[partner]!)
}

const tagsOf = ({ ids, offsets, values }: Snapshot['vertices']['themes'], vertex: number): Id[] =>
  Array.from(values.subarray(offsets[vertex]!, offsets[vertex + 1]!), (tag) => ids[tag]!)
