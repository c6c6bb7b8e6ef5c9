/**
 * What it costs in Neo4j that a claim is a node of its own, beside a relationship with the same data as properties: the
 * figures of docs/adr/0006. Both models lie in one database, and the questions take turns.
 *
 * node bench/claims/run.ts [--size medium] [--inputs 300] [--write]
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Executor } from '../../server/src/adapters/neo4j/executor.ts'
import { openNeo4jStore } from '../../server/src/adapters/neo4j/index.ts'
import { systemClock } from '../../server/src/domain/clock.ts'
import type { ClaimRecord, DomainRecord } from '../../server/src/domain/records.ts'
import { generate } from '../../tools/generate/generate.ts'
import { load } from '../../tools/generate/load.ts'
import { SIZES, type SizeName } from '../../tools/generate/sizes.ts'
import { startNeo4j } from '../../tools/neo4j/server.ts'
import { conditions, percentile, table, writeSection } from '../lib/report.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'medium' },
    inputs: { type: 'string', default: '300' },
    write: { type: 'boolean', default: false },
  },
})
if (!Object.hasOwn(SIZES, values.size)) throw new Error(`There is no size ${values.size}.`)
const measured = conditions()
const dataDir = mkdtempSync(join(tmpdir(), 'netzatlas-claims-'))
const server = await startNeo4j({ dataDir, javaOptions: [], heap: 1_024, pageCache: 512 })
if ('skipped' in server) throw new Error(server.skipped)
const started = server
const connection = { uri: server.uri, auth: { scheme: 'basic', principal: server.user, credentials: server.password } }
const db = new Executor(connection)

/** Asked with the same inputs, one after the other; a model that cannot answer has no text. */
interface Question {
  readonly name: string
  readonly inputs: 'actors' | 'sources' | 'claims'
  readonly nodes: string
  readonly properties: string
}

const QUESTIONS: readonly Question[] = [
  {
    name: 'all statements about an actor, with their sources',
    inputs: 'actors',
    nodes: `MATCH (:Record {id: $id})<-[:SUBJECT|OBJECT]-(claim:Claim)
      RETURN claim.id, claim.kind, claim.status, [(claim)-[support:SUPPORTED_BY|CONTRADICTED_BY]->(source) | [source.id, source.title, support.read]]`,
    properties: `MATCH (:Plain {id: $id})-[claim]-()
      RETURN claim.id, type(claim), claim.status, COLLECT { UNWIND range(0, size(claim.sources) - 1) AS i MATCH (source:PlainSource {id: claim.sources[i]}) RETURN [source.id, source.title, claim.reads[i]] }`,
  },
  {
    name: 'fifty statements that rest on a source',
    inputs: 'sources',
    nodes: 'MATCH (:Record {id: $id})<-[:SUPPORTED_BY|CONTRADICTED_BY]-(claim:Claim) RETURN claim.id LIMIT 50',
    properties: 'MATCH (:Plain)-[claim]->(:Plain) WHERE $id IN claim.sources RETURN claim.id LIMIT 50',
  },
  {
    name: 'one statement by its id',
    inputs: 'claims',
    nodes: 'MATCH (claim:Record {id: $id}) RETURN claim.kind, claim.status, claim.subject, claim.object',
    properties: 'MATCH (a)-[claim:PARTICIPATES_IN_PLAIN {id: $id}]->(b) RETURN claim.status, a.id, b.id',
  },
  {
    name: 'two hops from an actor, along drawn lines or through the statements themselves',
    inputs: 'actors',
    nodes: 'MATCH (:Record {id: $id})-[:COOPERATES_WITH]-(near)-[:COOPERATES_WITH]-(far) RETURN count(DISTINCT far)',
    properties: `MATCH (:Plain {id: $id})-[:PARTICIPATES_IN_PLAIN]->()<-[:PARTICIPATES_IN_PLAIN]-(near)-[:PARTICIPATES_IN_PLAIN]->()<-[:PARTICIPATES_IN_PLAIN]-(far)
      RETURN count(DISTINCT far)`,
  },
  {
    name: 'one more source for a statement (write)',
    inputs: 'claims',
    nodes: `MATCH (claim:Record {id: $id}), (source:Record {id: $other})
      CREATE (claim)-[:SUPPORTED_BY {position: 9, read: '2026-11', literal: true}]->(source)`,
    properties: `MATCH ()-[claim:PARTICIPATES_IN_PLAIN {id: $id}]->()
      SET claim.sources = claim.sources + $other, claim.reads = claim.reads + '2026-11'`,
  },
]

const run = (text: string, parameters: Record<string, unknown> = {}) =>
  db.write('bench', (tx) => tx.run({ name: 'bench', text }, parameters), 600_000)
/** Of the database itself, its log aside, after an orderly end has written everything. */
async function megabytes(): Promise<number> {
  await started.halt()
  const kilobytes = Number(execFileSync('du', ['-sk', join(dataDir, 'data/databases/neo4j')], { encoding: 'utf8' }).split('\t')[0])
  await started.start()
  return kilobytes / 1024
}

