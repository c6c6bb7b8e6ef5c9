import type { Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { MeasureEnum } from '../../graphql/enums.ts'
import { given } from '../../graphql/given.ts'
import { existing, type Loaders } from '../../graphql/loaders.ts'
import { ActorRef, RegionRef } from '../../graphql/nodes.ts'
import type { AnalysisColumns, MeasureColumn, NetworkSummary } from './analysis.ts'
import { requireActors, within } from './arguments.ts'
import type { BridgeColumns } from './bridge-list.ts'
import { NetworkFilterInput } from './fields.ts'
import type { NetworkLists } from './named-lists.ts'
import type { RemovalImpact } from './removal-impact.ts'
import { DOUBTS, type Standing, type StandingInterval, type StandingValue, TOLD } from './standing.ts'
import type { StateAnalysis } from './state-analysis.ts'

/** Each measure needs its own pass over the network. */
const PASS = 500
/** Going once along every line, instead of from everywhere to everywhere. */
const LINEAR = 100
const DEFAULT_ROWS = 10
const MAX_ROWS = 50
/** Of those whom a removal cuts off. */
const MAX_CUT_OFF = 100

const EXACT = 'Betweenness counted from everywhere, where a job has done that for this network (startExactBetweenness).'

/** Once a job has counted, the same question has another answer: until then it must not be kept. */
function exactly(exact: boolean | null | undefined, notKept: () => void): { readonly exact?: boolean } {
  if (exact) notKept()
  return given({ exact })
}

const actor = (id: Id, loaders: Loaders) => existing(loaders, id, 'actor')

const MeasureColumnRef = builder.objectRef<MeasureColumn>('MeasureColumn').implement({
  fields: (t) => ({
    measure: t.expose('measure', { type: MeasureEnum }),
    values: t.floatList({ nullable: { list: false, items: true }, resolve: ({ values }) => [...values] }),
    prominence: t.floatList({
      nullable: { list: true, items: true },
      description:
        'What ranks go by where that is not the value: of CLOSENESS times the share of the others within reach, so that no pair leads.',
      resolve: ({ prominence }) => prominence && [...prominence],
    }),
    rank: t.intList({
      description: '1 for the most prominent; equal values share a rank. Null where values are not ordered.',
      nullable: { list: false, items: true },
      resolve: ({ rank }) => [...rank],
    }),
    rankFrom: t.intList({
      description:
        'How robust the rank is: the 5th percentile of the ranks without a tenth of the actors, drawn again and again. Takes seconds.',
      nullable: { list: true, items: true },
      complexity: 4 * PASS,
      resolve: async (column) => ranksOf((await column.interval())?.from),
    }),
    rankTo: t.intList({
      description: 'The 95th percentile.',
      nullable: { list: true, items: true },
      complexity: 4 * PASS,
      resolve: async (column) => ranksOf((await column.interval())?.to),
    }),
    method: t.exposeString('method', { description: '"exact", or how it was sampled: "500 pivots, seed 42".' }),
  }),
})

const ranksOf = (ranks: Int32Array | undefined): (number | null)[] | null => (ranks ? Array.from(ranks, (rank) => rank || null) : null)

const NetworkSummaryRef = builder.objectRef<NetworkSummary>('NetworkSummary').implement({
  fields: (t) => ({
    vertices: t.exposeInt('vertices'),
    lines: t.exposeInt('lines'),
    density: t.exposeFloat('density'),
    meanDegree: t.exposeFloat('meanDegree'),
    components: t.exposeInt('components'),
    isolates: t.exposeInt('isolates'),
    eiIndexByKind: t.exposeFloat('eiIndexByKind', { nullable: true }),
    eiIndexByState: t.exposeFloat('eiIndexByState', { nullable: true }),
    municipalities: t.exposeInt('municipalities', { description: 'One side of the two-mode network; the other is everybody else.' }),
    organisations: t.exposeInt('organisations'),
    densityTwoMode: t.exposeFloat('densityTwoMode', {
      nullable: true,
      description: 'Lines between municipalities and organisations / (municipalities × organisations).',
    }),
  }),
})

export const AnalysisRef = builder.objectRef<AnalysisColumns>('Analysis').implement({
  description:
    'One row a vertex of the filtered network. Undirected, parallel lines counted once; values as in igraph, null where undefined.',
  fields: (t) => ({
    ids: t.idList({ resolve: ({ ids }) => [...ids] }),
    columns: t.field({ type: [MeasureColumnRef], resolve: ({ columns }) => [...columns] }),
    summary: t.expose('summary', { type: NetworkSummaryRef }),
    revision: t.exposeString('revision'),
  }),
})

const StateAnalysisRef = builder.objectRef<StateAnalysis>('StateAnalysis').implement({
  fields: (t) => ({
    region: t.field({ type: RegionRef, resolve: ({ region }, _args, { loaders }) => existing(loaders, region, 'region') }),
    vertices: t.exposeInt('vertices'),
    internal: t.exposeInt('internal', { description: 'Pairs of its actors that some line joins.' }),
    external: t.exposeInt('external', { description: 'Lines to actors of another Land.' }),
    unknown: t.exposeInt('unknown', { description: 'Lines to actors abroad or of no known Land; they do not count for the index.' }),
    density: t.exposeFloat('density', { nullable: true, description: 'Of the lines among its actors; null for a single one.' }),
    meanDegree: t.exposeFloat('meanDegree'),
    eiIndex: t.exposeFloat('eiIndex', { nullable: true, description: '(external - internal) / (external + internal).' }),
  }),
})

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

const BrokerRef = builder.objectRef<NetworkLists['brokers'][number]>('Broker').implement({
  fields: (t) => ({
    actor: t.field({ type: ActorRef, resolve: (row, _args, { loaders }) => actor(row.actor, loaders) }),
    value: t.exposeFloat('value', { description: 'Betweenness; with a region only of paths between it and the rest.' }),
    share: t.exposeFloat('share', { description: 'Of the shortest paths between others.' }),
    inside: t.exposeBoolean('inside', { description: 'It has its seat in the region; true without one.' }),
    across: t.exposeInt('across', { nullable: true, description: 'Neighbours on the other side; null without a region.' }),
    rank: t.exposeInt('rank', { description: 'Among all of the network.' }),
    robust: t.field({
      type: RankIntervalRef,
      nullable: true,
      complexity: PASS,
      description: 'Takes seconds the first time.',
      resolve: (row) => row.interval(),
    }),
  }),
})
const SeparatorRef = builder.objectRef<Row<'separators'>>('Separator').implement({
  fields: (t) => ({
    actor: t.field({ type: ActorRef, resolve: (row, _args, { loaders }) => actor(row.actor, loaders) }),
    separated: t.exposeInt('separated', { description: 'Others who lose the rest without it.' }),
    rank: t.exposeInt('rank', { description: 'Among all of the network: 1 for who separates most.' }),
    robust: t.field({
      type: RankIntervalRef,
      nullable: true,
      complexity: PASS,
      description: 'Takes seconds the first time.',
      resolve: (row) => row.interval(),
    }),
  }),
})
const BridgeRef = builder.objectRef<Row<'bridges'>>('Bridge').implement({
  fields: (t) => ({
    from: t.field({ type: ActorRef, resolve: (row, _args, { loaders }) => actor(row.from, loaders) }),
    to: t.field({ type: ActorRef, resolve: (row, _args, { loaders }) => actor(row.to, loaders) }),
    separated: t.exposeInt('separated', { description: 'Actors on the smaller side, two at least.' }),
    rank: t.exposeInt('rank', { description: 'Among all pairs that some line joins: 1 for the one that separates most.' }),
    robust: t.field({
      type: RankIntervalRef,
      nullable: true,
      complexity: LINEAR,
      description: 'Takes seconds the first time. Wide by the number of bridges: whatever is none shares the last rank.',
      resolve: (row) => row.interval(),
    }),
    detour: t.boolean({
      complexity: LINEAR,
      description: 'Lines that the dates leave open lead around it: it may be no bridge.',
      resolve: (row) => row.detour(),
    }),
  }),
})
const BridgeColumnsRef = builder.objectRef<BridgeColumns>('BridgeColumns').implement({
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
    actor: t.field({ type: ActorRef, resolve: (row, _args, { loaders }) => actor(row.actor, loaders) }),
    open: t.exposeInt('open', { description: 'Others it may be linked with: the dates leave it open.' }),
  }),
})
const CoreMemberRef = builder.objectRef<Row<'core'>>('CoreMember').implement({
  fields: (t) => ({
    actor: t.field({ type: ActorRef, resolve: (row, _args, { loaders }) => actor(row.actor, loaders) }),
    neighbours: t.exposeInt('neighbours'),
  }),
})

