/**
 * Measures the news of a large generated network over HTTP, the body cache off: the first 50 of the page, by what one can
 * choose there, and the feed of the same choices. Every input is another one, asked one after the other.
 *
 * node bench/news/run.ts --data <folder made by "pnpm generate --size large --seed 42"> [--inputs 300] [--write]
 * node bench/news/run.ts --store neo4j [--data <folder of a Neo4j, loaded the first time>] [--size large] ...
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { apiClient } from '../api/client.ts'
import { candidates, sample } from '../api/inputs.ts'
import { largeNeo4j } from '../api/neo4j.ts'
import { conditions, percentile, table } from '../lib/report.ts'
import { startServer } from '../lib/server.ts'

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'embedded' },
    data: { type: 'string' },
    size: { type: 'string', default: 'large' },
    inputs: { type: 'string', default: '300' },
    write: { type: 'boolean', default: false },
  },
})
const onNeo4j = values.store === 'neo4j'
if (!onNeo4j && !values.data) throw new Error('Usage: node bench/news/run.ts --data <folder> | --store neo4j [--inputs n] [--write]')

const DOCUMENT = join(import.meta.dirname, `../../docs/benchmarks/news${onNeo4j ? '-neo4j' : ''}.md`)
const most = Number(values.inputs)

const NEWS = `query News($filter: NewsFilter!) {
  news(filter: $filter, first: 50) {
    totalCount
    edges { node {
      id kind day date actorCount
      actors(first: 20) { id kind name disambiguation }
      occasions { id name }
      about { __typename id ... on Vertex { name } ... on NewsNote { title } }
      support { read literal source { id title url } }
    } }
  }
}`

/** One choice of the page: what the API and what the feed call it. */
interface Choice {
  readonly filter: object
  readonly words: Readonly<Record<string, string>>
}

const measured = conditions()
const neo4j = onNeo4j ? await largeNeo4j(values.data, values.size) : undefined
const server = await startServer({ ...(neo4j?.environment ?? { NETZATLAS_DATA: values.data! }), NETZATLAS_BODY_CACHE: 'off' })
const client = apiClient(server.address)

const ofActor = (id: string): Choice => ({ filter: { about: id }, words: { zu: id } })
const inRegion = (id: string): Choice => ({ filter: { within: id }, words: { land: id } })
const onTheme = (id: string): Choice => ({ filter: { theme: id }, words: { thema: id } })

async function timed<T>(work: () => Promise<T>) {
  const [before, start] = [server.cpuMs(), performance.now()]
  const answer = await work()
  return { ms: performance.now() - start, cpu: server.cpuMs() - before, answer }
}

async function list({ filter }: Choice) {
  const { ms, cpu, answer } = await timed(() => client.ask(NEWS, { filter }))
  return { ms, cpu, bytes: answer.bytes, found: (answer.data.news as { totalCount: number }).totalCount }
}

async function feed({ words }: Choice) {
  const { ms, cpu, answer } = await timed(async () => {
    const response = await fetch(`${server.address}/neues.atom?${new URLSearchParams(words)}`)
    const text = await response.text()
    if (response.status !== 200 || !text.includes('</feed>')) throw new Error(`no feed: ${response.status}`)
    return text
  })
  return { ms, cpu, bytes: Buffer.byteLength(answer), found: answer.split('<entry>').length - 1 }
}

type Run = Awaited<ReturnType<typeof feed>>

function row(name: string, runs: readonly Run[]): string[] {
  const of = (field: keyof Run) => runs.map((run) => run[field])
  return [
    name,
    String(runs.length),
    percentile(of('ms'), 50).toFixed(1),
    percentile(of('ms'), 95).toFixed(1),
    Math.max(...of('ms')).toFixed(1),
    `${percentile(of('cpu'), 50).toFixed(1)} / ${percentile(of('cpu'), 95).toFixed(1)}`,
    (percentile(of('bytes'), 50) / 1_000).toFixed(1),
    percentile(of('found'), 50).toLocaleString('en'),
  ]
}

try {
  const { ask } = client
  const { regions, districts, themes } = (
    await ask('query Choices { regions(level: STATE) { id } districts: regions(level: DISTRICT) { id } themes { id } }', {})
  ).data as Record<'regions' | 'districts' | 'themes', { id: string }[]>
  const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id).slice(0, most)
  const first = await list({ filter: {}, words: {} })
  const asked: readonly (readonly [string, readonly Choice[]])[] = [
    ['all of it', Array.from({ length: 20 }, () => ({ filter: {}, words: {} }))],
    ['of an actor, the largest hubs among them', sample(await candidates(ask), most).map(({ id }) => ofActor(id))],
    ['of a Land', ids(regions).map(inRegion)],
    ['of a Kreis', ids(districts).map(inRegion)],
    ['on a theme', ids(themes).map(onTheme)],
  ]
  const rows = [row('page: the first question after the start', [first])]
  for (const [kind, ways] of [
    ['page', list],
    ['feed', feed],
  ] as const) {
    for (const [name, choices] of asked) {
      const runs: Run[] = []
      for (const choice of choices) runs.push(await ways(choice))
      rows.push(row(`${kind}: ${name}`, runs))
      process.stderr.write(`${rows.at(-1)!.join(' | ')}\n`)
    }
  }
  const text = `# News

Measured ${measured}. Large generated network (seed 42) on ${onNeo4j ? 'Neo4j' : 'the embedded store'}, over HTTP, one after the other, body cache off: the first 50 of the page \`/neues\`, and the feed \`/neues.atom\`. Again: \`pnpm exec node bench/news/run.ts ${onNeo4j ? '--store neo4j' : '--data <folder>'} --write\`.

${table(['what', 'inputs', 'p50 ms', 'p95 ms', 'slowest ms', 'processor ms, p50 / p95', 'answer, median kB', 'found, median'], rows)}
`
  console.log(text)
  if (values.write) writeFileSync(DOCUMENT, text)
} finally {
  client.close()
  await server.stop()
  await neo4j?.stop()
}
