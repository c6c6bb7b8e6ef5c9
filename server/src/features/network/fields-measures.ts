import { builder } from '../../graphql/builder.ts'
import { MeasureEnum } from '../../graphql/enums.ts'
import { given } from '../../graphql/given.ts'
import { existing } from '../../graphql/loaders.ts'
import { ActorRef, RegionRef } from '../../graphql/nodes.ts'
import type { AnalysisColumns, MeasureColumn, NetworkSummary } from './analysis.ts'
import { requireActors, within } from './arguments.ts'
import { PASS } from './costs.ts'
import { NetworkFilterInput } from './fields.ts'
import { BridgeColumnsRef, NetworkListsRef } from './list-refs.ts'
import type { RemovalImpact } from './removal-impact.ts'
import { DOUBTS, type Standing, type StandingValue, TOLD } from './standing.ts'
import type { StateAnalysis } from './state-analysis.ts'

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
      resolve: ({ cutOff }, _args, { loaders }) => Promise.all(cutOff.slice(0, MAX_CUT_OFF).map((id) => existing(loaders, id, 'actor'))),
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
