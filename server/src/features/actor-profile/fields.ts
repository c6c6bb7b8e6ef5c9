import { isDated } from '@netzatlas/shared'
import { manyByName, sortByName } from '../../domain/by-name.ts'
import { newer } from '../../domain/coverage.ts'
import { compareIds } from '../../domain/ids.ts'
import { newestFirst } from '../../domain/ranking.ts'
import type { ActorRecord, ClaimRecord, Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { ActorKindEnum, ClaimKindEnum, RegionLevelEnum, UmbrellaScopeEnum } from '../../graphql/enums.ts'
import { given } from '../../graphql/given.ts'
import { existing, type Loaders, recordsOf } from '../../graphql/loaders.ts'
import {
  ActorRef,
  AwardRef,
  CooperationRef,
  CountryRef,
  EventRef,
  NodeRef,
  RegionRef,
  ResolutionRef,
  SourceRef,
  ThemeRef,
  VertexRef,
} from '../../graphql/nodes.ts'
import { StatusCountRef } from '../overview/fields.ts'
import { sourceCounts } from '../sources/evidence.ts'
import { countriesOf, objects, subjects, themesOf } from './ends.ts'
import { cityKindInEnglish, MunicipalityFactsRef, PlaceRef } from './facts.ts'
import { namesakes } from './namesakes.ts'
import { partnersOf } from './partners.ts'
import { regionAt } from './region.ts'
import { holdingClaims, membershipsOn } from './relations.ts'

/** Of an actor; its page shows them all, so the list needs a cap but no pages. */
const MAX_SOURCES = 200

async function members(actor: ActorRecord, day: string, foundingOnly: boolean, loaders: Loaders) {
  const claims = await loaders.claims(actor.id, ['MEMBER_OF'])
  return membershipsOn(
    claims.filter(({ object }) => object === actor.id),
    day,
    'subject',
    foundingOnly,
  )
}

ActorRef.implement({
  description: 'Anything that can take part: a municipality, a migrant organisation, an umbrella body, ...',
  interfaces: [NodeRef, VertexRef],
  fields: (t) => ({
    kind: t.expose('kind', { type: ActorKindEnum }),
    shortName: t.exposeString('shortName', { nullable: true }),
    alternativeNames: t.stringList({ resolve: ({ alternativeNames }) => [...alternativeNames] }),
    disambiguation: t.string({
      nullable: true,
      description: 'Shown beside the name wherever it could be mistaken for another: the Kreis and Land, or the country.',
      resolve: ({ disambiguation }, _args, { language }) =>
        disambiguation && language === 'en' ? cityKindInEnglish(disambiguation) : disambiguation,
    }),
    scope: t.expose('scope', { type: UmbrellaScopeEnum, nullable: true, description: 'Only of an umbrella.' }),
    website: t.exposeString('website', { nullable: true }),
    selfDescription: t.exposeString('selfDescription', {
      nullable: true,
      description: "Whose statement it is that this is a migrant organisation, in the source's words.",
    }),
    place: t.expose('place', { type: PlaceRef, nullable: true }),
    region: t.field({
      type: RegionRef,
      nullable: true,
      description: 'The region of that level its seat lies in; null where the seat is not known that precisely.',
      args: { level: t.arg({ type: RegionLevelEnum, required: true }) },
      resolve: async ({ region }, { level }, { loaders }) => {
        const id = regionAt(region, level)
        return id === undefined ? undefined : (await recordsOf(loaders, [id], 'region'))[0]
      },
    }),
    municipality: t.expose('municipality', { type: MunicipalityFactsRef, nullable: true, description: 'Only of a municipality.' }),
    themes: t.field({
      type: [ThemeRef],
      description: 'Without those that have ended.',
      resolve: ({ id }, _args, { loaders, today }) => themesOf(id, loaders, today),
    }),
    countries: t.field({
      type: [CountryRef],
      description: 'Without those that have ended.',
      resolve: ({ id }, _args, { loaders, today }) => countriesOf(id, loaders, today),
    }),
    languages: t.stringList({
      description: 'Without those that have ended.',
      resolve: ({ languages }) => [...languages],
    }),
    degree: t.int({
      description: 'Distinct neighbours by lines that hold at that day for sure; without a day by lines of any time.',
      args: { asOf: t.arg({ type: 'Date' }) },
      resolve: async ({ id }, { asOf }, { loaders }) =>
        asOf == null ? loaders.degree.load(id) : (await loaders.degreeOn(id, asOf)).certain,
    }),
    degreePossible: t.int({
      description: 'Further neighbours, only by lines whose dates leave it open whether they hold at that day; without a day none.',
      args: { asOf: t.arg({ type: 'Date' }) },
      resolve: async ({ id }, { asOf }, { loaders }) => (asOf == null ? 0 : (await loaders.degreeOn(id, asOf)).possible),
    }),
    members: t.field({
      type: [ActorRef],
      description: 'Certain members at that day (default: today).',
      args: { asOf: t.arg({ type: 'Date' }), foundingOnly: t.arg.boolean() },
      resolve: async (actor, { asOf, foundingOnly }, { loaders, today }) => {
        const { certain } = await members(actor, asOf ?? today, foundingOnly ?? false, loaders)
        return manyByName(await recordsOf(loaders, certain, 'actor'))
      },
    }),
    membersPossible: t.int({
      description: 'Members whose dates leave it open whether they were members at that day.',
      args: { asOf: t.arg({ type: 'Date' }), foundingOnly: t.arg.boolean() },
      resolve: async (actor, { asOf, foundingOnly }, { loaders, today }) =>
        (await members(actor, asOf ?? today, foundingOnly ?? false, loaders)).possible.size,
    }),
    memberOf: t.field({
      type: [ActorRef],
      description: 'What it is a member of at that day for sure; without a day at any time.',
      args: { asOf: t.arg({ type: 'Date' }) },
      resolve: async ({ id }, { asOf }, { loaders }) => {
        const said = asOf == null ? loaders.said.get(id) : undefined
        if (said) return sortByName(await recordsOf(loaders, said.memberOf, 'actor'))
        const claims = (await loaders.claims(id, ['MEMBER_OF'])).filter(({ subject }) => subject === id)
        const ids = asOf == null ? objects(claims, id) : membershipsOn(claims, asOf, 'object', false).certain
        return sortByName(await recordsOf(loaders, ids, 'actor'))
      },
    }),
    partners: t.field({
      type: [ActorRef],
      description: 'The other parties of its cooperations at that day, for sure or perhaps (without a day: at any time), each once.',
      args: { kinds: t.arg({ type: [ActorKindEnum] }), asOf: t.arg({ type: 'Date' }) },
      resolve: async ({ id }, args, context) => manyByName(await partnersOf(id, given(args), context)),
    }),
    namesakes: t.field({
      type: [ActorRef],
      description: 'Other actors of the same kind and name, so that a person can be asked which one is meant.',
      complexity: { field: 50, multiplier: 5 },
      resolve: async (actor, _args, { store }) => [...(await namesakes(actor, store))],
    }),
    cooperations: t.field({
      type: [CooperationRef],
      description: 'Those it takes part in at that day, for sure or perhaps; without a day at any time.',
      args: { asOf: t.arg({ type: 'Date' }) },
      resolve: async ({ id }, { asOf }, { loaders }) => {
        const claims = holdingClaims(await loaders.claims(id, ['PARTICIPATES_IN']), asOf)
        return manyByName(await recordsOf(loaders, objects(claims, id), 'cooperation'))
      },
    }),
    events: t.field({
      type: [EventRef],
      description: 'Those it hosted, organised or attended, newest first.',
      resolve: async ({ id }, _args, { loaders }) => {
        const events = await recordsOf(loaders, objects(await loaders.claims(id, ['HOSTED', 'ORGANISED', 'ATTENDED']), id), 'event')
        return events.toSorted((a, b) => newestFirst(a.from, b.from) || compareIds(a.id, b.id))
      },
    }),
    awards: t.field({
      type: [AwardRef],
      description: 'Newest first.',
      resolve: async ({ id }, _args, { loaders }) => {
        const awards = await recordsOf(loaders, subjects(await loaders.claims(id, ['AWARDED']), id), 'award')
        return awards.toSorted((a, b) => newestFirst(a.date, b.date) || compareIds(a.id, b.id))
      },
    }),
    resolutions: t.field({
      type: [ResolutionRef],
      resolve: async ({ id }, _args, { loaders }) =>
        sortByName(await recordsOf(loaders, objects(await loaders.claims(id, ['SIGNED']), id), 'resolution')),
    }),
    lastConfirmed: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The newest confirmation of anything said of it.',
      resolve: async ({ id }, _args, { loaders }) =>
        (await loaders.claims(id)).map((claim) => claim.lastConfirmed).reduce(newer, undefined),
    }),
    sources: t.field({
      type: [SourceRef],
      description: `What the claims about it rest on, those with most claims first, at most ${MAX_SOURCES}.`,
      resolve: async ({ id }, _args, { loaders }) => {
        const ids = loaders.said.get(id)?.sources ?? sourceCounts(await loaders.claims(id)).map(([source]) => source)
        return [...(await recordsOf(loaders, ids.slice(0, MAX_SOURCES), 'source'))]
      },
    }),
    restsOn: t.field({
      type: [SourceCountRef],
      description: `The same with the number of claims about it that rest on each.`,
      resolve: async ({ id }, _args, { loaders }) => sourceCounts(await loaders.claims(id)).slice(0, MAX_SOURCES),
    }),
    claimCounts: t.field({
      type: ClaimCountsRef,
      description: 'What is said of it, counted; with `kinds` only that.',
      args: { kinds: t.arg({ type: [ClaimKindEnum] }) },
      resolve: ({ id }, { kinds }, { loaders }) => loaders.claims(id, kinds ?? undefined),
    }),
  }),
})

