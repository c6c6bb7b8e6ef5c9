import { DomainError } from '../../domain/errors.ts'

interface SqliteError extends Error {
  readonly code: string
  readonly errcode: number
}

const isSqliteError = (error: unknown): error is SqliteError => error instanceof Error && (error as SqliteError).code === 'ERR_SQLITE_ERROR'

/** Primary result codes of SQLite: https://sqlite.org/rescode.html */
const BUSY = 5
const LOCKED = 6
const READONLY = 8
const IOERR = 10
const CORRUPT = 11
const FULL = 13
const CANTOPEN = 14
const CONSTRAINT = 19
const NOTADB = 26

/** SQLite's codes in the product's words; anything else is a bug and passes as it is. */
export function asDomainError(error: unknown): unknown {
  if (!isSqliteError(error)) return error
  const options = { cause: error }
  switch (error.errcode & 0xff) {
    case BUSY:
    case LOCKED:
      return new DomainError('STORE_LOCKED', 'The data folder is in use by another process.', { ...options, retriable: true })
    case FULL:
      return new DomainError('STORE_UNAVAILABLE', 'The disk of the data folder is full.', { ...options, retriable: true })
    case READONLY:
    case CANTOPEN:
      return new DomainError('STORE_UNAVAILABLE', 'The data folder cannot be written.', options)
    case IOERR:
      return new DomainError('STORE_UNAVAILABLE', 'The disk of the data folder fails.', options)
    case CORRUPT:
    case NOTADB:
      return new DomainError('STORE_UNAVAILABLE', 'The database in the data folder is damaged.', options)
    case CONSTRAINT:
      return new DomainError('CONFLICT', 'The change does not fit what the store holds.', options)
    default:
      return error
  }
}
