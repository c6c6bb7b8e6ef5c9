import { setTimeout as delay } from 'node:timers/promises'
import neo4j, { type AuthToken, type Driver, type ManagedTransaction, type Record as Neo4jRecord, type Session } from 'neo4j-driver'
import { outOfTime, timeLeft } from '../../domain/deadline.ts'
import { DomainError } from '../../domain/errors.ts'
import { asDomainError, isBrokenGreeting, isRetriable, isWaitingInVain } from './errors.ts'
import type { Query } from './queries.ts'

export interface Connection {
  /** `neo4j://`, `bolt://`, with `+s` or `+ssc` for TLS. */
  readonly uri: string
  readonly auth: AuthToken
  /** The server's home database where absent. */
  readonly database?: string
  readonly timeouts?: Partial<Timeouts>
  readonly poolSize?: number
}

/** Milliseconds. */
export interface Timeouts {
  /** A read, its repeats included. */
  readonly read: number
  /** A command. */
  readonly write: number
  /** A command of many thousand changes: a part of the seed, a chunk of an import. */
  readonly bulk: number
  /** Until a connection of the pool is free. */
  readonly acquisition: number
  /** Until a socket stands. */
  readonly connection: number
}

export const TIMEOUTS: Timeouts = { read: 10_000, write: 60_000, bulk: 600_000, acquisition: 5_000, connection: 3_000 }

export type Parameters = Readonly<Record<string, unknown>>

/** One run of a query, as tests see it. */
export interface Run {
  readonly query: Query
  readonly parameters: Parameters
  readonly access: 'read' | 'write'
}

/** Runs queries inside one transaction. */
export interface Transaction {
  run<Row extends readonly unknown[]>(query: Query, parameters?: Parameters): Promise<Row[]>
}

const ATTEMPTS = 4
/** The server ends its transaction first; the client gives up on a server that no longer answers at all. */
const GRACE = 1_000

/** A driver, and with it connections, for as long as they answer. */
interface Pool {
  readonly driver: Driver
  /** Calls under way. */
  users: number
  /** When something was last answered, if only by an error. */
  answered: number
}

/**
 * The one door to Neo4j: sessions, access mode, retries, timeouts, bookmarks, and the mapping of values and errors.
 * Reads are single auto-commit statements, repeated where the driver holds that useful; commands are managed transactions.
 */
export class Executor {
  /** Statements run so far, those of transactions and repeats included. */
  statements = 0
  /** Told of every run, before it: tests look at what is asked. */
  recorder: ((run: Run) => void) | undefined
  readonly timeouts: Timeouts
  readonly #connect: () => Driver
  #pool: Pool
  #closed = false
  readonly #database: string | undefined
  readonly #bookmarks = neo4j.bookmarkManager()

  constructor({ uri, auth, database, timeouts = {}, poolSize = 50 }: Connection) {
    this.timeouts = { ...TIMEOUTS, ...timeouts }
    this.#database = database
    this.#connect = () =>
      neo4j.driver(uri, auth, {
        disableLosslessIntegers: true,
        maxConnectionPoolSize: poolSize,
        connectionAcquisitionTimeout: this.timeouts.acquisition,
        connectionTimeout: this.timeouts.connection,
        connectionLivenessCheckTimeout: 30_000,
        maxTransactionRetryTime: 15_000,
        telemetryDisabled: true,
        userAgent: 'netzatlas',
      })
    this.#pool = mapped(() => this.#newPool())
  }

  /** Rows as arrays of plain values, in the order of the columns; no longer than the request lasts that asks. */
  async read<Row extends readonly unknown[]>(query: Query, parameters: Parameters = {}, timeout = this.timeouts.read): Promise<Row[]> {
    const plain = toNeo4j(parameters) as Parameters
    return repeated(
      Math.min(timeout, timeLeft()),
      (error) => isRetriable(error) || isWaitingInVain(error) || isBrokenGreeting(error),
      (left) => this.#within('READ', left + GRACE, (session) => this.#readOnce<Row>(session, query, parameters, plain, left)),
    )
  }

