import { type ClaimStatus, LINE_KINDS } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import { newestFirst } from '../../domain/ranking.ts'
import type { Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import {
  ActorKindEnum,
  ClaimStatusEnum,
  GroupingEnum,
  LanguageEnum,
  LineKindEnum,
  MeasureEnum,
  VertexKindEnum,
} from '../../graphql/enums.ts'
import { misuse, notFound } from '../../graphql/errors.ts'
import { given } from '../../graphql/given.ts'
import { existing, recordsOf } from '../../graphql/loaders.ts'
import { ClaimRef, VertexRef } from '../../graphql/nodes.ts'
import type { Line, PathAnswer } from '../../ports/store.ts'
import type { AnalysisView, DateHistogram, NetworkView } from './contract.ts'
import { pathSentence } from './path-sentence.ts'

const MAX_DEPTH = 3
const MAX_CENTRES = 50
const DEFAULT_VERTICES = 200
const MAX_VERTICES = 1_000
const MAX_PATH_LENGTH = 8
const DEFAULT_PATHS = 5
const MAX_PATHS = 20
/** Each needs its own pass over the network. */
const columnar = { field: 500, multiplier: 1 }

const NetworkFilterInput = builder.inputType('NetworkFilter', {
  fields: (t) => ({
    kinds: t.field({ type: [ActorKindEnum] }),
    lines: t.field({ type: [LineKindEnum] }),
    within: t.id({ description: 'A region: the seat lies in it.' }),
    themes: t.idList(),
    countries: t.idList(),
    status: t.field({ type: [ClaimStatusEnum] }),
    isolates: t.boolean({ defaultValue: false, description: 'Also actors that no matching line touches.' }),
    possible: t.boolean({ defaultValue: false, description: 'Also lines that the day leaves open.' }),
  }),
})

const VertexColumnsRef = builder.objectRef<NetworkView['vertices']>('VertexColumns').implement({
  description: 'Equally long lists.',
  fields: (t) => ({
    id: t.idList({ resolve: ({ id }) => [...id] }),
    kind: t.field({ type: [VertexKindEnum], resolve: ({ kind }) => [...kind] }),
    name: t.stringList({ resolve: ({ name }) => [...name] }),
    x: t.floatList({ resolve: ({ x }) => Array.from(x) }),
    y: t.floatList({ resolve: ({ y }) => Array.from(y) }),
    lon: t.floatList({ nullable: { list: false, items: true }, resolve: ({ lon }) => [...lon] }),
    lat: t.floatList({ nullable: { list: false, items: true }, resolve: ({ lat }) => [...lat] }),
    degree: t.intList({ resolve: ({ degree }) => Array.from(degree) }),
    group: t.idList({ nullable: { list: false, items: true }, resolve: ({ group }) => [...group] }),
    size: t.intList({ description: 'Actors a vertex stands for: 1, or the size of a group.', resolve: ({ size }) => Array.from(size) }),
  }),
})

const LineColumnsRef = builder.objectRef<NetworkView['lines']>('LineColumns').implement({
  description: 'Equally long lists; ends are indexes into the vertices.',
  fields: (t) => ({
    source: t.intList({ resolve: ({ source }) => Array.from(source) }),
    target: t.intList({ resolve: ({ target }) => Array.from(target) }),
    kind: t.field({ type: [LineKindEnum], resolve: ({ kind }) => [...kind] }),
    status: t.field({ type: [ClaimStatusEnum], resolve: ({ status }) => [...status] }),
    weight: t.intList({ description: 'How many parallel lines it stands for.', resolve: ({ weight }) => Array.from(weight) }),
  }),
})

const NetworkGroupRef = builder.objectRef<NetworkView['groups'][number]>('NetworkGroup').implement({
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name'), size: t.exposeInt('size') }),
})

const NetworkRef = builder.objectRef<NetworkView>('Network').implement({
  description: 'Column by column, so that 25,000 vertices cost no object each.',
  fields: (t) => ({
    vertices: t.expose('vertices', { type: VertexColumnsRef }),
    lines: t.expose('lines', { type: LineColumnsRef }),
    hidden: t.exposeInt('hidden', { description: 'Vertices that filter, grouping or limit left out.' }),
    possible: t.exposeInt('possible', { description: 'Lines that the dates leave open.' }),
    groups: t.field({
      type: [NetworkGroupRef],
      description: 'Only with groupBy: what each id in vertices.group is called.',
      resolve: ({ groups }) => [...groups],
    }),
    settled: t.exposeBoolean('settled', {
      description: 'False while the server still computes the layout: ask again for the final positions.',
    }),
    revision: t.exposeString('revision', { description: 'The same revision, filter and day give the same bytes.' }),
  }),
})

const DateHistogramRef = builder.objectRef<DateHistogram>('DateHistogram').implement({
  description: 'Equally long lists: a year and how many lines it is the earliest year of.',
  fields: (t) => ({
    years: t.intList({ resolve: ({ years }) => [...years] }),
    counts: t.intList({ resolve: ({ counts }) => [...counts] }),
    undated: t.exposeInt('undated'),
  }),
})

type Column = AnalysisView['columns'][number]
const MeasureColumnRef = builder.objectRef<Column>('MeasureColumn').implement({
  fields: (t) => ({
    measure: t.expose('measure', { type: MeasureEnum }),
    values: t.floatList({ nullable: { list: false, items: true }, resolve: ({ values }) => [...values] }),
    rank: t.intList({ nullable: { list: false, items: true }, resolve: ({ rank }) => [...rank] }),
    rankFrom: t.intList({ nullable: { list: true, items: true }, resolve: ({ rankFrom }) => rankFrom && [...rankFrom] }),
    rankTo: t.intList({ nullable: { list: true, items: true }, resolve: ({ rankTo }) => rankTo && [...rankTo] }),
    method: t.exposeString('method', { description: '"exact", or how it was sampled: "500 pivots, seed 42".' }),
  }),
})

const NetworkSummaryRef = builder.objectRef<AnalysisView['summary']>('NetworkSummary').implement({
  fields: (t) => ({
    vertices: t.exposeInt('vertices'),
    lines: t.exposeInt('lines'),
    density: t.exposeFloat('density'),
    meanDegree: t.exposeFloat('meanDegree'),
    components: t.exposeInt('components'),
    isolates: t.exposeInt('isolates'),
    eiIndexByKind: t.exposeFloat('eiIndexByKind', { nullable: true }),
    eiIndexByState: t.exposeFloat('eiIndexByState', { nullable: true }),
  }),
})

const AnalysisRef = builder.objectRef<AnalysisView>('Analysis').implement({
  description:
    'One row a vertex of the filtered network. Undirected, parallel lines counted once; values as in igraph, null where undefined.',
  fields: (t) => ({
    ids: t.idList({ resolve: ({ ids }) => [...ids] }),
    columns: t.field({ type: [MeasureColumnRef], resolve: ({ columns }) => [...columns] }),
    summary: t.expose('summary', { type: NetworkSummaryRef }),
    revision: t.exposeString('revision'),
  }),
})

interface PathStep {
  readonly from: Id
  readonly to: Id
  /** The best sourced of the parallel lines. */
  readonly line: Line
}

const strongestFirst: readonly ClaimStatus[] = ['CONFIRMED', 'STATED', 'INFERRED', 'DISPUTED']

function bestLine(lines: readonly Line[]): Line {
  const [best] = lines.toSorted(
    (a, b) =>
      strongestFirst.indexOf(a.status) - strongestFirst.indexOf(b.status) ||
      newestFirst(a.lastConfirmed, b.lastConfirmed) ||
      compareIds(a.claims[0] ?? '', b.claims[0] ?? ''),
  )
  if (!best) throw new Error('A step of a path without a line')
  return best
}

async function sentenceOf({ from, to, line }: PathStep, language: 'de' | 'en', { loaders }: Context): Promise<string> {
  const [fromActor, toActor, claims, cooperation] = await Promise.all([
    existing(loaders, from, 'actor'),
    existing(loaders, to, 'actor'),
    recordsOf(loaders, line.claims, 'claim'),
    line.cooperation === undefined ? undefined : existing(loaders, line.cooperation, 'cooperation'),
  ])
  const supporting = claims.flatMap(({ supports }) => supports.filter(({ stance }) => stance === 'SUPPORTS'))
  const sources = await recordsOf(
    loaders,
    supporting.map(({ source }) => source),
    'source',
  )
  const forwards = line.source === from
  return pathSentence({ from: fromActor.name, to: toActor.name, line: line.kind, forwards, claims, cooperation, sources }, language)
}

const PathStepRef = builder.objectRef<PathStep>('PathStep').implement({
  fields: (t) => ({
    from: t.field({ type: VertexRef, resolve: ({ from }, _args, { loaders }) => existing(loaders, from, 'actor') }),
    to: t.field({ type: VertexRef, resolve: ({ to }, _args, { loaders }) => existing(loaders, to, 'actor') }),
    line: t.field({ type: LineKindEnum, description: 'Of the best sourced of its parallel lines.', resolve: ({ line }) => line.kind }),
    status: t.field({ type: ClaimStatusEnum, resolve: ({ line }) => line.status }),
    claims: t.field({
      type: [ClaimRef],
      description: 'What the line rests on: two participations, or one membership.',
      resolve: async ({ line }, _args, { loaders }) => [...(await recordsOf(loaders, line.claims, 'claim'))],
    }),
    sentence: t.string({
      description: 'The step with its dates and source, as a sentence.',
      args: { language: t.arg({ type: LanguageEnum }) },
      resolve: (step, { language }, context) => sentenceOf(step, language ?? context.language, context),
    }),
  }),
})

const PathRef = builder.objectRef<PathAnswer>('Path').implement({
  fields: (t) => ({
    length: t.int({ resolve: ({ steps }) => steps.length }),
    steps: t.field({
      type: [PathStepRef],
      resolve: ({ vertices, steps }) =>
        steps.map((lines, index) => ({ from: vertices[index] ?? '', to: vertices[index + 1] ?? '', line: bestLine(lines) })),
    }),
  }),
})

function within(value: number | null | undefined, fallback: number, max: number, field: string): number {
  const wanted = value ?? fallback
  if (wanted < 1 || wanted > max) throw misuse('INVALID_INPUT', `"${field}" must lie between 1 and ${max}, not ${wanted}.`, field)
  return wanted
}

/** A picture whose layout is still being computed must not be kept: its revision will not change when it is done. */
function unlessSettled(view: NetworkView, context: Context): NetworkView {
  if (!view.settled) context.uncacheable()
  return view
}

async function requireActors(ids: readonly Id[], { loaders }: Context): Promise<void> {
  const found = new Set((await recordsOf(loaders, ids, 'actor')).map(({ id }) => id))
  const missing = ids.find((id) => !found.has(id))
  if (missing !== undefined) throw notFound(missing)
}

builder.queryFields((t) => ({
  network: t.field({
    type: NetworkRef,
    description:
      'The drawn network. Positions come from the server and stay: a filter or a date never moves a vertex. Without `asOf` lines of any time.',
    args: {
      filter: t.arg({ type: NetworkFilterInput }),
      asOf: t.arg({ type: 'Date' }),
      groupBy: t.arg({ type: GroupingEnum }),
      twoMode: t.arg.boolean({ defaultValue: false, description: 'Cooperations as vertices of their own.' }),
    },
    complexity: columnar,
    resolve: async (_root, { filter, asOf, groupBy, twoMode }, context) => {
      const question = { filter: given(filter), twoMode: twoMode ?? false, ...given({ asOf, groupBy }) }
      return unlessSettled(await context.network.network(question), context)
    },
  }),
  dates: t.field({
    type: DateHistogramRef,
    description: 'Lines by the earliest year that their dates name, for the time strip.',
    args: { filter: t.arg({ type: NetworkFilterInput }) },
    complexity: columnar,
    resolve: (_root, { filter }, { network }) => network.dates(given(filter)),
  }),
  neighbourhood: t.field({
    type: NetworkRef,
    description: 'Breadth first around the centres, the better connected first, up to `limit` vertices. Without `asOf` lines of any time.',
    args: {
      of: t.arg.idList({ required: true }),
      depth: t.arg.int({ description: `1 (default) to ${MAX_DEPTH}.` }),
      lines: t.arg({ type: [LineKindEnum] }),
      asOf: t.arg({ type: 'Date' }),
      limit: t.arg.int({ description: `Vertices, default ${DEFAULT_VERTICES}, at most ${MAX_VERTICES}.` }),
    },
    complexity: columnar,
    resolve: async (_root, { of, depth, lines, asOf, limit }, context) => {
      if (of.length === 0 || of.length > MAX_CENTRES) throw misuse('INVALID_INPUT', `"of" takes 1 to ${MAX_CENTRES} ids.`, 'of')
      const question = {
        of: [...new Set(of)],
        depth: within(depth, 1, MAX_DEPTH, 'depth'),
        limit: within(limit, DEFAULT_VERTICES, MAX_VERTICES, 'limit'),
        ...given({ lines, asOf }),
      }
      await requireActors(of, context)
      return unlessSettled(await context.network.neighbourhood(question), context)
    },
  }),
  paths: t.field({
    type: [PathRef],
    description: 'Shortest paths between two actors; empty where none is that short. Without `asOf` over lines of any time.',
    args: {
      from: t.arg.id({ required: true }),
      to: t.arg.id({ required: true }),
      maxLength: t.arg.int({ description: `Default and at most ${MAX_PATH_LENGTH}.` }),
      lines: t.arg({ type: [LineKindEnum] }),
      asOf: t.arg({ type: 'Date' }),
      limit: t.arg.int({ description: `Default ${DEFAULT_PATHS}, at most ${MAX_PATHS}.` }),
    },
    complexity: ({ limit }) => ({ field: 100, multiplier: limit ?? DEFAULT_PATHS }),
    resolve: async (_root, { from, to, maxLength, lines, asOf, limit }, context) => {
      const question = {
        from,
        to,
        maxLength: within(maxLength, MAX_PATH_LENGTH, MAX_PATH_LENGTH, 'maxLength'),
        limit: within(limit, DEFAULT_PATHS, MAX_PATHS, 'limit'),
        lines: lines ?? LINE_KINDS,
        ...given({ asOf }),
      }
      await requireActors([from, to], context)
      return [...(await context.store.shortestPaths(question))]
    },
  }),
  analysis: t.field({
    type: AnalysisRef,
    args: {
      filter: t.arg({ type: NetworkFilterInput }),
      asOf: t.arg({ type: 'Date' }),
      measures: t.arg({ type: [MeasureEnum], required: true }),
    },
    complexity: ({ measures }) => ({ field: 500 * Math.max(1, measures.length), multiplier: 1 }),
    resolve: (_root, { filter, asOf, measures }, { network }) =>
      network.analysis({ filter: given(filter), measures: [...new Set(measures)], ...given({ asOf }) }),
  }),
}))
