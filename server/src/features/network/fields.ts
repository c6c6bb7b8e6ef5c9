import { SINGLY_LIMIT } from '@netzatlas/shared/graph'
import type { Id } from '../../domain/records.ts'
import { inOwnTurn } from '../../domain/turns.ts'
import { builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { ActorKindEnum, ClaimStatusEnum, GroupingEnum, LayoutEnum, LineKindEnum, MeasureEnum, VertexKindEnum } from '../../graphql/enums.ts'
import { misuse } from '../../graphql/errors.ts'
import { given } from '../../graphql/given.ts'
import { stateNames } from '../regional-gaps/state-names.ts'
import { UNORDERED } from './analysis.ts'
import { requireActors, within } from './arguments.ts'
import { type DateHistogram, dateHistogram } from './dates.ts'
import type { HiddenBecause } from './hidden.ts'
import { GROUP_LIMIT, type MembersOfKind, type NetworkColumns } from './network.ts'
import type { PictureQuery } from './service.ts'
import type { SnapshotVertices } from './snapshot.ts'
import type { PartlyUnfolded } from './unfolding.ts'

const MAX_DEPTH = 3
const MAX_SINGLED_OUT = 5_000
const MAX_CENTRES = 50
const DEFAULT_VERTICES = 200
const MAX_VERTICES = 1_000
/** Each needs its own pass over the network. */
const columnar = { field: 500, multiplier: 1 }

export const NetworkFilterInput = builder.inputType('NetworkFilter', {
  fields: (t) => ({
    kinds: t.field({ type: [ActorKindEnum] }),
    lines: t.field({ type: [LineKindEnum] }),
    within: t.id({ description: 'A region: the seat lies in it.' }),
    around: t.boolean({
      defaultValue: false,
      description: 'With a region also its surroundings: actors outside that a matching line joins with one inside.',
    }),
    themes: t.idList(),
    countries: t.idList(),
    status: t.field({ type: [ClaimStatusEnum] }),
    isolates: t.boolean({ defaultValue: false, description: 'Also actors that no matching line touches.' }),
    possible: t.boolean({ defaultValue: false, description: 'Also lines that the day leaves open.' }),
  }),
})

const PartlyUnfoldedInput = builder.inputType('PartlyUnfolded', {
  description: 'A group of which some members are shown by themselves; the others stay one vertex with the id of the group.',
  fields: (t) => ({
    group: t.id({ required: true }),
    first: t.int({
      defaultValue: 0,
      description: `So many of its members, at most ${MAX_SINGLED_OUT}: the most prominent in the whole network of any time, so that neither a filter nor a day puts others in their place.`,
    }),
    by: t.field({ type: MeasureEnum, defaultValue: 'DEGREE', description: 'A measure that ranks actors.' }),
    with: t.idList({ description: 'Members that are shown whatever their rank.' }),
  }),
})

function partlyUnfolded({ group, first, by, with: named }: typeof PartlyUnfoldedInput.$inferInput): PartlyUnfolded {
  const measure = by ?? 'DEGREE'
  if (UNORDERED.includes(measure)) throw misuse('INVALID_INPUT', `${measure} does not rank actors.`, 'by')
  return { group, first: within(first, 0, MAX_SINGLED_OUT, 'first', 0), by: measure, with: named ?? [] }
}

/** What the snapshot knows of each vertex; null for what is no actor and for what is not known. */
async function columnOf(
  ids: readonly Id[],
  context: Context,
  value: (vertices: SnapshotVertices, vertex: number) => string | undefined,
): Promise<(string | null)[]> {
  const { vertices, indexOf } = await context.snapshot()
  return inOwnTurn(ids.length, () =>
    ids.map((id) => {
      const vertex = indexOf.get(id)
      return (vertex === undefined ? undefined : value(vertices, vertex)) || null
    }),
  )
}

const VertexColumnsRef = builder.objectRef<NetworkColumns['vertices']>('VertexColumns').implement({
  description: 'Equally long lists.',
  fields: (t) => ({
    id: t.exposeIDList('id'),
    kind: t.expose('kind', { type: [VertexKindEnum] }),
    name: t.exposeStringList('name'),
    label: t.exposeStringList('label', { description: 'The short name where there is one, else the name.' }),
    x: t.exposeFloatList('x', { description: 'Units of the layout: they never change with filter or day.' }),
    y: t.exposeFloatList('y'),
    lon: t.exposeFloatList('lon', {
      nullable: { list: false, items: true },
      description: 'WGS 84 degrees; null where the place is not known.',
    }),
    lat: t.exposeFloatList('lat', { nullable: { list: false, items: true } }),
    place: t.stringList({
      nullable: { list: false, items: true },
      description: 'What the place is called.',
      resolve: ({ id }, _args, context) => columnOf(id, context, ({ place }, v) => place[v]),
    }),
    state: t.stringList({
      nullable: { list: false, items: true },
      description: 'The name of the Land; null abroad and where it is not known.',
      resolve: async ({ id }, _args, context) => stateNames(await columnOf(id, context, ({ region }, v) => region[v]), context.store),
    }),
    country: t.stringList({
      nullable: { list: false, items: true },
      description: 'ISO 3166 alpha-2.',
      resolve: ({ id }, _args, context) => columnOf(id, context, ({ country }, v) => country[v]),
    }),
    degree: t.exposeIntList('degree', { description: 'Distinct neighbours in this picture.' }),
    group: t.exposeIDList('group', {
      nullable: { list: false, items: true },
      description: 'The group a vertex is, or belongs to where that is unfolded; null without grouping.',
    }),
    size: t.exposeIntList('size', { description: 'Actors a vertex stands for: 1, or the size of a group.' }),
    outside: t.exposeIntList('outside', {
      nullable: true,
      description: 'How many of them are surroundings, outside the region of the filter; null where it asks for none.',
    }),
    members: t.expose('members', {
      type: [MembersOfKindRef],
      nullable: true,
      description: 'Of which kinds they are, in a picture with groups; null where every vertex stands for itself.',
    }),
  }),
})

const MembersOfKindRef = builder.objectRef<MembersOfKind>('MembersOfKind').implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: ActorKindEnum }),
    counts: t.exposeIntList('counts', { description: 'One number a vertex.' }),
  }),
})

