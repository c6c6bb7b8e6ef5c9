import { setTimeout as delay } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Executor } from '../../src/adapters/neo4j/executor.ts'
import { type Neo4jStore, openNeo4jStore } from '../../src/adapters/neo4j/index.ts'
import { applyCommand } from '../../src/adapters/neo4j/write/apply.ts'
import { settableClock } from '../../src/domain/clock.ts'
import type { Command } from '../../src/domain/commands.ts'
import { withDeadline } from '../../src/domain/deadline.ts'
import { actor, puts } from '../contract/world.ts'
import { connection, cypher, neo4jStore } from './neo4j-factory.ts'
import { startTcpProxy } from './tcp-proxy.ts'

const clock = settableClock('2026-11-24T10:00:00Z')
const command = (clientId: string, id = 'a-1'): Command => ({
  clientId,
  role: 'EDITOR',
  name: 'test',
  changes: puts([actor(id, clientId)]),
})

/** Does the work while somebody else has the lock that lets one command in at a time; the lock is given back whatever happens. */
async function whileLocked<T>(work: () => Promise<T>): Promise<T> {
  const holder = neo4j.driver(connection.uri, connection.auth)
  const session = holder.session()
  const holding = session.beginTransaction()
  try {
    await holding.run('MATCH (revision:Revision) SET revision.locked = true')
    return await work()
  } finally {
    await holding.rollback()
    await session.close()
    await holder.close()
  }
}

describe('a store on Neo4j', () => {
  let store: Neo4jStore
  let dispose: () => Promise<void>

  beforeEach(async () => {
    const under = await neo4jStore(clock)
    store = under.store as Neo4jStore
    dispose = under.dispose
  })
  afterEach(() => dispose())

  it('is refused in one sentence where the password is wrong, and trying again is no use', async () => {
    const stranger = { ...connection, auth: neo4j.auth.basic('neo4j', 'something-else') }
    await expect(openNeo4jStore({ ...stranger, clock })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retriable: false,
      message: expect.stringContaining('password'),
    })
  })

  it('is refused where nobody listens, and trying again may help', async () => {
    await expect(openNeo4jStore({ ...connection, uri: 'bolt://127.0.0.1:9', clock })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retriable: true,
    })
  })

  it('is refused where the database does not exist', async () => {
    await expect(openNeo4jStore({ ...connection, database: 'nowhere', clock })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  })

  it('is reached by routing too', async () => {
    const routed = await openNeo4jStore({ ...connection, uri: connection.uri.replace(/^bolt:/, 'neo4j:'), clock })
    const { revision } = await routed.apply(command('routed'))
    expect(await routed.revision()).toEqual(revision)
    await routed.close()
  })

  it('applies commands of several servers one after the other, with no number twice and no gap', async () => {
    const other = await openNeo4jStore({ ...connection, clock })
    const receipts = await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? store : other).apply(command(`c-${i}`, `a-${i % 5}`))))
    const oneToTwenty = Array.from({ length: 20 }, (_, i) => i + 1)
    expect(receipts.map(({ command: id }) => Number(id.slice(4))).sort((a, b) => a - b)).toEqual(oneToTwenty)
    expect(receipts.map(({ revision }) => revision.content).sort((a, b) => a - b)).toEqual(oneToTwenty)
    await other.close()
  })

  it('applies the same client id once, however many ask at once', async () => {
    const receipts = await Promise.all(Array.from({ length: 5 }, () => store.apply(command('same'))))
    expect(receipts.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(new Set(receipts.map(({ command: id }) => id))).toEqual(new Set(['cmd-1']))
  })

  it('does not take its own command for a repeated one where the answer to its commit was lost', async () => {
    class Forgetful extends Executor {
      override async write<T>(...work: Parameters<typeof Executor.prototype.write<T>>): Promise<T> {
        await super.write(...work)
        return super.write(...work)
      }
    }
    const forgetful = new Forgetful(connection)
    expect(await applyCommand(forgetful, command('once'), clock.now().toISOString())).toMatchObject({ command: 'cmd-1', repeated: false })
    await forgetful.close()
    expect(await cypher('MATCH (command:Command) RETURN count(command)')).toEqual([[1]])
    expect(await store.apply(command('once'))).toMatchObject({ command: 'cmd-1', repeated: true })
  })

  it('gives up in time on a command whose turn does not come, and has changed nothing', async () => {
    const hurried = await openNeo4jStore({ ...connection, clock, timeouts: { write: 2_000 } })
    await whileLocked(() => expect(hurried.apply(command('late'))).rejects.toMatchObject({ code: 'TIMED_OUT', retriable: true }))
    await hurried.close()
    expect(await store.commandByClientId('late')).toBeUndefined()
    expect(await store.apply(command('late'))).toMatchObject({ repeated: false })
  })

  /** Longer than any test lasts. */
  const endless = { name: 'test/endless', text: 'UNWIND range(1, 1000000) AS i UNWIND range(1, 1000000) AS j RETURN count(*)' }
  /** One that was ended is listed as long as whoever began it has not heard of that. */
  const endlessOnes = () =>
    cypher('SHOW TRANSACTIONS YIELD metaData, status WHERE metaData.query = "test/endless" AND status = "Running" RETURN metaData.query')

  it('asks nothing more for a request whose time is up, and has the server stop what it is asked then', async () => {
    const before = store.statementsRun()
    await expect(withDeadline(0, () => store.revision())).rejects.toMatchObject({ code: 'TIMED_OUT', retriable: true })
    expect(store.statementsRun()).toBe(before)
    const db = new Executor(connection)
    const stopped = withDeadline(1_000, () => db.read(endless)).catch((error: unknown) => error)
    expect(await Promise.race([stopped, delay(30_000, 'still asking', { ref: false })])).toMatchObject({ code: 'TIMED_OUT' })
    await expect.poll(endlessOnes, { timeout: 60_000 }).toEqual([])
    await db.close()
  })

  it('tells the server how long a request lasts, which stops by itself what somebody asked who has fallen silent', {
    timeout: 300_000,
  }, async () => {
    const proxy = await startTcpProxy(Number(new URL(connection.uri).port))
    const db = new Executor({ ...connection, uri: `bolt://127.0.0.1:${proxy.port}` })
    await db.agent()
    const stopped = withDeadline(15_000, () => db.read(endless)).catch((error: unknown) => error)
    await expect.poll(endlessOnes, { timeout: 60_000 }).toEqual([['test/endless']])
    proxy.swallow()
    expect(await stopped).toMatchObject({ code: 'TIMED_OUT' })
    await expect.poll(endlessOnes, { timeout: 60_000 }).toEqual([])
    await db.close()
    await proxy.close()
  })

  it('names its transactions in the list of the server', async () => {
    const applying = await whileLocked(async () => {
      const waiting = store.apply(command('waiting'))
      await expect
        .poll(() => cypher('SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = "netzatlas" RETURN metaData.query'), { timeout: 60_000 })
        .toEqual([['command/test']])
      return { waiting }
    })
    await applying.waiting
  })

  it('fetches the claims of a hundred actors in one statement', async () => {
    const before = store.statementsRun()
    await store.claimsOf(Array.from({ length: 100 }, (_, i) => `a-${i}`))
    expect(store.statementsRun() - before).toBe(1)
  })

  it('takes a command of many thousand records whole', async () => {
    const many = Array.from({ length: 2501 }, (_, i) => actor(`a-${i}`, `Verein ${i}`))
    expect((await store.apply({ ...command('many'), changes: puts(many) })).changed).toHaveLength(2501)
    expect(await store.recordsOfType('actor')).toHaveLength(2501)
  })
})
