import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { startNeo4j } from '../../tools/neo4j/server.ts'

const ROOT = join(import.meta.dirname, '../..')
/** MB. */
const [HEAP, PAGE_CACHE] = [1_024, 512]

/** A Neo4j that holds the generated network, and what the product needs to know to use it. */
export interface LoadedNeo4j {
  readonly environment: Readonly<Record<string, string>>
  readonly version: string
  readonly settings: string
  /** Of Java, where known. */
  readonly pid: number | undefined
  stop(): Promise<void>
}

/** The one that NEO4J_URI names, or one started for the run; data put into a folder that is given is there the next time. */
export async function largeNeo4j(dataDir: string | undefined, size: string): Promise<LoadedNeo4j> {
  if (process.env.NEO4J_URI) return running()
  const server = await startNeo4j({ javaOptions: [], heap: HEAP, pageCache: PAGE_CACHE, ...(dataDir ? { dataDir } : {}) })
  if ('skipped' in server) throw new Error(server.skipped)
  const { uri, user, password, version, pid } = server
  const environment = { NETZATLAS_STORE: 'neo4j', NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  const loaded = { environment, version, settings: `heap ${HEAP} MB, page cache ${PAGE_CACHE} MB`, pid, stop: () => server.stop() }
  try {
    const args = ['tools/generate/main.ts', '--size', size, '--seed', '42']
    execFileSync(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...environment }, stdio: ['ignore', 2, 2] })
  } catch (error) {
    await server.stop()
    throw error
  }
  return loaded
}

const running = (): LoadedNeo4j => ({
  environment: { NETZATLAS_STORE: 'neo4j' },
  version: process.env.NEO4J_VERSION ?? '5.26',
  settings: `heap ${HEAP} MB, page cache ${PAGE_CACHE} MB`,
  pid: process.env.NEO4J_PID ? Number(process.env.NEO4J_PID) : undefined,
  stop: async () => {},
})
