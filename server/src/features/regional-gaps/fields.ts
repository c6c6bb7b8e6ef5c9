import { COVERAGE_STATES } from '@netzatlas/shared'
import { DEFAULT_PARTNER_KINDS } from '../../domain/coverage.ts'
import { compareIds, liesIn } from '../../domain/ids.ts'
import { newestFirst } from '../../domain/ranking.ts'
import type { ActorRecord, AssessmentRecord, Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, connectionType, pageComplexity, pageOf } from '../../graphql/connection.ts'
import { recentSince } from '../../graphql/context.ts'
import { ActorKindEnum, CoverageStateEnum, EventCategoryEnum, RegionLevelEnum } from '../../graphql/enums.ts'
import { given } from '../../graphql/given.ts'
import { existing, recordsOf } from '../../graphql/loaders.ts'
import { ActorRef, AssessmentRef, EventRef, NodeRef, RegionRef, VertexRef } from '../../graphql/nodes.ts'
import type { CoverageCounts, MunicipalityState } from '../../ports/store.ts'
import { FigureRef, sortByName } from '../actor-profile/fields.ts'
import { coverageBeside } from './coverage-beside.ts'
import { coverageInterval } from './interval.ts'

RegionRef.implement({
  description: 'Keyed by the first two, five or eight digits of the AGS, at one boundary date (Gebietsstand).',
  interfaces: [NodeRef, VertexRef],
  fields: (t) => ({
    level: t.expose('level', { type: RegionLevelEnum }),
    kind: t.exposeString('kind', {
      nullable: true,
      description: '"Stadt", "Landkreis": told beside the name where two districts share it.',
    }),
    ags: t.exposeString('ags'),
    parent: t.field({
      type: RegionRef,
      nullable: true,
      resolve: ({ parent }, _args, { loaders }) => (parent === undefined ? undefined : existing(loaders, parent, 'region')),
    }),
    population: t.expose('population', { type: FigureRef, nullable: true }),
    areaKm2: t.expose('areaKm2', { type: FigureRef, nullable: true }),
    boundaryDate: t.expose('boundaryDate', { type: 'Date' }),
    events: t.field({
      type: [EventRef],
      description: 'Events that cover it or took place in it, newest first. None recorded does not mean that there was none.',
      args: {
        category: t.arg({ type: EventCategoryEnum }),
        covering: t.arg.boolean({ description: 'Only those that were meant for it, wherever they took place.' }),
      },
      complexity: { field: 10, multiplier: 10 },
      resolve: async ({ id }, { category, covering: onlyCovering }, { loaders, store }) => {
        const covering = await loaders.claims(id, ['COVERS'])
        const covered = new Set(covering.filter(({ object }) => object === id).map(({ subject }) => subject))
        const events = await store.recordsOfType('event')
        return events
          .filter((event) => covered.has(event.id) || (!onlyCovering && liesIn(event.region, id)))
          .filter((event) => category == null || event.category === category)
          .toSorted((a, b) => newestFirst(a.from, b.from) || compareIds(a.id, b.id))
      },
    }),
  }),
})

AssessmentRef.implement({
  description: 'Somebody looked: which municipalities, when and how. The only thing that turns "unknown" into "none".',
  interfaces: [NodeRef, VertexRef],
  fields: (t) => ({
    on: t.expose('on', { type: 'PartialDate' }),
    method: t.exposeString('method'),
    scope: t.exposeString('scope'),
    municipalities: t.field({
      type: [ActorRef],
      resolve: async ({ id }, _args, { loaders }) => {
        const claims = await loaders.claims(id, ['ASSESSED'])
        const looked = claims.filter(({ subject }) => subject === id).map(({ object }) => object)
        return sortByName(await recordsOf(loaders, looked, 'actor'))
      },
    }),
  }),
})

