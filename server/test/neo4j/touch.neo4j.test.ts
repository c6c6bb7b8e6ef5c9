import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Executor } from '../../src/adapters/neo4j/executor.ts'
import { type Neo4jStore, openNeo4jStore } from '../../src/adapters/neo4j/index.ts'
import { touchStore } from '../../src/adapters/neo4j/write/touch.ts'
import { settableClock } from '../../src/domain/clock.ts'
import { FIXTURE_WORLD } from '../contract/fixture-world.ts'
import { claim, need, puts } from '../contract/world.ts'
import { dumpGraph } from './graph-dump.ts'
import { connection, cypher, neo4jStore, startApiOnNeo4j } from './neo4j-factory.ts'

let store: Neo4jStore
let dispose: () => Promise<void>

beforeEach(async () => {
  const under = await neo4jStore(settableClock('2026-11-24T10:00:00Z'))
  store = under.store as Neo4jStore
  dispose = under.dispose
  await store.apply({ clientId: 'seed', role: 'SEED', name: 'seed', changes: puts(FIXTURE_WORLD) })
})
afterEach(() => dispose())

const everything = async () => ({
  records: await store.records(FIXTURE_WORLD.map(({ id }) => id)),
  claims: await store.claimsOf(FIXTURE_WORLD.map(({ id }) => id)),
  topology: (await store.topology()).lines,
  degrees: await store.degrees(['a-1', 'a-2', 'm-05315000']),
  actors: await store.actorPage({}, 'LAST_CONFIRMED', { first: 9 }),
  sources: await store.sourcePage(undefined, 'CLAIMS', { first: 9 }),
})

it('finds nothing to do where only commands have written, and raises every revision', async () => {
  const before = await everything()
  expect(await store.touch()).toEqual({ records: [], drawn: 0, revision: { topology: 2, content: 2 } })
  expect(await everything()).toEqual(before)
  expect(await store.revision()).toEqual({ topology: 2, content: 2 })
})

it('sees a property that was changed from outside, in the record, in lists and in search', async () => {
  await cypher(
    "MATCH (actor:Actor {id: 'a-1'}) SET actor.name = 'Verein der Zugvögel', actor.kind = 'CIVIL_SOCIETY', actor.website = 'https://example.org'",
  )
  expect((await store.touch()).records).toEqual(['a-1'])
  expect(await store.records(['a-1'])).toMatchObject([
    { name: 'Verein der Zugvögel', kind: 'CIVIL_SOCIETY', website: 'https://example.org' },
  ])
  expect((await store.actorPage({ text: 'zugvoegel' }, 'NAME', { first: 9 })).items).toHaveLength(1)
  const found = await store.searchCandidates({ text: 'zugvögel', kinds: ['ACTOR'], limit: 9 })
  expect(found.map(({ record }) => record.id)).toEqual(['a-1'])
  expect(await cypher("MATCH (actor:Record {id: 'a-1'}) RETURN actor:CivilSociety")).toEqual([[true]])
})

it('takes up an actor and a claim that were made from outside, with their line', async () => {
  await cypher(`
    MATCH (other:Record {id: 'a-2'}), (source:Record {id: 's-1'})
    CREATE (actor:Actor {id: 'a-9', kind: 'MIGRANT_ORGANISATION', name: 'Neu'})
    CREATE (claim:Claim {id: 'cl-9', kind: 'MEMBER_OF', status: 'STATED', lastConfirmed: '2026-02'})
    CREATE (claim)-[:SUBJECT]->(actor), (claim)-[:OBJECT]->(other), (claim)-[:SUPPORTED_BY {read: '2026-02-01', literal: true}]->(source)`)
  expect((await store.touch()).records).toEqual(['a-9', 'cl-9'])
  expect(await store.records(['a-9', 'cl-9'])).toEqual([
    { type: 'actor', id: 'a-9', kind: 'MIGRANT_ORGANISATION', name: 'Neu', alternativeNames: [], languages: [] },
    {
      type: 'claim',
      id: 'cl-9',
      kind: 'MEMBER_OF',
      subject: 'a-9',
      object: 'a-2',
      status: 'STATED',
      lastConfirmed: '2026-02',
      supports: [{ source: 's-1', stance: 'SUPPORTS', read: '2026-02-01', literal: true }],
      contradictedBy: [],
    },
  ])
  expect((await store.topology()).lines.map(({ claims }) => claims)).toContainEqual(['cl-9'])
  expect(await store.degrees(['a-9', 'a-2'])).toEqual(
    new Map([
      ['a-9', 1],
      ['a-2', 2],
    ]),
  )
  expect((await store.sourcePage(undefined, 'CLAIMS', { first: 1 })).items[0]).toMatchObject({ claims: 2 })
  expect((await store.claimsBySource('s-1', { first: 9 })).items.map(({ id }) => id)).toEqual(['cl-9', 'cl-f'])
})

