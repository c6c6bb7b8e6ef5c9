import { EVENT_ORDERS } from '@netzatlas/shared'
import neo4j, { type ProfiledPlan } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Run, toNeo4j } from '../../src/adapters/neo4j/executor.ts'
import type { Neo4jStore } from '../../src/adapters/neo4j/index.ts'
import { settableClock } from '../../src/domain/clock.ts'
import type { DomainRecord } from '../../src/domain/records.ts'
import { FIXTURE_WORLD } from '../contract/fixture-world.ts'
import { actor, claim, cooperating, event, municipality, puts, region, source } from '../contract/world.ts'
import { connection, neo4jStore } from './neo4j-factory.ts'

/** Another day for each, as in real life. Events all have one and sources one number of claims: pages run along exact keys. */
const dayOf = (i: number) => `20${10 + (i % 15)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`

/** Everything of the kinds that the questions are about, far away from what they ask for. */
function others(from: number, until: number): DomainRecord[] {
  return Array.from({ length: until - from }, (_, at) => {
    const i = from + at
    const ags = `09${String(i).padStart(6, '0')}`
    return [
      municipality(ags, `Bergdorf ${i}`, 1000, {
        region: 'r-09',
        place: { label: 'Berge', lat: 48, lon: 12, precision: 'municipality centre', country: 'DE' },
      }),
      actor(`a-x${i}`, `Gesangsgruppe ${i}`, { region: 'r-09', languages: ['es'] }),
      source(`s-x${i}`, { title: `Zeitung ${i}` }),
      event(`e-x${i}`, `Fest ${i}`, { from: '2019', region: 'r-09' }),
      claim(`cl-x${i}`, 'MEMBER_OF', `a-x${i}`, 'a-far', {
        lastConfirmed: dayOf(i),
        supports: [{ source: `s-x${i}`, stance: 'SUPPORTS', literal: true }],
      }),
      claim(`cl-xt${i}`, 'WORKS_ON', `a-x${i}`, 't-far'),
      ...cooperating(`x${i}`, [`m-${ags}`, `a-x${i}`], { validFrom: '2018' }),
    ]
  }).flat()
}

const FAR: readonly DomainRecord[] = [
  region('09', 'Bayern'),
  actor('a-far', 'Sängerbund', { kind: 'UMBRELLA', scope: 'STATE' }),
  { type: 'theme', id: 't-far', name: 'Gesang' },
  // Behind all others in their lists.
  ...['e-y1', 'e-y2'].map((id) => event(id, 'Ohne Tag')),
  ...['s-y1', 's-y2'].map((id) => source(id)),
]

const COVERAGE = { partnerKinds: ['MIGRANT_ORGANISATION'], asOf: '2026-11-24', since: '2024-11-24' } as const
const LINES = { asOf: '2026-11-24', possible: true } as const

/** Each with an answer that what is far away does not change. */
const QUESTIONS: Readonly<Record<string, (store: Neo4jStore) => Promise<unknown>>> = {
  revision: (store) => store.revision(),
  counts: (store) => store.counts(),
  records: (store) => store.records(['a-1', 'cl-m', 's-1']),
  'records of a small type': (store) => store.recordsOfType('assessment'),
  claims: (store) => store.claimsOf(['a-1', 'm-05315000']),
  'claims of a kind': (store) => store.claimsOf(['a-1'], ['MEMBER_OF']),
  'claims of a source': (store) => store.claimsBySource('s-1', { first: 5 }),
  'actors of a region': (store) => store.actorPage({ within: 'r-05' }, 'NAME', { first: 5 }),
  'actors by text': (store) => store.actorPage({ text: 'kulturverein' }, 'DEGREE', { first: 5 }),
  'actors of a theme': (store) => store.actorPage({ themes: ['t-1'] }, 'NAME', { first: 5 }),
  'the first actors by confirmation': async (store) => (await store.actorPage({}, 'LAST_CONFIRMED', { first: 2 })).items,
  'the first actors by degree': async (store) => (await store.actorPage({}, 'DEGREE', { first: 2 })).items,
  'the first actors by name': async (store) => (await store.actorPage({}, 'NAME', { first: 2 })).items,
  'actors of a region with lines of a status on a day': (store) =>
    store.actorPage({ within: 'r-05', status: ['STATED'], asOf: '2026-11-24' }, 'NAME', { first: 5 }),
  'actors in a box': (store) => store.actorsWithin({ south: 50, north: 51.5, west: 6, east: 8 }, {}),
  degrees: (store) => store.degrees(['a-1', 'a-2']),
  'degrees on a day': (store) => store.degreesOn(['a-1', 'a-2'], '2026-11-24'),
  search: (store) => store.searchCandidates({ text: 'kulturverein', kinds: ['ACTOR', 'PLACE'], limit: 20 }),
  'search with a typo': (store) => store.searchCandidates({ text: 'kulturverien', kinds: ['ACTOR'], limit: 20 }),
  regions: (store) => store.regions('DISTRICT', 'r-05'),
  'events of a region': (store) => store.eventPage({ within: 'r-05' }, 'NEWEST', { first: 5 }),
  'the first events': async (store) => (await store.eventPage({}, 'NEWEST', { first: 2 })).items,
  'events amid many of one day': async (store) => (await store.eventPage({}, 'NEWEST', { first: 2, after: 'e-x0' })).items,
  'the last events': async (store) => (await store.eventPage({}, 'NEWEST', { first: 2, after: 'e-y1' })).items,
  'the first sources': async (store) => (await store.sourcePage(undefined, 'CLAIMS', { first: 2 })).items,
  'sources amid many with as many claims': async (store) =>
    (await store.sourcePage(undefined, 'CLAIMS', { first: 2, after: 's-x0' })).items,
  'the last sources': async (store) => (await store.sourcePage(undefined, 'CLAIMS', { first: 2, after: 's-y1' })).items,
  'the first events of another order': async (store) =>
    Promise.all(EVENT_ORDERS.map(async (order) => (await store.eventPage({}, order, { first: 2, after: 'e-1' })).hasNext)),
  'events amid many of one category': async (store) => (await store.eventPage({}, 'CATEGORY', { first: 2, after: 'e-x0' })).items,
  'the last events by attendance': async (store) => (await store.eventPage({}, 'ATTENDANCE', { first: 2, after: 'e-y1' })).items,
  'the first sources by title': async (store) => (await store.sourcePage(undefined, 'TITLE', { first: 1 })).items,
  'sources amid many of one site': async (store) => (await store.sourcePage(undefined, 'SITE', { first: 2, after: 's-x0' })).items,
  'the last sources by day': async (store) => (await store.sourcePage(undefined, 'NEWEST', { first: 2, after: 's-y1' })).items,
  'sources that no record speaks of': (store) => store.unusedSources(),
  'events by text': (store) => store.eventPage({ text: 'netzwerktreffen' }, 'NEWEST', { first: 5 }),
  'sources by text': (store) => store.sourcePage('bericht', 'CLAIMS', { first: 5 }),
  neighbourhood: (store) => store.neighbourhood({ of: ['a-1'], depth: 2, limit: 20, ...LINES }),
  paths: (store) => store.shortestPaths({ from: 'a-2', to: 'm-05315000', maxLength: 6, limit: 5, ...LINES }),
  'coverage of a Land': (store) => store.coverage({ level: 'DISTRICT', within: 'r-05', ...COVERAGE }),
  'states of municipalities': (store) => store.municipalityStates({ within: 'r-05', ...COVERAGE }),
  'every municipality of a Land': (store) => store.municipalityColumns({ within: 'r-05', ...COVERAGE }),
  'coverage of a Land by partners about a theme': (store) =>
    store.coverage({ level: 'DISTRICT', within: 'r-05', themes: ['t-1'], ...COVERAGE }),
  'a command': (store) => store.commandByClientId('seed'),
  'the history from a command on': async (store) => (await store.history({ first: 2, after: 'cmd-2' })).items,
  'the latest command': (store) => store.latestCommand('seed'),
  'what takes a command back': (store) => store.reverseOf('cmd-1'),
  'what the last commands did': async (store) => (await store.changesSince((await store.revision()).content - 2, 10))?.reverse,
  'the layout': (store) => store.layout(),
  'a layout by facts': (store) => store.derivedLayout('GEOGRAPHIC'),
}

