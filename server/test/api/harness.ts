import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Application, compose, fillWithSeed } from '../../src/compose.ts'
import { settableClock } from '../../src/domain/clock.ts'
import type { DomainRecord } from '../../src/domain/records.ts'
import type { Settings } from '../../src/environment.ts'
import { createHttpServer } from '../../src/http/server.ts'
import { createLogger } from '../../src/observability/logger.ts'

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is as various as the questions; the tests tell its shape
  readonly data: any
  readonly errors?: readonly { readonly message: string; readonly path?: readonly string[]; readonly extensions: Record<string, unknown> }[]
}

export interface TestApi {
  readonly address: string
  readonly store: Application['store']
  readonly clock: ReturnType<typeof settableClock>
  /** JSON lines logged so far. */
  readonly log: readonly string[]
  /** Posts a question; fails where the answer has errors. */
  // biome-ignore lint/suspicious/noExplicitAny: see Answer
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<any>
  /** Posts a question and answers with whatever comes back. */
  post(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>
  put(...records: DomainRecord[]): Promise<void>
  close(): Promise<void>
}

export interface World {
  readonly seed?: boolean
  readonly now?: string
  readonly settings?: Partial<Settings>
}

/** Starts a server over one kind of store. The functions of the suites beside take one, and run on every kind. */
export type StartApi = (world?: World) => Promise<TestApi>

/** The whole server, as `npm start` composes it, on a free port with a data folder of its own. */
export async function startApi({ seed = false, now = '2026-11-24T12:00:00+01:00', settings = {} }: World = {}): Promise<TestApi> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'netzatlas-api-'))
  const clock = settableClock(now)
  const log: string[] = []
  const logger = createLogger('info', { write: (line) => void log.push(line) })
  const all: Settings = {
    port: 0,
    host: '127.0.0.1',
    dataFolder,
    staleMonths: 24,
    bodyCache: true,
    requestTimeout: 60_000,
    logLevel: 'info',
    production: true,
    ...settings,
  }
  const http = createHttpServer(logger)
  const application = await compose({ settings: all, clock, logger, progress: () => {} })
  if (seed) await fillWithSeed(application.store, clock, () => {})
  http.open(application.site)
  await new Promise<void>((resolve) => http.server.listen(0, '127.0.0.1', () => resolve()))
  const address = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`
  let commands = 0

  const post: TestApi['post'] = async (query, variables = {}, headers = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Answer
  }
  return {
    address,
    store: application.store,
    clock,
    log,
    post,
    async ask(query, variables, headers) {
      const answer = await post(query, variables, headers)
      if (answer.errors) throw new Error(JSON.stringify(answer.errors))
      return answer.data
    },
    async put(...records) {
      commands += 1
      await application.store.apply({
        clientId: `test-${commands}`,
        role: 'SEED',
        name: 'test',
        changes: records.map((record) => ({ put: record })),
      })
    },
    async close() {
      await http.close(1_000)
      try {
        await application.close()
      } finally {
        await rm(dataFolder, { recursive: true })
      }
    },
  }
}
