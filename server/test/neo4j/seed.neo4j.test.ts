import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { compare } from '../api/compare.ts'
import { layouts } from '../api/layouts.ts'
import { questions } from '../api/questions.ts'
import { filesOfTheRealNetwork } from '../api/real-files.ts'
import { type Run, startProcess } from '../api/server-process.ts'
import { cypher, empty, startApiOnNeo4j } from './neo4j-factory.ts'

const { uri, user, password } = inject('neo4j')

/** The real network, loaded once: by the server process of the first test, for every test after it. */
describe('the seed on Neo4j', () => {
  const runs: Run[] = []
  const started = (): Run => {
    const run = startProcess({ NETZATLAS_STORE: 'neo4j', NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_TIMEOUT: '60' })
    runs.push(run)
    return run
  }
  beforeAll(empty)
  afterAll(async () => {
    for (const { child } of runs) child.kill('SIGKILL')
    await empty()
  })

  it('fills an empty database, which /health tells, and is not loaded again at the next start', async () => {
    const first = started()
    const address = await first.ready()
    expect(first.output()).toMatch(/Loading the gazetteer and the network: \d+ %\n[\s\S]*Loaded \d+ records\.\n/)
    // Its first answer may need longer than a check of health waits: the query is planned for it.
    const health = async () => (await fetch(`${address}/health`)).json()
    await expect.poll(health, { timeout: 240_000 }).toMatchObject({ status: 'ok', store: 'neo4j', counts: { actor: expect.any(Number) } })
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)

    const again = started()
    await again.ready()
    expect(again.output()).not.toContain('Loading')
    expect(again.output()).not.toContain(password)
    again.child.kill('SIGINT')
    expect(await again.ended).toBe(0)
    // Queries were planned for a database that was all but empty.
    await cypher('CALL db.clearQueryCaches()')
  }, 1_800_000)

  questions(startApiOnNeo4j)
  compare(startApiOnNeo4j)
  layouts(startApiOnNeo4j)
  filesOfTheRealNetwork(startApiOnNeo4j)
})
