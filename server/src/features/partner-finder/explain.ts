import { type ClaimKind, type PartnerFactor, validity } from '@netzatlas/shared'
import { sortByName } from '../../domain/by-name.ts'
import { compareIds } from '../../domain/ids.ts'
import { comparableWith, matchesBetween, type NoticeMatch } from '../../domain/notices.ts'
import type { PartnerGap, PartnerPoints } from '../../domain/partner-score.ts'
import type { CountryRecord, Id, NoticeRecord, RecordOf, RecordType, ThemeRecord } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'
import { isNamed, nameOf } from '../../graphql/nodes.ts'
import { COMMON_KINDS, type GivenReason, MOST_CLAIMS, reasons } from './directory.ts'
import type { Basis } from './find-partners.ts'
import type { ReadForReasons } from './read-for-reasons.ts'
import type { Wanted } from './seeker.ts'
import {
  commonSentence,
  confirmedSentence,
  distanceSentence,
  languageName,
  languageValue,
  type MissingNotices,
  needsSentence,
  noCommonSentence,
  noNeedsSentence,
  noPeerSentence,
  peerSentence,
  sharedSentence,
} from './sentences.ts'
import type { Suggestion } from './suggestion.ts'
import { inCommon } from './values.ts'

/** A sentence and the claims, or the needs and offers, it rests on. */
export interface Reason {
  readonly because: string
  readonly claims: readonly Id[]
  readonly notices?: readonly NoticeRecord[]
}
export type ToldPart = PartnerPoints & Reason
export type ToldGap = PartnerGap & Reason

interface Telling {
  readonly partner: Suggestion
  readonly basis: Basis
  readonly read: ReadForReasons
  readonly language: Language
  /** Of whom nothing is recorded, where that is what is to be told. */
  readonly gap?: PartnerGap['of']
}

export const partsTold = (partner: Suggestion, read: ReadForReasons, language: Language): ToldPart[] =>
  partner.parts.map((part) => ({ ...part, ...TELLERS[part.factor]({ partner, basis: partner.basis, read, language }) }))

export const gapsTold = (partner: Suggestion, read: ReadForReasons, language: Language): ToldGap[] =>
  partner.absent.map((gap) => ({ ...gap, ...TELLERS[gap.factor]({ partner, basis: partner.basis, read, language, gap: gap.of }) }))

const given = ({ evidence }: Suggestion, kinds: readonly ClaimKind[]): readonly GivenReason[] =>
  evidence.reasons.filter(({ kind }) => kinds.includes(kind))

const idsOf = (claims: readonly { readonly id: Id }[]): Id[] => claims.map(({ id }) => id)

