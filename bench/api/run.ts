/**
 * Measures the API over HTTP on a large generated network: six questions of the dashboard with 1,000 different inputs
 * each, the 20 largest hubs among them, one after the other, the body cache off. The processor time of the server tells
 * what they cost, however busy the machine is otherwise.
 *
 * node bench/api/run.ts --data <folder made by "pnpm generate --size large --seed 42"> [--only search] [--write]
 */
import { parseArgs } from 'node:util'
import { conditions, percentile, table, writeSection } from '../lib/report.ts'
import { startServer } from '../lib/server.ts'
import { apiClient } from './client.ts'
import { candidates, HUBS, INPUTS, sample } from './inputs.ts'
import { type Question, questions } from './questions.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
    slowest: { type: 'string', default: '3' },
  },
})
if (!values.data) throw new Error('Usage: node bench/api/run.ts --data <folder> [--only <question>] [--slowest n] [--write]')

/** Asked before the clock runs, with the last inputs: code is compiled, caches of the database are filled. */
const WARM_UP = 50

const measured = conditions()
const server = await startServer({ NETZATLAS_DATA: values.data, NETZATLAS_BODY_CACHE: 'off' })
const client = apiClient(server.address)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.stop().then(() => process.exit(1)))
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
    `${measured}. Large generated network (seed 42, ${statistics.claims.toLocaleString('en')} claims, ${statistics.actorsWithLines.toLocaleString('en')} actors with lines); ${INPUTS.toLocaleString('en')} different inputs a question, the ${HUBS} largest hubs among them, over HTTP, one after the other, body cache off.`,
    '',
    table(['question', 'p50 ms', 'p95 ms', 'slowest ms', 'processor ms, p50 / p95', 'answer, median kB', 'p95 must be below', ''], lines),
  ].join('\n')
  console.log(text)
  if (values.write) writeSection('api', text)
} finally {
  client.close()
  await server.stop()
}

async function measure({ name, target, query, inputs, check }: Question, ask: typeof client.ask): Promise<string[]> {
  if (new Set(inputs.map((input) => JSON.stringify(input))).size !== INPUTS) throw new Error(`${name} has inputs that are equal`)
  for (const input of inputs.slice(-WARM_UP)) await ask(query, input)
  const answers = []
  for (const input of inputs) {
    const before = server.cpuMs()
    const { ms, bytes, data } = await ask(query, input)
    answers.push({ ms, cpu: server.cpuMs() - before, bytes, input })
    check(data)
  }
  for (const { ms, cpu, input } of answers.toSorted((a, b) => b.cpu - a.cpu || b.ms - a.ms).slice(0, Number(values.slowest))) {
    process.stderr.write(`${name}: ${ms.toFixed(1)} ms (${cpu.toFixed(1)} of processor) for ${JSON.stringify(input)}\n`)
  }
  const times = answers.map(({ ms }) => ms)
  const [p50, p95] = [percentile(times, 50), percentile(times, 95)]
  const work = answers.map(({ cpu }) => cpu)
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
    `${percentile(work, 50).toFixed(1)} / ${percentile(work, 95).toFixed(1)}`,
    kilobytes.toFixed(1),
    `${target}`,
    p95 < target ? 'met' : '**missed**',
  ]
}
