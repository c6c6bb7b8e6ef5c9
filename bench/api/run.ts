/**
 * Measures the API over HTTP on a large generated network: eight questions of the dashboard with 1,000 different inputs
 * each, the 20 largest hubs among them, one after the other, the body cache off. The processor time of the server tells
 * what they cost, however busy the machine is otherwise.
 *
 * node bench/api/run.ts --data <folder made by "pnpm generate --size large --seed 42"> [--only search] [--write]
 * node bench/api/run.ts --store neo4j [--data <folder of a Neo4j, loaded the first time>] [--size large] [--inputs 1000] ...
 *
 * With --store neo4j it starts a Neo4j with Java's own options, a heap of 1 GB and a page cache of 512 MB. Where NEO4J_URI
 * names a running one, loaded with the network, that is asked; NEO4J_PID then tells whose processor time is Java's.
 */
import { parseArgs } from 'node:util'
import { conditions, percentile, table, writeSection } from '../lib/report.ts'
import { cpuMs, startServer } from '../lib/server.ts'
import { apiClient } from './client.ts'
import { candidates, HUBS, INPUTS, sample } from './inputs.ts'
import { largeNeo4j } from './neo4j.ts'
import { type Question, questions } from './questions.ts'

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'embedded' },
    data: { type: 'string' },
    size: { type: 'string', default: 'large' },
    inputs: { type: 'string', default: String(INPUTS) },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
    slowest: { type: 'string', default: '3' },
  },
})
const onNeo4j = values.store === 'neo4j'
if (!onNeo4j && (values.store !== 'embedded' || !values.data)) {
  throw new Error('Usage: node bench/api/run.ts --data <folder> | --store neo4j [--only <question>] [--inputs n] [--slowest n] [--write]')
}
const inputsAsked = Math.min(INPUTS, Number(values.inputs))

/** Asked before the clock runs, with the last inputs: code is compiled, caches of the database are filled. */
const WARM_UP = 50
/** Java compiles what runs often only after some thousand calls. */
const NEO4J_WARM_UP = 400

const measured = conditions()
const neo4j = onNeo4j ? await largeNeo4j(values.data, values.size) : undefined
const server = await startServer({ ...(neo4j?.environment ?? { NETZATLAS_DATA: values.data! }), NETZATLAS_BODY_CACHE: 'off' })
const client = apiClient(server.address)
const stop = async () => {
  await server.stop()
  await neo4j?.stop()
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop().then(() => process.exit(1)))
try {
  const { ask } = client
  const { statistics } = (await ask('query Counts { statistics { fictional claims actorsWithLines sources } }', {})).data as {
    statistics: { fictional: boolean; claims: number; actorsWithLines: number }
  }
  // The first start on new data lays the network out, which takes a while; the questions are measured after that.
  await ask('query Layout { network { revision } }', {})
  const all = await candidates(ask)
  const regions = (await ask('query Districts { regions(level: DISTRICT) { id } }', {})).data.regions as { id: string }[]
  const { themes, countries } = (await ask('query Topics { themes { id } countries { id } }', {})).data as Record<
    'themes' | 'countries',
    { id: string }[]
  >
  const asked = questions({
    chosen: sample(all),
    municipalities: sample(all.filter(({ kind }) => kind === 'MUNICIPALITY')),
    districts: regions.map(({ id }) => id),
    themes: themes.map(({ id }) => id),
    countries: countries.map(({ id }) => id),
  }).filter(({ name }) => !values.only || name.includes(values.only))

  const lines: string[][] = []
  for (const question of asked) {
    lines.push(await measure(question, ask))
    process.stderr.write(`${lines.at(-1)!.join(' | ')}\n`)
  }
  const text = [
    `${measured}. Generated network (${values.size}, seed 42, ${statistics.claims.toLocaleString('en')} claims, ${statistics.actorsWithLines.toLocaleString('en')} actors with lines)${neo4j ? ` in Neo4j ${neo4j.version} on the same machine, ${neo4j.settings}` : ''}; ${inputsAsked.toLocaleString('en')} different inputs a question, the ${HUBS} largest hubs among them, over HTTP, one after the other, body cache off.`,
    '',
    table(
      [
        'question',
        'p50 ms',
        'p95 ms',
        'slowest ms',
        'processor ms, p50 / p95',
        ...(neo4j ? ["Java's, p50 / p95"] : []),
        'answer, median kB',
        'p95 must be below',
        '',
      ],
      lines,
    ),
  ].join('\n')
  console.log(text)
  if (values.write) writeSection(neo4j ? 'api-neo4j' : 'api', text)
} finally {
  client.close()
  await stop()
}

async function measure({ name, target: embedded, neo4jTarget, query, inputs, check }: Question, ask: typeof client.ask): Promise<string[]> {
  const target = neo4j ? neo4jTarget : embedded
  if (new Set(inputs.map((input) => JSON.stringify(input))).size !== INPUTS) throw new Error(`${name} has inputs that are equal`)
  for (const input of inputs.slice(-Math.min(inputsAsked, neo4j ? NEO4J_WARM_UP : WARM_UP))) await ask(query, input)
  const javaMs = () => (neo4j?.pid === undefined ? Number.NaN : cpuMs(neo4j.pid))
  const answers = []
  for (const input of inputs.slice(0, inputsAsked)) {
    const [before, javaBefore] = [server.cpuMs(), javaMs()]
    const { ms, bytes, data } = await ask(query, input)
    answers.push({ ms, cpu: server.cpuMs() - before, java: javaMs() - javaBefore, bytes, input })
    check(data)
  }
  for (const { ms, cpu, java, input } of answers
    .toSorted((a, b) => (neo4j ? b.ms - a.ms : b.cpu - a.cpu || b.ms - a.ms))
    .slice(0, Number(values.slowest))) {
    process.stderr.write(
      `${name}: ${ms.toFixed(1)} ms (${cpu.toFixed(1)} of processor${neo4j ? `, ${java.toFixed(1)} of Java` : ''}) for ${JSON.stringify(input)}\n`,
    )
  }
  const times = answers.map(({ ms }) => ms)
  const [p50, p95] = [percentile(times, 50), percentile(times, 95)]
  const halfAndMost = (work: readonly number[]) => `${percentile(work, 50).toFixed(1)} / ${percentile(work, 95).toFixed(1)}`
  const kilobytes =
    percentile(
      answers.map(({ bytes }) => bytes),
      50,
    ) / 1_000
  return [
    name,
    p50.toFixed(1),
    p95.toFixed(1),
    Math.max(...times).toFixed(1),
    halfAndMost(answers.map(({ cpu }) => cpu)),
    ...(neo4j ? [halfAndMost(answers.map(({ java }) => java))] : []),
    kilobytes.toFixed(1),
    target === undefined ? '' : `${target}`,
    target === undefined ? '' : p95 < target ? 'met' : '**missed**',
  ]
}
