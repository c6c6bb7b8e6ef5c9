import type { Day } from '@netzatlas/shared'
import { comparableWith, isMet } from '../../domain/notices.ts'
import {
  adamicAdar,
  commonValue,
  confirmedValue,
  distanceValue,
  type PartnerValues,
  sharedValue,
  sizeLikeness,
} from '../../domain/partner-score.ts'
import type { Id, NoticeRecord } from '../../domain/records.ts'
import type { Organisation } from './directory.ts'
import type { Peer, Seeker, Wanted } from './seeker.ts'

type PeerSize = Pick<Peer, 'inhabitants'>
type Facts = Pick<Organisation, 'actor' | 'themes' | 'countries' | 'common' | 'lastConfirmed'>

export interface ValueSources {
  /** Municipalities in Germany that work with an actor. */
  peersOf(actor: Id): readonly PeerSize[]
  /** Needs and offers of who asks that are open today. */
  readonly ownNotices: readonly NoticeRecord[]
  /** Needs and offers of an actor that are open today. */
  noticesOf(actor: Id): readonly NoticeRecord[]
  readonly today: Day
  readonly staleMonths: number
}

/** Everything that is known for and against one candidate. */
export function valuesOf(
  seeker: Pick<Seeker, 'themes' | 'countries' | 'languages' | 'common' | 'inhabitants'>,
  candidate: Facts,
  distanceKm: number,
  { peersOf, ownNotices, noticesOf, today, staleMonths }: ValueSources,
): PartnerValues {
  return {
    DISTANCE: distanceValue(distanceKm),
    THEMES: shared(seeker.themes, candidate.themes),
    COUNTRIES: shared(seeker.countries, candidate.countries),
    LANGUAGES: shared(seeker.languages, candidate.actor.languages),
    NEEDS: needs(ownNotices, () => noticesOf(candidate.actor.id), today),
    COMMON: common(seeker, candidate),
    PEERS: peers(seeker, () => peersOf(candidate.actor.id)),
    CONFIRMED: candidate.lastConfirmed === undefined ? 'CANDIDATE' : confirmedValue(candidate.lastConfirmed, today, staleMonths),
  }
}

function shared({ ids, asked }: Wanted, theirs: readonly Id[]): number | 'ASKER' | 'CANDIDATE' {
  if (ids.size === 0) return 'ASKER'
  if (theirs.length === 0) return 'CANDIDATE'
  const both = theirs.reduce((count, id) => count + (ids.has(id) ? 1 : 0), 0)
  return sharedValue(both, { wanted: ids.size, theirs: theirs.length, asked })
}

function common(seeker: Pick<Seeker, 'common'>, candidate: Facts): number | 'ASKER' | 'CANDIDATE' {
  if (seeker.common.size === 0) return 'ASKER'
  if (candidate.common.length === 0) return 'CANDIDATE'
  return commonValue(adamicAdar(inCommon(seeker, candidate).map((id) => seeker.common.get(id)!.actors.size)))
}

/** Events, programmes and umbrellas of both. */
export const inCommon = (seeker: Pick<Seeker, 'common'>, { common }: Facts): readonly Id[] => common.filter((id) => seeker.common.has(id))

/** Share of what the asker needs and offers that the candidate answers, as far as of both sides something is recorded. */
function needs(own: readonly NoticeRecord[], known: () => readonly NoticeRecord[], today: Day): number | 'ASKER' | 'CANDIDATE' {
  if (own.length === 0) return 'ASKER'
  const theirs = known()
  const comparable = comparableWith(own, theirs)
  if (comparable.length === 0) return 'CANDIDATE'
  return comparable.filter((notice) => isMet(notice, theirs, today)).length / comparable.length
}

function peers({ inhabitants }: Pick<Seeker, 'inhabitants'>, known: () => readonly PeerSize[]): number | 'ASKER' | 'CANDIDATE' {
  if (!inhabitants) return 'ASKER'
  const likeness = known().flatMap((partner) => (partner.inhabitants ? sizeLikeness(inhabitants, partner.inhabitants) : []))
  return likeness.length === 0 ? 'CANDIDATE' : Math.max(...likeness)
}