const RegionCoverageRef = builder.objectRef<CoverageCounts>('RegionCoverage').implement({
  description: 'Municipalities by what is known of them: covered + stale + confirmedGap + unknown = total.',
  fields: (t) => ({
    region: t.field({ type: RegionRef, resolve: ({ region }, _args, { loaders }) => existing(loaders, region, 'region') }),
    total: t.exposeInt('total'),
    covered: t.exposeInt('covered'),
    stale: t.exposeInt('stale'),
    confirmedGap: t.exposeInt('confirmedGap'),
    unknown: t.exposeInt('unknown'),
    assessed: t.exposeInt('assessed', { description: 'Municipalities an assessment looked at within the limit.' }),
    lower: t.float({
      description: 'The smallest share of covered ones that is possible.',
      resolve: (counts) => coverageInterval(counts).lower,
    }),
    upper: t.float({
      description: 'The largest share of covered ones that is possible.',
      resolve: (counts) => coverageInterval(counts).upper,
    }),
    assessedShare: t.float({ resolve: (counts) => coverageInterval(counts).assessedShare }),
  }),
})

const MunicipalityStateRef = builder.objectRef<MunicipalityState>('MunicipalityStateRow').implement({
  fields: (t) => ({
    municipality: t.field({ type: ActorRef, resolve: ({ municipality }, _args, { loaders }) => existing(loaders, municipality, 'actor') }),
    state: t.expose('state', { type: CoverageStateEnum }),
    lastLooked: t.expose('lastLooked', { type: 'PartialDate', nullable: true }),
  }),
})
const { ConnectionRef: MunicipalityStateConnectionRef } = connectionType<MunicipalityState, { node: MunicipalityState; cursor: Id }>(
  'MunicipalityState',
  MunicipalityStateRef,
)

/** Best known first, then by AGS: by Land and Kreis. */
const byState = (a: MunicipalityState, b: MunicipalityState): number =>
  COVERAGE_STATES.indexOf(a.state) - COVERAGE_STATES.indexOf(b.state) || compareIds(a.municipality, b.municipality)

interface CoverageColumns {
  readonly rows: readonly { readonly state: MunicipalityState; readonly actor: ActorRecord }[]
  readonly revision: number
}

const CoverageColumnsRef = builder.objectRef<CoverageColumns>('CoverageColumns').implement({
  description: 'Equally long lists.',
  fields: (t) => ({
    id: t.idList({ resolve: ({ rows }) => rows.map(({ actor }) => actor.id) }),
    ags: t.stringList({ resolve: ({ rows }) => rows.map(({ actor }) => actor.municipality?.ags ?? '') }),
    name: t.stringList({ resolve: ({ rows }) => rows.map(({ actor }) => actor.name) }),
    state: t.field({ type: [CoverageStateEnum], resolve: ({ rows }) => rows.map(({ state }) => state.state) }),
    lastLooked: t.field({
      type: ['PartialDate'],
      nullable: { list: false, items: true },
      resolve: ({ rows }) => rows.map(({ state }) => state.lastLooked),
    }),
    lon: t.floatList({ nullable: { list: false, items: true }, resolve: ({ rows }) => rows.map(({ actor }) => actor.place?.lon) }),
    lat: t.floatList({ nullable: { list: false, items: true }, resolve: ({ rows }) => rows.map(({ actor }) => actor.place?.lat) }),
    revision: t.string({ resolve: ({ revision }) => String(revision) }),
  }),
})

