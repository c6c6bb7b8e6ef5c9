/**
 * Prints the fixture database of the newest version as JSON: `node server/test/neo4j/dump-fixture.ts >
 * server/test/neo4j/fixtures/version-N.json`, once when migration N is added, and never again.
 */
import neo4j from 'neo4j-driver'
import { startNeo4j } from '../../../tools/neo4j/server.ts'
import { openNeo4jStore } from '../../src/adapters/neo4j/index.ts'
import { settableClock } from '../../src/domain/clock.ts'
import { writeHistory } from './fixture-history.ts'
import { dumpGraph } from './graph-dump.ts'

const server = await startNeo4j()
if ('skipped' in server) throw new Error(server.skipped)
const auth = neo4j.auth.basic(server.user, server.password)
try {
  const store = await openNeo4jStore({ uri: server.uri, auth, clock: settableClock('2026-11-24T10:00:00Z'), timeouts: { read: 60_000 } })
  await writeHistory(store)
  await store.close()
  const driver = neo4j.driver(server.uri, auth, { disableLosslessIntegers: true })
  const { nodes, relationships } = await dumpGraph(async (text) =>
    (await driver.executeQuery(text)).records.map((record) => [...record.values()]),
  )
  await driver.close()
  const lines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join(',\n')
  process.stdout.write(`{"nodes": [\n${lines(nodes)}\n], "relationships": [\n${lines(relationships)}\n]}\n`)
} finally {
  await server.stop()
}
