import { inOwnTurn } from '../../domain/turns.ts'
import { builder } from '../../graphql/builder.ts'
import { ClaimStatusEnum, RegionLevelEnum } from '../../graphql/enums.ts'
import { misuse } from '../../graphql/errors.ts'
import { given } from '../../graphql/given.ts'
import { existing } from '../../graphql/loaders.ts'
import { CooperationRef } from '../../graphql/nodes.ts'
import type { RegionReader } from '../../ports/store.ts'
import { within as between } from '../network/arguments.ts'
import { NetworkFilterInput } from '../network/fields.ts'
import { coverageQuestion } from '../regional-gaps/coverage-question.ts'
import { cooperationsBetween, districtFlows, type Flows } from './flows.ts'
import { type LinesInBox, linesInBox } from './lines-in-box.ts'
import { type LastLooks, lastLooks, type RegionFigures, regionFigures } from './region-figures.ts'

const MOST_FLOWS = 1_000
const MOST_LINES = 2_000
/** Cooperations listed behind one number. */
const MOST_LISTED = 200
const columnar = { field: 500, multiplier: 1 }

async function districtNames(ags: readonly string[], store: RegionReader): Promise<string[]> {
  const names = new Map((await store.regions('DISTRICT')).map((region) => [region.ags, region.name]))
  return ags.map((one) => names.get(one) ?? one)
}

const FlowsRef = builder.objectRef<Flows>('CooperationFlows').implement({
  description: 'Cooperations between Kreise: equally long lists, the strongest first.',
  fields: (t) => ({
    from: t.stringList({ description: 'AGS, the smaller of the two.', resolve: ({ from }) => [...from] }),
    to: t.stringList({ resolve: ({ to }) => [...to] }),
    fromName: t.stringList({ resolve: ({ from }, _args, { store }) => districtNames(from, store) }),
    toName: t.stringList({ resolve: ({ to }, _args, { store }) => districtNames(to, store) }),
    count: t.intList({
      description: 'Different cooperations with somebody in either. One of several Kreise counts once for each pair of them.',
      resolve: ({ count }) => [...count],
    }),
    pairs: t.exposeInt('pairs', { description: 'Pairs of Kreise, also those that the limit leaves out.' }),
    cooperations: t.exposeInt('cooperations', { description: 'Different cooperations that match.' }),
    between: t.exposeInt('between', { description: 'Of these, those that lead from one Kreis into another.' }),
  }),
})

const LinesInBoxRef = builder.objectRef<LinesInBox>('CooperationLines').implement({
  description: 'Who cooperates with whom: equally long lists, one row a pair.',
  fields: (t) => ({
    source: t.idList({ resolve: ({ source }) => [...source] }),
    target: t.idList({ resolve: ({ target }) => [...target] }),
    status: t.field({ type: [ClaimStatusEnum], resolve: ({ status }) => [...status] }),
    total: t.exposeInt('total', { description: 'Pairs, also those that the limit leaves out.' }),
  }),
})

interface Figures extends RegionFigures {
  /** Read when it is asked for. */
  readonly looks: () => Promise<LastLooks>
}

const RegionFiguresRef = builder.objectRef<Figures>('RegionFigures').implement({
  description: 'Equally long lists, one row a region.',
  fields: (t) => {
    const column = <T>({ regions }: RegionFigures, value: (region: RegionFigures['regions'][number]) => T) =>
      inOwnTurn(regions.length, () => regions.map(value))
    return {
      ags: t.stringList({ resolve: (figures) => column(figures, ({ ags }) => ags) }),
      name: t.stringList({ resolve: (figures) => column(figures, ({ name }) => name) }),
      kind: t.stringList({
        nullable: { list: false, items: true },
        description: '"Stadt", "Landkreis".',
        resolve: (figures) => column(figures, ({ kind }) => kind ?? null),
      }),
      population: t.intList({
        nullable: { list: false, items: true },
        resolve: (figures) => column(figures, ({ population }) => population?.value ?? null),
      }),
      populationOn: t.field({
        type: 'PartialDate',
        nullable: true,
        description: 'The day that the numbers of inhabitants hold for.',
        resolve: ({ regions }) => regions.find(({ population }) => population?.asOf)?.population?.asOf,
      }),
      cooperations: t.intList({
        description: 'Different cooperations with somebody seated in it. 0 says that none is known.',
        resolve: ({ cooperations }) => [...cooperations],
      }),
      confirmedIn: t.intList({
        nullable: { list: false, items: true },
        description: 'The newest year in which one of them was confirmed; null where none is known or no source is dated.',
        resolve: ({ confirmedIn }) => [...confirmedIn],
      }),
      lookedOn: t.field({
        type: ['PartialDate'],
        nullable: { list: false, items: true },
        description:
          'When anybody last looked at one of its municipalities: an assessment, or the newest confirmation of a partner. Null where nobody has looked.',
        resolve: async ({ looks }) => [...(await looks()).on],
      }),
      lookedMunicipalities: t.intList({
        description: 'At how many of its municipalities somebody has looked, ever.',
        resolve: async ({ looks }) => [...(await looks()).municipalities],
      }),
    }
  },
})