builder.queryFields((t) => ({
  regions: t.field({
    type: [RegionRef],
    args: { level: t.arg({ type: RegionLevelEnum, required: true }), within: t.arg.id() },
    complexity: { field: 10, multiplier: 100 },
    resolve: async (_root, { level, within }, { store }) => [...(await store.regions(level, within ?? undefined))],
  }),
  coverage: t.field({
    type: [RegionCoverageRef],
    description: 'A row a region. Partners are, unless asked otherwise, migrant organisations and local umbrellas.',
    args: {
      level: t.arg({ type: RegionLevelEnum, required: true }),
      within: t.arg.id(),
      partnerKinds: t.arg({ type: [ActorKindEnum] }),
      asOf: t.arg({ type: 'Date' }),
    },
    complexity: { field: 50, multiplier: 100 },
    resolve: async (_root, { level, partnerKinds, ...args }, context) => {
      const asOf = args.asOf ?? context.today
      const within = given({ within: args.within })
      const question = { level, ...within, partnerKinds: partnerKinds ?? DEFAULT_PARTNER_KINDS, asOf, since: recentSince(context, asOf) }
      const [rows, regions, states] = await Promise.all([
        context.store.coverage(question),
        context.store.regions(level, args.within ?? undefined),
        context.store.regions('STATE'),
      ])
      context.loaders.remember([...regions, ...states])
      return [...rows]
    },
  }),
  municipalityStates: t.field({
    type: MunicipalityStateConnectionRef,
    description: 'The municipalities behind a number of the coverage table; without `state` all that are not UNKNOWN.',
    args: {
      within: t.arg.id(),
      partnerKinds: t.arg({ type: [ActorKindEnum] }),
      asOf: t.arg({ type: 'Date' }),
      state: t.arg({ type: CoverageStateEnum }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: pageComplexity,
    resolve: async (_root, { within, partnerKinds, state, asOf: day, ...page }, context) => {
      const asOf = day ?? context.today
      const question = {
        partnerKinds: partnerKinds ?? DEFAULT_PARTNER_KINDS,
        asOf,
        since: recentSince(context, asOf),
        ...given({ within, state }),
      }
      const rows = (await context.store.municipalityStates(question)).toSorted(byState)
      const idOf = ({ municipality }: MunicipalityState) => municipality
      return connectionOf(pageOf(rows, page, idOf), page, (node) => ({ node, cursor: idOf(node) }))
    },
  }),
  municipalityCoverage: t.field({
    type: CoverageColumnsRef,
    description: 'Every municipality that is not UNKNOWN, column by column, for the map; all others are.',
    args: { within: t.arg.id(), partnerKinds: t.arg({ type: [ActorKindEnum] }), asOf: t.arg({ type: 'Date' }) },
    complexity: { field: 500, multiplier: 1 },
    resolve: async (_root, { within, partnerKinds, asOf: day }, context) => {
      const asOf = day ?? context.today
      const question = {
        partnerKinds: partnerKinds ?? DEFAULT_PARTNER_KINDS,
        asOf,
        since: recentSince(context, asOf),
        ...given({ within }),
      }
      const states = (await context.store.municipalityStates(question)).toSorted(byState)
      const actors = await context.store.records(states.map(({ municipality }) => municipality))
      const rows = states.flatMap((state, index) => {
        const actor = actors[index]
        return actor?.type === 'actor' ? [{ state, actor }] : []
      })
      return { rows, revision: (await context.store.revision()).content }
    },
  }),
  coverageBeside: t.field({
    type: [ActorRef],
    description:
      'Kreise, Bezirke, Verbandsgemeinden that cooperate with a partner themselves: they stand beside the municipalities and are never passed down.',
    args: { within: t.arg.id(), partnerKinds: t.arg({ type: [ActorKindEnum] }), asOf: t.arg({ type: 'Date' }) },
    complexity: { field: 500, multiplier: 50 },
    resolve: async (_root, { within, partnerKinds, asOf }, context) =>
      sortByName(await coverageBeside(partnerKinds ?? DEFAULT_PARTNER_KINDS, asOf ?? context.today, within ?? undefined, context)),
  }),
  assessments: t.field({
    type: [AssessmentRef],
    description: 'Who looked, newest first; with `within` where at least one municipality of that region was looked at.',
    args: { within: t.arg.id() },
    complexity: { field: 50, multiplier: 20 },
    resolve: async (_root, { within }, { store, loaders }) => {
      const assessments: readonly AssessmentRecord[] = await store.recordsOfType('assessment')
      const claims = await Promise.all(assessments.map(({ id }) => loaders.claims(id, ['ASSESSED'])))
      return assessments
        .filter((_, index) => within == null || claims[index]?.some(({ object }) => liesIn(object?.replace(/^[mk]-/, 'r-'), within)))
        .toSorted((a, b) => newestFirst(a.on, b.on) || compareIds(a.id, b.id))
    },
  }),
}))
