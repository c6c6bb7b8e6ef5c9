import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const main = join(import.meta.dirname, '../../src/main.ts')

interface Run {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
  /** What it was waited for, once it says so. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** The address, once it says that it is ready. */
  ready(): Promise<string>
}

function start(environment: Record<string, string>): Run {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'info', ...environment },
    stdio: 'pipe',
  })
  let text = ''
  const waiting: (() => void)[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk
      for (const look of waiting) look()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(text)
        if (found) resolve(found)
      }
      waiting.push(look)
      look()
      void ended.then((code) => reject(new Error(`ended with ${code}: ${text}`)))
    })
  return { child, output: () => text, ended, says, ready: async () => (await says(/ready: (http:\S+)/))[1] ?? '' }
}

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

  it('refuses a data folder that cannot be written, in one sentence', async () => {
    await writeFile(join(folder, 'file'), '')
    const second = start({ NETZATLAS_DATA: join(folder, 'file', 'data') })
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
