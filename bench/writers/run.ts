/**
 * What the lock that lets one command in at a time costs: 1, 5 and 20 writers of small commands against a real Neo4j of its
 * own, with the lock and, for comparison, the same work without it. `--seconds 15`, `--write` into
 * docs/benchmarks/neo4j-writers.md.
 */

import { writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Connection, Executor, type Transaction } from '../../server/src/adapters/neo4j/executor.ts'
import { openNeo4jStore } from '../../server/src/adapters/neo4j/index.ts'
import type { Query } from '../../server/src/adapters/neo4j/queries.ts'
import { applyCommand } from '../../server/src/adapters/neo4j/write/apply.ts'
import { systemClock } from '../../server/src/domain/clock.ts'
import type { Command } from '../../server/src/domain/commands.ts'
import { actor, claim, puts } from '../../server/test/contract/world.ts'
import { startNeo4j } from '../../tools/neo4j/server.ts'
import { conditions, percentile, table } from '../lib/report.ts'

const WRITERS = [1, 5, 20]
const WARM_UP_SECONDS = 10
const UMBRELLAS = 200
const PAGE = join(import.meta.dirname, '../../docs/benchmarks/neo4j-writers.md')

/** The log without the one node that all commands write. */
const LOG_ALONE: Query = {
  name: 'bench/log',
  text: `CREATE (:Command {number: $number, id: $id, clientId: $clientId, attempt: $attempt, role: $role, name: $name, at: $at,
    changes: $changes, reverse: $reverse, receipt: $receipt, undoes: $undoes})`,
}

const STATE: Query = {
  name: 'bench/state',
  text: `MATCH (r:Revision) MATCH (c:Command)
    WITH r, count(c) AS commands, min(c.number) AS first, max(c.number) AS last, count(DISTINCT c.number) AS different
    RETURN commands, first, last, different, r.content, r.commands, COUNT { MATCH (a:Actor) WHERE a.id STARTS WITH 'a-w-' }`,
}

/** Times what a command does until it has the lock; with `lock: false` no command touches a node that all of them touch. */
class Timed extends Executor {
  attempts = 0
  waited = 0
  readonly #locks: boolean
  #next: number

  constructor(connection: Connection, locks: boolean, next = 0) {
    super(connection)
    this.#locks = locks
    this.#next = next
  }

