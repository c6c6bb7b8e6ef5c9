import { sortByName } from '../../domain/by-name.ts'
import type { Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { pageSize } from '../../graphql/connection.ts'
import { misuse } from '../../graphql/errors.ts'
import { DEFAULT_PAGE, MAX_PAGE } from '../../graphql/limits.ts'
import { existing } from '../../graphql/loaders.ts'
import { claimsNamed } from '../../graphql/named-claims.ts'
import { ActorRef, ClaimRef, CountryRef, ThemeRef } from '../../graphql/nodes.ts'
import { partnersOf } from '../actor-profile/partners.ts'
import { NoticeRef } from '../needs/notice-ref.ts'
import { KindCountRef } from '../overview/fields.ts'
import { PartnerFactorEnum, PartnerOrderEnum, questionArgs, questionOf } from './arguments.ts'
import { gapsTold, partsTold, type ToldGap, type ToldPart } from './explain.ts'
import { type Facets, type FactorGap, HISTOGRAM_KM, partnerFacets } from './facets.ts'
import { basisOf, findPartners } from './find-partners.ts'
import { type Suggestion, suggestions } from './suggestion.ts'

const ScorePartRef = builder.objectRef<ToldPart>('ScorePart').implement({
  description: 'One reason. The points of all parts sum to the score.',
  fields: (t) => ({
    factor: t.expose('factor', { type: PartnerFactorEnum }),
    points: t.exposeFloat('points', { description: 'Rounded to tenths.' }),
    weight: t.exposeFloat('weight', { description: 'The most points it could give.' }),
    because: t.exposeString('because', { description: 'The reason as a sentence.' }),
    claims: t.field({
      type: [ClaimRef],
      description: 'What the reason rests on.',
      resolve: ({ claims }, _args, { loaders }, info) => claimsNamed(claims, loaders, info),
    }),
    notices: t.field({
      type: [NoticeRef],
      description: 'Needs and offers the reason rests on, each with its source; only NEEDS has any.',
      resolve: ({ notices = [] }) => [...notices],
    }),
  }),
})

const AbsentPartRef = builder.objectRef<ToldGap>('AbsentPart').implement({
  description: 'A factor of which nothing is recorded: it gives no points, and takes none.',
  fields: (t) => ({
    factor: t.expose('factor', { type: PartnerFactorEnum }),
    weight: t.exposeFloat('weight', { description: 'The most points it could give if something were recorded.' }),
    ofAsker: t.boolean({
      description: 'Nothing is recorded of who asks; otherwise of the candidate.',
      resolve: ({ of }) => of === 'ASKER',
    }),
    because: t.exposeString('because', {
      description: 'What is not recorded, or what is known of the candidate although nothing is of who asks, as a sentence.',
    }),
    claims: t.field({
      type: [ClaimRef],
      description: 'What the rest of the sentence rests on.',
      resolve: ({ claims }, _args, { loaders }, info) => claimsNamed(claims, loaders, info),
    }),
  }),
})

export const PartnerSuggestionRef = builder.objectRef<Suggestion>('PartnerSuggestion').implement({
  fields: (t) => ({
    actor: t.field({ type: ActorRef, resolve: ({ actor }) => actor }),
    distanceKm: t.exposeFloat('distanceKm', { nullable: true, description: 'Great circle between the places told of both.' }),
    score: t.exposeFloat('score', { description: 'The points of the parts together.' }),
    possible: t.exposeFloat('possible', { description: 'The most that the parts could give; what is absent comes on top.' }),
    parts: t.field({
      type: [ScorePartRef],
      resolve: async (partner, _args, { language }) => partsTold(partner, await partner.read(), language),
    }),
    absent: t.field({
      type: [AbsentPartRef],
      resolve: async (partner, _args, { language }) => gapsTold(partner, await partner.read(), language),
    }),
    alreadyWorksWith: t.field({
      type: [ActorRef],
      description: 'Municipalities it cooperates with, for sure or perhaps, at any time.',
      resolve: async ({ actor }, _args, context) => sortByName(await partnersOf(actor.id, { kinds: ['MUNICIPALITY'] }, context)),
    }),
    lastConfirmed: t.expose('lastConfirmed', { type: 'PartialDate', nullable: true }),
  }),
})

const ThemeCountRef = builder.objectRef<readonly [Id, number]>('ThemeCount').implement({
  fields: (t) => ({
    theme: t.field({ type: ThemeRef, resolve: ([id], _args, { loaders }) => existing(loaders, id, 'theme') }),
    count: t.int({ resolve: ([, count]) => count }),
  }),
})
const CountryCountRef = builder.objectRef<readonly [Id, number]>('CountryCount').implement({
  fields: (t) => ({
    country: t.field({ type: CountryRef, resolve: ([id], _args, { loaders }) => existing(loaders, id, 'country') }),
    count: t.int({ resolve: ([, count]) => count }),
  }),
})
const LanguageCountRef = builder.objectRef<readonly [string, number]>('LanguageCount').implement({
  fields: (t) => ({ language: t.string({ resolve: ([language]) => language }), count: t.int({ resolve: ([, count]) => count }) }),
})
const FactorGapRef = builder.objectRef<FactorGap>('FactorGap').implement({
  description: 'A fact that would tell the results apart better if it were recorded.',
  fields: (t) => ({
    factor: t.expose('factor', { type: PartnerFactorEnum }),
    asker: t.exposeBoolean('asker', { description: 'Nothing is recorded of who asks.' }),
    candidates: t.exposeInt('candidates', { description: 'Of how many results nothing is recorded.' }),
  }),
})
const PartnerFacetsRef = builder.objectRef<Facets>('PartnerFacets').implement({
  description: 'What each choice of each filter would leave, all other filters kept.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'All that pass, those it already works with left out.' }),
    unplaced: t.exposeInt('unplaced', { description: 'Actors that match but whose place is not known, so that no distance can be told.' }),
    kmUpTo: t.intList({
      description: 'Upper bounds of the distance histogram; it leaves the radius out.',
      resolve: () => [...HISTOGRAM_KM],
    }),
    counts: t.intList({ resolve: ({ histogram }) => [...histogram] }),
    kinds: t.field({ type: [KindCountRef], resolve: ({ kinds }) => kinds.map(([kind, count]) => ({ kind, count })) }),
    themes: t.field({ type: [ThemeCountRef], resolve: ({ themes }) => [...themes] }),
    countries: t.field({ type: [CountryCountRef], resolve: ({ countries }) => [...countries] }),
    languages: t.field({ type: [LanguageCountRef], resolve: ({ languages }) => [...languages] }),
    gaps: t.field({
      type: [FactorGapRef],
      description: 'Factors of which nothing is recorded of who asks, or of some of the results.',
      resolve: ({ gaps }) => [...gaps],
    }),
  }),
})

