import { COVERAGE_STATES } from '@netzatlas/shared'
import { sortByName } from '../../domain/by-name.ts'
import { compareIds } from '../../domain/ids.ts'
import type { ActorRecord, Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, connectionType, pageComplexity, pageOf } from '../../graphql/connection.ts'
import { CoverageStateEnum, RegionLevelEnum } from '../../graphql/enums.ts'
import { existing } from '../../graphql/loaders.ts'
import { ActorRef, RegionRef } from '../../graphql/nodes.ts'
import type { CoverageCounts, Inhabitants, MunicipalityColumns, MunicipalityState } from '../../ports/coverage.ts'
import type { RecordReader } from '../../ports/store.ts'
import { coverageBeside } from './coverage-beside.ts'
import { coverageArgs, coverageQuestion } from './coverage-question.ts'
import { coverageInterval } from './interval.ts'

const CoverageInhabitantsRef = builder.objectRef<Inhabitants>('CoverageInhabitants').implement({
  description: 'People who live in the municipalities of each state: covered + stale + confirmedGap + unknown = total.',
  fields: (t) => ({
    total: t.exposeFloat('total'),
    covered: t.exposeFloat('covered'),
    stale: t.exposeFloat('stale'),
    confirmedGap: t.exposeFloat('confirmedGap'),
    unknown: t.exposeFloat('unknown'),
    assessed: t.exposeFloat('assessed'),
  }),
})