/** Figures of the whole, not its parts. */
const GROWN: ReadonlySet<string> = new Set(['revision', 'counts'])

const SMALL = 40
const LARGE = 400

/** The log grows by two commands. */
async function renameFar(store: Neo4jStore, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    for (const name of ['Freistaat Bayern', 'Bayern'])
      await store.apply({ clientId: `rename-${name}-${++renamed}`, role: 'EDITOR', name: 'rename', changes: puts([region('09', name)]) })
  }
}
let renamed = 0

let store: Neo4jStore
let dispose: () => Promise<void>
const driver = neo4j.driver(connection.uri, connection.auth, { disableLosslessIntegers: true })

beforeAll(async () => {
  const under = await neo4jStore(settableClock('2026-11-24T10:00:00Z'))
  store = under.store as Neo4jStore
  dispose = under.dispose
  await store.apply({ clientId: 'seed', role: 'SEED', name: 'seed', changes: puts(FIXTURE_WORLD) })
  await store.apply({ clientId: 'far', role: 'SEED', name: 'far', changes: puts([...FAR, ...others(0, SMALL)]) })
  await renameFar(store, 1)
})
afterAll(async () => {
  await dispose()
  await driver.close()
})

const hitsOf = ({ dbHits, children }: ProfiledPlan): number => dbHits + children.reduce((sum, child) => sum + hitsOf(child), 0)

/** Accesses to the database that the question's statements cost, and its answer. */
async function cost(ask: (store: Neo4jStore) => Promise<unknown>): Promise<{ hits: number; answer: unknown }> {
  const runs: Run[] = []
  store.record((run) => runs.push(run))
  const answer = await ask(store)
  store.record(undefined)
  let hits = 0
  for (const { query, parameters } of runs) {
    const { summary } = await driver.executeQuery(`PROFILE ${query.text}`, toNeo4j(parameters))
    hits += hitsOf(summary.profile as ProfiledPlan)
  }
  return { hits, answer }
}

/** The server of the tests plans a query once; here, as in life, it plans again where the database has another size. */
const planAgain = () => driver.executeQuery('CALL db.prepareForReplanning(60)')

it('costs what the answer is long, not what the database is large', { timeout: 600_000 }, async () => {
  const before = new Map<string, Awaited<ReturnType<typeof cost>>>()
  await planAgain()
  for (const [name, ask] of Object.entries(QUESTIONS)) before.set(name, await cost(ask))
  await store.apply({ clientId: 'farther', role: 'SEED', name: 'far', changes: puts(others(SMALL, LARGE)) })
  await renameFar(store, 30)
  await planAgain()
  const grown: Record<string, string> = {}
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const { hits, answer } = await cost(ask)
    const { hits: less, answer: same } = before.get(name)!
    if (!GROWN.has(name)) expect(answer).toEqual(same)
    if (hits > less * 1.5 + 10) grown[name] = `${less} -> ${hits}`
  }
  expect(grown).toEqual({})
})