const BoxInput = builder.inputType('Box', {
  description: 'WGS 84 degrees.',
  fields: (t) => ({
    south: t.float({ required: true }),
    west: t.float({ required: true }),
    north: t.float({ required: true }),
    east: t.float({ required: true }),
  }),
})

builder.queryFields((t) => ({
  cooperationsBetween: t.field({
    type: [CooperationRef],
    description: `The cooperations behind a number of \`cooperationFlows\`, at most ${MOST_LISTED}. Without \`asOf\` those of any time.`,
    args: {
      from: t.arg.string({ required: true, description: 'AGS of a Kreis.' }),
      to: t.arg.string({ required: true, description: 'Another, or the same: within it.' }),
      filter: t.arg({ type: NetworkFilterInput }),
      asOf: t.arg({ type: 'Date' }),
    },
    complexity: { field: 100, multiplier: 50 },
    resolve: async (_root, { from, to, filter, asOf }, { snapshot, loaders }) => {
      const ids = await cooperationsBetween(await snapshot(), [from, to], given(filter), asOf ?? undefined)
      return Promise.all(ids.slice(0, MOST_LISTED).map((id) => existing(loaders, id, 'cooperation')))
    },
  }),
  cooperationFlows: t.field({
    type: FlowsRef,
    description: 'Cooperations between Kreise, for the map of the country. Without `asOf` those of any time.',
    args: {
      filter: t.arg({ type: NetworkFilterInput }),
      asOf: t.arg({ type: 'Date' }),
      first: t.arg.int({ description: `At most ${MOST_FLOWS}, which is the default.` }),
    },
    complexity: columnar,
    resolve: async (_root, { filter, asOf, first }, { snapshot }) =>
      districtFlows(await snapshot(), given(filter), asOf ?? undefined, between(first, MOST_FLOWS, MOST_FLOWS, 'first')),
  }),
  cooperationLines: t.field({
    type: LinesInBoxRef,
    description: 'Single cooperations with somebody seated in the box, for the map from near. Without `asOf` those of any time.',
    args: {
      box: t.arg({ type: BoxInput, required: true }),
      filter: t.arg({ type: NetworkFilterInput }),
      asOf: t.arg({ type: 'Date' }),
      first: t.arg.int({ description: `At most ${MOST_LINES}, which is the default.` }),
    },
    complexity: columnar,
    resolve: async (_root, { box, filter, asOf, first }, { snapshot }) => {
      if (box.south > box.north || box.west > box.east)
        throw misuse('INVALID_INPUT', '"box" must go from south to north and from west to east.', 'box')
      return linesInBox(await snapshot(), box, given(filter), asOf ?? undefined, between(first, MOST_LINES, MOST_LINES, 'first'))
    },
  }),
  regionFigures: t.field({
    type: RegionFiguresRef,
    description: 'Figures of every region of a level, column by column, for maps coloured by them. Without `asOf` those of any time.',
    args: {
      level: t.arg({ type: RegionLevelEnum, required: true }),
      within: t.arg.id(),
      filter: t.arg({ type: NetworkFilterInput }),
      asOf: t.arg({ type: 'Date' }),
    },
    complexity: columnar,
    resolve: async (_root, { level, within, filter, asOf }, context) => {
      const { snapshot, store } = context
      const [regions, network] = await Promise.all([store.regions(level, within ?? undefined), snapshot()])
      const question = coverageQuestion({ within, asOf }, context)
      let read: Promise<LastLooks> | undefined
      const looks = () => {
        read ??= store.municipalityColumns(question).then((columns) => lastLooks(level, regions, columns))
        return read
      }
      return { ...(await regionFigures(level, regions, network, given(filter), asOf ?? undefined)), looks }
    },
  }),
}))
