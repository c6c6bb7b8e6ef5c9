import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Run, startProcess as start } from './server-process.ts'

describe('the server process', () => {
  let folder: string
  let first: Run
  let address: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netzatlas-process-'))
    first = start({ NETZATLAS_DATA: join(folder, 'data') })
    address = await first.ready()
  })
  afterAll(async () => {
    first.child.kill('SIGKILL')
    await first.ended
    await rm(folder, { recursive: true })
  })

  it('tells what it does at its first start, and where it is', () => {
    expect(first.output()).toMatch(
      /Loading the gazetteer and the network: \d+ %\n[\s\S]*Loaded \d+ records\.\n[\s\S]*Netzatlas is ready: http:\/\/127\.0\.0\.1:\d+\n/,
    )
  })

  it('prints the editing link once, which lets a browser write until the next start, and never logs its key', async () => {
    const told = /open once in your browser \(until the next start\): (http:\S+\?schluessel=(\S+))\n/
    await first.says(told)
    const [, link, key] = told.exec(first.output()) ?? []
    expect(link?.startsWith(`${address}/`)).toBe(true)
    expect((await fetch(link!, { redirect: 'manual' })).status).toBe(303)
    expect((await fetch(`${address}/bearbeiten?schluessel=x${key}`, { redirect: 'manual' })).status).not.toBe(303)
    await first.says(/"path":"\/bearbeiten"/)
    expect(first.output().split(key!)).toHaveLength(2)
  })

  it('answers /health with status, store, revision and counts', async () => {
    const response = await fetch(`${address}/health`)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      status: 'ok',
      store: 'embedded',
      revision: { content: expect.any(Number), topology: expect.any(Number) },
      counts: { actor: expect.any(Number), claim: expect.any(Number), source: expect.any(Number) },
    })
  })

  it('refuses a data folder that another one uses, in one sentence', async () => {
    const second = start({ NETZATLAS_DATA: join(folder, 'data') })
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/^Netzatlas cannot start:\n {2}[^\n]*data[^\n]*\.\n$/)
  })

  it.for([
    ['below a file', 'file/data'],
    ['where the system has no folders made', '/proc/netzatlas/data'],
  ] as const)('refuses a data folder that cannot be written, %s, in one sentence', async ([, path], { onTestFinished }) => {
    await writeFile(join(folder, 'file'), '')
    const second = start({ NETZATLAS_DATA: resolve(folder, path) })
    onTestFinished(() => void second.child.kill('SIGKILL'))
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/^Netzatlas cannot start:\n {2}[^\n]*cannot be written[^\n]*\n$/)
  })

  it('refuses a port that is taken, in one sentence, before it touches the data', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', () => resolve()))
    const port = String((other.address() as { port: number }).port)
    const second = start({ PORT: port, NETZATLAS_DATA: join(folder, 'untouched') })
    expect(await second.ended).toBe(1)
    expect(second.output()).toBe(
      `Netzatlas cannot start:\n  Port ${port} on 127.0.0.1 is taken: stop what uses it, or choose another one with PORT.\n`,
    )
    await new Promise((resolve) => other.close(resolve))
  })

  it('names all settings that do not fit at once', async () => {
    const second = start({ PORT: 'x', NETZATLAS_STALE_MONTHS: '0' })
    expect(await second.ended).toBe(1)
    expect(second.output()).toBe(
      'Netzatlas cannot start:\n  PORT must be a whole number from 0 to 65535, but is "x".\n  NETZATLAS_STALE_MONTHS must be a whole number from 1 to 240, but is "0".\n',
    )
  })

  it('says which settings of Neo4j have no effect, and what is missing where Neo4j is chosen', async () => {
    const unused = start({ NETZATLAS_DATA: join(folder, 'file', 'data'), NEO4J_URI: 'bolt://127.0.0.1:9' })
    await unused.ended
    expect(unused.output()).toContain('NEO4J_URI has no effect on the embedded store; NETZATLAS_STORE=neo4j chooses Neo4j.\n')
    const chosen = start({ NETZATLAS_STORE: 'neo4j' })
    expect(await chosen.ended).toBe(1)
    expect(chosen.output()).toMatch(/^Netzatlas cannot start:\n {2}NEO4J_PASSWORD is missing[^\n]*\.\n$/)
  })

  it('says in one sentence that Neo4j cannot be reached, without the password', async () => {
    const run = start({ NETZATLAS_STORE: 'neo4j', NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'correct-horse' })
    expect(await run.ended).toBe(1)
    expect(run.output()).toBe(
      'Netzatlas cannot start:\n  Neo4j at bolt://127.0.0.1:9 cannot be reached: look whether it runs, at NEO4J_URI and whether it wants TLS (bolt+s://).\n',
    )
  })

  it('stops cleanly when it is told to, and starts again without loading anything', async () => {
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    const again = start({ NETZATLAS_DATA: join(folder, 'data') })
    await again.ready()
    expect(again.output()).not.toContain('Loading')
    again.child.kill('SIGINT')
    expect(await again.ended).toBe(0)
  })

  it('stops cleanly in the middle of its first start, too', async () => {
    const run = start({ NETZATLAS_DATA: join(folder, 'interrupted') })
    await run.says(/network: 30 %/)
    run.child.kill('SIGTERM')
    expect(await run.ended).toBe(0)
    expect(run.output()).not.toMatch(/Error|cannot/)
  })

  it('logs JSON lines with the id of each request', async () => {
    const lines = first
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line))
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'request', path: '/health', status: 200, requestId: expect.any(String) }))
  })
})
