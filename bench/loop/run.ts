/**
 * Measures how long the event loop of the server's main thread is held up, and what the first question after a change
 * waits, on a large generated network. Counted is the processor time of the main thread in each turn of the loop, so that a
 * busy machine does not blur it.
 *
 * node bench/loop/run.ts --data <folder made by "pnpm generate --size large --seed 42"> [--only coverage] [--write]
 */
import { type ChildProcess, fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { apiClient } from '../api/client.ts'
import { type Candidate, candidates, sample } from '../api/inputs.ts'
import { conditions, percentile, table } from '../lib/report.ts'
import { cpuMs } from '../lib/server.ts'
import { type Activity, activities, type Facts, firstQuestions } from './activities.ts'
import { change } from './changes.ts'
import type { Turns } from './monitor.ts'
import type { Order } from './server.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, only: { type: 'string' }, write: { type: 'boolean', default: false } },
})
if (!values.data) throw new Error('Usage: node bench/loop/run.ts --data <folder> [--only <activity>] [--write]')

const DOCUMENT = join(import.meta.dirname, '../../docs/benchmarks/event-loop.md')
const LIMIT_MS = 50
const isAsked = (name: string) => !values.only || values.only.split(',').some((part) => name.includes(part))
/** Changes after each of which one kind of question is the first. */
const ROUNDS = 3

const LISTS = `query Lists {
  statistics { actorsWithClaims actorsWithLines claims sources }
  regions(level: DISTRICT) { id } themes { id } countries { id }
  events(first: 100) { nodes { id } } sources(first: 100) { nodes { id } }
}`

const measured = conditions()
const server = startServer(values.data)
try {
  const { address } = await server.message<{ address: string }>()
  const client = apiClient(address)
  const { ask } = client
  const turnRows: string[][] = []
  const during = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const answer = await work()
    tell(turnRows, turnRow(name, await server.order<Turns>({ turns: true })))
    return answer
  }

  tell(turnRows, turnRow('start, until ready (only /health is answered)', await server.order<Turns>({ turns: true }), false))
  await during('first picture: snapshot, layout, communities', () => ask('query First { network { revision } }', {}))
  const facts = await during('health, statistics, lists', () => factsOf(address, ask))
  for (const activity of activities(facts)) {
    if (isAsked(activity.name)) await during(activity.name, () => perform(activity, ask))
  }

  // The questions after changes come last and take longest: what is known before is written already.
  if (values.write) writeFileSync(DOCUMENT, report(facts, turnRows, new Map()))
  const waits = new Map<string, Wait[]>(firstQuestions(facts).map(({ name }) => [name, []]))
  await during('changes, each followed by a question', async () => {
    for (let round = 0; isAsked('changes') && round < ROUNDS; round++) {
      for (const [i, { name, questions }] of firstQuestions(facts).entries()) {
        const pair = [facts.chosen[2 * i + round]!, facts.chosen[100 + 2 * i + round]!] as const
        const { make, undo } = change(round * 100 + i, pair, facts.sources[0]!)
        for (const command of [make, undo]) {
          await server.order({ apply: command })
          const { query, variables } = questions[round % questions.length]!
          const before = server.cpuMs()
          const { ms } = await ask(query, variables)
          waits.get(name)!.push({ ms, cpu: server.cpuMs() - before })
        }
      }
    }
  })
  client.close()

  const text = report(facts, turnRows, waits)
  console.log(text)
  if (values.write) writeFileSync(DOCUMENT, text)
} finally {
  await server.stop()
}

function startServer(dataFolder: string) {
  const child: ChildProcess = fork(join(import.meta.dirname, 'server.ts'), {
    env: { ...process.env, NODE_ENV: 'production', NETZATLAS_DATA: dataFolder, NETZATLAS_BODY_CACHE: 'off' },
  })
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const message = <T>() =>
    new Promise<T>((resolve, reject) => {
      const gone = (code: number | null) => reject(new Error(`The server ended with code ${code}.`))
      child.once('exit', gone)
      child.once('message', (answer) => {
        child.off('exit', gone)
        resolve(answer as T)
      })
    })
  return {
    message,
    cpuMs: () => cpuMs(child.pid!),
    order<T>(order: Order): Promise<T> {
      const answer = message<T>()
      child.send(order)
      return answer
    },
    async stop() {
      if (child.connected) child.send({ close: true } satisfies Order)
      await exit
    },
  }
}

interface Wait {
  readonly ms: number
  /** Of all threads of the server. */
  readonly cpu: number
}

type Ask = ReturnType<typeof apiClient>['ask']

async function perform({ questions }: Activity, ask: Ask): Promise<void> {
  for (const { query, variables } of questions) await ask(query, variables)
}

async function factsOf(address: string, ask: Ask): Promise<Facts> {
  await (await fetch(`${address}/health`)).json()
  const all: Candidate[] = await candidates(ask)
  const { regions, themes, countries, events, sources } = (await ask(LISTS, {})).data as Record<string, { id: string }[]> & {
    events: { nodes: { id: string }[] }
    sources: { nodes: { id: string }[] }
  }
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  return {
    chosen: sample(all),
    districts: ids(regions!),
    themes: ids(themes!),
    countries: ids(countries!),
    events: ids(events.nodes),
    sources: ids(sources.nodes),
  }
}

function turnRow(name: string, { count, cpuMs, wallMs, waitedMs, long }: Turns, judged = true): string[] {
  const verdict = cpuMs < LIMIT_MS ? 'met' : '**missed**'
  return [name, String(count), cpuMs.toFixed(1), wallMs.toFixed(1), waitedMs.toFixed(1), String(long), judged ? verdict : '']
}

function tell(rows: string[][], row: string[]): void {
  rows.push(row)
  process.stderr.write(`${row.join(' | ')}\n`)
}

function report({ chosen }: Facts, turns: readonly string[][], waits: ReadonlyMap<string, readonly Wait[]>): string {
  const waitRows = [...waits]
    .filter(([, waited]) => waited.length > 0)
    .map(([name, waited]) => {
      const [clock, work] = [waited.map(({ ms }) => ms), waited.map(({ cpu }) => cpu)]
      const median = percentile(work, 50)
      return [
        name,
        median.toFixed(1),
        Math.max(...work).toFixed(1),
        percentile(clock, 50).toFixed(1),
        median < LIMIT_MS ? 'met' : '**missed**',
      ]
    })
  return `# Event loop

Measured ${measured}. Large generated network (seed 42), body cache off, every operation of the dashboard over HTTP, ${chosen.length} actors as inputs, the 20 largest hubs among them. Again: \`pnpm exec node bench/loop/run.ts --data <folder> --write\`.

A turn is everything the main thread does between two passes of its event loop; nobody else is answered meanwhile. *Processor ms* is what the main thread computed in the longest turn of the activity, *ms on the clock* the longest turn as one waits for it on this machine, *waiting for a core* what of that turn the thread was ready to go on and had no core, because the other threads of the server and the asking program had them.

${table(['activity', 'turns', 'longest turn, processor ms', 'longest turn, ms on the clock', 'of it waiting for a core, ms', `turns above ${LIMIT_MS} ms`, `below ${LIMIT_MS} ms`], turns)}

## The first question after a change

A change of five records that adds three lines and an actor, or takes them away again, and one question after it, ${ROUNDS * 2} times for each kind of question. Processor ms of all threads of the server, from the question to the answer.

${table(['first question', 'processor ms, median', 'processor ms, most', 'ms on the clock, median', `processor ms, median below ${LIMIT_MS}`], waitRows)}
`
}
