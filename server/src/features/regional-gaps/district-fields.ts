import { compareIds, liesIn } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { CoverageStateEnum } from '../../graphql/enums.ts'
import { misuse, notFound } from '../../graphql/errors.ts'
import { existing, recordsOf } from '../../graphql/loaders.ts'
import { ActorRef, RegionRef } from '../../graphql/nodes.ts'
import type { CoverageCounts, MunicipalityColumns } from '../../ports/coverage.ts'
import { MunicipalityStateRef, RegionCoverageRef } from './coverage-fields.ts'
import { coverageArgs, coverageQuestion } from './coverage-question.ts'
import { besideDistrict } from './district-neighbours.ts'
import { cooperatingIn, districtCounts, doesBetter, municipalitiesIn, type PeerGroup, peerGroups } from './district-profile.ts'
import { organisationsSeated, type Quotient, quotientOf } from './district-quotient.ts'
import { type NearPartner, partnersAround, type Reach, reachOf } from './district-reach.ts'
import { GapRef, rankOf } from './gap-fields.ts'
import { type RankedRegions, rankedRegions, regionId } from './region-gaps.ts'

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined
  return () => {
    begun ??= work()
    return begun
  }
}

/** Who lives in a village takes a bus or a car to a meeting in the next town; about half an hour. */
const DEFAULT_RADIUS_KM = 25
const MAX_RADIUS_KM = 100
const MOST_NEAR = 50

/** What its fields share is read when the first of them asks, one beside the other. */
interface District {
  readonly id: Id
  readonly radiusKm: number
  readonly ranked: () => Promise<RankedRegions>
  readonly reach: () => Promise<Reach>
}

const PeerGroupRef = builder.objectRef<PeerGroup>('PeerGroup').implement({
  description: 'Municipalities of similar size and kind: here, and elsewhere in the country.',
  fields: (t) => ({
    from: t.exposeInt('from', { description: 'Inhabitants, at least.' }),
    below: t.float({
      nullable: true,
      description: 'Inhabitants, fewer than; null for the largest.',
      resolve: ({ below }) => (Number.isFinite(below) ? below : null),
    }),
    independent: t.exposeBoolean('independent', {
      nullable: true,
      description: 'Whether they are their own Kreis; null where the group holds both.',
    }),
    here: t.int({ resolve: ({ here }) => here.total }),
    hereKnown: t.int({ resolve: ({ here }) => here.known }),
    hereUnknown: t.int({ resolve: ({ here }) => here.unknown }),
    elsewhere: t.int({ resolve: ({ elsewhere }) => elsewhere.total }),
    elsewhereKnown: t.int({ resolve: ({ elsewhere }) => elsewhere.known }),
    rate: t.float({
      nullable: true,
      description: 'elsewhereKnown / elsewhere; null where these are fewer than five.',
      resolve: ({ rate }) => rate?.rate,
    }),
  }),
})

const DistrictMunicipalityRef = builder
  .objectRef<{ readonly columns: MunicipalityColumns; readonly at: number; readonly access: number | undefined }>('DistrictMunicipality')
  .implement({
    fields: (t) => ({
      municipality: t.field({
        type: ActorRef,
        resolve: ({ columns, at }, _args, { loaders }) => existing(loaders, columns.municipality[at]!, 'actor'),
      }),
      state: t.field({ type: CoverageStateEnum, resolve: ({ columns, at }) => columns.state[at]! }),
      lastLooked: t.field({ type: 'PartialDate', nullable: true, resolve: ({ columns, at }) => columns.lastLooked[at] }),
      inhabitants: t.float({ resolve: ({ columns, at }) => columns.inhabitants[at]! }),
      access: t.exposeFloat('access', {
        nullable: true,
        description: 'Partners within reach for each 100,000 inhabitants, whichever side of a border (2SFCA, Luo and Wang 2003).',
      }),
    }),
  })

const NearPartnerRef = builder.objectRef<NearPartner>('NearPartner').implement({
  fields: (t) => ({
    actor: t.field({ type: ActorRef, resolve: ({ actor }) => actor }),
    distanceKm: t.exposeFloat('distanceKm'),
    from: t.field({
      type: ActorRef,
      description: 'The municipality of the district it is nearest to.',
      resolve: ({ from }, _args, { loaders }) => existing(loaders, from, 'actor'),
    }),
  }),
})

interface Neighbour {
  readonly counts: CoverageCounts
  readonly expected: number | undefined
  readonly better: boolean
  readonly columns: MunicipalityColumns
}
const NeighbourRef = builder.objectRef<Neighbour>('NeighbourDistrict').implement({
  description: 'A district that shares a border.',
  fields: (t) => ({
    coverage: t.field({ type: RegionCoverageRef, resolve: ({ counts }) => counts }),
    expected: t.exposeFloat('expected', { nullable: true }),
    better: t.exposeBoolean('better', { description: 'More is known there, measured by its own peers.' }),
    examples: t.field({
      type: [MunicipalityStateRef],
      description: 'Its municipalities that cooperate.',
      complexity: { field: 10, multiplier: 10 },
      resolve: ({ counts, columns }) => cooperatingIn(counts.region, columns),
    }),
  }),
})

