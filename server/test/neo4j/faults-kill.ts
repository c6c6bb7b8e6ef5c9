import { setTimeout as delay } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import type { Neo4jServer } from '../../../tools/neo4j/server.ts'
import { type Neo4jStore, openNeo4jStore } from '../../src/adapters/neo4j/index.ts'
import { systemClock } from '../../src/domain/clock.ts'
import { commandDoor } from '../../src/domain/door.ts'
import { DomainError } from '../../src/domain/errors.ts'
import { deriveLines } from '../../src/domain/lines.ts'
import { changesOf, clientIdOf, recordsOf } from '../contract/torture.ts'

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
  /** Rounds after which the store did not open, or did not agree with itself. */
  readonly damaged: number
}

/**
 * Rounds of: several writers at once through one store that stays open, SIGKILL for the server at a random moment, start it
 * again on the same data, send what was not answered again, and look at everything with a store opened afresh.
 */
export async function killServerWhileWriting(server: Neo4jServer, rounds: number, random: () => number): Promise<KillResult> {
  const connection = { uri: server.uri, auth: neo4j.auth.basic(server.user, server.password), clock: systemClock }
  const result = { rounds, acknowledged: 0, lost: 0, torn: 0, resent: 0, writtenBefore: 0, damaged: 0 }
  const acknowledged = new Set<number>()
  const writing = await openNeo4jStore(connection)
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
      await delay(random() * 30)
      const before = new Set(acknowledged)
      killed = true
      await server.kill()
      // What is answered from here on was answered by the server's next life: it may neither be lost nor doubled.
      const opened = await reopened(server, connection)
      await writers
      for (const number of unanswered) {
        const { repeated } = await apply(number)
        acknowledged.add(number)
        result.resent++
        if (repeated) result.writtenBefore++
      }
      if (!opened) {
        result.damaged++
        continue
      }
      try {
        const found = await inspect(opened, first, next, before)
        result.lost += found.lost
        result.torn += found.torn
        if (!found.agrees) result.damaged++
      } finally {
        await opened.close()
      }
    }
    return { ...result, acknowledged: acknowledged.size }
  } finally {
    await writing.close()
  }
}

async function reopened(server: Neo4jServer, connection: Parameters<typeof openNeo4jStore>[0]): Promise<Neo4jStore | undefined> {
  await server.start()
  return openNeo4jStore(connection).catch(() => undefined)
}

/** Every command from 1 to `next` was sent and, in the end, acknowledged; those of `before` were so before the kill. */
async function inspect(
  store: Neo4jStore,
  first: number,
  next: number,
  before: ReadonlySet<number>,
): Promise<{ lost: number; torn: number; agrees: boolean }> {
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
    agrees: missing.size === 0 && (await agrees(store, next - 1)),
  }
}

/** What is derived is what the records say, and each command is counted once: in its number, the revision and the degree. */
async function agrees(store: Neo4jStore, commands: number): Promise<boolean> {
  if (commands === 0) return true
  const { lines } = await store.topology()
  const [shared] = await store.records(['a-shared'])
  const latest = await store.latestCommand('torture')
  const { content } = await store.revision()
  return (
    JSON.stringify(lines) === JSON.stringify(deriveLines(await store.recordsOfType('claim'))) &&
    (await store.degrees(['a-shared'])).get('a-shared') === commands &&
    content === commands &&
    latest?.id === `cmd-${commands}` &&
    shared?.type === 'actor' &&
    shared.name === `Stand ${latest.clientId.slice('torture-'.length)}`
  )
}