builder.queryFields((t) => {
  const question = questionArgs(t)
  return {
    partners: t.field({
      type: [PartnerSuggestionRef],
      description:
        'Organisations that could become partners, nearest first unless `order` says otherwise; those it already works with are left out (see Actor.partners). Municipalities are told by `peers`.',
      args: {
        ...question,
        order: t.arg({ type: PartnerOrderEnum, description: 'Default: DISTANCE.' }),
        outside: t.arg.boolean({ description: 'Those who do not lie within the radius or districts.' }),
        first: t.arg.int(),
        offset: t.arg.int({ description: 'How many of the first are passed over; default 0.' }),
      },
      complexity: ({ first }) => ({ field: 100, multiplier: Math.min(first ?? DEFAULT_PAGE, MAX_PAGE) }),
      resolve: async (_root, { first, offset, ...args }, context) => {
        if ((offset ?? 0) < 0) throw misuse('INVALID_INPUT', '"offset" must not be negative.', 'offset')
        const asked = await questionOf(args, context)
        const basis = await basisOf(asked, context)
        const partners = await findPartners(asked, { first: pageSize(first), offset: offset ?? 0 }, basis)
        return suggestions(partners, basis, context.loaders)
      },
    }),
    partnerFacets: t.field({
      type: PartnerFacetsRef,
      description: 'Counts for the filters of `partners`.',
      args: question,
      complexity: { field: 500, multiplier: 20 },
      resolve: async (_root, args, context) => {
        const asked = await questionOf(args, context)
        return partnerFacets(asked, await basisOf(asked, context))
      },
    }),
  }
})