export const RegionCoverageRef = builder.objectRef<CoverageCounts>('RegionCoverage').implement({
  description: 'Municipalities by what is known of them: covered + stale + confirmedGap + unknown = total.',
  fields: (t) => ({
    region: t.field({ type: RegionRef, resolve: ({ region }, _args, { loaders }) => existing(loaders, region, 'region') }),
    total: t.exposeInt('total'),
    covered: t.exposeInt('covered'),
    stale: t.exposeInt('stale'),
    confirmedGap: t.exposeInt('confirmedGap'),
    unknown: t.exposeInt('unknown'),
    assessed: t.exposeInt('assessed', {
      description: 'Municipalities in which assessments within the limit looked for all the kinds asked for.',
    }),
    inhabitants: t.expose('inhabitants', { type: CoverageInhabitantsRef }),
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

export const MunicipalityStateRef = builder.objectRef<MunicipalityState>('MunicipalityStateRow').implement({
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

const MunicipalitySetEnum = builder.enumType('MunicipalitySet', {
  description:
    'ALL: also those that are UNKNOWN. ASSESSED: those in which assessments within the limit looked for all the kinds asked for.',
  values: ['ALL', 'ASSESSED'] as const,
})

const rowsAmong = (among: 'ALL' | 'ASSESSED', { municipality, state, lastLooked, assessed }: MunicipalityColumns): MunicipalityState[] =>
  municipality.flatMap((id, i) => {
    if (among === 'ASSESSED' && !assessed[i]) return []
    const looked = lastLooked[i]
    return [{ municipality: id, state: state[i]!, ...(looked ? { lastLooked: looked } : {}) }]
  })

/** Best known first, then by AGS: by Land and Kreis. */
const byState = (a: MunicipalityState, b: MunicipalityState): number =>
  COVERAGE_STATES.indexOf(a.state) - COVERAGE_STATES.indexOf(b.state) || compareIds(a.municipality, b.municipality)

type CoverageColumns = Pick<MunicipalityColumns, 'municipality' | 'ags' | 'state' | 'lastLooked'> & {
  readonly revision: number
  /** Read when it is asked for: names are of interest where something is known. */
  readonly actors: () => Promise<readonly (ActorRecord | undefined)[]>
}

const CoverageColumnsRef = builder.objectRef<CoverageColumns>('CoverageColumns').implement({
  description: 'Equally long lists.',
  fields: (t) => ({
    id: t.exposeIDList('municipality'),
    ags: t.exposeStringList('ags'),
    name: t.stringList({ resolve: async ({ actors }) => (await actors()).map((actor) => actor?.name ?? '') }),
    state: t.expose('state', { type: [CoverageStateEnum] }),
    lastLooked: t.expose('lastLooked', { type: ['PartialDate'], nullable: { list: false, items: true } }),
    lon: t.floatList({
      nullable: { list: false, items: true },
      resolve: async ({ actors }) => (await actors()).map((actor) => actor?.place?.lon),
    }),
    lat: t.floatList({
      nullable: { list: false, items: true },
      resolve: async ({ actors }) => (await actors()).map((actor) => actor?.place?.lat),
    }),
    revision: t.string({ resolve: ({ revision }) => String(revision) }),
  }),
})

/** The rows of which something is known, best known first, as columns. */
function knownOf({ municipality, ags, state, lastLooked }: MunicipalityColumns) {
  const rowsBy = Object.groupBy(state.keys(), (row) => state[row]!)
  const rows = COVERAGE_STATES.flatMap((its) => (its === 'UNKNOWN' ? [] : (rowsBy[its] ?? [])))
  return {
    municipality: rows.map((i) => municipality[i]!),
    ags: rows.map((i) => ags[i]!),
    state: rows.map((i) => state[i]!),
    lastLooked: rows.map((i) => lastLooked[i]!),
  }
}

function actorsOnce(ids: readonly Id[], store: RecordReader): CoverageColumns['actors'] {
  let read: Promise<readonly (ActorRecord | undefined)[]> | undefined
  return () => {
    read ??= store.records(ids).then((records) => records.map((record) => (record?.type === 'actor' ? record : undefined)))
    return read
  }
}

builder.queryFields((t) => ({
  coverage: t.field({
    type: [RegionCoverageRef],
    description: 'A row a region.',
    args: { level: t.arg({ type: RegionLevelEnum, required: true }), ...coverageArgs },
    complexity: { field: 50, multiplier: 100 },
    resolve: async (_root, { level, ...args }, context) => {
      const [rows, regions, states] = await Promise.all([
        context.store.coverage({ level, ...coverageQuestion(args, context) }),
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
      ...coverageArgs,
      state: t.arg({ type: CoverageStateEnum }),
      among: t.arg({ type: MunicipalitySetEnum, description: 'Instead of `state`: those behind `total` and `assessed`.' }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: pageComplexity,
    resolve: async (_root, { state, among, first, after, ...args }, context) => {
      const page = { first, after }
      const question = coverageQuestion(args, context)
      const rows = (
        among
          ? rowsAmong(among, await context.store.municipalityColumns(question))
          : await context.store.municipalityStates({ ...question, ...(state ? { state } : {}) })
      ).toSorted(byState)
      const idOf = ({ municipality }: MunicipalityState) => municipality
      return connectionOf(pageOf(rows, page, idOf), page, (node) => ({ node, cursor: idOf(node) }))
    },
  }),
  municipalityCoverage: t.field({
    type: CoverageColumnsRef,
    description: 'Every municipality with its state, column by column, by id.',
    args: {
      ...coverageArgs,
      known: t.arg.boolean({ description: 'Only those that are not UNKNOWN, best known first; all others are.' }),
    },
    complexity: { field: 500, multiplier: 1 },
    resolve: async (_root, { known, ...args }, { store, ...context }) => {
      const [all, { content }] = await Promise.all([store.municipalityColumns(coverageQuestion(args, context)), store.revision()])
      const columns = known ? knownOf(all) : all
      return { ...columns, revision: content, actors: actorsOnce(columns.municipality, store) }
    },
  }),
  coverageBeside: t.field({
    type: [ActorRef],
    description:
      'Kreise, Bezirke, Verbandsgemeinden that cooperate with a partner themselves: they stand beside the municipalities and are never passed down.',
    args: coverageArgs,
    complexity: { field: 500, multiplier: 50 },
    resolve: async (_root, args, context) => sortByName(await coverageBeside(coverageQuestion(args, context), context)),
  }),
}))
