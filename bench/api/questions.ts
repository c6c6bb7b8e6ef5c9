import type { Answer } from './client.ts'
import { type Candidate, days, INPUTS, pairs, typedTexts } from './inputs.ts'

/** A question that the dashboard asks, with so many different inputs and the check that it was answered. */
export interface Question {
  readonly name: string
  /** p95 in milliseconds that it must stay below. */
  readonly target: number
  /** The same on Neo4j, where one is stated. */
  readonly neo4jTarget?: number
  readonly query: string
  readonly inputs: readonly object[]
  /** Throws where the answer is not one. */
  check(data: Answer['data']): void
}

interface Facts {
  readonly chosen: readonly Candidate[]
  readonly municipalities: readonly Candidate[]
  readonly districts: readonly string[]
  readonly themes: readonly string[]
  readonly countries: readonly string[]
}

const rows = (data: Answer['data'], field: string): readonly unknown[] => data[field] as readonly unknown[]
const expect = (holds: boolean, sentence: string): void => {
  if (!holds) throw new Error(sentence)
}

const NETWORK = `
  vertices { id kind name label x y degree group size }
  lines { source target kind status weight }
  hidden possible groupBy revision
`
const NEIGHBOURHOOD = `query Neighbourhood($of: [ID!]!) { neighbourhood(of: $of, depth: 2) { ${NETWORK} } }`
const PATHS = `query Paths($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, limit: 3) {
    length
    steps { from { id name vertexKind } to { id name vertexKind } line status sentence claims { id support { literal read stance source { id title url } } } }
  }
}`
const SEARCH = `query Search($text: String!) {
  search(text: $text, first: 12) {
    matched score
    node { __typename id ... on Actor { kind name disambiguation } ... on Region { name regionKind: kind level } ... on Event { name from } ... on Theme { name } }
  }
}`
const PARTNERS = `query Partners($for: ID!, $themes: [ID!], $countries: [ID!], $radiusKm: Float, $order: PartnerOrder) {
  partners(for: $for, themes: $themes, countries: $countries, radiusKm: $radiusKm, order: $order, first: 100) {
    distanceKm lastConfirmed score possible
    parts { factor points weight because claims { id } }
    absent { factor weight ofAsker because claims { id } }
    actor { id kind name website disambiguation memberOf { id name website } place { label lat lon country { code } } sources { id title url publisher } }
  }
}`
const COVERAGE = `query Coverage($asOf: Date, $partnerKinds: [ActorKind!]) {
  coverage(level: DISTRICT, asOf: $asOf, partnerKinds: $partnerKinds) {
    total covered stale confirmedGap unknown lower upper assessed assessedShare
    region { id name kind ags parent { id name } }
  }
}`
const EVERY_MUNICIPALITY = `query EveryMunicipality($asOf: Date, $partnerKinds: [ActorKind!], $themes: [ID!]) {
  municipalityCoverage(asOf: $asOf, partnerKinds: $partnerKinds, themes: $themes) { id state lastLooked revision }
}`
const ACTORS = `query Actors($filter: ActorFilter, $orderBy: ActorOrder) {
  actors(filter: $filter, orderBy: $orderBy, first: 50) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { id kind name disambiguation degree lastConfirmed place { label } } }
  }
}`

const ORDERS = ['NAME', 'DEGREE', 'LAST_CONFIRMED'] as const
const KINDS = [undefined, ['MUNICIPALITY'], ['MIGRANT_ORGANISATION'], ['MIGRANT_ORGANISATION', 'UMBRELLA']] as const

/** The first so many inputs that differ. */
function distinct(make: (i: number) => object): object[] {
  const found = new Map<string, object>()
  for (let i = 0; found.size < INPUTS; i++) {
    const input = make(i)
    found.set(JSON.stringify(input), input)
  }
  return [...found.values()]
}

const GAPS = `query GapRanking($asOf: Date, $lookFirst: Boolean!) {
  gaps(level: DISTRICT, asOf: $asOf, lookFirst: $lookFirst, first: 500) {
    region { id name kind ags parent { id name } }
    rank rankFrom rankTo municipalities known unknown confirmedGap expected score because
  }
}`
const DISTRICT = `query DistrictPage($id: ID!, $asOf: Date) {
  district(id: $id, asOf: $asOf) {
    region { id name kind ags boundaryDate parent { id name } population { value asOf } }
    coverage { total covered stale confirmedGap unknown assessed }
    expected
    lookFirst { rank rankFrom rankTo rankOf score because }
    confirmedGap { rank rankOf because }
    peers { from below independent here hereKnown hereUnknown elsewhere elsewhereKnown rate }
    municipalities { state lastLooked inhabitants access municipality { id name place { lat lon } } }
    radiusKm acrossCount
    across { distanceKm from { id name } actor { id name kind place { label lat lon } } }
    locationQuotient { value organisations organisationsEverywhere inhabitants inhabitantsEverywhere }
  }
}`

