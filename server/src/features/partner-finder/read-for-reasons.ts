import { distanceKm } from '../../domain/distance.ts'
import { matchesBetween } from '../../domain/notices.ts'
import { sizeLikeness } from '../../domain/partner-score.ts'
import type { ClaimRecord, Id } from '../../domain/records.ts'
import type { Loaders } from '../../graphql/loaders.ts'
import type { Basis, Partner } from './find-partners.ts'
import { cooperationsOfBoth, type Peer, type PlacedActor } from './seeker.ts'
import { inCommon } from './values.ts'

/** What the sentences of some partners name, read for all of them at once. */
export interface ReadForReasons {
  /** Themes, countries, events, programmes and umbrellas. */
  readonly records: Loaders['known']
  /** Of each partner the municipality that is named for all it works with. */
  readonly peers: ReadonlyMap<Id, NamedPeer>
}

interface NamedPeer {
  readonly peer: Peer
  /** Its participations in cooperations with the partner, and those of others in the same. */
  readonly participations: readonly ClaimRecord[]
}

export async function readForReasons(partners: readonly Partner[], basis: Basis, loaders: Loaders): Promise<ReadForReasons> {
  const ids = new Set(partners.flatMap((partner) => namedBy(partner, basis)))
  const [peers] = await Promise.all([
    Promise.all(partners.map(({ actor }) => peerFor(actor.id, basis, loaders))),
    Promise.all(Array.from(ids, (id) => loaders.known.get(id) ?? loaders.record.load(id))),
  ])
  return { records: loaders.known, peers: new Map(peers.flatMap((peer, i) => (peer ? [[partners[i]!.actor.id, peer] as const] : []))) }
}

function namedBy({ actor, organisation }: Partner, { seeker, ownNotices, noticesOf, today }: Basis): readonly Id[] {
  const matches = matchesBetween(ownNotices, noticesOf(actor.id), today)
  const answered = matches.flatMap(({ need, country }) => (country === undefined ? [need.theme] : [need.theme, country]))
  return [...organisation.themes, ...organisation.countries, ...inCommon(seeker, organisation), ...answered]
}

async function peerFor(partner: Id, { seeker, peersOf, snapshot }: Basis, loaders: Loaders): Promise<NamedPeer | undefined> {
  const peers = peersOf(partner)
  const peer = mostAlike(peers, seeker.inhabitants) ?? nearest(peers, seeker.actor)
  if (!peer) return undefined
  const both = cooperationsOfBoth(snapshot, partner, peer.id)
  return { peer, participations: (await Promise.all(both.map((id) => loaders.claims(id, ['PARTICIPATES_IN'])))).flat() }
}

/** Of those whose size is known the one most like the asker; undefined where sizes cannot be compared. */
function mostAlike(peers: readonly Peer[], inhabitants: number | undefined): Peer | undefined {
  if (!inhabitants) return undefined
  const likeness = (peer: Peer) => (peer.inhabitants ? sizeLikeness(inhabitants, peer.inhabitants) : 0)
  const most = peers.toSorted((a, b) => likeness(b) - likeness(a))[0]
  return most && likeness(most) > 0 ? most : undefined
}

/** The one whose place is nearest to the asker, those without a place last. */
function nearest(peers: readonly Peer[], { place }: PlacedActor): Peer | undefined {
  const away = (peer: Peer) => (peer.place ? distanceKm(place, peer.place) : Number.MAX_VALUE)
  return peers.toSorted((a, b) => away(a) - away(b))[0]
}
