import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Jars, JarsMissing, neo4jJars } from './jars.ts'
import { findJava } from './java.ts'
import { type Neo4jLine, type Neo4jRelease, RELEASES } from './versions.ts'

const execute = promisify(execFile)

const START_SECONDS = 240
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']
const STOP_SECONDS = 30
const TAIL_LINES = 40
const OPENS = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch'].map((name) => `--add-opens=${name}=ALL-UNNAMED`)

/** Settings of `neo4j.conf` by name. */
export type Neo4jSettings = Readonly<Record<string, string>>

export interface Neo4jOptions {
  readonly line?: Neo4jLine
  /** Also load Graph Data Science. */
  readonly gds?: boolean
  /** Kept after the stop. Absent: a folder of the run in the temporary folder, removed at the stop. */
  readonly dataDir?: string
  /** Of the user neo4j, from the first start of a data folder on. */
  readonly password?: string
  /** Of Java. What it takes by default starts in half the processor time; who measures speed passes none. */
  readonly javaOptions?: readonly string[]
  /** Largest heap and page cache in MB: 768 and 256 are enough for tests. */
  readonly heap?: number
  readonly pageCache?: number
  /** More settings, for instance `server.databases.default_to_read_only`. */
  readonly settings?: Neo4jSettings
}

export interface Neo4jServer {
  readonly uri: string
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly version: string
  /** Undefined while it does not run. */
  readonly pid: number | undefined
  /** Ends it in order, and removes its folder unless that was given. May be called again. */
  stop(): Promise<void>
  /** Ends it as a power cut does (SIGKILL); the data stays. */
  kill(): Promise<void>
  /** Ends it in order; the data stays. */
  halt(): Promise<void>
  /** Runs it again on the same data and port, after `kill` or `halt`; settings given here are those of this run. */
  start(settings?: Neo4jSettings): Promise<void>
  /** The last lines it logged. */
  logTail(): string
}

/** Why there is no server: Java, Maven or Maven Central could not be had. */
export interface Neo4jSkipped {
  readonly skipped: string
}

