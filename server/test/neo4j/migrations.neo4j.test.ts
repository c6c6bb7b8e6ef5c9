import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Executor } from '../../src/adapters/neo4j/executor.ts'
import { openNeo4jStore } from '../../src/adapters/neo4j/index.ts'
import { MIGRATIONS, migrate, statementsOf } from '../../src/adapters/neo4j/migrations/index.ts'
import { settableClock } from '../../src/domain/clock.ts'
import { commandDoor } from '../../src/domain/door.ts'
import { actor, puts } from '../contract/world.ts'
import { writeHistory } from './fixture-history.ts'
import { dumpGraph, type GraphDump, loadGraph } from './graph-dump.ts'
import { connection, cypher, wipe } from './neo4j-factory.ts'

const clock = settableClock('2026-11-24T10:00:00Z')
const open = (progress?: (message: string) => void) => openNeo4jStore({ ...connection, clock, ...(progress ? { progress } : {}) })

const constraints = async () => (await cypher('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name')).flat() as string[]
const indexes = async () =>
  (await cypher("SHOW INDEXES YIELD name, type, state WHERE type <> 'LOOKUP' RETURN name, state ORDER BY name")) as [string, string][]

/** Nothing is left, not even an index. */
async function bare(): Promise<void> {
  await wipe()
  for (const name of await constraints()) await cypher(`DROP CONSTRAINT ${name}`)
  for (const [name] of await indexes()) await cypher(`DROP INDEX ${name}`)
}

