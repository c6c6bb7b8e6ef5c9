import neo4j, { type Neo4jError } from 'neo4j-driver'
import { DomainError } from '../../domain/errors.ts'

export const isNeo4jError = (error: unknown): error is Neo4jError => error instanceof neo4j.Neo4jError

/** Whether the same once more can help: the driver's own judgement. */
export const isRetriable = (error: unknown): boolean => isNeo4jError(error) && error.retriable

/** Whether no connection of the pool became free, or was made, in time. The driver gives this no code. */
export const isWaitingInVain = (error: unknown): boolean =>
  isNeo4jError(error) && error.message.startsWith('Connection acquisition timed out')

/** Whether the connection broke before the two had agreed on how to talk: nothing was sent yet, and yet the driver holds it final. */
export const isBrokenGreeting = (error: unknown): boolean => isNeo4jError(error) && error.code === neo4j.error.PROTOCOL_ERROR

const READ_ONLY = new Set([
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
  'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase',
  'Neo.ClientError.Cluster.NotALeader',
])

/** Whether what the executor threw says that the database takes no changes. */
export const isReadOnly = (error: unknown): boolean =>
  error instanceof DomainError && isNeo4jError(error.cause) && READ_ONLY.has(error.cause.code)

const UNAVAILABLE = 'STORE_UNAVAILABLE'

/** Neo4j's codes in the product's words; what only a mistake in the program can cause passes as it is. */
export function asDomainError(error: unknown): unknown {
  if (!isNeo4jError(error)) return error
  const { code } = error
  const options = { cause: error, retriable: error.retriable }
  if (isWaitingInVain(error)) {
    return new DomainError('TIMED_OUT', 'No connection to Neo4j became free in time.', { cause: error, retriable: true })
  }
  if (READ_ONLY.has(code)) return new DomainError(UNAVAILABLE, 'Neo4j takes no changes: the database is read-only.', options)
  switch (code) {
    case 'Neo.ClientError.Security.Unauthorized':
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
    case 'Neo.ClientError.Security.CredentialsExpired':
    case 'Neo.ClientError.Security.TokenExpired':
    case 'Neo.ClientError.Security.Forbidden':
      return new DomainError(UNAVAILABLE, 'Neo4j refuses the user or the password.', options)
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return new DomainError(UNAVAILABLE, 'Neo4j has no database of this name.', options)
    case 'Neo.ClientError.Transaction.TransactionTimedOut':
    case 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration':
    case 'Neo.TransientError.Transaction.LockAcquisitionTimeout':
    // Ended by its time limit while it waited for a lock, or by somebody who looks after the server.
    case 'Neo.ClientError.Transaction.LockClientStopped':
    case 'Neo.ClientError.Transaction.Terminated':
      return new DomainError('TIMED_OUT', 'Neo4j did not finish in time.', { cause: error, retriable: true })
    case 'Neo.ClientError.Schema.ConstraintValidationFailed':
      return new DomainError('CONFLICT', 'The change does not fit what the store holds.', options)
    case neo4j.error.SERVICE_UNAVAILABLE:
    case neo4j.error.SESSION_EXPIRED:
      return new DomainError(UNAVAILABLE, 'Neo4j cannot be reached.', { cause: error, retriable: true })
  }
  if (code.startsWith('Neo.TransientError.')) {
    return new DomainError(UNAVAILABLE, 'Neo4j is busy or short of memory.', { cause: error, retriable: true })
  }
  if (code.startsWith('Neo.DatabaseError.')) return new DomainError(UNAVAILABLE, 'Neo4j fails.', options)
  // The driver's own complaints carry no code of the server's.
  if (!code.startsWith('Neo.')) return new DomainError(UNAVAILABLE, 'Neo4j cannot be reached.', { cause: error, retriable: true })
  return error
}