const SourceCountRef = builder.objectRef<readonly [Id, number]>('SourceCount').implement({
  fields: (t) => ({
    source: t.field({ type: SourceRef, resolve: ([id], _args, { loaders }) => existing(loaders, id, 'source') }),
    claims: t.int({ resolve: ([, count]) => count }),
  }),
})

const ClaimCountsRef = builder.objectRef<readonly ClaimRecord[]>('ClaimCounts').implement({
  fields: (t) => ({
    total: t.int({ resolve: (claims) => claims.length }),
    undated: t.int({
      description: 'Without beginning, end and confirmation.',
      resolve: (claims) => claims.filter((claim) => !isDated(claim)).length,
    }),
    byStatus: t.field({
      type: [StatusCountRef],
      resolve: (claims) => [...Map.groupBy(claims, ({ status }) => status)].map(([status, { length: count }]) => ({ status, count })),
    }),
  }),
})

ResolutionRef.implement({
  description: 'Signed by actors, e.g. the 2030 Agenda declaration.',
  interfaces: [NodeRef, VertexRef],
  fields: (t) => ({
    date: t.expose('date', { type: 'PartialDate', nullable: true }),
    signatories: t.field({
      type: [ActorRef],
      resolve: async ({ id }, _args, { loaders }) =>
        sortByName(await recordsOf(loaders, subjects(await loaders.claims(id, ['SIGNED']), id), 'actor')),
    }),
  }),
})

builder.queryField('actor', (t) =>
  t.field({
    type: ActorRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, { loaders }) => (await recordsOf(loaders, [id], 'actor'))[0],
  }),
)

builder.queryField('municipality', (t) =>
  t.field({
    type: ActorRef,
    nullable: true,
    description: 'By its AGS: eight digits of a municipality, five of a Kreis.',
    args: { ags: t.arg.string({ required: true }) },
    resolve: async (_root, { ags }, { loaders }) => (await recordsOf(loaders, [`${ags.length === 5 ? 'k' : 'm'}-${ags}`], 'actor'))[0],
  }),
)