describe('the migrations', () => {
  beforeEach(bare)
  afterAll(wipe)

  it('make everything in an empty database, say so, and have nothing to do the next time', async () => {
    const told: string[] = []
    await (await open((message) => told.push(message))).close()
    expect(told).toHaveLength(MIGRATIONS.length)
    const made = await indexes()
    expect(made.filter(([, state]) => state !== 'ONLINE')).toEqual([])
    expect(await constraints()).toContain('record_id')
    expect(await cypher('MATCH (migration:Migration) RETURN migration.version ORDER BY migration.version')).toEqual(
      MIGRATIONS.map((_, i) => [i + 1]),
    )

    await (await open((message) => told.push(message))).close()
    expect(told).toHaveLength(MIGRATIONS.length)
    expect(await indexes()).toEqual(made)
  })

  it('go on where one was broken off, and keep what the database holds', async () => {
    const store = await open()
    const { revision } = await store.apply({ clientId: 'one', role: 'EDITOR', name: 'test', changes: puts([actor('a-1', 'Eins')]) })
    await store.close()
    await cypher('MATCH (migration:Migration) DELETE migration')
    await cypher('DROP INDEX record_type')
    const again = await open()
    expect((await indexes()).map(([name]) => name)).toContain('record_type')
    expect(await again.records(['a-1'])).toEqual([actor('a-1', 'Eins')])
    expect(await again.revision()).toEqual(revision)
    await again.close()
  })

  it('are done once where several servers start at once', async () => {
    const stores = await Promise.all([open(), open(), open()])
    expect(await cypher('MATCH (migration:Migration) RETURN count(migration)')).toEqual([[MIGRATIONS.length]])
    expect(await cypher('MATCH (revision:Revision) RETURN count(revision)')).toEqual([[1]])
    const receipts = await Promise.all(
      stores.map((store, i) =>
        store.apply({ clientId: `at-once-${i}`, role: 'EDITOR', name: 'test', changes: puts([actor(`a-${i}`, 'Ä')]) }),
      ),
    )
    expect(receipts.map(({ revision }) => revision.content).sort()).toEqual([1, 2, 3])
    for (const store of stores) await store.close()
  })

  it('leave a database alone that a newer program wrote', async () => {
    await cypher("CREATE (:Migration {version: 99, name: 'later'})")
    await expect(open()).rejects.toMatchObject({ code: 'STORE_TOO_NEW', message: expect.stringContaining('version 99') })
    expect((await indexes()).map(([name]) => name)).toEqual([])
  })

  describe('of a database of an earlier version', () => {
    const fixtures = join(import.meta.dirname, 'fixtures')
    const earlier = MIGRATIONS.slice(0, -1).map((_, i) => i + 1)
    let fresh: { readonly graph: GraphDump; readonly schema: unknown }
    beforeAll(async () => {
      await bare()
      const store = await open()
      await writeHistory(store)
      await store.close()
      fresh = await everything()
    })

    const everything = async () => ({ graph: await dumpGraph(cypher), schema: [await constraints(), await indexes()] })

    /** As that version left it: its schema, its nodes and relationships. */
    async function startFrom(version: number): Promise<void> {
      for (const { file } of MIGRATIONS.slice(0, version)) for (const statement of statementsOf(file)) await cypher(statement)
      await cypher('CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (migration:Migration) REQUIRE migration.version IS UNIQUE')
      await wipe()
      await loadGraph(cypher, JSON.parse(readFileSync(join(fixtures, `version-${version}.json`), 'utf8')) as GraphDump)
    }

    it('have a fixture for each', () => {
      expect(readdirSync(fixtures).sort()).toEqual(earlier.map((version) => `version-${version}.json`))
    })

    it.each(earlier)('%i make what a new one holds, to the last property and index, and it goes on from there', async (version) => {
      await startFrom(version)
      const told: string[] = []
      const store = await open((message) => told.push(message))
      expect(told).toHaveLength(MIGRATIONS.length - version)
      expect(await everything()).toEqual(fresh)
      expect((await store.eventPage({}, 'NEWEST', { first: 3, after: 'e-1' })).items.map(({ id }) => id)).toEqual(['e-2', 'e-3', 'e-4'])
      expect((await store.eventPage({}, 'NAME', { first: 2, after: 'e-4' })).items.map(({ id }) => id)).toEqual(['e-1', 'e-5'])
      expect((await store.sourcePage(undefined, 'TITLE', { first: 2 })).items.map(({ source }) => source.id)).toEqual(['s-1', 's-2'])
      expect((await store.sourcePage(undefined, 'CLAIMS', { first: 9 })).items.map(({ source, claims }) => [source.id, claims])).toEqual([
        ['s-1', 1],
        ['s-2', 1],
        ['s-3', 1],
        ['s-4', 0],
      ])
      await commandDoor(store).undo('cmd-2', { clientId: 'undo', role: 'EDITOR' })
      expect(await store.records(['a-2'])).toMatchObject([{ name: 'Verbund' }])
      await store.close()
    })

    it('are done once where several servers start at once, and what one of them writes meanwhile stands', async () => {
      await startFrom(earlier.at(-1)!)
      const writing = open().then(async (store) => {
        await store.apply({ clientId: 'meanwhile', role: 'EDITOR', name: 'test', changes: [{ remove: 'cl-s-2' }] })
        await store.close()
      })
      const stores = await Promise.all([open(), open(), open()])
      await writing
      expect(await cypher('MATCH (migration:Migration) RETURN migration.version ORDER BY migration.version')).toEqual(
        MIGRATIONS.map((_, i) => [i + 1]),
      )
      expect(
        (await stores[0]!.sourcePage(undefined, 'CLAIMS', { first: 9 })).items.map(({ source, claims }) => [source.id, claims]),
      ).toEqual([
        ['s-1', 1],
        ['s-3', 1],
        ['s-2', 0],
        ['s-4', 0],
      ])
      for (const store of stores) await store.close()
      expect((await everything()).schema).toEqual(fresh.schema)
    })

    it('wait for a command that is being written, and what it leaves stands', { timeout: 300_000 }, async () => {
      await startFrom(1)
      // An index is not made while somebody writes: the command begins once they are there.
      const later = MIGRATIONS.slice(1).flatMap(({ file }) => statementsOf(file))
      for (const statement of later) if (/CREATE .*INDEX/.test(statement)) await cypher(statement)
      const driver = neo4j.driver(connection.uri, connection.auth)
      const session = driver.session()
      try {
        const command = session.beginTransaction()
        await command.run('MATCH (revision:Revision {one: 1}) SET revision.locked = true')
        await command.run("MATCH (source:Source {id: 's-2'}) SET source.claims = 7")
        await command.run("MATCH (event:Event {id: 'e-5'}) SET event.json = replace(event.json, 'Treffen ohne Tag', 'Anderes')")
        const opening = open()
        const waiting = () => cypher("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status")
        await expect.poll(async () => (await waiting()).length, { timeout: 120_000 }).toBeGreaterThan(0)
        await command.commit()
        await (await opening).close()
        expect(await cypher("MATCH (source:Source {id: 's-2'}) RETURN source.claimsOrder")).toEqual([['9999992s-2']])
        expect(await cypher("MATCH (event:Event {id: 'e-5'}) RETURN event.nameOrder")).toEqual([['anderes\te-5']])
      } finally {
        await session.close()
        await driver.close()
      }
    })

    /** The newest that has statements of its own, and the version before it. */
    const before = MIGRATIONS.findLastIndex(({ file }) => file !== undefined)
    const newest = statementsOf(MIGRATIONS[before]!.file)
    it.each([1, Math.ceil(newest.length / 2), newest.length - 1])(
      'go on where the newest was broken off after %i statements',
      async (done) => {
        await startFrom(before)
        let left = done
        class BrokenOff extends Executor {
          override async script(text: string): Promise<void> {
            if (newest.includes(text) && left-- === 0) throw new Error('Broken off.')
            await super.script(text)
          }
        }
        const broken = new BrokenOff(connection)
        await expect(migrate(broken, () => {})).rejects.toThrow('Broken off.')
        await broken.close()
        await (await open()).close()
        expect(await everything()).toEqual(fresh)
      },
    )

    it('go on in the midst of a piece: who has a key keeps it, who has none gets one', async () => {
      await startFrom(1)
      for (const statement of statementsOf(MIGRATIONS[1]!.file).slice(0, -1)) await cypher(statement)
      await cypher("MATCH (n) WHERE n.id IN ['e-2', 'e-5', 's-3'] REMOVE n.startsOrder, n.claimsOrder")
      await (await open()).close()
      expect(await everything()).toEqual(fresh)
    })

    it('derive keys for the rest where some were derived before it was broken off', async () => {
      await startFrom(before)
      await cypher("MATCH (event {id: 'e-2'}) SET event.nameOrder = 'fest e 2\te-2'")
      await cypher("MATCH (source {id: 's-3'}) SET source.titleOrder = 'quelle s 3\ts-3'")
      await (await open()).close()
      expect(await everything()).toEqual(fresh)
    })

    it('draw the days of the other themes where some were drawn before it was broken off', async () => {
      await startFrom(3)
      await cypher('MATCH ()-[told:WORKS_ON]->() WITH told LIMIT 1 SET told.possibleFrom = 101, told.possibleUntil = 99991231')
      await (await open()).close()
      expect(await everything()).toEqual(fresh)
    })
  })
})