it('takes up a need that was made from outside, and draws anew what it says of others', async () => {
  await cypher(`
    MATCH (source:Record {id: 's-1'})
    CREATE (:Need {id: 'n-9', actor: 'a-1', theme: 't-1', text: 'Gesucht', validFrom: '2026-01-01', source: source.id})`)
  expect((await store.touch()).records).toEqual(['n-9'])
  expect(await store.recordsOfType('need')).toEqual([need('n-9', 'a-1', 't-1', { text: 'Gesucht' })])
  await expect(store.apply({ clientId: 'gone', role: 'EDITOR', name: 'test', changes: [{ remove: 't-1' }] })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
})

it('takes away the lines and figures of claims that were deleted from outside', async () => {
  await cypher("MATCH (claim:Claim) WHERE claim.id IN ['cl-m', 'cl-x-0'] DETACH DELETE claim")
  await store.touch()
  expect((await store.topology()).lines).toEqual([])
  expect(await store.degrees(['a-1', 'a-2'])).toEqual(
    new Map([
      ['a-1', 0],
      ['a-2', 0],
    ]),
  )
})

it('is refused whole where a record would speak of one that was deleted', async () => {
  await cypher("MATCH (actor:Actor {id: 'a-2'}) DETACH DELETE actor")
  await expect(store.touch()).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'a-2' })
  expect(await store.revision()).toEqual({ topology: 1, content: 1 })
})

it('is refused whole where a node is no record', async () => {
  await cypher("CREATE (:Actor {id: 'a-9', name: 'Ohne Art'})")
  await expect(store.touch()).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'a-9.kind' })
})

it('is refused whole where two nodes have one id, or one has none', async () => {
  await cypher("CREATE (:Actor {id: 'a-1', kind: 'UMBRELLA', name: 'Zweimal'})")
  await expect(store.touch()).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'a-1' })
  await cypher('MATCH (actor:Actor) WHERE NOT actor:Record REMOVE actor.id')
  await expect(store.touch()).rejects.toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('has no id') })
  expect(await store.revision()).toEqual({ topology: 1, content: 1 })
})

it('leaves commands alone that come before it, although a claim made from outside stands in their way', async () => {
  await cypher(`
    MATCH (actor:Record {id: 'a-2'}), (cooperation:Record {id: 'c-x'})
    CREATE (claim:Claim {id: 'cl-9', kind: 'PARTICIPATES_IN', status: 'STATED'})-[:SUBJECT]->(actor), (claim)-[:OBJECT]->(cooperation)`)
  const changes = puts([claim('cl-x-0', 'PARTICIPATES_IN', 'm-05315000', 'c-x', { lastConfirmed: '2026-01' })])
  await store.apply({ clientId: 'meanwhile', role: 'EDITOR', name: 'test', changes })
  expect((await store.topology()).lines).toHaveLength(2)
  await store.touch()
  expect((await store.topology()).lines).toHaveLength(4)
})

