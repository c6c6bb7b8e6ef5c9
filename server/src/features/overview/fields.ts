import type { ActorKind, ClaimKind, ClaimStatus } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { ActorKindEnum, ClaimStatusEnum } from '../../graphql/enums.ts'
import { hiddenSources } from '../../graphql/hidden-sources.ts'
import { keptByQuestion } from '../../graphql/kept.ts'
import type { Loaders } from '../../graphql/loaders.ts'
import { CountryRef, NodeRef, ThemeRef, VertexRef } from '../../graphql/nodes.ts'
import type { StatisticsReader } from '../../ports/store.ts'
import { actorCount } from './theme-counts.ts'

ThemeRef.implement({
  description: 'A field of work.',
  interfaces: [NodeRef, VertexRef],
  fields: (t) => ({
    actorCount: t.int({
      description: 'Actors that some claim says work on it.',
      resolve: ({ id }, _args, { loaders }) => actorCount(id, 'WORKS_ON', loaders),
    }),
  }),
})

CountryRef.implement({
  interfaces: [NodeRef, VertexRef],
  fields: (t) => ({
    code: t.exposeString('code', { description: 'ISO 3166 alpha-2.' }),
    actorCount: t.int({
      description: 'Actors that some claim ties to it.',
      resolve: ({ id }, _args, { loaders }) => actorCount(id, 'CONCERNS', loaders),
    }),
  }),
})

async function mostTiedFirst<T extends { readonly id: Id }>(records: readonly T[], kind: ClaimKind, loaders: Loaders): Promise<T[]> {
  const counted = await Promise.all(records.map(async (record) => ({ record, count: await actorCount(record.id, kind, loaders) })))
  return counted
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || compareIds(a.record.id, b.record.id))
    .map(({ record }) => record)
}

export const KindCountRef = builder.objectRef<{ readonly kind: ActorKind; readonly count: number }>('KindCount').implement({
  fields: (t) => ({ kind: t.expose('kind', { type: ActorKindEnum }), count: t.exposeInt('count') }),
})

export const StatusCountRef = builder.objectRef<{ readonly status: ClaimStatus; readonly count: number }>('StatusCount').implement({
  fields: (t) => ({ status: t.expose('status', { type: ClaimStatusEnum }), count: t.exposeInt('count') }),
})

type StatisticsRecord = Awaited<ReturnType<StatisticsReader['statistics']>>

/** Many pages ask for one figure of it, most of them as of today. */
const kept = keptByQuestion<StatisticsRecord>(4)

const entries = <K extends string>(counts: Readonly<Partial<Record<K, number>>>) => Object.entries(counts) as [K, number][]

const StatisticsRef = builder.objectRef<StatisticsRecord>('Statistics').implement({
  description: 'What the first screen counts.',
  fields: (t) => ({
    today: t.field({ type: 'Date', resolve: (_statistics, _args, { today }) => today }),
    staleMonths: t.int({
      description: 'Months after which a confirmation no longer counts as recent.',
      resolve: (_statistics, _args, { staleMonths }) => staleMonths,
    }),
    actorsByKind: t.field({
      type: [KindCountRef],
      resolve: ({ actorsByKind }) => entries(actorsByKind).map(([kind, count]) => ({ kind, count })),
    }),
    actorsWithClaims: t.exposeInt('actorsWithClaims', {
      description: 'Actors some claim says something about; a municipality nobody said anything of is only in the gazetteer.',
    }),
    actorsWithLines: t.exposeInt('actorsWithLines'),
    actorsWithoutPlace: t.exposeInt('actorsWithoutPlace'),
    claims: t.exposeInt('claims'),
    claimsUndated: t.exposeInt('claimsUndated'),
    claimsNotLiteral: t.exposeInt('claimsNotLiteral'),
    linesByStatus: t.field({
      type: [StatusCountRef],
      resolve: ({ linesByStatus }) => entries(linesByStatus).map(([status, count]) => ({ status, count })),
    }),
    sources: t.int({
      description: 'Without those on which nothing rests, or only what is kept back.',
      resolve: async ({ sources }, _args, { store }) => sources - (await hiddenSources(store)).size,
    }),
    sites: t.int({
      description: 'Different web sites among the sources.',
      complexity: 50,
      resolve: async (_statistics, _args, { store }) => {
        const [sources, hidden] = await Promise.all([store.recordsOfType('source'), hiddenSources(store)])
        const told = sources.filter(({ id }) => !hidden.has(id))
        return new Set(told.flatMap(({ url }) => (url && URL.canParse(url) ? [new URL(url).hostname.replace(/^www\./, '')] : []))).size
      },
    }),
    newest: t.expose('newest', { type: 'PartialDate', nullable: true, description: 'The newest day somebody read or confirmed anything.' }),
    fictional: t.exposeBoolean('fictional', { description: 'Generated demonstration data, not the real network.' }),
    revision: t.string({ resolve: async (_statistics, _args, { store }) => String((await store.revision()).content) }),
  }),
})

builder.queryFields((t) => ({
  statistics: t.field({
    type: StatisticsRef,
    args: { asOf: t.arg({ type: 'Date' }) },
    complexity: 50,
    resolve: (_root, args, { store, today }) => {
      const asOf = args.asOf ?? today
      return kept(store, asOf, () => store.statistics(asOf))
    },
  }),
  themes: t.field({
    type: [ThemeRef],
    description: 'Those that some actor is tied to, most first.',
    complexity: { field: 20, multiplier: 50 },
    resolve: async (_root, _args, { store, loaders }) => mostTiedFirst(await store.recordsOfType('theme'), 'WORKS_ON', loaders),
  }),
  countries: t.field({
    type: [CountryRef],
    description: 'Those that some actor is tied to, most first.',
    complexity: { field: 20, multiplier: 100 },
    resolve: async (_root, _args, { store, loaders }) => mostTiedFirst(await store.recordsOfType('country'), 'CONCERNS', loaders),
  }),
}))
