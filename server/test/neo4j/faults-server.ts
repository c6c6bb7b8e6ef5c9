import { type Neo4jServer, type Neo4jSettings, startNeo4j } from '../../../tools/neo4j/server.ts'
import { isLine } from '../../../tools/neo4j/versions.ts'

/** A server of a test's own, of the line of the run, that it may stop and kill. */
export async function ownServer(settings: Neo4jSettings = {}): Promise<Neo4jServer> {
  const line = process.env.NEO4J_LINE ?? '5.26'
  const server = await startNeo4j({ settings, ...(isLine(line) ? { line } : {}) })
  if ('skipped' in server) throw new Error(server.skipped)
  return server
}