const LineColumnsRef = builder.objectRef<NetworkColumns['lines']>('LineColumns').implement({
  description: 'Equally long lists; ends are indexes into the vertices.',
  fields: (t) => ({
    source: t.exposeIntList('source'),
    target: t.exposeIntList('target'),
    kind: t.expose('kind', { type: [LineKindEnum] }),
    status: t.expose('status', { type: [ClaimStatusEnum] }),
    possible: t.exposeBooleanList('possible', { description: 'The day leaves it open whether it holds; only with filter.possible.' }),
    weight: t.exposeIntList('weight', { description: 'Statements joined into the line; between groups, lines joined into it.' }),
  }),
})

const HiddenBecauseRef = builder.objectRef<HiddenBecause>('HiddenBecause').implement({
  description: 'The four sum to the hidden ones.',
  fields: (t) => ({
    filter: t.exposeInt('filter', { description: 'The filter leaves them out, or every line of theirs.' }),
    day: t.exposeInt('day', { description: 'No line of theirs holds at that day.' }),
    open: t.exposeInt('open', { description: 'Their dates leave it open whether any line holds at that day.' }),
    limit: t.exposeInt('limit', { description: 'More than can be shown.' }),
  }),
})

/** A picture, and the question it answers; a neighbourhood has only its limit to hide behind. */
type Picture = NetworkColumns & { readonly query?: PictureQuery }