const LocationQuotientRef = builder.objectRef<Quotient>('LocationQuotient').implement({
  description: '(organisations here / everywhere) / (inhabitants here / everywhere), of migrant organisations.',
  fields: (t) => ({
    value: t.exposeFloat('value', { nullable: true, description: 'Null below five organisations.' }),
    organisations: t.exposeInt('organisations'),
    organisationsEverywhere: t.exposeInt('organisationsEverywhere'),
    inhabitants: t.exposeFloat('inhabitants'),
    inhabitantsEverywhere: t.exposeFloat('inhabitantsEverywhere'),
  }),
})

const DistrictProfileRef = builder.objectRef<District>('DistrictProfile').implement({
  description: 'A district with the reasons of its rank, what is near it, and who does better.',
  fields: (t) => ({
    region: t.field({ type: RegionRef, resolve: ({ id }, _args, { loaders }) => existing(loaders, id, 'region') }),
    coverage: t.field({
      type: RegionCoverageRef,
      resolve: async ({ id, ranked }) => districtCounts((await ranked()).columns, [id])[0]!,
    }),
    lookFirst: t.field({
      type: GapRef,
      nullable: true,
      description: 'Null where everything has been looked at.',
      resolve: async ({ id, ranked }) => rankOf((await ranked()).lookFirst, true, id),
    }),
    confirmedGap: t.field({
      type: GapRef,
      nullable: true,
      description: 'Null where nobody looked and found none.',
      resolve: async ({ id, ranked }) => rankOf((await ranked()).confirmed, false, id),
    }),
    expected: t.float({ nullable: true, resolve: async ({ id, ranked }) => gapIn(await ranked(), id)?.expected }),
    peers: t.field({ type: [PeerGroupRef], resolve: async ({ id, ranked }) => peerGroups((await ranked()).columns, id.slice(2)) }),
    municipalities: t.field({
      type: [DistrictMunicipalityRef],
      description: 'By id.',
      complexity: { field: 10, multiplier: 100 },
      resolve: async ({ id, ranked, reach }) => {
        const [{ columns }, { access }] = await Promise.all([ranked(), reach()])
        return municipalitiesIn(id, columns).map((at, i) => ({ columns, at, access: access[i] }))
      },
    }),
    radiusKm: t.exposeFloat('radiusKm'),
    across: t.field({
      type: [NearPartnerRef],
      description: `Partners outside of the district within the radius of one of its municipalities, nearest first, at most ${MOST_NEAR}.`,
      complexity: { field: 10, multiplier: 20 },
      resolve: async ({ reach }) => (await reach()).across.slice(0, MOST_NEAR),
    }),
    acrossCount: t.int({ resolve: async ({ reach }) => (await reach()).across.length }),
    neighbours: t.field({ type: [NeighbourRef], complexity: { field: 10, multiplier: 10 }, resolve: neighboursOf }),
    locationQuotient: t.field({
      type: LocationQuotientRef,
      resolve: async ({ id, ranked }, _args, { store }) => {
        const [{ columns }, seated] = await Promise.all([ranked(), organisationsSeated(id, store)])
        return quotientOf(id, columns, seated)
      },
    }),
  }),
})

const gapIn = ({ gaps }: RankedRegions, id: Id) => gaps.find((gap) => regionId(gap) === id)

async function neighboursOf({ id, ranked }: District, _args: object, { loaders }: Context): Promise<Neighbour[]> {
  const [beside, all] = await Promise.all([recordsOf(loaders, besideDistrict(id), 'region'), ranked()])
  const { columns } = all
  const own = gapIn(all, id)
  const counted = districtCounts(
    columns,
    beside.map((region) => region.id),
  )
  return counted
    .map((counts) => {
      const its = gapIn(all, counts.region)
      return { counts, expected: its?.expected, better: own !== undefined && its !== undefined && doesBetter(own, its), columns }
    })
    .toSorted(
      (a, b) =>
        Number(b.better) - Number(a.better) ||
        b.counts.covered + b.counts.stale - a.counts.covered - a.counts.stale ||
        compareIds(a.counts.region, b.counts.region),
    )
}

builder.queryFields((t) => ({
  district: t.field({
    type: DistrictProfileRef,
    nullable: true,
    description: 'Null where there is no such district. Ranks are among all districts, with `within` among those of a Land.',
    args: {
      id: t.arg.id({ required: true }),
      ...coverageArgs,
      radiusKm: t.arg.float({ description: `Within which a partner is in reach, at most ${MAX_RADIUS_KM}; default ${DEFAULT_RADIUS_KM}.` }),
    },
    complexity: { field: 500, multiplier: 1 },
    resolve: async (_root, { id, radiusKm: radius, ...args }, context): Promise<District | null> => {
      const radiusKm = radius ?? DEFAULT_RADIUS_KM
      if (!(radiusKm > 0 && radiusKm <= MAX_RADIUS_KM))
        throw misuse('INVALID_INPUT', `"radiusKm" must lie between 0 and ${MAX_RADIUS_KM}.`, 'radiusKm')
      const region = await context.loaders.record.load(id)
      if (region?.type !== 'region' || region.level !== 'DISTRICT') return null
      const question = coverageQuestion(args, context)
      if (question.within !== undefined && !liesIn(id, question.within)) throw notFound(id)
      const ranked = once(() => rankedRegions('DISTRICT', question, context.store))
      const reach = once(async () => {
        const [partners, { columns }] = await Promise.all([partnersAround(id, question, radiusKm, context.store), ranked()])
        return reachOf(id, columns, partners, radiusKm)
      })
      return { id, radiusKm, ranked, reach }
    },
  }),
}))
