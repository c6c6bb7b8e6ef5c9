import neo4j from 'neo4j-driver'
import { inject } from 'vitest'
import { openNeo4jStore } from '../../src/adapters/neo4j/index.ts'
import type { StoreFactory } from '../contract/store-contract.ts'

const { uri, user, password } = inject('neo4j')

/** The server that the tests share. */
export const connection = { uri, auth: neo4j.auth.basic(user, password) }

/** Runs Cypher of a test's own, beside the store. */
export async function cypher(text: string, parameters: Record<string, unknown> = {}): Promise<unknown[][]> {
  const driver = neo4j.driver(connection.uri, connection.auth, { disableLosslessIntegers: true })
  try {
    const { records } = await driver.executeQuery(text, parameters)
    return records.map((record) => [...record.values()])
  } finally {
    await driver.close()
  }
}

/** All data goes, the migrations' indexes stay. */
export const empty = () => cypher('MATCH (n) DETACH DELETE n')

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
