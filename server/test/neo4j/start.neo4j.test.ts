import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { startProcess } from '../api/server-process.ts'

const { uri, user, password } = inject('neo4j')
const login = { NEO4J_USER: user, NEO4J_PASSWORD: password }
const start = (environment: Record<string, string>) => startProcess({ NETZATLAS_STORE: 'neo4j', NEO4J_URI: uri, ...login, ...environment })

/** What a start that fails says: always one sentence, and never a secret. */
async function refusal(environment: Record<string, string>): Promise<string> {
  const run = start(environment)
  expect(await run.ended).toBe(1)
  for (const secret of [password, 'wrong-horse', 'wrong-ticket']) expect(run.output()).not.toContain(secret)
  return /^Netzatlas cannot start:\n {2}([^\n]+\.)\n$/.exec(run.output())?.[1] ?? run.output()
}

describe('a start that Neo4j does not let happen says why, and which setting to look at', () => {
  let web: Server
  beforeAll(async () => {
    web = createServer((_request, response) => response.end('no graph here'))
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', () => resolve()))
  })
  afterAll(() => new Promise((resolve) => web.close(resolve)))

  it('with a wrong password', async () => {
    expect(await refusal({ NEO4J_PASSWORD: 'wrong-horse' })).toBe(
      `Neo4j at ${uri} refuses the login: look at NEO4J_USER (neo4j) and NEO4J_PASSWORD.`,
    )
  })

  it('with a token it does not take', async () => {
    expect(await refusal({ NEO4J_USER: '', NEO4J_PASSWORD: '', NEO4J_TOKEN: 'wrong-ticket' })).toBe(
      `Neo4j at ${uri} refuses the login: look at NEO4J_TOKEN.`,
    )
  })

  it('with a database it does not have', async () => {
    expect(await refusal({ NEO4J_DATABASE: 'atlas' })).toBe(
      `Neo4j at ${uri} has no database "atlas": look at NEO4J_DATABASE. The Community edition has one, named neo4j.`,
    )
  })

  it('where nothing listens', async () => {
    expect(await refusal({ NEO4J_URI: 'bolt://127.0.0.1:9' })).toBe(
      'Neo4j at bolt://127.0.0.1:9 cannot be reached: look whether it runs, at NEO4J_URI and whether it wants TLS (bolt+s://).',
    )
  })

  it('where it does not speak TLS', async () => {
    const secure = uri.replace('bolt', 'bolt+s')
    expect(await refusal({ NEO4J_URI: secure })).toBe(
      `Neo4j at ${secure} cannot be reached: look whether it runs, at NEO4J_URI and whether it speaks TLS with a certificate this machine trusts.`,
    )
  })

  it('at the port of the web', async () => {
    const address = `bolt://127.0.0.1:${(web.address() as AddressInfo).port}`
    expect(await refusal({ NEO4J_URI: address })).toBe(
      `Neo4j at ${address} answers by HTTP: NEO4J_URI must name the port of Bolt, 7687 unless changed.`,
    )
  })
})
