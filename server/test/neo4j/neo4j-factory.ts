import neo4j from 'neo4j-driver'
import { afterAll, inject } from 'vitest'
import { openNeo4jStore } from '../../src/adapters/neo4j/index.ts'
import { startApi, type TestApi, type World } from '../api/harness.ts'
import type { StoreFactory } from '../contract/store/under-test.ts'

const { uri, user, password } = inject('neo4j')

/** Of a machine that does much else; how time runs out is tried by tests with limits of their own. */
const timeouts = { read: 60_000, write: 120_000 }

/** The server that the tests share. */
export const connection = { uri, auth: neo4j.auth.basic(user, password), timeouts }

/** The whole server over that database, as it stands. */
export function startApiOnNeo4j({ settings, ...world }: World = {}): Promise<TestApi> {
  const auth = { scheme: 'basic', principal: user, credentials: password } as const
  return startApi({ ...world, settings: { requestTimeout: 600_000, ...settings, neo4j: { uri, auth, timeouts } } })
}

const driver = neo4j.driver(connection.uri, connection.auth, { disableLosslessIntegers: true })
afterAll(() => driver.close())

/** Runs Cypher of a test's own, beside the store. */
export async function cypher(text: string, parameters: Record<string, unknown> = {}): Promise<unknown[][]> {
  const session = driver.session()
  try {
    const { records } = await session.run(text, parameters)
    return records.map((record) => [...record.values()])
  } finally {
    await session.close()
  }
}

/** All data goes, and what is remembered of migrations; their indexes stay. */
export const wipe = () => cypher('MATCH (n) DETACH DELETE n')

/** As migrations leave a database: they need not run again. */
export async function empty(): Promise<void> {
  await cypher('MATCH (n) WHERE NOT n:Migration AND NOT n:Revision CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  await cypher('MATCH (revision:Revision) SET revision = {one: 1, topology: 0, content: 0, coverage: 0, commands: 0}')
}

/** A store over the emptied database: one test at a time. */
export const neo4jStore: StoreFactory = async (clock) => {
  await empty()
  let store = await openNeo4jStore({ ...connection, clock })
  return {
    store,
    async reopen() {
      await store.close()
      store = await openNeo4jStore({ ...connection, clock })
      return store
    },
    dispose: () => store.close(),
  }
}
