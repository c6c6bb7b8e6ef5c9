import { sortByName } from '../../domain/by-name.ts'
import { compareIds } from '../../domain/ids.ts'
import type { AwardRecord } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { existing, recordsOf } from '../../graphql/loaders.ts'
import { ActorRef, AwardRef, ContestRef, EditionRef, EventRef, NodeRef, VertexRef } from '../../graphql/nodes.ts'
import { FigureRef } from '../actor-profile/facts.ts'

ContestRef.implement({
  description: 'E.g. "Kommune bewegt Welt".',
  interfaces: [NodeRef, VertexRef],
  fields: (t) => ({
    editions: t.field({
      type: [EditionRef],
      description: 'Newest first.',
      resolve: async ({ id }, _args, { store }) => {
        const editions = await store.recordsOfType('edition')
        return editions.filter(({ contest }) => contest === id).toSorted((a, b) => b.year - a.year || compareIds(a.id, b.id))
      },
    }),
  }),
})

/** "1. Preis" -> 1; prizes without a place come after those with one. */
const place = ({ rank }: AwardRecord): number => Number(/^\d+/.exec(rank ?? '')?.[0] ?? Number.MAX_SAFE_INTEGER)

EditionRef.implement({
  interfaces: [NodeRef, VertexRef],
  fields: (t) => ({
    contest: t.field({ type: ContestRef, resolve: ({ contest }, _args, { loaders }) => existing(loaders, contest, 'contest') }),
    year: t.exposeInt('year'),
    entries: t.expose('entries', { type: FigureRef, nullable: true, description: 'How many entered, as stated.' }),
    ceremony: t.field({
      type: EventRef,
      nullable: true,
      resolve: ({ ceremony }, _args, { loaders }) => (ceremony === undefined ? undefined : existing(loaders, ceremony, 'event')),
    }),
    awards: t.field({
      type: [AwardRef],
      description: 'First prizes first.',
      resolve: async ({ id }, _args, { store }) => {
        const awards = await store.recordsOfType('award')
        return awards
          .filter(({ edition }) => edition === id)
          .toSorted((a, b) => place(a) - place(b) || compareIds(a.category ?? '', b.category ?? '') || compareIds(a.id, b.id))
      },
    }),
  }),
})

AwardRef.implement({
  interfaces: [NodeRef, VertexRef],
  fields: (t) => ({
    edition: t.field({
      type: EditionRef,
      nullable: true,
      resolve: ({ edition }, _args, { loaders }) => (edition === undefined ? undefined : existing(loaders, edition, 'edition')),
    }),
    category: t.exposeString('category', { nullable: true }),
    rank: t.exposeString('rank', { nullable: true }),
    amountEur: t.exposeFloat('amountEur', { nullable: true }),
    date: t.expose('date', { type: 'PartialDate', nullable: true }),
    winners: t.field({
      type: [ActorRef],
      resolve: async ({ id }, _args, { loaders }) => {
        const claims = await loaders.claims(id, ['AWARDED'])
        const winners = claims.filter(({ subject }) => subject === id).map(({ object }) => object)
        return sortByName(await recordsOf(loaders, winners, 'actor'))
      },
    }),
  }),
})

builder.queryField('contests', (t) =>
  t.field({
    type: [ContestRef],
    resolve: async (_root, _args, { store }) => sortByName(await store.recordsOfType('contest')),
  }),
)
