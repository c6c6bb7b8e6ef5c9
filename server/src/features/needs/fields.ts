import type { Id, NoticeRecord } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, connectionType, pageComplexity, pageOf } from '../../graphql/connection.ts'
import { given } from '../../graphql/given.ts'
import { existing } from '../../graphql/loaders.ts'
import { RegionRef, ThemeRef } from '../../graphql/nodes.ts'
import { boardOf } from './board.ts'
import { NoticeRef } from './notice-ref.ts'
import { type NoticeCount, noticeCounts, openNotices } from './overview.ts'

export const NoticeKindEnum = builder.enumType('NoticeKind', { values: ['NEED', 'OFFER'] as const })

const NoticeCountRef = builder.objectRef<NoticeCount>('NoticeCount').implement({
  description: 'What is wished and offered on one theme by actors of one Land.',
  fields: (t) => ({
    state: t.field({
      type: RegionRef,
      nullable: true,
      description: 'Null for actors whose Land is not known, or who are abroad.',
      resolve: ({ state }, _args, { loaders }) => (state === undefined ? undefined : existing(loaders, state, 'region')),
    }),
    theme: t.field({ type: ThemeRef, resolve: ({ theme }, _args, { loaders }) => existing(loaders, theme, 'theme') }),
    needs: t.exposeInt('needs'),
    offers: t.exposeInt('offers'),
    answered: t.exposeInt('answered', { description: 'Of the needs those that an offer answers, from wherever.' }),
    oldestNeed: t.expose('oldestNeed', { type: 'Date', nullable: true, description: 'Since when the oldest open need stands.' }),
    pastNeeds: t.exposeInt('pastNeeds', {
      description: 'Recorded once, and over: what tells "none at the moment" from "nobody has recorded any".',
    }),
    pastOffers: t.exposeInt('pastOffers'),
  }),
})

const NoticeFilterInput = builder.inputType('NoticeFilter', {
  fields: (t) => ({
    kind: t.field({ type: NoticeKindEnum }),
    within: t.id({ description: 'A region: the seat of the actor lies in it.' }),
    elsewhere: t.boolean({ description: 'Only of actors whose seat lies in no Land that is known.' }),
    theme: t.id(),
    language: t.string(),
    country: t.id(),
    answered: t.boolean({ description: 'With a match, or without one.' }),
  }),
})

export const { ConnectionRef: NoticeConnectionRef } = connectionType<NoticeRecord, { node: NoticeRecord; cursor: Id }>(
  'Notice',
  NoticeRef as never,
)

builder.queryFields((t) => ({
  noticeCounts: t.field({
    type: [NoticeCountRef],
    description: 'By Land and theme; what nobody has recorded anything about is not among them.',
    args: { asOf: t.arg({ type: 'Date' }) },
    complexity: { field: 50, multiplier: 50 },
    resolve: async (_root, { asOf }, context) => [...noticeCounts(await boardOf(context), asOf ?? context.today)],
  }),
  notices: t.field({
    type: NoticeConnectionRef,
    description: 'Needs and offers that count on that day (default: today), the newest first.',
    args: { filter: t.arg({ type: NoticeFilterInput }), asOf: t.arg({ type: 'Date' }), first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: async (_root, { filter, asOf, ...page }, context) => {
      const found = openNotices(await boardOf(context), given(filter), asOf ?? context.today)
      return connectionOf(
        pageOf(found, page, ({ id }) => id),
        page,
        (node) => ({ node, cursor: node.id }),
      )
    },
  }),
  withheldNotices: t.field({
    type: [NoticeRef],
    description: 'What is kept back of an actor; told to nobody but who may write.',
    args: { actor: t.arg.id({ required: true }) },
    complexity: { field: 10, multiplier: 5 },
    resolve: async (_root, { actor }, context) => {
      context.notKept()
      if (context.writing === 'NO_EDITING_LINK') return []
      return ((await boardOf(context)).byActor.get(actor) ?? []).filter(({ withheld }) => withheld)
    },
  }),
}))