const NetworkListsRef = builder.objectRef<NetworkLists>('NetworkLists').implement({
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

const DoubtEnum = builder.enumType('Doubt', {
  description: 'FEW_LINES: fewer than three certain neighbours. MANY_OPEN: the dates leave as many others open as are certain.',
  values: DOUBTS,
})

const StandingValueRef = builder.objectRef<StandingValue>('StandingValue').implement({
  fields: (t) => ({
    measure: t.expose('measure', { type: MeasureEnum }),
    value: t.exposeFloat('value', { nullable: true }),
    share: t.exposeFloat('share', { nullable: true, description: 'Of BETWEENNESS: of the shortest paths between others.' }),
    rank: t.exposeInt('rank', { nullable: true }),
    rankFrom: t.int({ nullable: true, complexity: PASS, resolve: async (value) => (await value.interval())?.from ?? null }),
    rankTo: t.int({ nullable: true, complexity: PASS, resolve: async (value) => (await value.interval())?.to ?? null }),
    wide: t.boolean({
      nullable: true,
      complexity: PASS,
      description: 'The interval spans more than a tenth of all ranks, and more than ten: the rank says little.',
      resolve: async (value) => (await value.interval())?.wide ?? null,
    }),
    intervalMethod: t.string({ nullable: true, complexity: PASS, resolve: async (value) => (await value.interval())?.method ?? null }),
    method: t.exposeString('method'),
  }),
})

const StandingRef = builder.objectRef<Standing>('Standing').implement({
  description: 'Where one actor stands among all of the network.',
  fields: (t) => ({
    actors: t.exposeInt('actors'),
    neighbours: t.exposeInt('neighbours'),
    open: t.exposeInt('open', { description: 'Others it may be linked with: the dates leave it open.' }),
    doubts: t.field({ type: [DoubtEnum], description: 'Why its numbers say little.', resolve: ({ doubts }) => [...doubts] }),
    values: t.field({
      type: [StandingValueRef],
      args: { measures: t.arg({ type: [MeasureEnum], description: 'Default: all but COMMUNITY and COMPONENT.' }) },
      complexity: ({ measures }) => ({ field: PASS * Math.max(1, (measures ?? TOLD).length), multiplier: 1 }),
      resolve: (standing, { measures }) => Promise.all([...new Set(measures ?? TOLD)].map((measure) => standing.value(measure))),
    }),
  }),
})

const RemovalImpactRef = builder.objectRef<RemovalImpact>('RemovalImpact').implement({
  fields: (t) => ({
    componentsBefore: t.exposeInt('componentsBefore', { description: 'Pieces of the network that are not linked with each other.' }),
    componentsAfter: t.exposeInt('componentsAfter', { description: 'Among the others.' }),
    cutOff: t.field({
      type: [ActorRef],
      description: `Those who lose the largest rest, at most ${MAX_CUT_OFF}, the largest piece first.`,
      resolve: ({ cutOff }, _args, { loaders }) => Promise.all(cutOff.slice(0, MAX_CUT_OFF).map((id) => actor(id, loaders))),
    }),
    cutOffCount: t.int({ resolve: ({ cutOff }) => cutOff.length }),
    longerPaths: t.exposeInt('longerPaths', { description: 'Pairs of others that stay linked, but only by a longer way.' }),
    lostPaths: t.exposeInt('lostPaths', { description: 'Pairs of others that are not linked any more.' }),
    estimated: t.exposeBoolean('estimated', { description: 'longerPaths is estimated from some of the others.' }),
  }),
})

builder.queryFields((t) => ({
  analysis: t.field({
    type: AnalysisRef,
    args: {
      filter: t.arg({ type: NetworkFilterInput }),
      asOf: t.arg({ type: 'Date' }),
      measures: t.arg({
        type: [MeasureEnum],
        required: true,
        description: 'With the surroundings of a region BETWEENNESS counts the paths between the region and the rest only, as for brokers.',
      }),
      exact: t.arg.boolean({ description: EXACT }),
    },
    complexity: ({ measures }) => ({ field: PASS * Math.max(1, measures.length), multiplier: 1 }),
    resolve: (_root, { filter, asOf, measures, exact }, { network, notKept }) =>
      network.measures.analysis({
        filter: given(filter),
        measures: [...new Set(measures)],
        ...given({ asOf }),
        ...exactly(exact, notKept),
      }),
  }),
  analysisByState: t.field({
    type: [StateAnalysisRef],
    description: 'Density and E-I index of each Land with an actor in the network; the region of the filter does not count.',
    args: { filter: t.arg({ type: NetworkFilterInput }), asOf: t.arg({ type: 'Date' }) },
    complexity: { field: PASS, multiplier: 16 },
    resolve: async (_root, { filter, asOf }, { network }) => [
      ...(await network.measures.byState({ filter: given(filter), ...given({ asOf }) })),
    ],
  }),
  networkLists: t.field({
    type: NetworkListsRef,
    args: {
      filter: t.arg({ type: NetworkFilterInput }),
      asOf: t.arg({ type: 'Date' }),
      first: t.arg.int({ description: `Rows of each list, default ${DEFAULT_ROWS}, at most ${MAX_ROWS}.` }),
      exact: t.arg.boolean({ description: EXACT }),
    },
    complexity: ({ first }) => ({ field: 3 * PASS, multiplier: first ?? DEFAULT_ROWS }),
    resolve: (_root, { filter, asOf, first, exact }, { network, notKept }) =>
      network.measures.lists(
        { filter: given(filter), ...given({ asOf }), ...exactly(exact, notKept) },
        within(first, DEFAULT_ROWS, MAX_ROWS, 'first'),
      ),
  }),
  bridges: t.field({
    type: BridgeColumnsRef,
    description: 'Every line of the filtered network whose loss splits it. Without `asOf` over lines of any time.',
    args: { filter: t.arg({ type: NetworkFilterInput }), asOf: t.arg({ type: 'Date' }) },
    complexity: { field: PASS, multiplier: 1 },
    resolve: (_root, { filter, asOf }, { network }) => network.measures.bridges({ filter: given(filter), ...given({ asOf }) }),
  }),
  standing: t.field({
    type: StandingRef,
    nullable: true,
    description: 'Null where no line touches the actor at that day. Without `asOf` over lines of any time.',
    args: {
      id: t.arg.id({ required: true }),
      filter: t.arg({ type: NetworkFilterInput }),
      asOf: t.arg({ type: 'Date' }),
    },
    resolve: async (_root, { id, filter, asOf }, context) => {
      await requireActors([id], context)
      return context.network.measures.standing(id, { filter: given(filter), ...given({ asOf }) })
    },
  }),
  removalImpact: t.field({
    type: RemovalImpactRef,
    description: 'What falls apart if this actor leaves. Without `asOf` over lines of any time.',
    args: { id: t.arg.id({ required: true }), asOf: t.arg({ type: 'Date' }) },
    complexity: { field: 2 * PASS, multiplier: 1 },
    resolve: async (_root, { id, asOf }, context) => {
      await requireActors([id], context)
      return context.network.measures.removalImpact(id, asOf ?? undefined)
    },
  }),
}))