const DAYS = days()

/** What the directory asks: all, a Land or a Kreis; of some kinds; with a word, a theme, or with lines on a day; in one of three orders. */
function pageOfActors(i: number, chosen: readonly Candidate[], districts: readonly string[], themes: readonly string[]): object {
  const kinds = KINDS[i % KINDS.length]
  const district = districts[i % districts.length]!
  const within = [district, district.slice(0, 'r-00'.length), undefined][i % 3]
  const word = chosen[i % chosen.length]!.name.split(' ').at(-1)!.slice(0, 5)
  const more = [{ text: word }, { themes: [themes[(i >> 2) % themes.length]!] }, { hasLines: true, asOf: DAYS[i % DAYS.length]! }, {}][
    (i >> 1) % 4
  ]
  return { filter: { ...(kinds ? { kinds } : {}), ...(within ? { within } : {}), ...more }, orderBy: ORDERS[(i >> 3) % ORDERS.length]! }
}

export function questions({ chosen, municipalities, districts, themes, countries }: Facts): Question[] {
  return [
    {
      name: 'neighbourhood, 2 hops',
      target: 10,
      neo4jTarget: 20,
      query: NEIGHBOURHOOD,
      inputs: chosen.map(({ id }) => ({ of: [id] })),
      check: (data) =>
        expect((data.neighbourhood as { vertices: { id: string[] } }).vertices.id.length >= 2, 'a neighbourhood without neighbours'),
    },
    {
      name: 'paths, at most 8 steps',
      target: 50,
      query: PATHS,
      inputs: pairs(chosen).map(([from, to]) => ({ from: from.id, to: to.id })),
      check: (data) => expect(Array.isArray(data.paths), 'no list of paths'),
    },
    {
      name: 'search',
      target: 50,
      query: SEARCH,
      inputs: typedTexts(chosen).map((text) => ({ text })),
      check: (data) => expect(Array.isArray(data.search), 'no list of hits'),
    },
    {
      name: 'partners',
      target: 50,
      query: PARTNERS,
      inputs: municipalities.map(({ id }, i) => ({
        for: id,
        ...(i % 3 === 1 ? { themes: [themes[i % themes.length]!] } : {}),
        ...(i % 3 === 2 ? { countries: [countries[i % countries.length]!] } : {}),
        ...(i % 4 === 3 ? { radiusKm: 100 } : {}),
        ...(i % 2 === 1 ? { order: 'SCORE' } : {}),
      })),
      check: (data) => expect(Array.isArray(data.partners), 'no list of partners'),
    },
    {
      name: 'coverage of 400 districts',
      target: 50,
      neo4jTarget: 200,
      query: COVERAGE,
      inputs: DAYS.map((asOf, i) => ({ asOf, ...(i % 2 === 1 ? { partnerKinds: ['MIGRANT_ORGANISATION'] } : {}) })),
      check: (data) => expect(rows(data, 'coverage').length === 400, 'not 400 districts'),
    },
    {
      name: 'coverage of all municipalities, column by column',
      target: 100,
      neo4jTarget: 300,
      query: EVERY_MUNICIPALITY,
      inputs: DAYS.map((asOf, i) => ({ asOf, ...(i % 2 === 1 ? { partnerKinds: ['MIGRANT_ORGANISATION'] } : {}) })),
      check: (data) => expect((data.municipalityCoverage as { id: string[] }).id.length > 10_000, 'not all municipalities'),
    },
    {
      name: 'the same, by partners about a theme',
      target: 100,
      neo4jTarget: 300,
      query: EVERY_MUNICIPALITY,
      inputs: DAYS.map((asOf, i) => ({ asOf, themes: [themes[i % themes.length]!] })),
      check: (data) => expect((data.municipalityCoverage as { id: string[] }).id.length > 10_000, 'not all municipalities'),
    },
    {
      name: 'where to look first, all districts ranked',
      target: 100,
      neo4jTarget: 300,
      query: GAPS,
      inputs: DAYS.map((asOf, i) => ({ asOf, lookFirst: i % 4 !== 3 })),
      check: (data) => expect(Array.isArray(data.gaps), 'no list of gaps'),
    },
    {
      name: 'the page of a district',
      target: 100,
      neo4jTarget: 300,
      query: DISTRICT,
      inputs: DAYS.map((asOf, i) => ({ id: districts[i % districts.length]!, asOf })),
      check: (data) => expect((data.district as { municipalities: unknown[] }).municipalities.length > 0, 'no district'),
    },
    {
      name: 'a page of actors',
      target: 50,
      query: ACTORS,
      inputs: distinct((i) => pageOfActors(i, chosen, districts, themes)),
      check: (data) => expect(Array.isArray((data.actors as { edges: unknown }).edges), 'no page'),
    },
  ]
}
