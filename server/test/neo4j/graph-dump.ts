import neo4j from 'neo4j-driver'
import { toNeo4j } from '../../src/adapters/neo4j/executor.ts'

/** Runs Cypher and answers with rows. */
export type Cypher = (text: string, parameters?: Record<string, unknown>) => Promise<unknown[][]>

type Properties = Readonly<Record<string, unknown>>
/** A whole database as plain JSON, in an order of its own. Relationships are between records, told by their ids. */
export interface GraphDump {
  readonly nodes: readonly (readonly [labels: readonly string[], properties: Properties])[]
  readonly relationships: readonly (readonly [from: string, type: string, to: string, properties: Properties])[]
}

/** Differs from run to run, whatever the version. */
const RANDOM = 'attempt'

export async function dumpGraph(cypher: Cypher): Promise<GraphDump> {
  const nodes = (await cypher('MATCH (n) RETURN labels(n), properties(n)')) as [string[], Properties][]
  const relationships = (await cypher('MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)')) as [
    string,
    string,
    string,
    Properties,
  ][]
  return {
    nodes: inOrder(nodes.map(([labels, properties]) => [labels.toSorted(), plain(properties)] as const)),
    relationships: inOrder(relationships.map(([from, type, to, properties]) => [from, type, to, plain(properties)] as const)),
  }
}

/** Puts everything into a database without nodes. */
export async function loadGraph(cypher: Cypher, { nodes, relationships }: GraphDump): Promise<void> {
  await cypher('UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties', {
    rows: nodes.map(([labels, properties]) => ({ labels, properties: toNeo4j(stored(properties)) })),
  })
  await cypher(
    'UNWIND $rows AS row MATCH (a:Record {id: row.from}) MATCH (b:Record {id: row.to}) CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties',
    { rows: relationships.map(([from, type, to, properties]) => ({ from, type, to, properties: toNeo4j(stored(properties)) })) },
  )
}

const inOrder = <T>(rows: readonly T[]): T[] =>
  rows
    .map((row) => [JSON.stringify(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)

const plain = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => name !== RANDOM)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, plainValue(value)]),
  )

function plainValue(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return { bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') }
  if (neo4j.isPoint(value as object)) {
    const { x, y } = value as { x: number; y: number }
    return { point: [x, y] }
  }
  return value
}

const stored = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, storedValue(value)]))

function storedValue(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if ('bytes' in value) return new Int8Array(Buffer.from(String(value.bytes), 'base64'))
  if ('point' in value) {
    const [x, y] = value.point as [number, number]
    return new neo4j.types.Point(neo4j.int(4326), x, y)
  }
  return value
}
