import { setTimeout as delay } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import type { Neo4jServer } from '../../../tools/neo4j/server.ts'
import { type Neo4jStore, openNeo4jStore } from '../../src/adapters/neo4j/index.ts'
import { systemClock } from '../../src/domain/clock.ts'
import { commandDoor } from '../../src/domain/door.ts'
import { DomainError } from '../../src/domain/errors.ts'
import { deriveLines } from '../../src/domain/lines.ts'
import { changesOf, clientIdOf, recordsOf } from '../contract/torture.ts'
import { COMMIT, startTcpProxy } from './tcp-proxy.ts'

const WRITERS = 4
/** Some rounds kill before anything is acknowledged, some in the midst. */
const LONGEST = 25

export interface KillResult {
  readonly rounds: number
  readonly acknowledged: number
  /** Acknowledged before a kill and not there, whole, after it. */
  readonly lost: number
  /** Commands of which a part is there. */
  readonly torn: number
  /** Given up on in a kill and sent again, with the same client id, after it. */
  readonly resent: number
  /** Of those: written before the kill, so that sending again changed nothing. */
  readonly writtenBefore: number
  /** Milliseconds until a store was open after a kill, at most: what a limit for the first question has to bear. */
  readonly slowestOpening: number
  /** What was wrong after a round: that the store did not open, or in what it did not agree with itself. */
  readonly problems: readonly string[]
}

/**
 * Rounds of: several writers at once through one store that stays open, SIGKILL for the server at a random moment, start it
 * again on the same data, send what was not answered again, and look at everything with a store opened afresh. In every
 * second round the moment is after a commit and before its answer is heard, and the server stays away until the writers
 * have given up.
 */
export async function killServerWhileWriting(server: Neo4jServer, rounds: number, random: () => number): Promise<KillResult> {
  const connection = { uri: server.uri, auth: neo4j.auth.basic(server.user, server.password), clock: systemClock }
  const proxy = await startTcpProxy(server.port)
  const result = { rounds, acknowledged: 0, lost: 0, torn: 0, resent: 0, writtenBefore: 0, slowestOpening: 0 }
  const problems: string[] = []
  const acknowledged = new Set<number>()
  const writing = await openNeo4jStore({ ...connection, uri: `bolt://127.0.0.1:${proxy.port}` })
  let next = 1
  try {
    for (let round = 0; round < rounds; round++) {
      const first = next
      const wanted = acknowledged.size + Math.floor(random() * LONGEST)
      const unanswered = new Set<number>()
      let killed = false
      const apply = (number: number) =>
        commandDoor(writing).apply({ clientId: clientIdOf(number), role: 'EDITOR', name: 'torture', changes: changesOf(number) })
      const write = async () => {
        while (!killed) {
          const number = next++
          unanswered.add(number)
          try {
            await apply(number)
            acknowledged.add(number)
            unanswered.delete(number)
          } catch (error) {
            if (!(error instanceof DomainError && error.retriable)) throw error
          }
        }
      }
      const writers = Promise.all(Array.from({ length: WRITERS }, write))
      while (acknowledged.size < wanted) await Promise.race([writers, delay(1)])
      const isUnheard = round % 2 === 1
      if (isUnheard) {
        await proxy.cutAt(COMMIT, 'answered')
        await proxy.refuse()
      } else await delay(random() * 30)
      const before = new Set(acknowledged)
      killed = true
      await server.kill()
      if (isUnheard) {
        await writers
        await proxy.resume()
      }
      // What is answered from here on was answered by the server's next life: it may neither be lost nor doubled.
      await server.start()
      const opening = performance.now()
      const opened = await openedAgain(connection)
      result.slowestOpening = Math.max(result.slowestOpening, performance.now() - opening)
      await writers
      for (const number of unanswered) {
        const { repeated } = await patiently(() => apply(number))
        acknowledged.add(number)
        result.resent++
        if (repeated) result.writtenBefore++
      }
      if (typeof opened === 'string') {
        problems.push(`round ${round + 1}: ${opened}`)
        continue
      }
      try {
        const found = await inspect(opened, first, next, before)
        result.lost += found.lost
        result.torn += found.torn
        for (const problem of found.problems) problems.push(`round ${round + 1}: ${problem}`)
      } finally {
        await opened.close()
      }
    }
    return { ...result, acknowledged: acknowledged.size, problems }
  } finally {
    await writing.close()
    await proxy.close()
  }
}

/** As long as trying again may help: a server that has just started is slow, on a busy machine for minutes. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let left = 20; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof DomainError && error.retriable) || left === 0) throw error
      await delay(1_000)
    }
  }
}

/** The store, or why it does not open. */
const openedAgain = (connection: Parameters<typeof openNeo4jStore>[0]): Promise<Neo4jStore | string> =>
  patiently(() => openNeo4jStore(connection)).catch((error: unknown) => `did not open: ${error}`)

/** Every command from 1 to `next` was sent and, in the end, acknowledged; those of `before` were so before the kill. */
async function inspect(
  store: Neo4jStore,
  first: number,
  next: number,
  before: ReadonlySet<number>,
): Promise<{ lost: number; torn: number; problems: string[] }> {
  const numbers = Array.from({ length: next - 1 }, (_, i) => i + 1)
  const records = await store.records(numbers.flatMap(recordsOf))
  const each = recordsOf(1).length
  const parts = numbers.map((_, i) => records.slice(i * each, (i + 1) * each).filter((record) => record !== undefined).length)
  const logged = await Promise.all(
    numbers.filter((number) => number >= first).map(async (number) => [number, await store.commandByClientId(clientIdOf(number))] as const),
  )
  const missing = new Set(logged.filter(([, command]) => !command).map(([number]) => number))
  const whole = (number: number) => parts[number - 1] === each && !missing.has(number)
  return {
    lost: numbers.filter((number) => before.has(number) && !whole(number)).length,
    torn: numbers.filter((number) => parts[number - 1] !== 0 && !whole(number)).length,
    problems: [...[...missing].map((number) => `command ${number} is not in the log`), ...(await disagreements(store, next - 1))],
  }
}

/** What is derived is what the records say, and each command is counted once: in its number, the revision and the degree. */
async function disagreements(store: Neo4jStore, commands: number): Promise<string[]> {
  if (commands === 0) return []
  const { lines } = await store.topology()
  const [shared] = await store.records(['a-shared'])
  const latest = await store.latestCommand('torture')
  const facts: readonly (readonly [name: string, stored: unknown, told: unknown])[] = [
    ['lines', lines, deriveLines(await store.recordsOfType('claim'))],
    ['degree', (await store.degrees(['a-shared'])).get('a-shared'), commands],
    ['revision', (await store.revision()).content, commands],
    ['latest command', latest?.id, `cmd-${commands}`],
    ['last state', shared?.type === 'actor' && shared.name, `Stand ${latest?.clientId.slice('torture-'.length)}`],
  ]
  return facts.filter(([, stored, told]) => JSON.stringify(stored) !== JSON.stringify(told)).map(([name]) => `${name} does not agree`)
}
