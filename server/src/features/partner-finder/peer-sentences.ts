import type { ActorRecord } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'
import { municipalKind, type Peer, type PeerLikeness } from './peers.ts'
import { inhabitantsOf, listed } from './sentences.ts'

const KINDS = {
  de: {
    DISTRICT: 'Ebenfalls ein Landkreis.',
    INDEPENDENT: 'Ebenfalls kreisfrei.',
    WITHIN_DISTRICT: 'Ebenfalls kreisangehörig.',
    OTHER: 'Von gleicher Art.',
  },
  en: {
    DISTRICT: 'Also a rural district.',
    INDEPENDENT: 'Also a town that is its own district.',
    WITHIN_DISTRICT: 'Also within a district.',
    OTHER: 'Of the same kind.',
  },
} as const

/** In what a peer is like the one that asks. */
export function likenessSentence(
  alike: PeerLikeness,
  { actor, peer, themes }: { readonly actor: ActorRecord; readonly peer: Peer; readonly themes: readonly string[] },
  language: Language,
): string {
  const german = language === 'de'
  switch (alike) {
    case 'SIZE': {
      const [theirs, own] = [peer.inhabitants ?? 0, actor.municipality?.population?.value ?? 0].map((count) =>
        inhabitantsOf(count, language),
      )
      return german ? `${theirs} Einwohner; ${actor.name} hat ${own}.` : `${theirs} inhabitants; ${actor.name} has ${own}.`
    }
    case 'KIND':
      return KINDS[language][municipalKind(peer.id)]
    case 'STATE':
      return german ? 'Im selben Land.' : 'In the same Land.'
    case 'THEME':
      return german ? `Gemeinsames Thema: ${listed(themes, language)}.` : `Shared theme: ${listed(themes, language)}.`
  }
}
