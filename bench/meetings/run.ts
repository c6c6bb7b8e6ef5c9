/**
 * Measures where to hold the next meeting on a large generated network: all municipalities as sites, all actors, one and
 * five meetings, from the question to the whole answer over HTTP, the body cache off.
 *
 * node bench/meetings/run.ts --data <folder made by "pnpm generate --size large --seed 42"> [--times 5] [--write]
 * node bench/meetings/run.ts --store neo4j [--data <folder of a Neo4j, loaded the first time>] [--size large] ...
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { apiClient } from '../api/client.ts'
import { largeNeo4j } from '../api/neo4j.ts'
import { conditions, percentile, table } from '../lib/report.ts'
import { startServer } from '../lib/server.ts'

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'embedded' },
    data: { type: 'string' },
    size: { type: 'string', default: 'large' },
    times: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
})
const onNeo4j = values.store === 'neo4j'
if (!onNeo4j && !values.data) throw new Error('Usage: node bench/meetings/run.ts --data <folder> | --store neo4j [--times n] [--write]')

const DOCUMENT = join(import.meta.dirname, `../../docs/benchmarks/meetings${onNeo4j ? '-neo4j' : ''}.md`)
const RADII_KM = [25, 50, 100, 200]
/** Milliseconds that an answer may take, by how many meetings. */
const LIMITS = { 1: 2_000, 5: 5_000 } as const

const QUESTION = `query ($sites: Int!, $radiusKm: Float!) {
  meetingSites(sites: $sites, radiusKm: $radiusKm, notReachedForMonths: 0) {
    method upperBound reached notReached candidates
    sites { reached place { id name } near { reached place { id } } elsewhere { reached place { id } } }
    audience { id kind name label state lon lat outcome site distanceKm lastAttended attendedUndated }
  }
}`

interface Plan {
  readonly reached: number
  readonly notReached: number
  readonly upperBound: number
  readonly candidates: number
}

const measured = conditions()
const neo4j = onNeo4j ? await largeNeo4j(values.data, values.size) : undefined
const server = await startServer({ ...(neo4j?.environment ?? { NETZATLAS_DATA: values.data! }), NETZATLAS_BODY_CACHE: 'off' })
const client = apiClient(server.address)
try {
  const ask = async (sites: number, radiusKm: number) => {
    const before = server.cpuMs()
    const { ms, data } = await client.ask(QUESTION, { sites, radiusKm })
    return { ms, cpu: server.cpuMs() - before, plan: data.meetingSites as Plan }
  }
  const first = await ask(1, 50)
  const { candidates, reached, notReached } = first.plan
  const rows: string[][] = [['first question after the start, 1 meeting, 50 km', ...figures([first], LIMITS[1])]]
  for (const sites of [1, 5] as const) {
    for (const radiusKm of RADII_KM) {
      const runs: (typeof first)[] = []
      for (let time = 0; time < Number(values.times); time++) runs.push(await ask(sites, radiusKm))
      rows.push([`${sites} meeting${sites === 1 ? '' : 's'}, ${radiusKm} km`, ...figures(runs, LIMITS[sites])])
      process.stderr.write(`${rows.at(-1)!.join(' | ')}\n`)
    }
  }
  client.close()
  const text = `# Where to hold the next meeting

Measured ${measured}. Large generated network (seed 42) on ${onNeo4j ? 'Neo4j' : 'the embedded store'}, body cache off: ${candidates} municipalities as sites, ${reached + notReached} actors, ${values.times} times each, the whole answer over HTTP with every actor in it. Again: \`pnpm exec node bench/meetings/run.ts ${onNeo4j ? '--store neo4j' : '--data <folder>'} --write\`.

${table(['question', 'ms on the clock, median', 'most', 'processor ms, median', 'reached of upper bound', 'limit'], rows)}
`
  console.log(text)
  if (values.write) writeFileSync(DOCUMENT, text)
} finally {
  await server.stop()
  await neo4j?.stop()
}

function figures(runs: readonly { readonly ms: number; readonly cpu: number; readonly plan: Plan }[], limit: number): string[] {
  const clock = runs.map(({ ms }) => ms)
  const { reached, upperBound } = runs[0]!.plan
  const share = `${((100 * reached) / upperBound).toFixed(1)} %`
  const cpu = percentile(
    runs.map((run) => run.cpu),
    50,
  )
  const met = Math.max(...clock) < limit ? 'met' : '**missed**'
  return [percentile(clock, 50).toFixed(0), Math.max(...clock).toFixed(0), cpu.toFixed(0), share, `${limit} ms: ${met}`]
}
