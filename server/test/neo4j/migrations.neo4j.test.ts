import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openNeo4jStore } from '../../src/adapters/neo4j/index.ts'
import { MIGRATIONS } from '../../src/adapters/neo4j/migrations/index.ts'
import { settableClock } from '../../src/domain/clock.ts'
import { actor, puts } from '../contract/world.ts'
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
})