const NetworkRef = builder.objectRef<Picture>('Network').implement({
  description: 'Column by column, so that 25,000 vertices cost no object each.',
  fields: (t) => ({
    vertices: t.expose('vertices', { type: VertexColumnsRef }),
    lines: t.expose('lines', { type: LineColumnsRef }),
    hidden: t.exposeInt('hidden', {
      description: 'Actors of the network that filter or limit left out. Those that a group stands for are not hidden.',
    }),
    hiddenBecause: t.field({
      type: HiddenBecauseRef,
      resolve: ({ query, hidden }, _args, { network }) =>
        query ? network.hiddenBecause(query, hidden) : { filter: 0, day: 0, open: 0, limit: hidden },
    }),
    withoutLines: t.int({
      description: 'Actors something is known of, but no line of any time: they are in no picture.',
      resolve: async (_picture, _args, { snapshot, store, today }) => {
        const [{ vertices }, { actorsWithClaims }] = await Promise.all([snapshot(), store.statistics(today)])
        return Math.max(0, actorsWithClaims - vertices.count)
      },
    }),
    possible: t.exposeInt('possible', { description: 'Lines that the dates leave open.' }),
    groupBy: t.expose('groupBy', {
      type: GroupingEnum,
      nullable: true,
      description: `How the vertices are grouped: as asked for, or because more than ${SINGLY_LIMIT} would be shown. At most ${GROUP_LIMIT} groups are.`,
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

builder.queryFields((t) => ({
  network: t.field({
    type: NetworkRef,
    description:
      'The drawn network. Positions come from the server and stay: a filter or a date never moves a vertex. Without `asOf` lines of any time.',
    args: {
      filter: t.arg({ type: NetworkFilterInput }),
      asOf: t.arg({ type: 'Date' }),
      groupBy: t.arg({ type: GroupingEnum }),
      unfold: t.arg.idList({ description: 'Groups to show by their members instead.' }),
      unfoldPartly: t.arg({ type: [PartlyUnfoldedInput], description: 'Groups to show by some of their members.' }),
      twoMode: t.arg.boolean({ defaultValue: false, description: 'Cooperations as vertices of their own.' }),
      singly: t.arg.boolean({
        defaultValue: false,
        description: `Everybody as a vertex of their own, even where that is more than ${SINGLY_LIMIT}.`,
      }),
      layout: t.arg({ type: LayoutEnum, description: 'Default COMMUNITIES.' }),
    },
    complexity: columnar,
    resolve: async (_root, { filter, twoMode, singly, unfoldPartly, ...args }, { network }) => {
      const query = {
        filter: given(filter),
        twoMode: twoMode ?? false,
        singly: singly ?? false,
        ...(unfoldPartly && { unfoldPartly: unfoldPartly.map(partlyUnfolded) }),
        ...given(args),
      }
      return { ...(await network.network(query)), query }
    },
  }),
  dates: t.field({
    type: DateHistogramRef,
    description: 'Lines by the earliest year that their dates name, for the time strip.',
    args: { filter: t.arg({ type: NetworkFilterInput }) },
    complexity: columnar,
    resolve: async (_root, { filter }, { snapshot }) => dateHistogram(await snapshot(), given(filter)),
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
      layout: t.arg({ type: LayoutEnum, description: 'Default COMMUNITIES.' }),
    },
    complexity: columnar,
    resolve: async (_root, { of, depth, lines, asOf, limit, layout }, context) => {
      if (of.length === 0 || of.length > MAX_CENTRES) throw misuse('INVALID_INPUT', `"of" takes 1 to ${MAX_CENTRES} ids.`, 'of')
      const question = {
        of: [...new Set(of)],
        depth: within(depth, 1, MAX_DEPTH, 'depth'),
        limit: within(limit, DEFAULT_VERTICES, MAX_VERTICES, 'limit'),
        ...given({ lines, asOf, layout }),
      }
      await requireActors(of, context)
      return context.network.neighbourhood(question)
    },
  }),
}))
