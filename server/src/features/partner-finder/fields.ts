import type { ClaimKind } from '@netzatlas/shared'
import type { ActorRecord, ClaimRecord, CountryRecord, Id, ThemeRecord } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { pageSize } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { ActorKindEnum } from '../../graphql/enums.ts'
import { misuse, notFound } from '../../graphql/errors.ts'
import { given } from '../../graphql/given.ts'
import { DEFAULT_PAGE, MAX_PAGE } from '../../graphql/limits.ts'
import { existing, recordsOf } from '../../graphql/loaders.ts'
import { ActorRef, ClaimRef, CountryRef, nameOf, ThemeRef } from '../../graphql/nodes.ts'
import { sortByName } from '../actor-profile/fields.ts'
import { partnersOf } from '../actor-profile/partners.ts'
import { KindCountRef } from '../overview/fields.ts'
import { type Facets, HISTOGRAM_KM, partnerFacets } from './facets.ts'
import { DEFAULT_RADIUS_KM, findPartners, type Partner, type PartnerQuestion } from './find-partners.ts'
import { countrySentence, distancePoints, distanceSentence, type ScorePart, themeSentence } from './score.ts'

/** Half of the Earth's circumference is 20,015 km; nobody looks for a neighbour farther off than this. */
const MAX_RADIUS_KM = 1_000

interface Suggestion extends Partner {
  readonly parts: readonly ScorePart[]
}

const ScorePartRef = builder.objectRef<ScorePart>('ScorePart').implement({
  description: 'One reason. The points of all parts sum to the score.',
  fields: (t) => ({
    factor: t.exposeString('factor', { description: 'DISTANCE, THEME or COUNTRY.' }),
    points: t.exposeFloat('points'),
    because: t.exposeString('because', { description: 'The reason as a sentence.' }),
    claims: t.field({ type: [ClaimRef], description: 'What the reason rests on.', resolve: ({ claims }) => [...claims] }),
  }),
})

const PartnerSuggestionRef = builder.objectRef<Suggestion>('PartnerSuggestion').implement({
  fields: (t) => ({
    actor: t.field({ type: ActorRef, resolve: ({ actor }) => actor }),
    distanceKm: t.exposeFloat('distanceKm', { nullable: true, description: 'Great circle between the places told of both.' }),
    score: t.float({ resolve: ({ parts }) => parts.reduce((sum, { points }) => sum + points, 0) }),
    parts: t.field({ type: [ScorePartRef], resolve: ({ parts }) => [...parts] }),
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
  }),
})

async function questionOf(
  args: { readonly for: string; readonly radiusKm?: number | null | undefined } & {
    readonly [Key in 'kinds' | 'themes' | 'countries' | 'languages']?: unknown
  },
  { loaders }: Context,
): Promise<PartnerQuestion> {
  const { for: id, radiusKm, ...filter } = args
  const [actor] = await recordsOf(loaders, [id], 'actor')
  if (!actor) throw notFound(id)
  const { place } = actor
  if (!place) throw misuse('INVALID_INPUT', `The place of ${id} is not known, so no distance can be told.`, 'for')
  const radius = radiusKm ?? DEFAULT_RADIUS_KM
  if (!(radius > 0 && radius <= MAX_RADIUS_KM))
    throw misuse('INVALID_INPUT', `"radiusKm" must lie between 0 and ${MAX_RADIUS_KM}.`, 'radiusKm')
  return { actor: { ...actor, place }, radiusKm: radius, ...(given(filter) as Omit<PartnerQuestion, 'actor' | 'radiusKm'>) }
}

async function tiesOf<T extends 'theme' | 'country'>(actor: ActorRecord, kind: ClaimKind, type: T, { loaders }: Context) {
  const claims = (await loaders.claims(actor.id, [kind])).filter(({ subject }) => subject === actor.id)
  const ids = claims.map(({ object }) => object)
  return { claims, records: sortByName<ThemeRecord | CountryRecord>(await recordsOf(loaders, ids, type)) }
}

