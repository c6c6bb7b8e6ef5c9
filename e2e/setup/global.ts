import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { unpackChromium } from './chromium.ts'
import { startProduct } from './product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string
    readonly chromium: string
  }
}

/** Address of a product that runs already, with the shipped data: for a quick look at one spec. */
const RUNNING = process.env.E2E_ADDRESS

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
