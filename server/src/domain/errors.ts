/** Expected failures, with a stable code that the API and the dashboard translate. Bugs are plain Errors. */
export type DomainErrorCode =
  | 'NOT_FOUND'
  | 'INVALID_INPUT'
  | 'CONFLICT'
  | 'NOT_ALLOWED'
  | 'STORE_LOCKED'
  | 'STORE_UNAVAILABLE'
  | 'STORE_TOO_NEW'
  | 'TIMED_OUT'

export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: DomainErrorCode
  /** Whether trying the same again can help. */
  readonly retriable: boolean
  readonly field: string | undefined

  constructor(code: DomainErrorCode, message: string, options: { retriable?: boolean; field?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.retriable = options.retriable ?? false
    this.field = options.field
  }
}
