import type { TestProject } from 'vitest/node'
import { startNeo4j } from '../../../tools/neo4j/server.ts'
import { isLine } from '../../../tools/neo4j/versions.ts'

/** The server of the run, by `inject('neo4j')`. */
export interface ProvidedNeo4j {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly version: string
}

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: ProvidedNeo4j
  }
}

/**
 * The tests fill and empty a small database again and again. By default Neo4j then plans every query anew every ten seconds,
 * and planning is four fifths of what the tests cost it.
 */
const PLAN_ONCE = { 'dbms.cypher.statistics_divergence_threshold': '1.0', 'dbms.cypher.min_replan_interval': '1h' }

/** Starts the line named by NEO4J_LINE, the long-term one unless told. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const line = process.env.NEO4J_LINE ?? '5.26'
  if (!isLine(line)) throw new Error(`NEO4J_LINE: no line "${line}" is known.`)
  const server = await startNeo4j({ line, settings: PLAN_ONCE })
  if ('skipped' in server) throw new Error(server.skipped)
  const { uri, user, password, version } = server
  project.provide('neo4j', { uri, user, password, version })
  return () => server.stop()
}
