import { setTimeout as delay } from 'node:timers/promises'
import neo4j, { type AuthToken, type Driver, type ManagedTransaction, type Record as Neo4jRecord, type Session } from 'neo4j-driver'
import { DomainError } from '../../domain/errors.ts'
import { asDomainError, isRetriable } from './errors.ts'
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

const READ_ATTEMPTS = 4
/** The server ends its transaction first; the client gives up on a server that no longer answers at all. */
const GRACE = 1_000

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
  readonly #driver: Driver
  readonly #database: string | undefined
  readonly #bookmarks = neo4j.bookmarkManager()

  constructor({ uri, auth, database, timeouts = {}, poolSize = 50 }: Connection) {
    this.timeouts = { ...TIMEOUTS, ...timeouts }
    this.#database = database
    this.#driver = mapped(() =>
      neo4j.driver(uri, auth, {
        disableLosslessIntegers: true,
        maxConnectionPoolSize: poolSize,
        connectionAcquisitionTimeout: this.timeouts.acquisition,
        connectionTimeout: this.timeouts.connection,
        connectionLivenessCheckTimeout: 30_000,
        maxTransactionRetryTime: 15_000,
        telemetryDisabled: true,
        userAgent: 'netzatlas',
      }),
    )
  }

  /** Rows as arrays of plain values, in the order of the columns. */
  async read<Row extends readonly unknown[]>(query: Query, parameters: Parameters = {}): Promise<Row[]> {
    const deadline = performance.now() + this.timeouts.read
    const plain = toNeo4j(parameters) as Parameters
    for (let attempt = 1; ; attempt++) {
      const left = deadline - performance.now()
      try {
        return await this.#within(left + GRACE, () => this.#readOnce<Row>(query, parameters, plain, left))
      } catch (error) {
        const pause = 20 * 4 ** attempt * (0.5 + Math.random() / 2)
        if (attempt === READ_ATTEMPTS || !isRetriable(error) || performance.now() + pause > deadline) throw asDomainError(error)
        await delay(pause)
      }
    }
  }

  async #readOnce<Row extends readonly unknown[]>(query: Query, parameters: Parameters, plain: Parameters, left: number): Promise<Row[]> {
    const session = this.#session('READ')
    try {
      this.#told({ query, parameters, access: 'read' })
      const { records } = await session.run(query.text, plain, { timeout: Math.ceil(left), metadata: metadataOf(query.name) })
      return records.map(rowOf<Row>)
    } finally {
      closeQuietly(session)
    }
  }

  /**
   * The work in one transaction, begun again by the driver where that can help: it must have no effects but the queries.
   * `name` is shown in the server's list of transactions.
   */
  async write<T>(name: string, work: (tx: Transaction) => Promise<T>, timeout = this.timeouts.write): Promise<T> {
    const session = this.#session('WRITE')
    try {
      return await this.#within(timeout + GRACE, () =>
        session.executeWrite((tx) => work(this.#transaction(tx)), { timeout, metadata: metadataOf(name) }),
      )
    } catch (error) {
      throw asDomainError(error)
    } finally {
      closeQuietly(session)
    }
  }

  /** One statement in a transaction of the server's own making, as schema changes need it. */
  async script(text: string): Promise<void> {
    const session = this.#session('WRITE')
    try {
      this.statements++
      await session.run(text, {}, { timeout: this.timeouts.bulk, metadata: metadataOf('migration') })
    } catch (error) {
      throw asDomainError(error)
    } finally {
      await session.close()
    }
  }

  /** What the server calls itself ("Neo4j/5.26.30"); fails where it does not answer or does not let this user in. */
  async agent(): Promise<string | undefined> {
    try {
      const { agent } = await this.#driver.getServerInfo(this.#database === undefined ? {} : { database: this.#database })
      return agent
    } catch (error) {
      throw asDomainError(error)
    }
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
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

  /** A half-open socket answers nothing and fails nothing: the caller is told in time nevertheless. */
  async #within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
    const timer = new AbortController()
    const late = delay(milliseconds, undefined, { signal: timer.signal }).then(() => {
      throw new DomainError('TIMED_OUT', 'Neo4j does not answer.', { retriable: true })
    })
    try {
      return await Promise.race([work(), late])
    } finally {
      late.catch(() => {})
      timer.abort()
    }
  }
}

const metadataOf = (name: string) => ({ app: 'netzatlas', query: name })

/** The answer is there already; a connection that fails while it is given back is the pool's business. */
function closeQuietly(session: Session): void {
  session.close().catch(() => {})
}

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