interface Neo4jRuntime {
  readonly release: Neo4jRelease
  readonly java: string
  readonly jars: Jars
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function configuration(port: number, heap: number, pageCache: number, plugins: string | undefined, more: Neo4jSettings): string {
  const settings = {
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.heap.max_size': `${heap}m`,
    'server.memory.pagecache.size': `${pageCache}m`,
    'db.tx_log.preallocate': 'false',
    'dbms.usage_report.enabled': 'false',
    ...(plugins ? { 'server.directories.plugins': plugins, 'dbms.security.procedures.unrestricted': 'gds.*' } : {}),
    ...more,
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

/**
 * Ends a process when this one is gone, however it went: the pipe to the guard closes even at SIGKILL. A folder given is
 * removed as well.
 */
function guard(pid: number, folder: string | undefined): ChildProcess {
  const script = 'cat > /dev/null; kill -9 "$0" 2> /dev/null; [ -z "$1" ] || { sleep 1; rm -rf "$1"; }'
  const child = spawn('sh', ['-c', script, String(pid), folder ?? ''], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  child.unref()
  ;(child.stdin as unknown as Socket).unref()
  return child
}

class Neo4jProcess implements Neo4jServer {
  readonly user = 'neo4j'
  readonly host = '127.0.0.1'
  readonly port: number
  readonly password: string
  readonly version: string
  readonly #runtime: Neo4jRuntime
  readonly #home: string
  readonly #options: Neo4jOptions
  #child: ChildProcess | undefined
  #guard: ChildProcess | undefined

  constructor(runtime: Neo4jRuntime, home: string, port: number, options: Neo4jOptions) {
    this.#runtime = runtime
    this.#home = home
    this.#options = options
    this.port = port
    this.password = options.password ?? 'netzatlas-test'
    this.version = runtime.release.version
  }

  get uri(): string {
    return `bolt://${this.host}:${this.port}`
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** What Neo4j logs for its users, and what Java prints where it does not get that far. */
  get #logs(): { readonly neo4j: string; readonly console: string } {
    return { neo4j: join(this.#home, 'logs/neo4j.log'), console: join(this.#home, 'logs/console.log') }
  }

  get #classPath(): string {
    const { lib, plugins } = this.#runtime.jars
    return [...(plugins ? [plugins] : []), lib].map((folder) => join(folder, '*')).join(':')
  }

  async start(settings: Neo4jSettings = this.#options.settings ?? {}): Promise<void> {
    if (this.#child) throw new Error('Neo4j runs already.')
    const { heap = 768, pageCache = 256 } = this.#options
    const config = join(this.#home, 'conf')
    await mkdir(config, { recursive: true })
    await writeFile(join(config, 'neo4j.conf'), configuration(this.port, heap, pageCache, this.#runtime.jars.plugins, settings))
    if (!existsSync(join(this.#home, 'data'))) await this.#setPassword(config)

    await mkdir(join(this.#home, 'logs'), { recursive: true })
    await writeFile(this.#logs.neo4j, '')
    const log = openSync(this.#logs.console, 'w')
    const args = [
      `-Xmx${heap}m`,
      ...(this.#options.javaOptions ?? QUICK_START),
      ...OPENS,
      '-cp',
      this.#classPath,
      this.#runtime.release.mainClass,
    ]
    const child = spawn(this.#runtime.java, [...args, `--home-dir=${this.#home}`, `--config-dir=${config}`], {
      stdio: ['ignore', log, log],
      detached: true,
    })
    closeSync(log)
    child.unref()
    const spawned = once(child, 'spawn')
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined
      this.#guard?.kill('SIGKILL')
    })
    await spawned
    this.#child = child
    this.#guard = guard(child.pid as number, this.#options.dataDir === undefined ? this.#home : undefined)
    await this.#started(child)
  }

  async #setPassword(config: string): Promise<void> {
    const admin = ['org.neo4j.server.startup.Neo4jAdminCommand', 'dbms', 'set-initial-password', this.password]
    await execute(this.#runtime.java, [...QUICK_START, '-cp', this.#classPath, ...admin], {
      env: { ...process.env, NEO4J_HOME: this.#home, NEO4J_CONF: config },
    })
  }

  async #started(child: ChildProcess): Promise<void> {
    const until = performance.now() + START_SECONDS * 1_000
    while (!/ INFO +Started\./.test(readFileSync(this.#logs.neo4j, 'utf8'))) {
      const ended = child.exitCode !== null || child.signalCode !== null
      if (ended || performance.now() > until) {
        const tail = this.logTail()
        if (!ended) await this.kill()
        throw new Error(
          `Neo4j ${this.version} did not start ${ended ? '(it ended)' : `within ${START_SECONDS} s`}. Its last words:\n${tail}`,
        )
      }
      await sleep(100)
    }
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async halt(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async stop(): Promise<void> {
    const own = this.#options.dataDir === undefined
    await this.#end(own ? 'SIGKILL' : 'SIGTERM')
    if (own) await rm(this.#home, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (!child) return
    const gone = once(child, 'exit')
    child.ref()
    child.kill(signal)
    const patience = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS * 1_000)
    await gone
    clearTimeout(patience)
  }

  logTail(): string {
    const { neo4j, console } = this.#logs
    const lines = [neo4j, console].flatMap((file) => (existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []))
    return lines.filter(Boolean).slice(-TAIL_LINES).join('\n')
  }
}

const skipped = ({ version }: Neo4jRelease, why: string): Neo4jSkipped => ({ skipped: `Neo4j ${version} is skipped because ${why}.` })

/** Java and jars of a line; the first time the jars are fetched from Maven Central. Says so where either cannot be had. */
export async function neo4jRuntime(line: Neo4jLine, gds = false): Promise<Neo4jRuntime | Neo4jSkipped> {
  const release: Neo4jRelease = RELEASES[line]
  const java = await findJava(release.java)
  if ('missing' in java) return skipped(release, java.missing)
  try {
    return { release, java: java.program, jars: await neo4jJars(release, gds) }
  } catch (error) {
    if (error instanceof JarsMissing) return skipped(release, error.message)
    throw error
  }
}

/**
 * A real Neo4j Community on a free port of loopback, ready to answer. It ends with this process, however that ends. Where
 * Java or Maven Central cannot be had the answer says so in a sentence. Throws, with the end of its log, where the server
 * does not start.
 */
export async function startNeo4j(options: Neo4jOptions = {}): Promise<Neo4jServer | Neo4jSkipped> {
  const runtime = await neo4jRuntime(options.line ?? '5.26', options.gds)
  if ('skipped' in runtime) return runtime
  const home = options.dataDir ? resolve(options.dataDir) : await mkdtemp(join(tmpdir(), 'netzatlas-neo4j-'))
  const server = new Neo4jProcess(runtime, home, await freePort(), options)
  try {
    await server.start()
  } catch (error) {
    await server.stop()
    throw error
  }
  return server
}