  async #readOnce<Row extends readonly unknown[]>(session: Session, query: Query, parameters: Parameters, plain: Parameters, left: number) {
    this.#told({ query, parameters, access: 'read' })
    const { records } = await session.run(query.text, plain, { timeout: Math.ceil(left), metadata: metadataOf(query.name) })
    return records.map(rowOf<Row>)
  }

  /**
   * The work in one transaction, begun again by the driver where that can help: it must have no effects but the queries.
   * `name` is shown in the server's list of transactions.
   */
  async write<T>(name: string, work: (tx: Transaction) => Promise<T>, timeout = this.timeouts.write): Promise<T> {
    return repeated(timeout, isBrokenGreeting, (left) =>
      this.#within('WRITE', left + GRACE, (session) =>
        session.executeWrite((tx) => work(this.#transaction(tx)), { timeout: Math.ceil(left), metadata: metadataOf(name) }),
      ),
    )
  }

  /** One statement in a transaction of the server's own making, as schema changes need it. */
  async script(text: string): Promise<void> {
    const timeout = this.timeouts.bulk
    this.statements++
    try {
      await this.#within('WRITE', timeout + GRACE, (session) => session.run(text, {}, { timeout, metadata: metadataOf('migration') }))
    } catch (error) {
      throw asDomainError(error)
    }
  }

  /** What the server calls itself ("Neo4j/5.26.30"); fails where it does not answer or does not let this user in. */
  async agent(): Promise<string | undefined> {
    try {
      const asked = this.#database === undefined ? {} : { database: this.#database }
      return (await this.#within('READ', this.timeouts.read + GRACE, (_, driver) => driver.getServerInfo(asked))).agent
    } catch (error) {
      throw asDomainError(error)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#pool.driver.close()
  }

  #session(driver: Driver, mode: 'READ' | 'WRITE'): Session {
    return driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      ...(this.#database === undefined ? {} : { database: this.#database }),
    })
  }

  #transaction(tx: ManagedTransaction): Transaction {
    return {
      run: async <Row extends readonly unknown[]>(query: Query, parameters: Parameters = {}) => {
        this.#told({ query, parameters, access: 'write' })
        const { records } = await tx.run(query.text, toNeo4j(parameters) as Parameters)
        return records.map(rowOf<Row>)
      },
    }
  }

  #told(run: Run): void {
    this.statements++
    this.recorder?.(run)
  }

  /** Milliseconds without any answer after which connections are held to be dead. */
  get #patience(): number {
    return Math.min(this.timeouts.read, this.timeouts.acquisition)
  }

  #newPool = (): Pool => ({ driver: this.#connect(), users: 0, answered: 0 })

  /**
   * A half-open socket answers nothing and fails nothing: the caller is told in time nevertheless, and where all this time
   * nobody was answered, later calls get new connections. Who had little time left proves nothing.
   */
  async #within<T>(mode: 'READ' | 'WRITE', milliseconds: number, work: (session: Session, driver: Driver) => Promise<T>): Promise<T> {
    if (this.#closed) throw new DomainError('STORE_UNAVAILABLE', 'The store is closed.')
    const pool = this.#pool
    const began = performance.now()
    const timer = new AbortController()
    const silence = new DomainError('TIMED_OUT', 'Neo4j does not answer.', { retriable: true })
    const late = delay(milliseconds, undefined, { signal: timer.signal }).then(() => {
      throw silence
    })
    const session = this.#session(pool.driver, mode)
    pool.users++
    try {
      const answer = await Promise.race([work(session, pool.driver), late])
      pool.answered = performance.now()
      return answer
    } catch (error) {
      const silent = error === silence || isWaitingInVain(error)
      if (!silent) pool.answered = performance.now()
      else if (pool.answered < began && performance.now() - began >= this.#patience && this.#pool === pool && !this.#closed) {
        this.#pool = this.#newPool()
      }
      throw error
    } finally {
      late.catch(() => {})
      timer.abort()
      pool.users--
      // The answer is there already; a connection that fails while it is given back is the pool's business.
      session.close().catch(() => {})
      // Nobody waits any more for what still runs on connections that were given up.
      if (this.#pool !== pool && pool.users === 0) pool.driver.close().catch(() => {})
    }
  }
}

/** The work, again where that `helps`, after a growing pause and no longer than the time given; it is told what is left, in milliseconds. */
async function repeated<T>(milliseconds: number, helps: (error: unknown) => boolean, work: (left: number) => Promise<T>): Promise<T> {
  const deadline = performance.now() + milliseconds
  for (let attempt = 1; ; attempt++) {
    const left = deadline - performance.now()
    if (left <= 0) throw outOfTime()
    try {
      return await work(left)
    } catch (error) {
      const pause = 20 * 4 ** attempt * (0.5 + Math.random() / 2)
      if (attempt === ATTEMPTS || !helps(error) || performance.now() + pause > deadline) throw asDomainError(error)
      await delay(pause)
    }
  }
}

const metadataOf = (name: string) => ({ app: 'netzatlas', query: name })

function mapped<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asDomainError(error)
  }
}

/** Whole numbers go as integers, which limits and counts need; points, bytes and what else is no plain data as it is. */
export function toNeo4j(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toNeo4j)
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, its]) => [key, toNeo4j(its)]))
}

const rowOf = <Row extends readonly unknown[]>(record: Neo4jRecord): Row => record.map((value: unknown) => value) as unknown as Row