try {
  const records: DomainRecord[] = []
  const store = await openNeo4jStore({ ...connection, clock: systemClock })
  const commands = [...generate({ size: values.size as SizeName, seed: 42 })]
  for (const { changes } of commands) for (const change of changes) if ('put' in change) records.push(change.put)
  await load(store, commands, () => {})
  await store.close()
  const withNodes = await megabytes()
  const claims = records.filter((record): record is ClaimRecord => record.type === 'claim')
  await loadPlain(records, claims)
  const withProperties = (await megabytes()) - withNodes

  const inputs = inputsOf(claims, Number(values.inputs))
  const rows: string[][] = []
  for (const question of QUESTIONS) rows.push([question.name, ...(await compare(question, inputs))])
  const text = [
    `${measured}. Neo4j ${server.version} with default Java options, 1 GB heap, 512 MB page cache; the ${values.size} generated network (seed 42, ${claims.length.toLocaleString('en')} claims) in both models; ${values.inputs} different inputs a question, warmed up, asked in turns.`,
    '',
    table(['', 'claims as nodes, p50 / p95 ms', 'relationship properties, p50 / p95 ms', 'ratio of p50'], rows),
    '',
    `On disk, everything the product keeps with claims as nodes (search, command log and index included): ${withNodes.toFixed(0)} MB; statements as relationship properties, without any of that: ${withProperties.toFixed(0)} MB.`,
  ].join('\n')
  console.log(text)
  if (values.write) writeSection('claims', text)
} finally {
  await db.close()
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

/** The same statements, but for those without an object, which no relationship can hold. */
async function loadPlain(records: readonly DomainRecord[], claims: readonly ClaimRecord[]): Promise<void> {
  await db.script('CREATE CONSTRAINT plain IF NOT EXISTS FOR (n:Plain) REQUIRE n.id IS UNIQUE')
  await db.script('CREATE CONSTRAINT plain_source IF NOT EXISTS FOR (n:PlainSource) REQUIRE n.id IS UNIQUE')
  await db.script('CREATE INDEX plain_claim IF NOT EXISTS FOR ()-[claim:PARTICIPATES_IN_PLAIN]-() ON (claim.id)')
  await batches(
    records.flatMap((record) => (record.type === 'source' ? [{ id: record.id, title: record.title }] : [])),
    'UNWIND $rows AS row CREATE (:PlainSource {id: row.id, title: row.title})',
  )
  await batches(
    records.flatMap((record) => (record.type === 'claim' || record.type === 'source' ? [] : [{ id: record.id }])),
    'UNWIND $rows AS row CREATE (:Plain {id: row.id})',
  )
  await batches(
    claims.flatMap(({ id, kind, subject, object, status, validFrom, validUntil, lastConfirmed, supports }) =>
      object === undefined
        ? []
        : [
            {
              type: kind === 'PARTICIPATES_IN' ? 'PARTICIPATES_IN_PLAIN' : `${kind}_PLAIN`,
              subject,
              object,
              properties: {
                id,
                status,
                validFrom: validFrom ?? null,
                validUntil: validUntil ?? null,
                lastConfirmed: lastConfirmed ?? null,
                sources: supports.map(({ source }) => source),
                stances: supports.map(({ stance }) => stance),
                reads: supports.map(({ read }) => read ?? ''),
              },
            },
          ],
    ),
    'UNWIND $rows AS row MATCH (a:Plain {id: row.subject}), (b:Plain {id: row.object}) CREATE (a)-[claim:$(row.type)]->(b) SET claim = row.properties',
  )
  await db.script('CALL db.awaitIndexes(300)')

  async function batches(rows: readonly unknown[], text: string): Promise<void> {
    for (let i = 0; i < rows.length; i += 5_000) await run(text, { rows: rows.slice(i, i + 5_000) })
  }
}

interface Inputs {
  readonly actors: readonly string[]
  readonly sources: readonly string[]
  readonly claims: readonly string[]
}

/** Evenly over all that take part in something, the most connected ones among them. */
function inputsOf(claims: readonly ClaimRecord[], count: number): Inputs {
  const participations = claims.filter(({ kind }) => kind === 'PARTICIPATES_IN')
  const sizes = new Map<string, number>()
  for (const { subject } of participations) sizes.set(subject, (sizes.get(subject) ?? 0) + 1)
  const bySize = [...sizes].sort((a, b) => b[1] - a[1]).map(([id]) => id)
  const evenly = (all: readonly string[]) => Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!)
  return {
    actors: [...bySize.slice(0, 20), ...evenly(bySize).slice(20)],
    sources: evenly([...new Set(claims.flatMap(({ supports }) => supports.map(({ source }) => source)))]),
    claims: evenly(participations.map(({ id }) => id)),
  }
}

async function compare(question: Question, all: Inputs): Promise<string[]> {
  const times = { nodes: [] as number[], properties: [] as number[] }
  const inputs = all[question.inputs]
  for (const warm of [true, false]) {
    for (const [i, id] of inputs.entries()) {
      if (warm && i === 50) break
      for (const model of i % 2 === 0 ? (['nodes', 'properties'] as const) : (['properties', 'nodes'] as const)) {
        const began = performance.now()
        await run(question[model], { id, other: all.sources[i % all.sources.length] })
        if (!warm) times[model].push(performance.now() - began)
      }
    }
  }
  const cell = (ms: readonly number[]) => `${percentile(ms, 50).toFixed(1)} / ${percentile(ms, 95).toFixed(1)}`
  const ratio = percentile(times.properties, 50) / percentile(times.nodes, 50)
  return [cell(times.nodes), cell(times.properties), ratio.toFixed(2)]
}
