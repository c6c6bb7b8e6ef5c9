import type { Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { existing, type Loaders } from '../../graphql/loaders.ts'
import { ActorRef } from '../../graphql/nodes.ts'
import type { BridgeColumns } from './bridge-list.ts'
import { LINEAR, PASS } from './costs.ts'
import type { NetworkLists } from './named-lists.ts'
import type { StandingInterval } from './standing.ts'

const actor = (id: Id, loaders: Loaders) => existing(loaders, id, 'actor')

type Row<T extends 'separators' | 'bridges' | 'isolated' | 'core'> = NetworkLists[T]['rows'][number]

const RankIntervalRef = builder.objectRef<StandingInterval>('RankInterval').implement({
  description:
    'How robust a rank is: from the 5th to the 95th percentile of the ranks without a tenth of the actors, drawn again and again.',
  fields: (t) => ({
    from: t.exposeInt('from'),
    to: t.exposeInt('to'),
    wide: t.exposeBoolean('wide', { description: 'It spans more than a tenth of all ranks, and more than ten: the rank says little.' }),
    method: t.exposeString('method'),
  }),
})

/** What rows of several lists have. */
const ofActor = {
  type: ActorRef,
  resolve: (row: { readonly actor: Id }, _args: object, { loaders }: Context) => actor(row.actor, loaders),
}
const robust = {
  type: RankIntervalRef,
  nullable: true,
  description: 'Takes seconds the first time.',
  resolve: (row: Pick<Row<'separators'>, 'interval'>) => row.interval(),
} as const

const BrokerRef = builder.objectRef<NetworkLists['brokers'][number]>('Broker').implement({
  fields: (t) => ({
    actor: t.field(ofActor),
    value: t.exposeFloat('value', { description: 'Betweenness; with a region only of paths between it and the rest.' }),
    share: t.exposeFloat('share', { description: 'Of the shortest paths between others.' }),
    inside: t.exposeBoolean('inside', { description: 'It has its seat in the region; true without one.' }),
    across: t.exposeInt('across', { nullable: true, description: 'Neighbours on the other side; null without a region.' }),
    rank: t.exposeInt('rank', { description: 'Among all of the network.' }),
    robust: t.field({ ...robust, complexity: PASS }),
  }),
})
const SeparatorRef = builder.objectRef<Row<'separators'>>('Separator').implement({
  fields: (t) => ({
    actor: t.field(ofActor),
    separated: t.exposeInt('separated', { description: 'Others who lose the rest without it.' }),
    rank: t.exposeInt('rank', { description: 'Among all of the network: 1 for who separates most.' }),
    robust: t.field({ ...robust, complexity: PASS }),
  }),
})
const BridgeRef = builder.objectRef<Row<'bridges'>>('Bridge').implement({
  fields: (t) => ({
    from: t.field({ type: ActorRef, resolve: (row, _args, { loaders }) => actor(row.from, loaders) }),
    to: t.field({ type: ActorRef, resolve: (row, _args, { loaders }) => actor(row.to, loaders) }),
    separated: t.exposeInt('separated', { description: 'Actors on the smaller side, two at least.' }),
    rank: t.exposeInt('rank', { description: 'Among all pairs that some line joins: 1 for the one that separates most.' }),
    robust: t.field({
      ...robust,
      complexity: LINEAR,
      description: `${robust.description} Wide by the number of bridges: whatever is none shares the last rank.`,
    }),
    detour: t.boolean({
      complexity: LINEAR,
      description: 'Lines that the dates leave open lead around it: it may be no bridge.',
      resolve: (row) => row.detour(),
    }),
  }),
})
export const BridgeColumnsRef = builder.objectRef<BridgeColumns>('BridgeColumns').implement({
  description: 'Equally long lists: lines whose loss splits the network, the most separating first. Ends in no order.',
  fields: (t) => ({
    source: t.idList({ resolve: ({ source }) => [...source] }),
    target: t.idList({ resolve: ({ target }) => [...target] }),
    separated: t.intList({ description: 'Actors on the smaller side.', resolve: ({ separated }) => [...separated] }),
    rank: t.intList({ description: 'Among all pairs that some line joins.', resolve: ({ rank }) => [...rank] }),
    robust: t.field({
      type: [RankIntervalRef],
      nullable: { list: false, items: true },
      complexity: 4 * PASS,
      description: 'Takes seconds the first time.',
      resolve: async ({ intervals }) => [...(await intervals())],
    }),
    detour: t.booleanList({ complexity: PASS, description: 'As of a Bridge.', resolve: async ({ detour }) => [...(await detour())] }),
  }),
})
const IsolatedRef = builder.objectRef<Row<'isolated'>>('IsolatedActor').implement({
  fields: (t) => ({
    actor: t.field(ofActor),
    open: t.exposeInt('open', { description: 'Others it may be linked with: the dates leave it open.' }),
  }),
})
const CoreMemberRef = builder.objectRef<Row<'core'>>('CoreMember').implement({
  fields: (t) => ({
    actor: t.field(ofActor),
    neighbours: t.exposeInt('neighbours'),
  }),
})

export const NetworkListsRef = builder.objectRef<NetworkLists>('NetworkLists').implement({
  description:
    'Who and what stands out. With a region in the filter the network around it is measured, and the lists are about the region: brokers are then those on the shortest paths between it and the rest.',
  fields: (t) => ({
    brokers: t.field({ type: [BrokerRef], resolve: ({ brokers }) => [...brokers] }),
    method: t.exposeString('method', { description: 'How the brokers were found, as of a MeasureColumn.' }),
    pairs: t.exposeInt('pairs', {
      description: 'Pairs that some path links, with a region those between it and the rest: what shares are of.',
    }),
    separators: t.field({ type: [SeparatorRef], resolve: ({ separators }) => [...separators.rows] }),
    separatorCount: t.int({ resolve: ({ separators }) => separators.total }),
    bridges: t.field({ type: [BridgeRef], resolve: ({ bridges }) => [...bridges.rows] }),
    bridgeCount: t.int({ resolve: ({ bridges }) => bridges.total }),
    isolated: t.field({ type: [IsolatedRef], resolve: ({ isolated }) => [...isolated.rows] }),
    isolatedCount: t.int({ resolve: ({ isolated }) => isolated.total }),
    core: t.field({ type: [CoreMemberRef], resolve: ({ core }) => [...core.rows] }),
    coreCount: t.int({ resolve: ({ core }) => core.total }),
    coreFit: t.exposeFloat('coreFit', {
      nullable: true,
      description: 'Correlation with the ideal core and periphery (Borgatti and Everett 1999), from -1 to 1.',
    }),
  }),
})
