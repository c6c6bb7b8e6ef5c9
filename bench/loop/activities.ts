import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as documents from '../../client/src/api/__generated__/graphql.ts'
import { type Candidate, days, pairs, typedTexts } from '../api/inputs.ts'

const { print } = createRequire(join(import.meta.dirname, '../../server/package.json'))('graphql') as { print(document: unknown): string }

/** What somebody does in the dashboard: operations of the client, each with the variables it is asked with, one after the other. */
export interface Activity {
  readonly name: string
  readonly questions: readonly { readonly query: string; readonly variables: object }[]
}

export interface Facts {
  /** The largest hubs first. */
  readonly chosen: readonly Candidate[]
  readonly districts: readonly string[]
  readonly themes: readonly string[]
  readonly countries: readonly string[]
  readonly events: readonly string[]
  readonly sources: readonly string[]
}

type Name = keyof typeof documents & `${string}Document`

const questions = (document: Name, ...variables: readonly object[]): Activity['questions'] => {
  const query = print(Reflect.get(documents, document))
  return variables.map((given) => ({ query, variables: given }))
}

/** All pictures, lists and exports that the large network is asked for. An export is the whole of a list, page by page. */
export function activities({ chosen, districts, themes, countries, events, sources }: Facts): Activity[] {
  const some = chosen.slice(0, 30)
  const hubs = chosen.slice(0, 20)
  const towns = chosen.filter(({ kind }) => kind === 'MUNICIPALITY').slice(0, 12)
  const dates = days(1_000).filter((_, i) => i % 100 === 0)
  const groupings = ['DISTRICT', 'STATE', 'COMMUNITY', 'THEME', 'KIND'] as const
  const kinds = [['MUNICIPALITY'], ['MIGRANT_ORGANISATION'], ['UMBRELLA', 'MIGRANT_ORGANISATION']] as const
  const activity = (name: string, ...asked: readonly Activity['questions'][]): Activity => ({ name, questions: asked.flat() })
  return [
    activity(
      'start page',
      ...(['Shell', 'Overview', 'LatestEvents', 'NetworkPicture', 'CoveragePicture'] as const).map((name) =>
        questions(`${name}Document`, {}),
      ),
    ),
    ...groupings.map((groupBy) => activity(`network, groups by ${groupBy}`, questions('NetworkDocument', { groupBy }, { groupBy }))),
    activity(
      'network, as the dashboard opens it',
      questions('NetworkDocument', {}, {}),
      questions('NetworkFactsDocument', {}),
      questions('NetworkDatesDocument', {}),
    ),
    activity(
      'network, filtered',
      questions(
        'NetworkDocument',
        ...kinds.map((of) => ({ filter: { kinds: of } })),
        ...districts.slice(0, 16).map((within) => ({ filter: { within: within.slice(0, 4) } })),
        ...themes.slice(0, 5).map((theme) => ({ filter: { themes: [theme] } })),
        ...countries.slice(0, 5).map((country) => ({ filter: { countries: [country] } })),
        { filter: { status: ['CONFIRMED'] } },
        { filter: { isolates: true, possible: true } },
      ),
    ),
    activity(
      'network, as of a day',
      questions('NetworkDocument', ...dates.map((asOf) => ({ asOf })), ...dates.map((asOf) => ({ asOf, filter: { possible: true } }))),
    ),
    activity(
      'network, two-mode',
      ...[undefined, ...districts.slice(0, 10).map((id) => id.slice(0, 4))].map((within) => [
        { query: TWO_MODE, variables: within ? { filter: { within } } : {} },
      ]),
    ),
    activity(
      'network, groups unfolded',
      questions('NetworkDocument', ...districts.slice(0, 10).map((id) => ({ groupBy: 'STATE', unfold: [`g-state-${id.slice(0, 4)}`] })), {
        groupBy: 'KIND',
        unfold: ['g-kind-MIGRANT_ORGANISATION', 'g-kind-MUNICIPALITY'],
      }),
    ),
    activity('dates', questions('NetworkDatesDocument', {}, { filter: { kinds: ['MUNICIPALITY'] } })),
    activity(
      'measures',
      questions(
        'NetworkMeasuresDocument',
        { measures: ['DEGREE', 'PAGERANK', 'CORE', 'COMPONENT'] },
        { measures: ['COMMUNITY'], asOf: dates[0]! },
      ),
    ),
    activity(
      'neighbourhood of hubs',
      questions('NeighbourhoodDocument', ...hubs.map(({ id }) => ({ of: [id], limit: 1_000 }))),
      hubs.map(({ id }) => ({ query: THREE_HOPS, variables: { of: [id] } })),
    ),
    activity(
      'paths',
      questions(
        'NetworkPathsDocument',
        ...pairs(some).map(([from, to]) => ({ from: from.id, to: to.id, limit: 8 })),
        ...pairs(hubs).map(([from, to]) => ({ from: from.id, to: to.id, limit: 8, asOf: dates[1]! })),
      ),
    ),
    activity(
      'search',
      questions(
        'SearchDocument',
        ...typedTexts(chosen)
          .slice(0, 60)
          .map((text) => ({ text, first: 12 })),
      ),
      questions('FindMunicipalityDocument', ...['an', 'neu', 'bad', 'dorf'].map((text) => ({ text }))),
    ),
    activity(
      'partners',
      ...(['Seeker', 'Partners', 'PartnerFacets'] as const).map((name) =>
        questions(
          `${name}Document`,
          ...towns.map(({ id }, i) => (name === 'Seeker' ? { id } : { for: id, radiusKm: [50, 150, 500][i % 3]!, first: 100, offset: 0 })),
        ),
      ),
    ),
    activity(
      'actor page and panel',
      questions('ActorPageDocument', ...some.map(({ id }) => ({ id, first: 100 }))),
      questions('ActorPanelDocument', ...hubs.map(({ id }) => ({ id, first: 50 }))),
    ),
    activity(
      'coverage',
      questions(
        'CoverageRowsDocument',
        { level: 'STATE' },
        { level: 'DISTRICT' },
        ...dates.map((asOf) => ({ level: 'DISTRICT', asOf })),
        ...districts.slice(0, 10).map((within) => ({ level: 'MUNICIPALITY', within })),
      ),
      questions('KnownMunicipalitiesDocument', {}, { asOf: dates[2]! }),
      questions('BesideDocument', {}),
      questions('StateListDocument', { state: 'COVERED' }, { state: 'UNKNOWN' }),
    ),
    activity(
      'map',
      questions('MapPlacesDocument', {}, { filter: { kinds: ['MIGRANT_ORGANISATION'] } }),
      questions('MapFiltersDocument', {}),
      questions('MapCoverageDocument', {}),
      questions('MapEventsDocument', {}),
      questions('MapSelectionDocument', ...hubs.map(({ id }) => ({ id }))),
    ),
    activity(
      'next meeting',
      questions(
        'MeetingSitesDocument',
        ...[25, 50, 100].flatMap((radiusKm) =>
          [1, 5].map((sites) => ({ radiusKm, sites, months: 24, acrossBorder: false, plannedEvents: true })),
        ),
      ),
    ),
    activity(
      'gaps ranked, pages of Kreise',
      questions(
        'GapRankingDocument',
        { level: 'DISTRICT', lookFirst: false, first: 100 },
        { level: 'DISTRICT', lookFirst: true, first: 400 },
        { level: 'DISTRICT', lookFirst: true, first: 100, asOf: dates[2]! },
      ),
      questions('DistrictPageDocument', ...districts.slice(0, 12).map((id, i) => ({ id, radiusKm: [25, 50, 100][i % 3]! }))),
      questions('DistrictAroundDocument', ...districts.slice(0, 12).map((id) => ({ id }))),
    ),
    activity(
      'flows and regions of the map',
      questions('MapFlowsDocument', {}, { asOf: dates[3]! }, { filter: { kinds: ['UMBRELLA', 'MUNICIPALITY'] } }),
      questions('MapCountriesDocument', {}, { asOf: dates[3]! }),
      questions(
        'MapRegionsDocument',
        { level: 'STATE' },
        { level: 'DISTRICT' },
        { level: 'MUNICIPALITY', within: districts[0]!.slice(0, 4) },
        { level: 'MUNICIPALITY' },
      ),
      questions('MapRegionCoverageDocument', { level: 'STATE' }, { level: 'DISTRICT' }),
      questions(
        'MapCooperationLinesDocument',
        { box: { west: 6, south: 50, east: 8, north: 52 } },
        { box: { west: 5, south: 47, east: 16, north: 56 } },
      ),
    ),
    activity(
      'lists, ranks and what falls apart',
      questions(
        'NetworkListsDocument',
        { first: 50 },
        { first: 50, asOf: dates[4]! },
        { first: 50, filter: { within: districts[0]!.slice(0, 4) } },
      ),
      questions('NetworkShapeDocument', { asOf: dates[0]! }, { asOf: dates[4]! }),
      questions('RemovalImpactDocument', ...hubs.map(({ id }) => ({ id, asOf: dates[0]! }))),
      questions('NetworkConnectionsDocument', ...[0, 5, 10].map((i) => ({ of: hubs.slice(i, i + 5).map(({ id }) => id), limit: 20 }))),
    ),
    activity(
      'standing of actors',
      ...(['StandingDocument', 'StandingIntervalsDocument'] as const).map((name) =>
        questions(name, ...hubs.slice(0, 6).map(({ id }) => ({ id, asOf: dates[0]!, measures: ['DEGREE', 'BETWEENNESS'] }))),
      ),
    ),
    activity(
      'two days compared',
      questions('NetworkChangesDocument', ...dates.slice(1).map((from) => ({ from, to: dates[0]! }))),
      questions('ChangedLinesDocument', ...dates.slice(1, 4).map((from) => ({ from, to: dates[0]! }))),
    ),
    activity('records for a file', questions('NetworkRecordsDocument', ...[0, 1, 2, 3].map((i) => ({ from: i * 2_500, first: 2_500 })))),
    activity(
      'table pages of actors',
      questions('DirectoryFiltersDocument', {}),
      questions(
        'DirectoryDocument',
        ...(['NAME', 'DEGREE', 'LAST_CONFIRMED'] as const).flatMap((orderBy) =>
          [undefined, ...dates.slice(0, 3)].map((asOf) => ({ first: 100, orderBy, ...(asOf ? { filter: { hasLines: true, asOf } } : {}) })),
        ),
      ),
    ),
    activity(
      'events, news, contests, offerings, sources',
      questions('EventsDocument', { first: 100 }),
      questions('MeetingsByStateDocument', {}),
      questions('EventDetailsDocument', ...events.slice(0, 20).map((id) => ({ id }))),
      questions('EventOverviewDocument', {}),
      questions('MunicipalitiesByAttendanceDocument', { times: 'NONE' }, { times: 'ONCE' }),
      questions('HistoryDocument', { first: 50 }),
      questions('ContestsDocument', {}),
      questions('OfferingsDocument', { for: '', fitted: false }, ...towns.map(({ id }) => ({ for: id, fitted: true }))),
      questions('EventsNearDocument', ...towns.map(({ id }) => ({ for: id, first: 20 }))),
      questions('NewsDocument', { filter: {}, first: 50 }, { filter: { kinds: ['AWARD'] }, first: 50 }),
      questions('ShortlistComparedDocument', { ids: hubs.slice(0, 4).map(({ id }) => id) }),
      questions('SourcesDocument', { first: 100 }),
      questions('SourceDetailsDocument', ...sources.slice(0, 10).map((id) => ({ id, first: 100 }))),
    ),
  ]
}

