import type { ClaimKind, PartnerFactor } from '@netzatlas/shared'
import { distanceKm } from '../../domain/distance.ts'
import { comparableWith, matchesBetween, type NoticeMatch } from '../../domain/notices.ts'
import { type PartnerGap, type PartnerPoints, sizeLikeness } from '../../domain/partner-score.ts'
import type { ClaimRecord, CountryRecord, Id, NoticeRecord, ThemeRecord } from '../../domain/records.ts'
import type { Context } from '../../graphql/context.ts'
import { existing, type Loaders, recordsOf } from '../../graphql/loaders.ts'
import { isNamed, nameOf } from '../../graphql/nodes.ts'
import { sortByName } from '../actor-profile/fields.ts'
import { COMMON_KINDS, reasons } from './directory.ts'
import type { Basis, Partner } from './find-partners.ts'
import type { Peer, PlacedActor, Wanted } from './seeker.ts'
import {
  commonSentence,
  confirmedSentence,
  distanceSentence,
  languageName,
  type MissingNotices,
  needsSentence,
  noCommonSentence,
  noNeedsSentence,
  noPeerSentence,
  peerSentence,
  sharedSentence,
} from './sentences.ts'
import { inCommon } from './values.ts'

/** A sentence and the claims, or the needs and offers, it rests on. */
export interface Reason {
  readonly because: string
  readonly claims: readonly ClaimRecord[]
  readonly notices?: readonly NoticeRecord[]
}
export type ToldPart = PartnerPoints & Reason
export type ToldGap = PartnerGap & Reason

/** Of one date there can be hundreds of claims; so many show where it comes from. */
const MOST_CLAIMS = 12

type Teller = (partner: Partner, basis: Basis, context: Context, gap: PartnerGap['of'] | undefined) => Promise<Reason>

export const tellPart = async (part: PartnerPoints, partner: Partner, basis: Basis, context: Context): Promise<ToldPart> => ({
  ...part,
  ...(await TELLERS[part.factor](partner, basis, context, undefined)),
})

export const tellGap = async (gap: PartnerGap, partner: Partner, basis: Basis, context: Context): Promise<ToldGap> => ({
  ...gap,
  ...(await TELLERS[gap.factor](partner, basis, context, gap.of)),
})

const claimsOf = async ({ actor }: Partner, kinds: readonly ClaimKind[], { today }: Basis, { loaders }: Context) =>
  reasons(actor.id, await loaders.claims(actor.id), kinds, today)

const TELLERS: Readonly<Record<PartnerFactor, Teller>> = {
  async DISTANCE(partner, basis, context) {
    return {
      because: distanceSentence(partner.distanceKm, basis.seeker.actor.place.label, context.language),
      claims: await claimsOf(partner, ['LOCATED_IN'], basis, context),
    }
  },
  THEMES: (partner, basis, context) => sharedReason('themes', 'WORKS_ON', 'theme', basis.seeker.themes, partner, basis, context),
  COUNTRIES: (partner, basis, context) => sharedReason('countries', 'CONCERNS', 'country', basis.seeker.countries, partner, basis, context),
  async LANGUAGES({ actor }, { seeker }, { language }) {
    const names = (codes: readonly string[]) => codes.map((code) => languageName(code, language))
    const { ids, asked } = seeker.languages
    const told = {
      shared: names(actor.languages.filter((code) => ids.has(code))),
      theirs: names(actor.languages),
      chosen: asked ? ids.size : 0,
      known: ids.size > 0,
    }
    return { because: sharedSentence('languages', told, language), claims: [] }
  },
  async NEEDS({ actor }, { seeker, ownNotices, noticesOf, today }, context, gap) {
    const { name, id } = seeker.actor
    const { language } = context
    if (gap) return { because: noNeedsSentence(name, missingNotices(ownNotices), language), claims: [] }
    const theirs = noticesOf(actor.id)
    const matches = matchesBetween(ownNotices, theirs, today)
    const abouts = async (wanted: (match: NoticeMatch) => boolean) => [
      ...new Set(await Promise.all(matches.filter(wanted).map((match) => aboutOf(match, context)))),
    ]
    const [needs, offers] = await Promise.all([abouts(({ need }) => need.actor === id), abouts(({ offer }) => offer.actor === id)])
    const shown = matches.length > 0 ? matches.flatMap(({ need, offer }) => [need, offer]) : comparableWith(theirs, ownNotices)
    return { because: needsSentence(name, { needs, offers }, language), claims: [], notices: [...new Set(shown)].slice(0, MOST_CLAIMS) }
  },
  async COMMON(partner, basis, context, gap) {
    const { seeker } = basis
    if (gap) return { because: noCommonSentence(seeker.actor.name, gap === 'ASKER', context.language), claims: [] }
    const ids = inCommon(seeker, partner.organisation)
    const records = await Promise.all(ids.map((id) => context.loaders.record.load(id)))
    const names = records.flatMap((record) =>
      record && isNamed(record) && record.type !== 'edition' ? [nameOf(record, context.language)] : [],
    )
    const theirs = await claimsOf(partner, COMMON_KINDS, basis, context)
    return {
      because: commonSentence(names, context.language),
      claims: ids.flatMap((id) => [...seeker.common.get(id)!.own, ...theirs.filter(({ object }) => object === id)]),
    }
  },
  async PEERS(partner, { seeker, peersOf, today }, context, gap) {
    const peers = peersOf(partner.actor.id)
    const named = mostAlike(peers, seeker.inhabitants) ?? (await nearest(peers, seeker.actor, context.loaders))
    if (!named) return { because: noPeerSentence(seeker.actor.name, gap === 'ASKER', context.language), claims: [] }
    const peer = await existing(context.loaders, named.id, 'actor')
    const both = await Promise.all([peer, partner.actor].map((actor) => context.loaders.claims(actor.id, ['PARTICIPATES_IN'])))
    const [theirs, own] = [peer.id, partner.actor.id].map((actor, i) => reasons(actor, both[i]!, ['PARTICIPATES_IN'], today))
    const together = new Set(theirs!.map(({ object }) => object))
    const joint = own!.filter(({ object }) => together.has(object))
    const cooperations = new Set(joint.map(({ object }) => object))
    return {
      because: peerSentence({ name: peer.name, inhabitants: named.inhabitants, others: peers.length - 1 }, context.language),
      claims: [...joint, ...theirs!.filter(({ object }) => cooperations.has(object))].slice(0, MOST_CLAIMS),
    }
  },
  async CONFIRMED({ actor, lastConfirmed }, _basis, { loaders, language }) {
    const claims = lastConfirmed === undefined ? [] : await loaders.claims(actor.id)
    return {
      because: confirmedSentence(lastConfirmed, language),
      claims: claims.filter((claim) => claim.lastConfirmed === lastConfirmed).slice(0, MOST_CLAIMS),
    }
  },
}