const TELLERS: Readonly<Record<PartnerFactor, (telling: Telling) => Reason>> = {
  DISTANCE: ({ partner, basis, language }) => ({
    because: distanceSentence(partner.distanceKm, basis.seeker.actor.place.label, language),
    claims: idsOf(given(partner, ['LOCATED_IN'])),
  }),
  THEMES: (telling) => sharedReason('themes', 'WORKS_ON', 'theme', telling.basis.seeker.themes, telling),
  COUNTRIES: (telling) => sharedReason('countries', 'CONCERNS', 'country', telling.basis.seeker.countries, telling),
  LANGUAGES({ partner, basis: { seeker }, language }) {
    const { actor } = partner
    const names = (codes: readonly string[]) => codes.map((code) => languageName(code, language))
    const { ids, asked } = seeker.languages
    const shared = actor.languages.filter((code) => ids.has(code))
    const told = {
      shared: names(shared),
      theirs: names(actor.languages),
      chosen: asked ? ids.size : 0,
      known: ids.size > 0,
    }
    const named = new Set((shared.length > 0 ? shared : actor.languages).map(languageValue))
    const theirs = given(partner, ['ATTRIBUTE']).filter(({ value }) => value !== undefined && named.has(value))
    return { because: sharedSentence('languages', told, language), claims: idsOf(theirs) }
  },
  NEEDS({ partner: { actor }, basis: { seeker, ownNotices, noticesOf, today }, read, language, gap }) {
    const { name, id } = seeker.actor
    if (gap) return { because: noNeedsSentence(name, missingNotices(ownNotices), language), claims: [] }
    const theirs = noticesOf(actor.id)
    const matches = matchesBetween(ownNotices, theirs, today)
    const abouts = (wanted: (match: NoticeMatch) => boolean) => [
      ...new Set(matches.filter(wanted).map((match) => aboutOf(match, read, language))),
    ]
    const [needs, offers] = [abouts(({ need }) => need.actor === id), abouts(({ offer }) => offer.actor === id)]
    const shown = matches.length > 0 ? matches.flatMap(({ need, offer }) => [need, offer]) : comparableWith(theirs, ownNotices)
    return { because: needsSentence(name, { needs, offers }, language), claims: [], notices: [...new Set(shown)].slice(0, MOST_CLAIMS) }
  },
  COMMON({ partner, basis: { seeker }, read, language, gap }) {
    if (gap) return { because: noCommonSentence(seeker.actor.name, gap === 'ASKER', language), claims: [] }
    const ids = inCommon(seeker, partner.organisation)
    const names = ids.flatMap((id) => {
      const record = read.records.get(id)
      return isNamed(record) && record.type !== 'edition' ? [nameOf(record, language)] : []
    })
    const theirs = given(partner, COMMON_KINDS)
    return {
      because: commonSentence(names, language),
      claims: ids.flatMap((id) => idsOf([...seeker.common.get(id)!.own, ...theirs.filter(({ object }) => object === id)])),
    }
  },
  PEERS({ partner, basis: { seeker, peersOf, today }, read, language, gap }) {
    const named = read.peers.get(partner.actor.id)
    if (!named) return { because: noPeerSentence(seeker.actor.name, gap === 'ASKER', language), claims: [] }
    const { peer, participations } = named
    const theirs = reasons(peer.id, participations, ['PARTICIPATES_IN'], today).toSorted((a, b) => compareIds(a.id, b.id))
    const together = new Set(theirs.map(({ object }) => object))
    const joint = given(partner, ['PARTICIPATES_IN']).filter(({ object }) => together.has(object))
    const cooperations = new Set(joint.map(({ object }) => object))
    const both = theirs.filter(({ object }) => cooperations.has(object))
    const over = both.length > 0 && both.every((claim) => validity(claim).possibleUntil < today)
    const others = peersOf(partner.actor.id).length - 1
    return {
      because: peerSentence({ name: peer.name, inhabitants: peer.inhabitants, others, over }, language),
      claims: idsOf([...joint, ...both]).slice(0, MOST_CLAIMS),
    }
  },
  CONFIRMED: ({ partner: { lastConfirmed, evidence }, language }) => ({
    because: confirmedSentence(lastConfirmed, language),
    claims: evidence.confirmedBy,
  }),
}

const missingNotices = (own: readonly NoticeRecord[]): MissingNotices => ({
  ofAsker: own.length === 0,
  needs: own.length === 0 || own.some(({ type }) => type === 'offer'),
  offers: own.length === 0 || own.some(({ type }) => type === 'need'),
})

function recordsAt<T extends RecordType>({ records }: ReadForReasons, ids: readonly Id[], type: T): RecordOf<T>[] {
  return ids.map((id) => records.get(id)).filter((record): record is RecordOf<T> => record?.type === type)
}

/** What a need and an offer have in common: "Bildung (Ghana, Französisch)". */
function aboutOf({ need, language, country }: NoticeMatch, read: ReadForReasons, reader: Language): string {
  const theme = recordsAt(read, [need.theme], 'theme').map((record) => nameOf(record, reader))
  const more = [
    ...recordsAt(read, country === undefined ? [] : [country], 'country').map((record) => nameOf(record, reader)),
    ...(language === undefined ? [] : [languageName(language, reader)]),
  ]
  return more.length === 0 ? theme.join() : `${theme.join()} (${more.join(', ')})`
}

function sharedReason(
  what: 'themes' | 'countries',
  kind: ClaimKind,
  type: 'theme' | 'country',
  { ids, asked, claims: own }: Wanted,
  { partner, read, language }: Telling,
): Reason {
  const records = sortByName<ThemeRecord | CountryRecord>(recordsAt(read, partner.organisation[what], type))
  const shared = records.filter(({ id }) => ids.has(id))
  const names = (of: readonly (ThemeRecord | CountryRecord)[]) => of.map((record) => nameOf(record, language))
  const told = {
    shared: names(shared),
    theirs: names(records),
    chosen: asked ? ids.size : 0,
    known: ids.size > 0,
  }
  const named = new Set<Id | undefined>((shared.length > 0 ? shared : records).map(({ id }) => id))
  const theirs = given(partner, [kind]).filter(({ object }) => named.has(object))
  return {
    because: sharedSentence(what, told, language),
    claims: idsOf([...theirs, ...shared.flatMap(({ id }) => own.get(id) ?? [])]),
  }
}