const PICTURE = `vertices { id kind name label x y degree group size place state country lon lat }
  lines { source target kind status weight possible } hidden hiddenBecause { day filter limit open } possible withoutLines groupBy revision`
const TWO_MODE = `query TwoMode($filter: NetworkFilter) { network(filter: $filter, twoMode: true) { ${PICTURE} } }`
const THREE_HOPS = `query ThreeHops($of: [ID!]!) { neighbourhood(of: $of, depth: 3, limit: 1000) { ${PICTURE} } }`

/** Kinds of questions that may be the first one after a change. */
export function firstQuestions(facts: Facts): Activity[] {
  const hubs = facts.chosen.slice(0, 20)
  return [
    { name: 'neighbourhood', questions: questions('NeighbourhoodDocument', ...hubs.map(({ id }) => ({ of: [id], limit: 200 }))) },
    { name: 'network', questions: questions('NetworkDocument', {}) },
    {
      name: 'paths',
      questions: questions('NetworkPathsDocument', ...pairs(hubs).map(([from, to]) => ({ from: from.id, to: to.id, limit: 8 }))),
    },
    { name: 'coverage of 400 districts', questions: questions('CoverageRowsDocument', { level: 'DISTRICT' }) },
    {
      name: 'a page of actors with lines on a day',
      questions: questions('DirectoryDocument', ...days(10).map((asOf) => ({ first: 50, filter: { hasLines: true, asOf } }))),
    },
    { name: 'search', questions: questions('SearchDocument', ...hubs.map(({ name }) => ({ text: name, first: 12 }))) },
  ]
}