  override write<T>(name: string, work: (tx: Transaction) => Promise<T>, timeout?: number): Promise<T> {
    return super.write(name, (tx) => work({ run: (query, parameters) => this.#run(tx, query, parameters) }), timeout)
  }

  async #run<Row extends readonly unknown[]>(tx: Transaction, query: Query, parameters?: Record<string, unknown>): Promise<Row[]> {
    if (query.name === 'write/lock') this.attempts++
    if (this.#locks) {
      const began = performance.now()
      const rows = await tx.run<Row>(query, parameters)
      if (query.name === 'write/lock') this.waited += performance.now() - began
      return rows
    }
    switch (query.name) {
      case 'write/lock':
        return []
      case 'write/heading':
        return [[++this.#next, null, null]] as unknown as Row[]
      case 'write/raise-revision':
        return [[0, 0]] as unknown as Row[]
      case 'write/log':
        return tx.run<Row>(LOG_ALONE, parameters)
      default:
        return tx.run<Row>(query, parameters)
    }
  }
}

let sent = 0
/** A new association that joins one of many umbrellas: two records, one line. */
const nextCommand = (): Command => {
  const number = ++sent
  const id = `a-w-${number}`
  return {
    clientId: `writer-${number}`,
    role: 'EDITOR',
    name: 'bench',
    changes: puts([actor(id, `Verein ${number}`), claim(`cl-w-${number}`, 'MEMBER_OF', id, `a-u-${number % UMBRELLAS}`)]),
  }
}

interface Measured {
  readonly latencies: readonly number[]
  readonly seconds: number
  readonly waited: number
  readonly attempts: number
  readonly failed: number
}

async function measure(db: Timed, writers: number, seconds: number): Promise<Measured> {
  const latencies: number[] = []
  let failed = 0
  const [waited, attempts] = [db.waited, db.attempts]
  const began = performance.now()
  const until = began + 1_000 * seconds
  const write = async () => {
    while (performance.now() < until) {
      const from = performance.now()
      try {
        await applyCommand(db, nextCommand(), new Date().toISOString())
        latencies.push(performance.now() - from)
      } catch {
        failed++
      }
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
  return {
    latencies,
    failed,
    seconds: (performance.now() - began) / 1_000,
    waited: db.waited - waited,
    attempts: db.attempts - attempts,
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const row = (writers: number, locked: boolean, { latencies, seconds, waited, attempts, failed }: Measured) => [
  `${writers}, ${locked ? 'as the product writes' : 'without the lock'}`,
  String(latencies.length),
  (latencies.length / seconds).toFixed(1),
  percentile(latencies, 50).toFixed(0),
  percentile(latencies, 95).toFixed(0),
  locked ? `${Math.round((100 * waited) / sum(latencies))} %` : '',
  String(attempts - latencies.length - failed),
  String(failed),
]

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '15' }, write: { type: 'boolean', default: false } } })
const seconds = Number(values.seconds)

const before = conditions()
const server = await startNeo4j({ javaOptions: [] })
if ('skipped' in server) throw new Error(server.skipped)
const connection = { uri: server.uri, auth: { scheme: 'basic', principal: server.user, credentials: server.password } }
try {
  const store = await openNeo4jStore({ ...connection, clock: systemClock })
  const umbrellas = Array.from({ length: UMBRELLAS }, (_, i) => actor(`a-u-${i}`, `Dachverband ${i}`))
  await store.apply({ clientId: 'umbrellas', role: 'EDITOR', name: 'bench', changes: puts(umbrellas) })

  const locked = new Timed(connection, true)
  await measure(locked, 5, WARM_UP_SECONDS)
  const rows: string[][] = []
  const say = (cells: string[]) => {
    rows.push(cells)
    console.log(cells.join('  '))
  }
  let acknowledged = 0
  for (const writers of WRITERS) {
    const measured = await measure(locked, writers, seconds)
    acknowledged += measured.latencies.length
    say(row(writers, true, measured))
  }

  const [[commands, first, last, different, content, counted, actors]] = (await locked.read<number[]>(STATE)) as [number[]]
  const whole =
    first === 1 && commands === last && commands === different && commands === content && commands === counted && actors === commands! - 1
  const check = `After the runs with the lock the database held ${commands} commands (the first put the umbrellas; ${acknowledged} were acknowledged in the measured runs, the rest while warming up), numbered ${first} to ${last}, ${different} of the numbers different, the revision of content at ${content}, and ${actors} associations: ${whole ? 'nothing lost, no number twice, no gap' : '**this does not fit together**'}.`

  const bare = new Timed(connection, false, last)
  for (const writers of WRITERS) say(row(writers, false, await measure(bare, writers, seconds)))
  await Promise.all([locked.close(), bare.close(), store.close()])
  console.log(check)
  if (!whole) process.exitCode = 1

  const busy =
    loadavg()[0]! > cpus().length
      ? 'Other work held the processors during this run: the milliseconds say little of the product, and rows measured minutes apart met different loads. The share of waiting and the check below hold all the same.\n\n'
      : ''
  const header = [
    'writers',
    'commands',
    'commands/s',
    'p50 ms',
    'p95 ms',
    'share of the time spent on getting the lock',
    'begun again',
    'failed',
  ]
  if (values.write)
    await writeFile(
      PAGE,
      `# Writers on Neo4j

Measured ${before}, after it ${loadavg()[0]!.toFixed(1)}. Neo4j ${server.version} Community on the same machine, with Java's usual options, ${seconds} s a row after ${WARM_UP_SECONDS} s of warming up. Again: \`pnpm exec node bench/writers/run.ts --write\`, which writes this page anew.

A command puts a new association and its membership in one of ${UMBRELLAS} umbrellas: two records, one line, their figures and search texts, the log and the revision. All writers share the connections of one server process. Every command first writes the one node of revisions and holds its lock until it has committed, so commands run one after the other. *Without the lock* is the same work with neither that node nor a number taken from it: what the database and the two processors would give if commands did not wait for one another. It is no alternative: revisions and command numbers would have gaps and doubles.

${busy}${table(header, rows)}

${check}
`,
    )
} finally {
  await server.stop()
}