/** The reasons besides distance: what both have in common, else what was asked for, else what it is known for. */
async function tiePart<T extends 'theme' | 'country'>(
  type: T,
  own: ReadonlySet<Id>,
  wanted: readonly Id[] | undefined,
  candidate: ActorRecord,
  context: Context,
): Promise<ScorePart[]> {
  const { claims, records } = await tiesOf(candidate, type === 'theme' ? 'WORKS_ON' : 'CONCERNS', type, context)
  const shared = records.filter(({ id }) => own.has(id))
  const asked = records.filter(({ id }) => wanted?.includes(id))
  const told = shared.length > 0 ? shared : asked.length > 0 ? asked : records
  if (told.length === 0) return []
  const ids = new Set(told.map(({ id }) => id))
  const names = told.map((record) => nameOf(record, context.language))
  const sentence = type === 'theme' ? themeSentence : countrySentence
  const supporting: ClaimRecord[] = claims.filter(({ object }) => object !== undefined && ids.has(object))
  return [
    {
      factor: type === 'theme' ? 'THEME' : 'COUNTRY',
      points: 0,
      because: sentence(names, shared.length > 0, context.language),
      claims: supporting,
    },
  ]
}

async function explain(partner: Partner, question: PartnerQuestion, context: Context): Promise<Suggestion> {
  const { actor, radiusKm, themes, countries } = question
  const [ownThemes, ownCountries] = await Promise.all([
    tiesOf(actor, 'WORKS_ON', 'theme', context),
    tiesOf(actor, 'CONCERNS', 'country', context),
  ])
  const idsOf = (records: readonly { readonly id: Id }[]) => new Set(records.map(({ id }) => id))
  const [themeParts, countryParts] = await Promise.all([
    tiePart('theme', idsOf(ownThemes.records), themes, partner.actor, context),
    tiePart('country', idsOf(ownCountries.records), countries, partner.actor, context),
  ])
  const distance: ScorePart = {
    factor: 'DISTANCE',
    points: distancePoints(partner.distanceKm, radiusKm),
    because: distanceSentence(partner.distanceKm, actor.place.label, context.language),
    claims: [],
  }
  return { ...partner, parts: [distance, ...themeParts, ...countryParts] }
}

builder.queryFields((t) => {
  const question = {
    for: t.arg.id({ required: true }),
    radiusKm: t.arg.float({ description: `Default: ${DEFAULT_RADIUS_KM}.` }),
    kinds: t.arg({ type: [ActorKindEnum], description: 'Default: migrant organisations and umbrellas.' }),
    themes: t.arg.idList(),
    countries: t.arg.idList(),
    languages: t.arg.stringList(),
  }
  return {
    partners: t.field({
      type: [PartnerSuggestionRef],
      description: 'By distance, nearest first; those it already works with are left out (see Actor.partners).',
      args: { ...question, first: t.arg.int(), offset: t.arg.int({ description: 'How many of the nearest are passed over; default 0.' }) },
      complexity: ({ first }) => ({ field: 100, multiplier: Math.min(first ?? DEFAULT_PAGE, MAX_PAGE) }),
      resolve: async (_root, { first, offset, ...args }, context) => {
        if ((offset ?? 0) < 0) throw misuse('INVALID_INPUT', '"offset" must not be negative.', 'offset')
        const asked = await questionOf(args, context)
        const partners = await findPartners(asked, { first: pageSize(first), offset: offset ?? 0 }, context)
        return Promise.all(partners.map((partner) => explain(partner, asked, context)))
      },
    }),
    partnerFacets: t.field({
      type: PartnerFacetsRef,
      description: 'Counts for the filters of `partners`.',
      args: question,
      complexity: { field: 500, multiplier: 20 },
      resolve: async (_root, args, context) => partnerFacets(await questionOf(args, context), context),
    }),
  }
})