describe('what is derived, where somebody has laid hands on it', () => {
  const DAMAGES = {
    'every line and whatever else claims draw is deleted':
      'MATCH ()-[drawn:COOPERATES_WITH|MEMBER_OF|PARTICIPATES_IN|WORKS_ON|ASSESSED]->() DELETE drawn',
    'lines are changed':
      "MATCH ()-[drawn:COOPERATES_WITH|MEMBER_OF]->() SET drawn.status = 'DISPUTED', drawn.line = '[]', drawn.possibleFrom = 1",
    'lines stand twice, and between others':
      'MATCH (a)-[drawn:COOPERATES_WITH]->(b) CREATE (a)-[twice:COOPERATES_WITH]->(b), (b)-[turned:COOPERATES_WITH]->(a) SET twice = properties(drawn), turned = properties(drawn)',
    'lines stand that no claim draws':
      "MATCH (a:Record {id: 'a-2'}), (b:Record {id: 'm-05315000'}) CREATE (a)-[:FUNDED_BY {claimId: 'cl-none'}]->(b), (a)-[:MEMBER_OF]->(b)",
    'what records say of others is deleted': 'MATCH ()-[link:SEATED_IN|HELD_IN|LIES_IN|SUBJECT|OBJECT]->() DELETE link',
    'places in lists and figures are gone or wrong': `MATCH (n:Record) WHERE NOT n:Claim SET n.confirmed = 'x', n.searchText = 'x'
      FOREACH (actor IN CASE WHEN n:Actor THEN [n] ELSE [] END |
        SET actor.degree = 7, actor.degreeOrder = 'x', actor.confirmedOrder = 'x', actor.lineTimes = ['x'], actor.partners = ['x'])
      FOREACH (event IN CASE WHEN n:Event THEN [n] ELSE [] END | REMOVE event.startsOrder)
      FOREACH (source IN CASE WHEN n:Source THEN [n] ELSE [] END | SET source.claims = 7, source.claimsOrder = 'x')`,
  } as const

  it.each(Object.entries(DAMAGES))('is as commands leave it, and only that: %s', async (_, damage) => {
    const before = await withoutRevision()
    await cypher(damage)
    expect(await withoutRevision()).not.toEqual(before)
    await store.touch({ page: 3 })
    expect(await withoutRevision()).toEqual(before)
  })

  it('is so too where it was broken off again and again, and done again', async () => {
    const before = await withoutRevision()
    for (const damage of Object.values(DAMAGES)) await cypher(damage)
    let left = 0
    class Failing extends Executor {
      override async write<T>(...work: Parameters<typeof Executor.prototype.write<T>>): Promise<T> {
        if (left-- === 0) throw new Error('Broken off.')
        return super.write(...work)
      }
    }
    const failing = new Failing(connection)
    let attempts = 0
    for (let done = false; !done; attempts++) {
      left = 3 * attempts
      done = await touchStore(failing, { page: 3 }).then(
        () => true,
        () => false,
      )
    }
    await failing.close()
    expect(attempts).toBeGreaterThan(3)
    expect(await withoutRevision()).toEqual(before)
  })
})

/** Everything that stands in the database, but which revision it is. */
async function withoutRevision() {
  const { nodes, relationships } = await dumpGraph(cypher)
  return { nodes: nodes.filter(([labels]) => !labels.includes('Revision')), relationships }
}

it('is seen by the next question to a server that runs, although it keeps its answers', async () => {
  const api = await startApiOnNeo4j()
  try {
    const asked = () => api.ask('{ actor(id: "a-1") { name } network { vertices { name } lines { source } } }')
    const { actor, network } = await asked()
    expect(actor.name).toBe('Kulturverein Öffnung e. V.')
    await cypher("MATCH (actor:Actor {id: 'a-1'}) SET actor.name = 'Verein der Zugvögel'")
    await cypher("MATCH (claim:Claim {id: 'cl-m'}) DETACH DELETE claim")
    expect((await asked()).network.lines).toEqual(network.lines)
    const { content } = await api.store.revision()
    const outside = await openNeo4jStore({ ...connection, clock: settableClock('2026-11-24T10:00:00Z') })
    await outside.touch()
    await outside.close()
    // No command did it, so that whoever follows commands has to read everything anew.
    expect(await api.store.changesSince(content, 1_000)).toBeUndefined()
    const now = await asked()
    expect([now.actor.name, now.network.vertices.name.includes('Verein der Zugvögel'), now.network.lines.source.length]).toEqual([
      'Verein der Zugvögel',
      true,
      network.lines.source.length - 1,
    ])
  } finally {
    await api.close()
  }
})
