import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Neo4jStore } from '../../src/adapters/neo4j/index.ts'
import { settableClock } from '../../src/domain/clock.ts'
import { FIXTURE_WORLD } from '../contract/fixture-world.ts'
import { puts } from '../contract/world.ts'
import { cypher, neo4jStore } from './neo4j-factory.ts'

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
  sources: await store.sourcePage(undefined, { first: 9 }),
})

it('finds nothing to do where only commands have written, and raises every revision', async () => {
  const before = await everything()
  expect(await store.touch()).toEqual({ records: [], revision: { topology: 2, content: 2 } })
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
  expect((await store.sourcePage(undefined, { first: 1 })).items[0]).toMatchObject({ claims: 2 })
  expect((await store.claimsBySource('s-1', { first: 9 })).items.map(({ id }) => id)).toEqual(['cl-9', 'cl-f'])
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
