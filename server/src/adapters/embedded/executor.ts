import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { asDomainError } from './errors.ts'

/** The one door to a connection: prepared statements, transactions, the count of statements and the mapping of errors. */
export class Executor {
  /** Statements run so far, those of transactions included. */
  statements = 0
  readonly #db: DatabaseSync
  readonly #prepared = new Map<string, StatementSync>()

  constructor(file: string, options: { readOnly: boolean }) {
    this.#db = mapped(() => new DatabaseSync(file, { readOnly: options.readOnly, timeout: 5000, enableForeignKeyConstraints: true }))
  }

  /** Several statements without parameters. */
  script(sql: string): void {
    this.statements++
    mapped(() => this.#db.exec(sql))
  }

  all<T>(sql: string, ...parameters: SQLInputValue[]): T[] {
    return mapped(() => this.#statement(sql).all(...parameters)) as T[]
  }

  get<T>(sql: string, ...parameters: SQLInputValue[]): T | undefined {
    return mapped(() => this.#statement(sql).get(...parameters)) as T | undefined
  }

  /** Rows as arrays, which are cheaper where there are many. */
  rows<T extends readonly unknown[]>(sql: string, ...parameters: SQLInputValue[]): T[] {
    return mapped(() => {
      const statement = this.#statement(sql, 'rows')
      statement.setReturnArrays(true)
      return statement.all(...parameters)
    }) as unknown as T[]
  }

  /** The first column of each row. */
  column<T extends SQLInputValue>(sql: string, ...parameters: SQLInputValue[]): T[] {
    return this.rows<[T]>(sql, ...parameters).map(([value]) => value)
  }

  /** The number of rows changed. */
  run(sql: string, ...parameters: SQLInputValue[]): number {
    return Number(mapped(() => this.#statement(sql).run(...parameters)).changes)
  }

  /** The row id of the inserted row. */
  insert(sql: string, ...parameters: SQLInputValue[]): number {
    return Number(mapped(() => this.#statement(sql).run(...parameters)).lastInsertRowid)
  }

  /** A write takes the lock at once; a read sees one state of the store from its first statement to its last. */
  transaction<T>(kind: 'read' | 'write', work: () => T): T {
    this.run(kind === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN')
    try {
      const result = work()
      this.run('COMMIT')
      return result
    } catch (error) {
      // SQLite has already rolled back by itself after some errors, a full disk for one; a second rollback would hide the first error.
      if (this.#db.isTransaction) this.run('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.#prepared.clear()
    this.#db.close()
  }

  #statement(sql: string, shape: 'objects' | 'rows' = 'objects'): StatementSync {
    this.statements++
    const key = shape === 'rows' ? `rows:${sql}` : sql
    let statement = this.#prepared.get(key)
    if (!statement) {
      statement = this.#db.prepare(sql)
      this.#prepared.set(key, statement)
    }
    return statement
  }
}

function mapped<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asDomainError(error)
  }
}