/** Of those whose size is known the one most like the asker; undefined where sizes cannot be compared. */
function mostAlike(peers: readonly Peer[], inhabitants: number | undefined): Peer | undefined {
  if (!inhabitants) return undefined
  const likeness = (peer: Peer) => (peer.inhabitants ? sizeLikeness(inhabitants, peer.inhabitants) : 0)
  const most = peers.toSorted((a, b) => likeness(b) - likeness(a))[0]
  return most && likeness(most) > 0 ? most : undefined
}

/** The one whose place is nearest to the asker, those without a place last. */
async function nearest(peers: readonly Peer[], { place }: PlacedActor, loaders: Loaders): Promise<Peer | undefined> {
  const actors = await recordsOf(
    loaders,
    peers.map(({ id }) => id),
    'actor',
  )
  const away = new Map(actors.map((actor) => [actor.id, actor.place ? distanceKm(place, actor.place) : Number.MAX_VALUE]))
  return peers.toSorted((a, b) => away.get(a.id)! - away.get(b.id)!)[0]
}

const missingNotices = (own: readonly NoticeRecord[]): MissingNotices => ({
  ofAsker: own.length === 0,
  needs: own.length === 0 || own.some(({ type }) => type === 'offer'),
  offers: own.length === 0 || own.some(({ type }) => type === 'need'),
})

/** What a need and an offer have in common: "Bildung (Ghana, Französisch)". */
async function aboutOf({ need, language, country }: NoticeMatch, { loaders, language: reader }: Context): Promise<string> {
  const theme = nameOf(await existing(loaders, need.theme, 'theme'), reader)
  const more = [
    ...(country === undefined ? [] : [nameOf(await existing(loaders, country, 'country'), reader)]),
    ...(language === undefined ? [] : [languageName(language, reader)]),
  ]
  return more.length === 0 ? theme : `${theme} (${more.join(', ')})`
}

async function sharedReason(
  what: 'themes' | 'countries',
  kind: ClaimKind,
  type: 'theme' | 'country',
  { ids, asked, claims: own }: Wanted,
  partner: Partner,
  basis: Basis,
  context: Context,
): Promise<Reason> {
  const { organisation } = partner
  const records = sortByName<ThemeRecord | CountryRecord>(await recordsOf(context.loaders, organisation[what], type))
  const shared = records.filter(({ id }) => ids.has(id))
  const names = (of: readonly (ThemeRecord | CountryRecord)[]) => of.map((record) => nameOf(record, context.language))
  const told = {
    shared: names(shared),
    theirs: names(records),
    chosen: asked ? ids.size : 0,
    known: ids.size > 0,
  }
  const named = new Set<Id>((shared.length > 0 ? shared : records).map(({ id }) => id))
  const theirs = (await claimsOf(partner, [kind], basis, context)).filter(({ object }) => object !== undefined && named.has(object))
  return {
    because: sharedSentence(what, told, context.language),
    claims: [...theirs, ...shared.flatMap(({ id }) => own.get(id) ?? [])],
  }
}
