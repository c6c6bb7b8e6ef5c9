import type { Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { ActorKindEnum, CertaintyEnum, ClaimStatusEnum, LineKindEnum } from '../../graphql/enums.ts'
import { misuse } from '../../graphql/errors.ts'
import { nameOf, SourceRef } from '../../graphql/nodes.ts'
import { within } from './arguments.ts'
import { type ActorPage, actorPage, type StatementPage, statementPage } from './record-pages.ts'
import { type NetworkRecords, networkRecords } from './records.ts'

const MAX_OF = 3_000
/** Rows that are answered at a time. */
const PAGE = 5_000

const pageArguments = { from: 0, first: PAGE }

const ActorPageRef = builder.objectRef<ActorPage>('ActorPage').implement({
  description: 'Equally long lists, one row an actor.',
  fields: (t) => ({
    id: t.exposeIDList('id'),
    kind: t.expose('kind', { type: [ActorKindEnum] }),
    name: t.exposeStringList('name'),
    label: t.exposeStringList('label', { description: 'The short name where there is one, else the name.' }),
    x: t.exposeFloatList('x', { description: 'Units of the layout.' }),
    y: t.exposeFloatList('y'),
    lon: t.exposeFloatList('lon', { nullable: { list: false, items: true }, description: 'WGS 84 degrees.' }),
    lat: t.exposeFloatList('lat', { nullable: { list: false, items: true } }),
    place: t.exposeStringList('place', { nullable: { list: false, items: true } }),
    district: t.exposeStringList('district', { nullable: { list: false, items: true }, description: 'The name of the Kreis.' }),
    state: t.exposeStringList('state', { nullable: { list: false, items: true }, description: 'The name of the Land.' }),
    country: t.exposeStringList('country', { nullable: { list: false, items: true }, description: 'ISO 3166 alpha-2.' }),
    ags: t.exposeStringList('ags', {
      nullable: { list: false, items: true },
      description: 'The official key of the lowest region that its seat is known for: two, five or eight digits.',
    }),
    themes: t.field({
      type: t.listRef(t.listRef('String')),
      resolve: ({ themes }, _args, { language }) => themes.map((row) => row.map((theme) => nameOf(theme, language))),
    }),
    countries: t.field({
      type: t.listRef(t.listRef('String')),
      resolve: ({ countries }, _args, { language }) => countries.map((row) => row.map((country) => nameOf(country, language))),
    }),
    degree: t.exposeIntList('degree', { description: 'Distinct neighbours over relations of any time.' }),
    sources: t.field({ type: [SourceRef], complexity: { field: 1, multiplier: 100 }, resolve: ({ sources }) => [...sources] }),
    cites: t.field({
      type: t.listRef(t.listRef('Int')),
      description: 'Which of the sources speak of it, by their indexes.',
      resolve: ({ cites }) => cites.map((row) => [...row]),
    }),
  }),
})

const StatementPageRef = builder.objectRef<StatementPage>('StatementPage').implement({
  description: 'Equally long lists, one row a statement: two participations in a cooperation, or one membership, advice or funding.',
  fields: (t) => ({
    source: t.exposeIDList('source'),
    target: t.exposeIDList('target'),
    kind: t.expose('kind', { type: [LineKindEnum] }),
    status: t.expose('status', { type: [ClaimStatusEnum] }),
    holds: t.expose('holds', {
      type: [CertaintyEnum],
      nullable: { list: false, items: true },
      description: 'Whether it holds on the day; null: it does not.',
    }),
    from: t.expose('from', { type: ['PartialDate'], nullable: { list: false, items: true }, description: 'As stated.' }),
    until: t.expose('until', { type: ['PartialDate'], nullable: { list: false, items: true } }),
    endedBy: t.expose('endedBy', {
      type: ['Date'],
      nullable: { list: false, items: true },
      description: 'The first day on which somebody said that it is over, where the end itself is not known.',
    }),
    lastConfirmed: t.expose('lastConfirmed', { type: ['PartialDate'], nullable: { list: false, items: true } }),
    claims: t.field({ type: t.listRef(t.listRef('ID')), resolve: ({ claims }) => claims }),
    cooperation: t.exposeIDList('cooperation', { nullable: { list: false, items: true } }),
    cooperationName: t.exposeStringList('cooperationName', { nullable: { list: false, items: true } }),
    sources: t.field({ type: [SourceRef], complexity: { field: 1, multiplier: 100 }, resolve: ({ sources }) => [...sources] }),
    cites: t.field({
      type: t.listRef(t.listRef('Int')),
      description: 'Which of the sources it rests on, by their indexes.',
      resolve: ({ cites }) => cites.map((row) => [...row]),
    }),
  }),
})

const position = (from: number | null | undefined): number => {
  if (from != null && from < 0) throw misuse('INVALID_INPUT', `"from" must not be negative, but is ${from}.`, 'from')
  return from ?? pageArguments.from
}

const NetworkRecordsRef = builder.objectRef<NetworkRecords>('NetworkRecords').implement({
  description: 'What the network rests on, for a file: column by column and page by page.',
  fields: (t) => ({
    actorCount: t.int({ resolve: ({ actors }) => actors.length }),
    statementCount: t.int({ resolve: ({ chosen }) => chosen.length }),
    revision: t.string({
      description: 'Pages of one revision belong together.',
      resolve: ({ placed: { snapshot } }) => `${snapshot.revision}.${snapshot.content}`,
    }),
    actors: t.field({
      type: ActorPageRef,
      args: { from: t.arg.int({ description: 'Rows to leave out before.' }), first: t.arg.int({ description: `Rows, at most ${PAGE}.` }) },
      complexity: { field: 2_000, multiplier: 1 },
      resolve: (records, { from, first }, { store }) => actorPage(records, position(from), within(first, PAGE, PAGE, 'first'), store),
    }),
    statements: t.field({
      type: StatementPageRef,
      args: { from: t.arg.int({ description: 'Rows to leave out before.' }), first: t.arg.int({ description: `Rows, at most ${PAGE}.` }) },
      complexity: { field: 2_000, multiplier: 1 },
      resolve: (records, { from, first }, { store }) => statementPage(records, position(from), within(first, PAGE, PAGE, 'first'), store),
    }),
  }),
})

builder.queryField('networkRecords', (t) =>
  t.field({
    type: NetworkRecordsRef,
    description: 'Every actor that a relation of any time is known of and every statement between them; with `of` only between those.',
    args: {
      of: t.arg.idList({ description: `At most ${MAX_OF}.` }),
      asOf: t.arg({ type: 'Date', description: 'The day that certainty is told for; today where absent.' }),
    },
    complexity: { field: 500, multiplier: 1 },
    resolve: async (_root, { of, asOf }, { network, store, today }) => {
      if (of && of.length > MAX_OF) throw misuse('INVALID_INPUT', `"of" takes at most ${MAX_OF} ids.`, 'of')
      return networkRecords(await network.current(), of as readonly Id[] | undefined, asOf ?? today, store)
    },
  }),
)
