import type { Day } from '@netzatlas/shared'
import {
  adamicAdar,
  commonValue,
  confirmedValue,
  distanceValue,
  type PartnerValues,
  sharedValue,
  sizeLikeness,
} from '../../domain/partner-score.ts'
import type { Id } from '../../domain/records.ts'
import type { Organisation } from './directory.ts'
import type { Peer, Seeker, Wanted } from './seeker.ts'

export interface ValueSources {
  /** Municipalities in Germany that work with an actor. */
  peersOf(actor: Id): readonly Peer[]
  readonly today: Day
  readonly staleMonths: number
}

/** Everything that is known for and against one candidate. */
export function valuesOf(
  seeker: Pick<Seeker, 'themes' | 'countries' | 'languages' | 'common' | 'inhabitants'>,
  candidate: Organisation,
  distanceKm: number,
  { peersOf, today, staleMonths }: ValueSources,
): PartnerValues {
  return {
    DISTANCE: distanceValue(distanceKm),
    THEMES: shared(seeker.themes, candidate.themes),
    COUNTRIES: shared(seeker.countries, candidate.countries),
    LANGUAGES: shared(seeker.languages, candidate.actor.languages),
    NEEDS: 'ASKER',
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

function common(seeker: Pick<Seeker, 'common'>, candidate: Organisation): number | 'ASKER' | 'CANDIDATE' {
  if (seeker.common.size === 0) return 'ASKER'
  if (candidate.common.length === 0) return 'CANDIDATE'
  return commonValue(adamicAdar(inCommon(seeker, candidate).map((id) => seeker.common.get(id)!.actors.size)))
}

/** Events, programmes and umbrellas of both. */
export const inCommon = (seeker: Pick<Seeker, 'common'>, { common }: Organisation): readonly Id[] =>
  common.filter((id) => seeker.common.has(id))

function peers({ inhabitants }: Pick<Seeker, 'inhabitants'>, known: () => readonly Peer[]): number | 'ASKER' | 'CANDIDATE' {
  if (!inhabitants) return 'ASKER'
  const partners = known()
  if (partners.length === 0) return 'CANDIDATE'
  return Math.max(...partners.map((partner) => sizeLikeness(inhabitants, partner.inhabitants)))
}
