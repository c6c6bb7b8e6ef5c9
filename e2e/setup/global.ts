import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { unpackChromium } from './chromium.ts'

const root = join(import.meta.dirname, '..', '..')
const FIRST_START_MS = 110_000

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string
    readonly chromium: string
  }
}

/** Address of a product that runs already, with the shipped data: for a quick look at one spec. */
const RUNNING = process.env.E2E_ADDRESS

/** The built product on a port of its own choosing, with an empty data folder of its own. */
function startProduct(data: string): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn('node', ['server/src/main.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', NETZATLAS_DATA: data, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(() => reject(new Error(`The product did not start in time:\n${output}`)), FIRST_START_MS)
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0]
      if (!address) return
      clearTimeout(timer)
      resolve({ address, child })
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('exit', (code) => reject(new Error(`The product ended with code ${code}:\n${output}`)))
  })
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (RUNNING) {
    project.provide('address', RUNNING)
    project.provide('chromium', await unpackChromium())
    return async () => undefined
  }
  const data = mkdtempSync(join(tmpdir(), 'netzatlas-e2e-'))
  const [chromium, { address, child }] = await Promise.all([unpackChromium(), startProduct(data)])
  project.provide('address', address)
  project.provide('chromium', chromium)
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
}
